package fr.vigie.testimony;

import fr.vigie.shared.ParisTime;
import fr.vigie.testimony.attachment.Attachments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A testimony as its author takes it along: by name and value, for a machine to read. */
@ApplicationScoped
public class Portability {

    @Inject
    Testimonies testimonies;

    @Inject
    WitnessQuestions questions;

    @Inject
    Attachments attachments;

    /** Everything that is kept of a testimony, but for contact data, which only the liaison reads (GDPR art. 20). */
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
        return all;
    }
}
