package fr.vigie.identity.web;

import fr.vigie.http.Form;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.emergency.BreakingGlass;
import fr.vigie.identity.emergency.EmergencyAccess;
import fr.vigie.identity.emergency.EmergencyAccesses;
import fr.vigie.identity.factor.SecondFactors;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
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
    SecondFactors factors;

    @Inject
    CurrentStaff staff;

    @Inject
    Door door;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private final Map<String, String> text = new HashMap<>();

    /** Opens contact data for half an hour. */
    public String open() {
        try {
            glass.open(
                    text.get("reason"),
                    text.get("password"),
                    getProvenAt(),
                    text.get("code"),
                    door.whence(request, staff.login()));
            ProvenAgain.use(request);
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

    /** When the provider asked the person last who they are, in their session; null when it didn't, or too long ago. */
    public Instant getProvenAt() {
        return ProvenAgain.at(request, staff.member().orElseThrow().id())
                .filter(at -> at.plus(BreakingGlass.FRESH).isAfter(clock.instant()))
                .orElse(null);
    }

    /** Whether a code is asked for, too. */
    public boolean isCodeNeeded() {
        return factors.isActive(staff.member().orElseThrow().id());
    }

    public Map<String, String> getText() {
        return text;
    }
}
