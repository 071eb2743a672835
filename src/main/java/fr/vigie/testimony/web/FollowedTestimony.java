package fr.vigie.testimony.web;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Term;
import fr.vigie.catalogue.Territories;
import fr.vigie.catalogue.Vocabulary;
import fr.vigie.http.Sentence;
import fr.vigie.privacy.LegalHolds;
import fr.vigie.privacy.Right;
import fr.vigie.privacy.RightsRequests;
import fr.vigie.shared.Coded;
import fr.vigie.testimony.Consent;
import fr.vigie.testimony.Narrative;
import fr.vigie.testimony.SubmissionRules;
import fr.vigie.testimony.Testimonies;
import fr.vigie.testimony.Testimony;
import fr.vigie.testimony.WitnessQuestion;
import fr.vigie.testimony.WitnessQuestions;
import fr.vigie.testimony.attachment.Attachments;
import fr.vigie.testimony.attachment.Cleaning;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** What a witness sees of their testimony, receipt in hand. */
@Named
@RequestScoped
public class FollowedTestimony {

    @Inject
    Testimonies testimonies;

    @Inject
    WitnessQuestions questions;

    @Inject
    Attachments attachments;

    @Inject
    RightsRequests requests;

    @Inject
    LegalHolds holds;

    @Inject
    Platforms platforms;

    @Inject
    Territories territories;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Sentence sentence;

    private long id;

    void show(long testimony) {
        id = testimony;
    }

    public long getId() {
        return id;
    }

    private Testimony shown() {
        return testimonies.find(id).orElseThrow();
    }

    /** What became of it, in a sentence. */
    public String getState() {
        return sentence.of(
                shown().isWithdrawn()
                        ? "testimony.follow.state.withdrawn"
                        : "testimony.follow.state." + shown().state().code());
    }

    public boolean isWithdrawn() {
        return shown().isWithdrawn();
    }

    public String getReceivedAt() {
        return sentence.moment(shown().receivedAt());
    }

    public String getPlatform() {
        return platforms
                .nearest(shown().platform(), shown().observedDay())
                .map(PlatformAsOf::name)
                .orElse(shown().platform());
    }

    public String getAcademy() {
        return territories.academy(shown().academy()).orElseThrow().name();
    }

    public String getSymptom() {
        boolean english = sentence.getLanguage().equals("en");
        return vocabulary
                .symptom(shown().symptom())
                .map(english ? Term::labelEn : Term::label)
                .orElse(shown().symptom());
    }

    public String getDay() {
        return sentence.day(shown().observedDay());
    }

    public String getConsent() {
        return shown().consent().code();
    }

    public List<String> getConsents() {
        return List.of(Consent.values()).stream().map(Coded::code).toList();
    }

    /** What staff ask, or null. */
    public String getQuestion() {
        return questions.open(id).map(WitnessQuestion::question).orElse(null);
    }

    /** What staff asked and the witness answered, oldest first. */
    public List<Exchange> getThread() {
        return questions.of(id).stream()
                .filter(asked -> !asked.isOpen())
                .map(asked -> new Exchange(
                        asked.question(),
                        sentence.moment(asked.askedAt()),
                        asked.answer(),
                        sentence.moment(asked.answeredAt())))
                .toList();
    }

    /**
     * A question that was answered.
     *
     * @param asked when
     * @param answered likewise
     */
    public record Exchange(String question, String asked, String answer, String answered) {}

    /** Whether a legal hold keeps it from being erased. */
    public boolean isHeld() {
        return holds.keeps(id);
    }

    /** What they asked about their data, each with its last day and its answer. */
    public List<Asked> getRequests() {
        return requests.of(id).stream()
                .map(request -> new Asked(
                        sentence.of("privacy.right." + request.right().code()),
                        sentence.day(request.dueOn()),
                        request.isOpen(),
                        requests.answer(request.id())))
                .toList();
    }

    public List<String> getRights() {
        return Stream.of(Right.values()).map(Coded::code).toList();
    }

    /**
     * A request as its author sees it.
     *
     * @param right what is asked
     * @param dueOn its last day
     * @param open whether it still waits
     * @param answer empty while it waits
     */
    public record Asked(String right, String dueOn, boolean open, String answer) {}

    public int getLongestText() {
        return SubmissionRules.LONGEST_TEXT;
    }

    /** The attachments, each with a sentence. */
    public List<Attached> getAttachments() {
        return attachments.of(id).stream()
                .map(file -> new Attached(
                        file.id(),
                        sentence.of("testimony.follow.attachment." + file.type().extension()) + ", "
                                + sentence.of(
                                        "testimony.follow.attachment.size",
                                        file.kilobytes(),
                                        sentence.moment(file.addedAt()))))
                .toList();
    }

    /** Whether another one may be added. */
    public boolean isRoomForMore() {
        return attachments.of(id).size() < Cleaning.MOST;
    }

    /** An attachment as its author sees it. @param what in words */
    public record Attached(long id, String what) {}

    /** The witness's own words; empty when they wrote none. */
    public String getText() {
        return testimonies.narrative(shown().id()).map(Narrative::original).orElse("");
    }
}
