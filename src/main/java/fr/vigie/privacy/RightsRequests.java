package fr.vigie.privacy;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.crypto.Envelope;
import fr.vigie.crypto.Keyring;
import fr.vigie.shared.Coded;
import fr.vigie.shared.Faults;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** All requests about data: received from anybody, answered by staff, each step in the audit trail without a word of it. */
@ApplicationScoped
public class RightsRequests {

    /** The longest text, in characters. */
    public static final int LONGEST = 4000;

    /** The longest way to reach somebody, in characters. */
    public static final int LONGEST_CONTACT = 200;

    static final String KEY = "privacy-request";
    static final String ASKED = "asked";
    static final String ANSWER = "answer";
    private static final String COLUMNS = "select id, kind, channel, received_at, coalesce(extended_on, due_on) as due,"
            + " testimony_id, extension_reason, state, closed_at, handled_by from rights_request ";

    private final Envelope envelope = new Envelope(Keyring.ofEnvironment(), KEY);

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Takes a request from somebody who can't show a receipt. The same form sent twice is taken once.
     *
     * @param contact where to answer: an address, a number, whatever reaches them
     * @param key the random key of the form
     * @return its number and its last day
     * @throws Refused {@code right}, {@code contact} or {@code words} missing, or too long
     */
    @Transactional
    public RightsRequest ask(Right right, String contact, String words, UUID key) {
        Faults faults = new Faults();
        faults.require(right != null, "right", "privacy.request.right.missing");
        faults.require(contact != null && !contact.isBlank(), "contact", "privacy.request.contact.missing");
        faults.require(
                contact == null || contact.length() <= LONGEST_CONTACT,
                "contact",
                "privacy.request.contact.long",
                LONGEST_CONTACT);
        faults.require(words != null && !words.isBlank(), "words", "privacy.request.words.missing");
        faults.require(words == null || words.length() <= LONGEST, "words", "privacy.request.words.long", LONGEST);
        faults.require(!unstorable(contact) && !unstorable(words), "words", "privacy.request.words.unreadable");
        faults.refuseIfAny();
        return keep(right, "form", null, contact.strip(), words.strip(), key);
    }

    /**
     * Takes a request from the page of a testimony: whoever holds its receipt is its author.
     *
     * @throws Refused {@code right} missing, {@code words} too long or, for a rectification, missing
     */
    @Transactional
    public RightsRequest ask(Right right, long testimony, String words) {
        Faults faults = new Faults();
        String said = words == null ? "" : words.strip();
        faults.require(right != null, "right", "privacy.request.right.missing");
        faults.require(right != Right.RECTIFICATION || !said.isEmpty(), "words", "privacy.request.words.missing");
        faults.require(said.length() <= LONGEST, "words", "privacy.request.words.long", LONGEST);
        faults.require(!unstorable(said), "words", "privacy.request.words.unreadable");
        faults.refuseIfAny();
        return keep(right, "receipt", testimony, "", said, null);
    }

    private static boolean unstorable(String text) {
        return text != null && text.indexOf('\0') >= 0;
    }

    private RightsRequest keep(Right right, String channel, Long testimony, String contact, String words, UUID key) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        Envelope.Sealed sealed = envelope.seal(contact + "\n" + words, ASKED);
        Optional<Long> id = session()
                .createNativeQuery(
                        "insert into rights_request (kind, channel, submission_key, received_at, due_on, testimony_id,"
                                + " asked, asked_key) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
                                + " on conflict (submission_key) do nothing returning id",
                        Long.class)
                .setParameter(1, right.code())
                .setParameter(2, channel)
                .setParameter(3, key, UUID.class)
                .setParameter(4, now)
                .setParameter(5, ParisTime.day(now).plusMonths(1))
                .setParameter(6, testimony, Long.class)
                .setParameter(7, sealed.bytes())
                .setParameter(8, sealed.keyVersion())
                .uniqueResultOptional();
        id.ifPresent(fresh -> trail.record(AuditEvent.of(AuditEvent.WITNESS, "request.received", "request", fresh)
                .with("right", right.code())));
        return id.flatMap(this::find)
                .orElseGet(() -> rows(session()
                                .createNativeQuery(COLUMNS + "where submission_key = ?1", Tuple.class)
                                .setParameter(1, key))
                        .get(0));
    }

    /** One request. */
    public Optional<RightsRequest> find(long id) {
        return rows(session()
                        .createNativeQuery(COLUMNS + "where id = ?1", Tuple.class)
                        .setParameter(1, id))
                .stream()
                .findFirst();
    }

    /** All requests: open ones by deadline, then those that were closed, last one first. */
    public List<RightsRequest> all() {
        return rows(session()
                .createNativeQuery(
                        COLUMNS
                                + "order by state <> 'open', case when state = 'open' then coalesce(extended_on, due_on)"
                                + " end, closed_at desc, id",
                        Tuple.class));
    }

    /** How many are open. */
    public long open() {
        return session()
                .createNativeQuery("select count(*) from rights_request where state = 'open'", Long.class)
                .getSingleResult();
    }

    /** The requests on one testimony, oldest first. */
    public List<RightsRequest> of(long testimony) {
        return rows(session()
                .createNativeQuery(COLUMNS + "where testimony_id = ?1 order by id", Tuple.class)
                .setParameter(1, testimony));
    }

    /** What the person wrote. Who calls records that it was read. */
    public RightsRequest.Asked asked(long id) {
        Tuple row = session()
                .createNativeQuery("select asked, asked_key from rights_request where id = ?1", Tuple.class)
                .setParameter(1, id)
                .getSingleResult();
        String[] parts = envelope.open(row.get(0, byte[].class), row.get(1, Integer.class), ASKED)
                .split("\n", 2);
        return new RightsRequest.Asked(parts[0], parts[1]);
    }

    /** What was answered; empty while it is open. */
    public String answer(long id) {
        Tuple row = session()
                .createNativeQuery("select answer, answer_key from rights_request where id = ?1", Tuple.class)
                .setParameter(1, id)
                .getSingleResult();
        return row.get(0) == null ? "" : envelope.open(row.get(0, byte[].class), row.get(1, Integer.class), ANSWER);
    }

    /** Notes which testimony it is about. */
    @Transactional
    public void link(long id, long testimony, String actor) {
        change(id, "update rights_request set testimony_id = ?2 where id = ?1 and state = 'open'", testimony);
        trail.record(AuditEvent.of(actor, "request.linked", "request", id).with("testimony", testimony));
    }

    /**
     * Takes two more months, which the person has to be told of within the first (GDPR, article 12.3).
     *
     * @throws Refused {@code reason} missing; when it was extended before
     */
    @Transactional
    public void extend(long id, String reason, String actor) {
        if (reason == null || reason.isBlank()) {
            throw Refused.because("reason", "privacy.request.reason.missing");
        }
        change(
                id,
                "update rights_request set extended_on = due_on + interval '2 months', extension_reason = ?2"
                        + " where id = ?1 and state = 'open' and extended_on is null",
                reason.strip());
        trail.record(AuditEvent.of(actor, "request.extended", "request", id));
    }

    /**
     * Closes it with an answer.
     *
     * @param done false when it is refused, which the answer has to give a reason for (GDPR, article 12.4)
     * @throws Refused {@code answer} missing; when it was closed before
     */
    @Transactional
    public void close(long id, boolean done, String answer, String actor) {
        if (answer == null || answer.isBlank()) {
            throw Refused.because("answer", "privacy.request.answer.missing");
        }
        Envelope.Sealed sealed = envelope.seal(answer.strip(), ANSWER);
        int closed = session()
                .createNativeMutationQuery("update rights_request set state = ?2, closed_at = ?3, handled_by = ?4,"
                        + " answer = ?5, answer_key = ?6 where id = ?1 and state = 'open'")
                .setParameter(1, id)
                .setParameter(2, done ? "done" : "refused")
                .setParameter(3, clock.instant())
                .setParameter(4, actor)
                .setParameter(5, sealed.bytes())
                .setParameter(6, sealed.keyVersion())
                .executeUpdate();
        if (closed == 0) {
            throw Refused.because("", "privacy.request.closed");
        }
        trail.record(AuditEvent.of(actor, done ? "request.answered" : "request.refused", "request", id));
    }

    private void change(long id, String sql, Object value) {
        if (session()
                        .createNativeMutationQuery(sql)
                        .setParameter(1, id)
                        .setParameter(2, value)
                        .executeUpdate()
                == 0) {
            throw Refused.because("", "privacy.request.closed");
        }
    }

    private static List<RightsRequest> rows(NativeQuery<Tuple> query) {
        return query
                .addScalar("id", Long.class)
                .addScalar("kind", String.class)
                .addScalar("channel", String.class)
                .addScalar("received_at", Instant.class)
                .addScalar("due", LocalDate.class)
                .addScalar("testimony_id", Long.class)
                .addScalar("extension_reason", String.class)
                .addScalar("state", String.class)
                .addScalar("closed_at", Instant.class)
                .addScalar("handled_by", String.class)
                .getResultList()
                .stream()
                .map(row -> new RightsRequest(
                        row.get("id", Long.class),
                        Coded.find(Right.class, row.get("kind", String.class)).orElseThrow(),
                        row.get("channel", String.class).equals("receipt"),
                        row.get("received_at", Instant.class),
                        row.get("due", LocalDate.class),
                        row.get("testimony_id", Long.class),
                        row.get("extension_reason", String.class),
                        row.get("state", String.class),
                        row.get("closed_at", Instant.class),
                        row.get("handled_by", String.class)))
                .toList();
    }

    private Session session() {
        return em.unwrap(Session.class);
    }
}
