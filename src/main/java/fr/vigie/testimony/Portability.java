package fr.vigie.testimony;

import fr.vigie.shared.ParisTime;
import fr.vigie.testimony.attachment.Attachments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** A testimony as its author takes it along: by name and value, for a machine to read. */
@ApplicationScoped
public class Portability {

    @Inject
    Testimonies testimonies;

    @Inject
    WitnessQuestions questions;

    @Inject
    Attachments attachments;

    @PersistenceContext
    EntityManager em;

    /** Everything that is kept of a testimony (GDPR art. 15 and 20), but for contact data, which only the liaison reads. */
    public Map<String, Object> of(long id) {
        Testimony testimony = testimonies.find(id).orElseThrow();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("receivedAt", ParisTime.offset(testimony.receivedAt()));
        all.put("observedAt", ParisTime.offset(testimony.observedAt()));
        all.put("timePrecision", testimony.precision());
        all.put("platform", testimony.platform());
        all.put("academy", testimony.academy());
        all.put("department", testimony.department());
        all.put("school", testimony.school());
        all.put("schoolKind", testimony.schoolKind());
        all.put("role", testimony.role());
        all.put("symptom", testimony.symptom());
        all.put("feature", testimony.feature());
        all.put("severity", testimony.severity());
        all.put("pupilsConcerned", testimony.pupilsConcerned());
        all.put("pupilsBlocked", testimony.pupilsBlocked());
        all.put("sessionLost", testimony.isSessionLost());
        all.put("workaround", testimony.workaround());
        all.put("consent", testimony.consent());
        all.put("withdrawnAt", testimony.withdrawnAt() == null ? null : ParisTime.offset(testimony.withdrawnAt()));
        all.put("consents", consents(id));
        all.put("state", testimony.state());
        all.put(
                "questions",
                questions.of(id).stream()
                        .map(asked -> Map.of(
                                "question", asked.question(), "answer", asked.answer() == null ? "" : asked.answer()))
                        .toList());
        List<String> written = testimonies.written(id);
        all.put("text", written.isEmpty() ? null : written.get(written.size() - 1));
        all.put("earlierTexts", written.isEmpty() ? List.of() : written.subList(0, written.size() - 1));
        all.put(
                "attachments",
                attachments.of(id).stream()
                        .map(file -> Map.of(
                                "name", file.fileName(),
                                "type", file.type().code(),
                                "bytes", file.bytes(),
                                "sha256", file.sha256(),
                                "originalSha256", file.originalSha256(),
                                "addedAt", ParisTime.offset(file.addedAt()),
                                "state", file.state().code()))
                        .toList());
        all.put("factsBeforeTheyWerePutRight", earlierFacts(id));
        return all;
    }

    /** What was allowed with the words, from when, by which wording of the form; {@code retire} is a withdrawal. */
    private List<Map<String, Object>> consents(long id) {
        return query("select level, effective_at, wording_version from testimony_consent where testimony_id = ?1"
                        + " order by effective_at, id")
                .addScalar("level", String.class)
                .addScalar("effective_at", Instant.class)
                .addScalar("wording_version", String.class)
                .setParameter(1, id)
                .getResultList()
                .stream()
                .map(row -> Map.<String, Object>of(
                        "level", row[0], "from", ParisTime.offset((Instant) row[1]), "wording", row[2]))
                .toList();
    }

    private List<Map<String, Object>> earlierFacts(long id) {
        return query(
                        "select rectified_at, observed_at, platform_code, coalesce(academy_code, '') as academy, symptom_code"
                                + " from testimony_rectification where testimony_id = ?1 order by id")
                .addScalar("rectified_at", Instant.class)
                .addScalar("observed_at", Instant.class)
                .addScalar("platform_code", String.class)
                .addScalar("academy", String.class)
                .addScalar("symptom_code", String.class)
                .setParameter(1, id)
                .getResultList()
                .stream()
                .map(row -> Map.<String, Object>of(
                        "until", ParisTime.offset((Instant) row[0]),
                        "observedAt", ParisTime.offset((Instant) row[1]),
                        "platform", row[2],
                        "academy", row[3],
                        "symptom", row[4]))
                .toList();
    }

    private NativeQuery<Object[]> query(String sql) {
        return em.unwrap(Session.class).createNativeQuery(sql, Object[].class);
    }
}
