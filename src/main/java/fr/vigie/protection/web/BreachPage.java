package fr.vigie.protection.web;

import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** {@code /equipe/donnees/violation}: what to do when data leaked, and until when (GDPR, article 33: 72 hours). */
@Named
@RequestScoped
public class BreachPage {

    private static final Duration NOTICE = Duration.ofHours(72);

    @Inject
    Clock clock;

    private String known;

    /** When the last hour to notify the CNIL ends; counted from now where no moment is given. */
    public Instant getDeadline() {
        Instant from = clock.instant();
        try {
            from = known == null || known.isBlank()
                    ? from
                    : ParisTime.read(known).instant();
        } catch (Refused malformed) {
            // counted from now, which is never too late
        }
        return from.plus(NOTICE);
    }

    public String getKnown() {
        return known;
    }

    public void setKnown(String known) {
        this.known = known;
    }
}
