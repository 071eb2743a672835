package fr.vigie.testimony.rectification;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import fr.vigie.testimony.Draft;
import fr.vigie.testimony.SubmissionRules;
import fr.vigie.testimony.Testimonies;
import fr.vigie.testimony.Testimony;
import fr.vigie.testimony.TestimonyCorrected;
import fr.vigie.testimony.TestimonyState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Puts the facts of a testimony right at its author's wish (GDPR, article 16). What they were is kept, since it was deposited;
 * figures count what is right from then on, also those that are asked for as of an earlier moment, while published editions and
 * sealed packs keep theirs. The decision on the testimony is taken back: what was read is no longer what stands.
 */
@ApplicationScoped
@Transactional
public class Rectifying {

    private static final String KEPT = "insert into testimony_rectification (testimony_id, rectified_at, observed_at,"
            + " observed_day, time_precision, platform_code, academy_code, department_code, school_uai, symptom_code,"
            + " pupils_concerned, pupils_blocked, session_lost) select id, ?2, observed_at, observed_day, time_precision,"
            + " platform_code, academy_code, department_code, school_uai, symptom_code, pupils_concerned, pupils_blocked,"
            + " session_lost from testimony where id = ?1";

    @Inject
    Testimonies testimonies;

    @Inject
    SubmissionRules rules;

    @Inject
    Event<TestimonyCorrected> corrected;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    /** The facts as they stand, by the contract's field names, to be changed and given back to {@link #rectify}. */
    public Map<String, String> facts(long id) {
        Testimony testimony = testimonies.find(id).orElseThrow();
        Map<String, String> facts = new HashMap<>();
        facts.put("platform", testimony.platform());
        facts.put("academy", testimony.academy());
        facts.put("symptom", testimony.symptom());
        facts.put("timePrecision", testimony.precision().code());
        facts.put("observedAt", observed(testimony));
        facts.put("pupilsConcerned", Objects.toString(testimony.pupilsConcerned(), ""));
        facts.put("pupilsBlocked", Objects.toString(testimony.pupilsBlocked(), ""));
        facts.put("sessionLost", String.valueOf(testimony.isSessionLost()));
        facts.values().removeIf(Objects::isNull);
        return facts;
    }

    private static String observed(Testimony testimony) {
        return testimony.precision().hasHour()
                ? testimony
                        .observedAt()
                        .atZone(ParisTime.ZONE)
                        .toLocalDateTime()
                        .toString()
                : testimony.observedDay().toString();
    }

    /**
     * Puts the facts right.
     *
     * @param facts all of them, as {@link #facts} gives them; a school or département goes when the académie is another
     * @param actor the login of who does it for the author
     * @throws Refused by field as {@link SubmissionRules#read}; {@code platform} when nothing is other than before, or the
     *     testimony was withdrawn
     */
    public void rectify(long id, Map<String, String> facts, String actor) {
        Testimony testimony = testimonies.findForChange(id).orElseThrow();
        if (testimony.isWithdrawn()) {
            throw Refused.because("platform", "testimony.consent.withdrawn");
        }
        Map<String, String> read = new HashMap<>(facts);
        if (testimony.precision().hasHour() && observed(testimony).equals(facts.get("observedAt"))) {
            // an hour that the clocks showed twice stays the one that it was
            read.put("observedAt", ParisTime.offset(testimony.observedAt()).toString());
        }
        var right = rules.read(new Draft(read), UUID.randomUUID(), "api");
        if (testimony.says(right)) {
            throw Refused.because("platform", "testimony.rectify.same");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        em.unwrap(Session.class)
                .createNativeMutationQuery(KEPT)
                .setParameter(1, id)
                .setParameter(2, now)
                .executeUpdate();
        boolean decided = testimony.state() != TestimonyState.RECEIVED;
        testimony.rectify(right);
        testimonies.show(id, null);
        testimony.decide(TestimonyState.RECEIVED, null, now);
        if (decided) {
            corrected.fire(new TestimonyCorrected(id));
        }
        trail.record(AuditEvent.of(actor, "testimony.rectified", "testimony", id));
    }
}
