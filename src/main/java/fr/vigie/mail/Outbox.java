package fr.vigie.mail;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.crypto.Envelope;
import fr.vigie.crypto.KeyedHashes;
import fr.vigie.crypto.Keyring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Letters that wait to be sent. Address and words are sealed together and go away once the letter is handed over; what
 * cannot be delivered keeps its number only. A letter that is put here in a transaction that is rolled back never was.
 */
@ApplicationScoped
public class Outbox {

    /** How often a letter is tried, over three days and a half, before it is given up. */
    static final int MOST_TRIES = 8;

    static final String KEY = "mail-letter";
    static final String PLACE = "letter";
    static final String ABOUT = "mail-about";
    private static final String INSERT =
            "insert into mail_outbox (sealed, key_version, about, queued_at, next_try_at, about_key, counted)"
                    + " values (?, ?, ?, ?, ?, ?, ?)";

    /** One node takes one letter; nobody else sees it again before five minutes, then a quarter of an hour, … */
    private static final String CLAIM = "update mail_outbox set tries = tries + 1,"
            + " next_try_at = cast(?1 as timestamptz) + interval '5 minutes' * power(3, least(tries, 5))"
            + " where id = (select id from mail_outbox where given_up_at is null and next_try_at <= ?1"
            + " order by next_try_at, id limit 1 for update skip locked)"
            + " returning id, sealed, key_version, tries, queued_at, counted";

    private final Envelope envelope;
    private final KeyedHashes about;

    @PersistenceContext
    EntityManager em;

    @Inject
    Relay relay;

    @Inject
    Recipients recipients;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    public Outbox() {
        Keyring keyring = Keyring.ofEnvironment();
        envelope = new Envelope(keyring, KEY);
        about = new KeyedHashes(keyring, ABOUT);
    }

    /** Whether this Vigie has a server to send by and an address for links: what can't be sent should not be offered. */
    public boolean isOpen() {
        return relay.isOpen() && Links.areKnown();
    }

    /**
     * Puts a letter into the outbox, in the caller's transaction. It leaves after the commit, within seconds, on whichever
     * node is there first.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(Letter letter) {
        session().doWork(connection -> put(connection, letter, clock.instant(), false));
    }

    /**
     * The same for a writer without an entity manager, to an address that a stranger typed in: it may be anybody's. Only so many a
     * day leave for one address ({@link Recipients#MOST}); the others go nowhere, and whoever asked for them isn't told, since
     * that would tell what others asked for.
     *
     * @param earliest the letter doesn't leave before
     */
    public void putForStranger(Connection connection, Letter letter, Instant earliest) throws SQLException {
        put(connection, letter, earliest, true);
    }

    private void put(Connection connection, Letter letter, Instant earliest, boolean counted) throws SQLException {
        Envelope.Sealed sealed = envelope.seal(letter.joined(), PLACE);
        int version = about.version();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setBytes(1, sealed.bytes());
            insert.setInt(2, sealed.keyVersion());
            insert.setBytes(
                    3, letter.about() == null ? null : about.under(version).of(letter.about()));
            insert.setObject(4, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setObject(5, OffsetDateTime.ofInstant(earliest, ZoneOffset.UTC));
            insert.setInt(6, version);
            insert.setBoolean(7, counted);
            insert.executeUpdate();
        }
    }

    /** Takes back what still waits about something, in the caller's transaction. @return how many letters */
    @Transactional(Transactional.TxType.MANDATORY)
    public int forget(String aboutWhat) {
        return about.sum(hash -> session()
                .createNativeMutationQuery("delete from mail_outbox where about = ?1")
                .setParameter(1, hash.of(aboutWhat))
                .executeUpdate());
    }

    /** How many wait to be sent, and how many were given up on in the last month. */
    public record Standing(long waiting, long givenUp) {}

    /** How the outbox stands. */
    public Standing standing() {
        Object[] row = session()
                .createNativeQuery(
                        "select count(*) filter (where given_up_at is null), count(given_up_at) from mail_outbox",
                        Object[].class)
                .getSingleResult();
        return new Standing(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    /** A letter that this node alone may send now. */
    record Claimed(long id, Letter letter, boolean last, Instant queuedAt) {}

    /** The next one that may go; one too many for its address is dropped on the way. */
    @Transactional
    Optional<Claimed> claim() {
        for (; ; ) {
            Optional<Object[]> found = session()
                    .createNativeQuery(CLAIM, Object[].class)
                    .setParameter(1, clock.instant())
                    .uniqueResultOptional();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Object[] row = found.get();
            int tries = ((Number) row[3]).intValue();
            var claimed = new Claimed(
                    ((Number) row[0]).longValue(),
                    Letter.split(envelope.open((byte[]) row[1], ((Number) row[2]).intValue(), PLACE)),
                    tries >= MOST_TRIES,
                    (Instant) row[4]);
            boolean counts = (Boolean) row[5] && tries == 1;
            if (!counts || recipients.take(claimed.letter().to())) {
                return Optional.of(claimed);
            }
            delete(claimed.id());
            trail.record(AuditEvent.of(AuditEvent.SYSTEM, "mail.held_back", "letter", claimed.id()));
        }
    }

    /** It is handed over: nothing of it stays. */
    @Transactional
    void sent(long id) {
        delete(id);
        trail.record(AuditEvent.of(AuditEvent.SYSTEM, "mail.sent", "letter", id));
    }

    private void delete(long id) {
        session()
                .createNativeMutationQuery("delete from mail_outbox where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** It cannot be delivered: its number stays for a month, so that somebody sees it. */
    @Transactional
    void giveUp(long id) {
        session()
                .createNativeMutationQuery(
                        "update mail_outbox set given_up_at = ?2, sealed = null, about = null where id = ?1")
                .setParameter(1, id)
                .setParameter(2, clock.instant())
                .executeUpdate();
        trail.record(AuditEvent.of(AuditEvent.SYSTEM, "mail.given_up", "letter", id));
    }

    private Session session() {
        return em.unwrap(Session.class);
    }
}
