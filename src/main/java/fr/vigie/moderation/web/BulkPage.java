package fr.vigie.moderation.web;

import fr.vigie.catalogue.Territories;
import fr.vigie.http.Form;
import fr.vigie.moderation.BulkOutcome;
import fr.vigie.moderation.DecisionDraft;
import fr.vigie.moderation.Moderation;
import fr.vigie.moderation.Reading;
import fr.vigie.moderation.Selection;
import fr.vigie.shared.Refused;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code /equipe/moderation/lot.xhtml}: one decision on a whole list. It shows what it touches first; what is decided on is
 * what was shown, as it was then.
 */
@Named
@ViewScoped
public class BulkPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Selection selection;

    @Inject
    Reading reading;

    @Inject
    Moderation moderation;

    @Inject
    Territories territories;

    private final TestimonyQuery query = new TestimonyQuery();
    private final Map<Long, Integer> versions = new LinkedHashMap<>();
    private String reason;
    private String note;
    private long total;
    private transient List<Selection.Selected> selected;

    /** Looks up what the address asks for; a part that means nothing selects nothing. */
    public void load() {
        try {
            selected = selection.of(query.filter(territories));
            total = reading.count(query.filter(territories));
        } catch (Refused meaningless) {
            selected = List.of();
        }
        versions.clear();
        selected.forEach(each -> versions.put(each.row().id(), each.row().version()));
    }

    /** Takes the decision on what was shown. */
    public String decide(String decision) {
        try {
            BulkOutcome outcome =
                    moderation.decideAll(versions, new DecisionDraft(decision, reason, null, null, note, null));
            return Form.done(
                    "/equipe/temoignages/index?" + query.address(Map.of()),
                    "moderation.bulk.done",
                    outcome.decided(),
                    outcome.held(),
                    outcome.changed());
        } catch (Refused refused) {
            Form.show(refused, "choix");
            return null;
        }
    }

    public List<Selection.Selected> getSelected() {
        if (selected == null) {
            load();
        }
        return selected;
    }

    public long getNamed() {
        return getSelected().stream().filter(Selection.Selected::named).count();
    }

    public long getTotal() {
        return total;
    }

    public TestimonyQuery getQuery() {
        return query;
    }

    /** The address of the list that it was chosen from. */
    public String getBack() {
        return "/equipe/temoignages/index.xhtml?" + query.address(Map.of());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
