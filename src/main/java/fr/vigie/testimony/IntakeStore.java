package fr.vigie.testimony;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.crypto.Envelope;
import fr.vigie.crypto.KeyedHash;
import fr.vigie.shared.DayPart;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Writes a batch of submissions in one transaction: testimonies, words, consents, contacts in one statement, their audit
 * lines, one commit. Nothing finer than the minute is kept beside a testimony, and nothing of the connection it came by.
 */
@ApplicationScoped
class IntakeStore {

    private static final String INSERT = """
            with sent as (
              select * from unnest(?::uuid[], ?::bytea[], ?::bytea[], ?::text[], ?::timestamptz[], ?::date[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[],
                ?::boolean[], ?::text[], ?::text[], ?::bytea[], ?::int[], ?::bytea[], ?::int[], ?::text[], ?::timestamptz[],
                ?::text[], ?::int[])
              as s(key, digest, receipt, source, observed_at, observed_day, precision, platform, academy, department,
                school_kind, author_role, symptom, feature, severity, concerned, blocked, lost, workaround, consent,
                words, words_key, contact, contact_key, part, received_at, school, receipt_key)
            ), stored as (
              insert into testimony (idempotency_key, body_digest, receipt_hash, receipt_key, source, received_at, observed_at,
                observed_day, time_precision, platform_code, academy_code, department_code, school_kind, author_role,
                symptom_code, feature_code, severity, pupils_concerned, pupils_blocked, session_lost, workaround_code,
                consent, day_part, school_uai)
              select key, digest, receipt, receipt_key, source, received_at, observed_at, observed_day, precision, platform, academy, department,
                school_kind, author_role, symptom, feature, severity, concerned, blocked, lost, workaround, consent, part, school
              from sent
              on conflict (idempotency_key) do nothing
              returning id, idempotency_key, consent, received_at
            ), words as (
              insert into testimony_text (testimony_id, original, key_version)
              select id, words, words_key from stored join sent on key = idempotency_key where words is not null
            ), contacts as (
              insert into testimony_contact (testimony_id, sealed, key_version, last_contact_at)
              select id, sent.contact, contact_key, stored.received_at from stored join sent on key = idempotency_key
              where sent.contact is not null
            ), consents as (
              insert into testimony_consent (testimony_id, level, effective_at, wording_version)
              select id, consent, received_at, ? from stored
            )
            select id, idempotency_key, seq, hash from stored cross join (%s) as head
            """.formatted(AuditTrail.LOCKED_HEAD);

    /** A database that says nothing for so long is given up on, so that no thread waits for it for ever. */
    private static final int LONGEST_SILENCE_MILLIS = 10_000;

    private static final int PATIENCE_SECONDS = 3;

    @Resource(lookup = "java:jboss/datasources/VigieDS")
    DataSource dataSource;

    @Inject
    Secrets secrets;

    @Inject
    WitnessLetters letters;

    @Inject
    Clock clock;

    /** What became of one submission. */
    enum Fate {
        STORED,
        /** The same was stored under its key before. */
        ALREADY_THERE,
        /** Something else was stored under its key. */
        OTHER_CONTENT,
        /** What was stored under its key was erased since, by whoever sent it. */
        ERASED
    }

    /**
     * The fate of one submission.
     *
     * @param receiptKey the version of the key that its receipt was drawn by, which need not be the one in use
     */
    record Outcome(Fate fate, int receiptKey) {

        /** Of one whose key was there before. */
        static Outcome again(boolean same, int receiptKey) {
            return new Outcome(same ? Fate.ALREADY_THERE : Fate.OTHER_CONTENT, receiptKey);
        }
    }

    /** What was stored under a form's key before. */
    private record Before(byte[] digest, int receiptKey) {

        Outcome beside(String sent, Secrets secrets) {
            byte[] now = Submission.digest(sent, secrets.receipts().under(receiptKey));
            return Outcome.again(MessageDigest.isEqual(digest, now), receiptKey);
        }
    }

    /**
     * Stores a batch.
     *
     * @return what became of each, in the order of the batch, after the commit
     * @throws IntakeUnavailable when the database could not be reached or did not commit; as far as is known nothing was
     *     stored, and storing the same again does no harm
     * @throws Unacceptable when it refuses one of them for what it says; nothing was stored
     */
    List<Outcome> store(List<Arrival> batch) {
        Map<UUID, Arrival> byKey = new LinkedHashMap<>();
        batch.forEach(arrival -> byKey.putIfAbsent(arrival.submission().key(), arrival));
        List<Arrival> different = List.copyOf(byKey.values());
        Stored stored;
        Map<UUID, Before> before;
        try (Connection connection = dataSource.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, LONGEST_SILENCE_MILLIS);
            connection.setAutoCommit(false);
            try {
                stored = insert(connection, different);
                before = stored.ids().size() == different.size()
                        ? Map.of()
                        : digests(connection, byKey.keySet().toArray());
                for (Arrival arrival : different) {
                    Submission submission = arrival.submission();
                    Long id = stored.ids().get(submission.key());
                    if (id != null
                            && submission.contact() != null
                            && submission.contact().link()) {
                        letters.write(connection, id, arrival);
                    }
                }
                if (!stored.ids().isEmpty()) {
                    AuditTrail.append(connection, clock.instant(), lines(different, stored.ids()), stored.head());
                }
                connection.commit();
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
                connection.setNetworkTimeout(Runnable::run, 0);
            }
        } catch (SQLException failed) {
            throw isAboutTheData(failed) ? new Unacceptable(failed) : new IntakeUnavailable(failed);
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Arrival arrival : batch) {
            Submission submission = arrival.submission();
            Arrival first = byKey.get(submission.key());
            Before there = before.get(submission.key());
            if (first == arrival && stored.ids().containsKey(submission.key())) {
                outcomes.add(new Outcome(Fate.STORED, arrival.receiptKey()));
            } else if (stored.ids().containsKey(submission.key())) {
                outcomes.add(Outcome.again(first.submission().sent().equals(submission.sent()), first.receiptKey()));
            } else if (there == null || there.digest() == null) {
                outcomes.add(new Outcome(Fate.ERASED, arrival.receiptKey()));
            } else {
                outcomes.add(there.beside(submission.sent(), secrets));
            }
        }
        return outcomes;
    }

    /**
     * What is stored under a form's key, beside what was sent under it now.
     *
     * @return empty when nothing is, or nothing any more
     * @throws IntakeUnavailable when the database does not answer
     */
    Optional<Outcome> before(UUID key, String sent) {
        try (Connection connection = dataSource.getConnection()) {
            Before before = digests(connection, new Object[] {key}).get(key);
            return Optional.ofNullable(before)
                    .filter(stored -> stored.digest() != null)
                    .map(stored -> stored.beside(sent, secrets));
        } catch (SQLException failed) {
            throw new IntakeUnavailable(failed);
        }
    }

    /** Lets the receipt of an arrival open what is stored under its key already, in place of the one of an older version. */
    void renumber(Arrival arrival) {
        KeyedHash hash = secrets.receipts().under(arrival.receiptKey());
        Submission submission = arrival.submission();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update testimony set receipt_hash = ?, body_digest = ?, receipt_key = ?"
                                + " where idempotency_key = ? and receipt_hash is not null")) {
            update.setBytes(1, ReceiptNumber.of(submission.key(), hash).hashed(hash));
            update.setBytes(2, submission.digest(hash));
            update.setInt(3, arrival.receiptKey());
            update.setObject(4, submission.key());
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IntakeUnavailable(failed);
        }
    }

    /** Whether the database answers. */
    boolean answers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException down) {
            return false;
        }
    }

    /** A value that does not fit (class 22) or an integrity that it breaks (23): not a failure of the database. */
    private static boolean isAboutTheData(SQLException failed) {
        String state = failed.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    /**
     * What was new.
     *
     * @param ids by the form's key
     * @param head the end of the audit trail, locked; null when nothing was new
     */
    private record Stored(Map<UUID, Long> ids, AuditTrail.Head head) {}

    private Stored insert(Connection connection, List<Arrival> batch) throws SQLException {
        int n = batch.size();
        Object[][] c = new Object[28][n];
        for (int i = 0; i < n; i++) {
            Submission s = batch.get(i).submission();
            KeyedHash hash = secrets.receipts().under(batch.get(i).receiptKey());
            Envelope.Sealed words = s.text() == null ? null : secrets.texts().seal(s.text(), Narrative.PLACE);
            Envelope.Sealed contact = s.contact() == null
                    ? null
                    : secrets.contacts().seal(s.contact().joined(), Contact.class.getSimpleName());
            Object[] row = {
                s.key(),
                bytea(s.digest(hash)),
                bytea(ReceiptNumber.of(s.key(), hash).hashed(hash)),
                s.source(),
                OffsetDateTime.ofInstant(s.observed().instant(), ZoneOffset.UTC).toString(),
                s.observed().day().toString(),
                s.observed().precision().code(),
                s.platform(),
                s.academy(),
                s.department(),
                s.schoolKind() == null ? null : s.schoolKind().code(),
                s.role() == null ? null : s.role().code(),
                s.symptom(),
                s.feature(),
                s.severity() == null ? null : s.severity().code(),
                s.pupilsConcerned(),
                s.pupilsBlocked(),
                s.sessionLost(),
                s.workaround(),
                s.consent().code(),
                words == null ? null : bytea(words.bytes()),
                words == null ? null : words.keyVersion(),
                contact == null ? null : bytea(contact.bytes()),
                contact == null ? null : contact.keyVersion(),
                s.observed().part() == DayPart.WHOLE_DAY
                        ? null
                        : s.observed().part().code(),
                minute(batch.get(i).at()).toString(),
                s.school(),
                batch.get(i).receiptKey()
            };
            for (int k = 0; k < row.length; k++) {
                c[k][i] = row[k];
            }
        }
        String[] types = {
            "uuid", "text", "text", "text", "text", "text", "text", "text", "text", "text", "text", "text", "text",
            "text", "text", "int4", "int4", "bool", "text", "text", "text", "int4", "text", "int4", "text", "text",
            "text", "int4"
        };
        Map<UUID, Long> ids = new HashMap<>();
        AuditTrail.Head head = null;
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int k = 0; k < types.length; k++) {
                insert.setArray(k + 1, connection.createArrayOf(types[k], c[k]));
            }
            insert.setString(types.length + 1, Consent.WORDING);
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    ids.put(rows.getObject(2, UUID.class), rows.getLong(1));
                    head = new AuditTrail.Head(rows.getLong(3), rows.getBytes(4));
                }
            }
        }
        return new Stored(ids, head);
    }

    private static Map<UUID, Before> digests(Connection connection, Object[] keys) throws SQLException {
        Map<UUID, Before> digests = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select idempotency_key, body_digest, receipt_key from testimony where idempotency_key = any (?)")) {
            select.setArray(1, connection.createArrayOf("uuid", keys));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    digests.put(rows.getObject(1, UUID.class), new Before(rows.getBytes(2), rows.getInt(3)));
                }
            }
        }
        return digests;
    }

    private static List<AuditEvent> lines(List<Arrival> batch, Map<UUID, Long> stored) {
        List<AuditEvent> lines = new ArrayList<>();
        for (Arrival arrival : batch) {
            Submission s = arrival.submission();
            Long id = stored.get(s.key());
            if (id != null) {
                lines.add(AuditEvent.of(AuditEvent.WITNESS, "testimony.taken_in", "testimony", id)
                        .with("academy", s.academy())
                        .with("platform", s.platform())
                        .with("source", s.source())
                        .with("consent", s.consent().code()));
            }
        }
        return lines;
    }

    private static String bytea(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }

    private static OffsetDateTime minute(Instant now) {
        return OffsetDateTime.ofInstant(now.truncatedTo(ChronoUnit.MINUTES), ZoneOffset.UTC);
    }
}
