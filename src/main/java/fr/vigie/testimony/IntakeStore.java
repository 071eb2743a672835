package fr.vigie.testimony;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.crypto.Envelope;
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
import java.util.List;
import java.util.Map;
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
                ?::boolean[], ?::text[], ?::text[], ?::bytea[], ?::int[], ?::bytea[], ?::int[], ?::text[])
              as s(key, digest, receipt, source, observed_at, observed_day, precision, platform, academy, department,
                school_kind, author_role, symptom, feature, severity, concerned, blocked, lost, workaround, consent,
                words, words_key, contact, contact_key, part)
            ), stored as (
              insert into testimony (idempotency_key, body_digest, receipt_hash, source, received_at, observed_at,
                observed_day, time_precision, platform_code, academy_code, department_code, school_kind, author_role,
                symptom_code, feature_code, severity, pupils_concerned, pupils_blocked, session_lost, workaround_code,
                consent, day_part)
              select key, digest, receipt, source, ?, observed_at, observed_day, precision, platform, academy, department,
                school_kind, author_role, symptom, feature, severity, concerned, blocked, lost, workaround, consent, part
              from sent
              on conflict (idempotency_key) do nothing
              returning id, idempotency_key, consent, received_at
            ), words as (
              insert into testimony_text (testimony_id, original, key_version)
              select id, words, words_key from stored join sent on key = idempotency_key where words is not null
            ), contacts as (
              insert into testimony_contact (testimony_id, sealed, key_version, last_contact_at)
              select id, sent.contact, contact_key, received_at from stored join sent on key = idempotency_key
              where sent.contact is not null
            ), consents as (
              insert into testimony_consent (testimony_id, level, effective_at, wording_version)
              select id, consent, received_at, ? from stored
            )
            select id, idempotency_key from stored
            """;

    @Resource(lookup = "java:jboss/datasources/VigieDS")
    DataSource dataSource;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    /**
     * What became of one submission.
     *
     * @param receipt null when the key was used for another content
     */
    record Outcome(Receipt receipt) {
        boolean isConflict() {
            return receipt == null;
        }
    }

    /**
     * Stores a batch.
     *
     * @return the outcomes in the order of the batch, after the commit
     * @throws IntakeUnavailable when the database refused or could not be reached; nothing was stored
     */
    List<Outcome> store(List<Submission> batch) {
        Map<UUID, Submission> byKey = new HashMap<>();
        batch.forEach(submission -> byKey.putIfAbsent(submission.key(), submission));
        List<Submission> different = List.copyOf(byKey.values());
        Map<UUID, Long> stored;
        Map<UUID, byte[]> before;
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                stored = insert(connection, different);
                before = stored.size() == different.size()
                        ? Map.of()
                        : digests(
                                connection,
                                different.stream().map(Submission::key).toArray());
                AuditTrail.append(connection, clock.instant(), lines(different, stored));
                connection.commit();
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException unavailable) {
            throw new IntakeUnavailable(unavailable);
        }
        List<Outcome> outcomes = new ArrayList<>();
        Map<UUID, Boolean> seen = new HashMap<>();
        for (Submission submission : batch) {
            boolean fresh = stored.containsKey(submission.key()) && seen.put(submission.key(), true) == null;
            byte[] digest = fresh || stored.containsKey(submission.key())
                    ? digest(byKey.get(submission.key()))
                    : before.get(submission.key());
            boolean same = digest != null && MessageDigest.isEqual(digest, digest(submission));
            outcomes.add(new Outcome(same ? new Receipt(number(submission), !fresh) : null));
        }
        return outcomes;
    }

    private ReceiptNumber number(Submission submission) {
        return ReceiptNumber.of(submission.key(), secrets.receipts());
    }

    private Map<UUID, Long> insert(Connection connection, List<Submission> batch) throws SQLException {
        int n = batch.size();
        Object[][] c = new Object[25][n];
        for (int i = 0; i < n; i++) {
            Submission s = batch.get(i);
            Envelope.Sealed words = s.text() == null ? null : secrets.texts().seal(s.text(), Narrative.PLACE);
            Envelope.Sealed contact = s.contact() == null
                    ? null
                    : secrets.contacts().seal(s.contact().joined(), Contact.class.getSimpleName());
            Object[] row = {
                s.key(),
                bytea(digest(s)),
                bytea(number(s).hashed(secrets.receipts())),
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
                        : s.observed().part().code()
            };
            for (int k = 0; k < row.length; k++) {
                c[k][i] = row[k];
            }
        }
        String[] types = {
            "uuid", "text", "text", "text", "text", "text", "text", "text", "text", "text", "text", "text", "text",
            "text", "text", "int4", "int4", "bool", "text", "text", "text", "int4", "text", "int4", "text"
        };
        Map<UUID, Long> stored = new HashMap<>();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int k = 0; k < types.length; k++) {
                insert.setArray(k + 1, connection.createArrayOf(types[k], c[k]));
            }
            insert.setObject(types.length + 1, minute(clock.instant()));
            insert.setString(types.length + 2, Consent.WORDING);
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    stored.put(rows.getObject(2, UUID.class), rows.getLong(1));
                }
            }
        }
        return stored;
    }

    private static Map<UUID, byte[]> digests(Connection connection, Object[] keys) throws SQLException {
        Map<UUID, byte[]> digests = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select idempotency_key, body_digest from testimony where idempotency_key = any (?)")) {
            select.setArray(1, connection.createArrayOf("uuid", keys));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    digests.put(rows.getObject(1, UUID.class), rows.getBytes(2));
                }
            }
        }
        return digests;
    }

    private static List<AuditEvent> lines(List<Submission> batch, Map<UUID, Long> stored) {
        List<AuditEvent> lines = new ArrayList<>();
        for (Submission s : batch) {
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

    /** What makes two submissions the same; keyed, because a plain digest of a short text can be guessed. */
    private byte[] digest(Submission s) {
        return secrets.receipts().of("body\u001f" + s.sent());
    }

    private static String bytea(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }

    private static OffsetDateTime minute(Instant now) {
        return OffsetDateTime.ofInstant(now.truncatedTo(ChronoUnit.MINUTES), ZoneOffset.UTC);
    }
}
