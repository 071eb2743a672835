package fr.vigie.protection.web;

import fr.vigie.http.Form;
import fr.vigie.privacy.KeyRotation;
import fr.vigie.privacy.LegalHold;
import fr.vigie.privacy.LegalHolds;
import fr.vigie.privacy.RetentionReport;
import fr.vigie.privacy.RetentionRun;
import fr.vigie.protection.Keeping;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code /equipe/donnees/conservation}: what is due, the runs that were, legal holds. */
@Named
@RequestScoped
public class KeepingPage {

    private static final int RUNS = 20;

    @Inject
    Keeping keeping;

    @Inject
    RetentionRun retention;

    @Inject
    LegalHolds holds;

    @Inject
    KeyRotation keys;

    private final Map<String, String> text = new HashMap<>();

    public String count() {
        return done("compter", "protection.keeping.counted", () -> keeping.count(day("on")));
    }

    public String run() {
        return done("compter", "protection.keeping.ran", keeping::run);
    }

    public String hold() {
        return done("gel", "protection.keeping.held", () -> {
            String testimony = text.get("testimony");
            if (testimony != null && !testimony.strip().matches("\\d{1,18}")) {
                throw Refused.because("testimony", "protection.keeping.number");
            }
            keeping.hold(
                    text.get("reason"),
                    testimony == null ? null : Long.valueOf(testimony.strip()),
                    text.get("platform"),
                    day("from"),
                    day("to"));
        });
    }

    public String release(long id) {
        return done("gel", "protection.keeping.released", () -> keeping.release(id));
    }

    public String replaceKeys() {
        return done("cles", "protection.keys.replaced", keeping::replaceKeys);
    }

    private LocalDate day(String field) {
        try {
            return text.get(field) == null ? null : LocalDate.parse(text.get(field));
        } catch (DateTimeException malformed) {
            throw Refused.because(field, "protection.keeping.day");
        }
    }

    private static String done(String form, String code, Runnable act) {
        try {
            act.run();
            return Form.done("conservation", code);
        } catch (Refused refused) {
            Form.show(refused, form);
            return null;
        }
    }

    public List<RetentionReport> getRuns() {
        return retention.latest(RUNS);
    }

    public List<KeyRotation.Standing> getKeys() {
        return keys.standing();
    }

    public List<LegalHold> getHolds() {
        return holds.all();
    }

    public Map<String, String> getText() {
        return text;
    }
}
