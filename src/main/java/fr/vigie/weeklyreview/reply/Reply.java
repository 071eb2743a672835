package fr.vigie.weeklyreview.reply;

import fr.vigie.shared.Conflict;
import fr.vigie.shared.Week;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/**
 * What somebody named in an edition answers, word for word: a body that Vigie asked, whose silence is shown as well, or
 * whoever uses their right of reply.
 */
@Entity
@Table(name = "review_reply")
public class Reply {

    /** Within which a right of reply has to be inserted (décret 2007-1527, article 4). */
    public static final Duration TERM = Duration.ofDays(3);

    static final String ASKED = "asked";
    static final String RIGHT = "right";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String week;
    private int edition;
    private String kind;
    private String body;
    private String claim;
    private String section;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "link_digest")
    private byte[] linkDigest;

    @Column(name = "link_until")
    private Instant linkUntil;

    @Column(name = "answered_at")
    private Instant answeredAt;

    private String answer;

    @Column(name = "shown_at")
    private Instant shownAt;

    @Column(name = "refused_at")
    private Instant refusedAt;

    @Column(name = "refused_reason")
    private String refusedReason;

    @Version
    private int version;

    protected Reply() {}

    private static Reply to(Week week, int edition, String kind, ReplyDraft draft, String by, Instant at) {
        Reply reply = new Reply();
        reply.week = week.toString();
        reply.edition = edition;
        reply.kind = kind;
        reply.body = draft.body();
        reply.claim = draft.claim();
        reply.section = draft.section();
        reply.recordedBy = by;
        reply.receivedAt = at;
        return reply;
    }

    /** A body is asked; its link answers once, until a moment. @param digest of the link's secret */
    static Reply asked(Week week, int edition, ReplyDraft draft, byte[] digest, Instant until, String by, Instant at) {
        Reply reply = to(week, edition, ASKED, draft, by, at);
        reply.linkDigest = digest.clone();
        reply.linkUntil = until;
        return reply;
    }

    /** Somebody uses their right of reply. @param received from when the three days run */
    static Reply byRight(Week week, int edition, ReplyDraft draft, Instant received, String by) {
        Reply reply = to(week, edition, RIGHT, draft, by, received);
        reply.dueAt = received.plus(TERM);
        reply.answeredAt = received;
        reply.answer = draft.answer();
        return reply;
    }

    /** Takes the body's own words, once. */
    void answer(String words, Instant at) {
        if (!isOpen(at)) {
            throw Conflict.because("", "weeklyreview.reply.closed");
        }
        answeredAt = at;
        answer = words;
        shownAt = at;
    }

    /** Inserts it in the edition. */
    void show(Instant at) {
        if (answer == null || shownAt != null || refusedAt != null) {
            throw Conflict.because("", "weeklyreview.reply.state");
        }
        shownAt = at;
    }

    /** Doesn't insert it, or no longer. @param reason that would stand before a judge */
    void refuse(String reason, Instant at) {
        if (refusedAt != null) {
            throw Conflict.because("", "weeklyreview.reply.state");
        }
        refusedAt = at;
        refusedReason = reason;
    }

    /** Whether its link still answers. */
    public boolean isOpen(Instant at) {
        return kind.equals(ASKED) && answer == null && refusedAt == null && at.isBefore(linkUntil);
    }

    /** Whether it waits to be inserted. */
    public boolean isDue() {
        return dueAt != null && shownAt == null && refusedAt == null;
    }

    /** Whether readers see it: an answer, or that there is none. */
    public boolean isPublic() {
        return refusedAt == null && (kind.equals(ASKED) || shownAt != null);
    }

    public boolean isByRight() {
        return kind.equals(RIGHT);
    }

    public long id() {
        return id;
    }

    public Week week() {
        return Week.parse(week);
    }

    /** The edition that it answers; later ones carry it on. */
    public int edition() {
        return edition;
    }

    public String kind() {
        return kind;
    }

    /** Who answers or is asked. */
    public String body() {
        return body;
    }

    /** What is said of them, in the union's words; may be null. */
    public String claim() {
        return claim;
    }

    /** Key of the section beside which it stands; null for the end. */
    public String section() {
        return section;
    }

    /** When it was received, or when the body was asked. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** Until when it has to be inserted; null where nothing obliges. */
    public Instant dueAt() {
        return dueAt;
    }

    public Instant linkUntil() {
        return linkUntil;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    /** Their words, unedited; null while there is no answer. */
    public String answer() {
        return answer;
    }

    public Instant shownAt() {
        return shownAt;
    }

    public Instant refusedAt() {
        return refusedAt;
    }

    public String refusedReason() {
        return refusedReason;
    }
}
