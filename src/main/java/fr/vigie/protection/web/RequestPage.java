package fr.vigie.protection.web;

import fr.vigie.http.Form;
import fr.vigie.http.Json;
import fr.vigie.http.NotThere;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.privacy.Right;
import fr.vigie.privacy.RightsRequest;
import fr.vigie.privacy.RightsRequests;
import fr.vigie.protection.Answering;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code /equipe/donnees}: the requests about data with their countdown, and one of them with what may be done. */
@Named
@ViewScoped
public class RequestPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    RightsRequests requests;

    @Inject
    Answering answering;

    @Inject
    RectificationForm rectification;

    @Inject
    CurrentStaff staff;

    @Inject
    Clock clock;

    private final Map<String, String> text = new HashMap<>();
    private Long id;
    private String contact;
    private String words;

    /** Looks the request up; 404 when there is none. Its words are opened for whoever answers, which is recorded. */
    public void load() {
        if (requests.find(id).isEmpty()) {
            Form.none();
        } else if (staff.may(Permission.ANSWER_RIGHTS_REQUESTS)) {
            RightsRequest.Asked asked = answering.read(id);
            contact = asked.contact();
            words = asked.words();
            if (isRectifiable()) {
                rectification.open(id);
            }
        }
    }

    public String link() {
        return done("protection.request.linked", () -> answering.link(id, text.get("testimony")));
    }

    public String withdraw() {
        return done("protection.request.withdrawn", () -> answering.withdraw(id));
    }

    public String erase() {
        return done("protection.request.erased", () -> answering.erase(id));
    }

    public String extend() {
        return done("protection.request.extended", () -> answering.extend(id, text.get("reason")));
    }

    public String answer() {
        return done("protection.request.answered", () -> answering.close(id, true, text.get("answer")));
    }

    public String refuse() {
        return done("protection.request.refused", () -> answering.close(id, false, text.get("answer")));
    }

    /** Sends what is kept as a file. */
    public void export() throws IOException {
        byte[] file = Json.MAPPER.writeValueAsBytes(answering.export(id));
        FacesContext faces = FacesContext.getCurrentInstance();
        var external = faces.getExternalContext();
        external.setResponseContentType("application/json;charset=UTF-8");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"temoignage.json\"");
        external.getResponseOutputStream().write(file);
        faces.responseComplete();
    }

    private String done(String code, Runnable act) {
        try {
            act.run();
            return Form.done("demande?id=" + id, code);
        } catch (Refused refused) {
            Form.show(refused, "demande");
            return null;
        }
    }

    public List<RightsRequest> getRows() {
        return requests.all();
    }

    public RightsRequest getRow() {
        return requests.find(id).orElseThrow(NotThere::new);
    }

    /** Whether the person puts something right of a testimony that was found, for its author. */
    public boolean isRectifiable() {
        RightsRequest row = getRow();
        return row.isOpen()
                && row.right() == Right.RECTIFICATION
                && row.testimony() != null
                && staff.may(Permission.ANSWER_RIGHTS_REQUESTS);
    }

    /** Days left, negative when it is late. */
    public long daysLeft(RightsRequest row) {
        return row.daysLeft(ParisTime.day(clock.instant()));
    }

    public String getAnswer() {
        return staff.may(Permission.ANSWER_RIGHTS_REQUESTS) ? requests.answer(id) : "";
    }

    /** Where to answer; null for whoever may not see it. */
    public String getContact() {
        return contact;
    }

    /** What is asked; null for whoever may not see it. */
    public String getWords() {
        return words;
    }

    public Map<String, String> getText() {
        return text;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
