package fr.vigie.identity.web;

import fr.vigie.http.Form;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.emergency.BreakingGlass;
import fr.vigie.identity.emergency.EmergencyAccess;
import fr.vigie.identity.emergency.EmergencyAccesses;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code /equipe/donnees/urgences}: when, by whom and why the glass was broken; an administrator breaks it here. */
@Named
@RequestScoped
public class EmergencyPage {

    @Inject
    BreakingGlass glass;

    @Inject
    EmergencyAccesses accesses;

    @Inject
    CurrentStaff staff;

    @Inject
    ProofFields proof;

    private final Map<String, String> text = new HashMap<>();

    /** Opens contact data for half an hour. */
    public String open() {
        try {
            glass.open(text.get("reason"), proof.given());
            proof.used();
            return Form.done("/equipe/temoins/index", "identity.emergency.opened");
        } catch (Refused refused) {
            Form.show(refused, "urgence");
            return null;
        }
    }

    /** Closes it before its time. */
    public String close() {
        glass.close();
        return Form.done("urgences", "identity.emergency.closed");
    }

    public List<EmergencyAccess> getAccesses() {
        return accesses.all();
    }

    /** Those that everybody concerned is told of. */
    public List<EmergencyAccess> getTold() {
        return accesses.told();
    }

    /** Whether the person's own is open. */
    public boolean isMine() {
        return staff.emergency().isPresent();
    }

    public Map<String, String> getText() {
        return text;
    }
}
