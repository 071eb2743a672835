package fr.vigie.question;

import fr.vigie.french.ProbableNames;
import fr.vigie.shared.Coded;
import fr.vigie.shared.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * A question and its answer. What the public sent stays as it was ({@link #original()}); what is shown may be reworded by
 * staff, and shows nobody's probable name.
 */
@Entity
public class Question {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "external_ref")
    private String externalRef;

    private int position;

    private String question;

    private String answer;

    private String link;

    private String source;

    private String state;

    @Column(name = "may_publish")
    private boolean mayPublish;

    private String original;

    @Column(name = "follow_up_hash")
    private byte[] followUpHash;

    @Column(name = "follow_up_key")
    private int followUpKey = 1;

    @Column(name = "submission_key")
    private UUID submissionKey;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Question() {}

    /** A question that the public sent. */
    static Question sent(
            String text, boolean mayPublish, UUID key, byte[] followUpHash, int followUpKey, int position, Instant at) {
        var question = new Question();
        question.source = "public";
        question.state = QuestionState.RECEIVED.code();
        question.question = text;
        question.original = text;
        question.mayPublish = mayPublish;
        question.submissionKey = key;
        question.followUpHash = followUpHash.clone();
        question.followUpKey = followUpKey;
        question.position = position;
        question.receivedAt = at;
        return question;
    }

    /** An entry that staff write themselves, question and answer. */
    static Question written(int position, QuestionWords words, String login, Instant at) {
        var question = new Question();
        question.source = "staff";
        question.mayPublish = true;
        question.position = position;
        question.receivedAt = at;
        question.answer(words, login, at);
        return question;
    }

    /** An entry from a file, published at once; refuses as {@link #publish}. */
    static Question imported(String reference, int position, QuestionWords words, String login, Instant at) {
        Question question = written(position, words, login, at);
        question.source = "import";
        question.externalRef = reference;
        question.publish(at);
        return question;
    }

    /** Answers, or answers otherwise; the question may be reworded. What is published stays so. */
    void answer(QuestionWords words, String login, Instant at) {
        if (publishedAt != null) {
            refuseNames(words.question(), words.answer());
        }
        question = words.question();
        answer = words.answer();
        link = words.link();
        state = QuestionState.ANSWERED.code();
        answeredAt = at;
        answeredBy = login;
    }

    /** Sets it aside without an answer. */
    void reject(String login, Instant at) {
        state = QuestionState.REJECTED.code();
        publishedAt = null;
        answeredAt = at;
        answeredBy = login;
    }

    /**
     * Shows question and answer to everybody.
     *
     * @throws Refused without an answer, without the asker's consent, or where somebody's name probably stands in it
     */
    void publish(Instant at) {
        if (state() != QuestionState.ANSWERED) {
            throw Refused.because("answer", "question.answer.missing");
        }
        if (!mayPublish) {
            throw Refused.because("", "question.consent.missing");
        }
        refuseNames(question, answer);
        publishedAt = publishedAt == null ? at : publishedAt;
    }

    /** Takes it off the public page; the answer stays for who asked. */
    void unpublish() {
        publishedAt = null;
    }

    /** Moves it to another place in the list. */
    void moveTo(int place) {
        position = place;
    }

    private static void refuseNames(String question, String answer) {
        if (ProbableNames.blockPublicationOf(question)) {
            throw Refused.because("question", "question.names");
        }
        if (ProbableNames.blockPublicationOf(answer)) {
            throw Refused.because("answer", "question.names");
        }
    }

    public Long id() {
        return id;
    }

    /** The reference under which it was imported, or null. */
    public String externalRef() {
        return externalRef;
    }

    /** What it says now. */
    public QuestionWords words() {
        return new QuestionWords(question, answer, link);
    }

    /** The public's own words, or null for an entry of the staff's. */
    public String original() {
        return original;
    }

    public QuestionState state() {
        return Coded.find(QuestionState.class, state).orElseThrow();
    }

    QuestionRow row() {
        return new QuestionRow(
                id,
                position,
                words(),
                state(),
                mayPublish,
                original,
                receivedAt,
                answeredAt,
                answeredBy,
                publishedAt,
                version);
    }

    public int version() {
        return version;
    }
}
