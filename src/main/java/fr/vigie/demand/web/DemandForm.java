package fr.vigie.demand.web;

import fr.vigie.demand.Addressee;
import fr.vigie.demand.DemandDraft;
import fr.vigie.demand.DemandFacts;
import fr.vigie.demand.DemandRow;
import fr.vigie.demand.Demanding;
import fr.vigie.demand.Demands;
import fr.vigie.http.Form;
import fr.vigie.shared.Coded;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code /equipe/demandes/demande.xhtml}: a new demand, or one on record with what came of it. */
@Named
@ViewScoped
public class DemandForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Demands demands;

    @Inject
    Demanding demanding;

    @Inject
    Clock clock;

    private final Map<String, String> text = new HashMap<>();
    private List<String> addressees = new ArrayList<>();
    private List<Long> statements = List.of();
    private Long id;
    private int readVersion;

    /** Looks the demand up, when one is asked for; 404 when there is none. */
    public void load() {
        if (id == null) {
            text.put("madeOn", getToday());
            return;
        }
        demands.row(id).ifPresentOrElse(this::fill, Form::none);
    }

    private void fill(DemandRow row) {
        DemandFacts facts = row.facts();
        readVersion = row.version();
        addressees =
                new ArrayList<>(facts.addressees().stream().map(Coded::code).toList());
        statements = facts.statements();
        text.put("position", String.valueOf(facts.position()));
        text.put("text", facts.text());
        text.put("madeOn", written(facts.madeOn()));
        text.put("document", facts.document());
        text.put("answeredOn", written(facts.answeredOn()));
        text.put("answer", facts.answer());
        text.put("closedOn", written(facts.closedOn()));
    }

    /** Puts the demand, or its change, on record. */
    public String save() {
        try {
            DemandDraft draft = new DemandDraft(
                    position(),
                    addressees,
                    text.get("text"),
                    text.get("madeOn"),
                    text.get("document"),
                    text.get("answeredOn"),
                    text.get("answer"),
                    text.get("closedOn"),
                    statements);
            if (id == null) {
                demanding.make(draft);
                return Form.done("index", "demand.page.made");
            }
            demanding.change(id, readVersion, draft);
            return Form.done("index", "demand.page.changed");
        } catch (Refused refused) {
            Form.show(refused, "demande");
            return null;
        }
    }

    private Integer position() {
        String written = text.get("position");
        if (written == null || written.isBlank()) {
            return null;
        }
        // what is no number lies outside every bound, and is refused in the same words
        return written.strip().matches("\\d{1,9}") ? Integer.valueOf(written.strip()) : Integer.valueOf(-1);
    }

    private static String written(LocalDate day) {
        return day == null ? null : day.toString();
    }

    public List<Addressee> getKnownAddressees() {
        return Arrays.asList(Addressee.values());
    }

    public String getToday() {
        return ParisTime.day(clock.instant()).toString();
    }

    public Map<String, String> getText() {
        return text;
    }

    public List<String> getAddressees() {
        return addressees;
    }

    public void setAddressees(List<String> addressees) {
        this.addressees = addressees;
    }

    /** The statements that it replies to. */
    public List<Long> getStatements() {
        return statements;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
