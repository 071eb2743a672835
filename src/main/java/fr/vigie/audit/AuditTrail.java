package fr.vigie.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
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
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/**
 * The trail of who changed what: append only, hash-chained, written in the transaction of the change itself, so that
 * neither exists without the other.
 *
 * <p>Appending locks the head of the chain until the transaction ends: record last, and don't wait for anything after.
 * The database refuses the application's role any change or deletion of a line.
 */
@ApplicationScoped
public class AuditTrail {

    /** The SQL condition for traces of access and of export (CNIL: at most 12 months). */
    public static final String TRACES = "action similar to '%.(" + AuditEvent.TRACE_VERBS + ")'";

    private static final byte[] BEFORE_THE_FIRST = new byte[32];

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Event<Trace> traces;

    /** Appends a line in the caller's transaction. */
    public void record(AuditEvent event) {
        recordAll(List.of(event));
    }

    /** Appends several lines, in order, in the caller's transaction. */
    public void recordAll(List<AuditEvent> events) {
        em.flush();
        Instant now = clock.instant();
        em.unwrap(Session.class).doReturningWork(connection -> append(connection, now, events)).stream()
                .filter(AuditLine::isTrace)
                .map(Trace::new)
                .forEach(traces::fire);
    }

    /**
     * The end of the chain, locked: nobody else appends before the transaction ends.
     *
     * @param seq the place of the last line, 0 when there is none
     * @param hash its hash
     */
    public record Head(long seq, byte[] hash) {}

    /** Locks the end of the chain and answers its {@code seq} and {@code hash}: a query of its own or a part of another. */
    public static final String LOCKED_HEAD = "select seq, hash from audit_head for update";

    private static final String APPEND = "with said as (insert into audit_event"
            + " (seq, at, actor, action, subject_kind, subject_id, detail, prev_hash, hash)"
            + " select * from unnest(?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],"
            + " ?::bytea[], ?::bytea[]))"
            + " update audit_head set seq = ?, hash = ?";

    /**
     * Appends lines through a plain connection, for writers that work in batches without an entity manager; part of the
     * connection's transaction: one lock of the head, one statement for the lines and the new head.
     *
     * @param at when the changes happened; kept to the microsecond, and to the minute for what a witness did
     * @return the lines as they stand in the trail
     */
    public static List<AuditLine> append(Connection connection, Instant at, List<AuditEvent> events)
            throws SQLException {
        if (events.isEmpty()) {
            return List.of();
        }
        Head head;
        try (PreparedStatement select = connection.prepareStatement(LOCKED_HEAD);
                ResultSet row = select.executeQuery()) {
            row.next();
            head = new Head(row.getLong(1), row.getBytes(2));
        }
        return append(connection, at, events, head);
    }

    /** The same for a writer that has locked the head with {@link #LOCKED_HEAD} in this transaction. */
    public static List<AuditLine> append(Connection connection, Instant at, List<AuditEvent> events, Head head)
            throws SQLException {
        int n = events.size();
        Object[][] columns = new Object[9][n];
        long seq = head.seq();
        byte[] hash = head.hash();
        List<AuditLine> lines = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            AuditLine line = AuditLine.following(++seq, hash, kept(at, events.get(i)), events.get(i));
            Object[] row = {
                line.seq(),
                OffsetDateTime.ofInstant(line.at(), ZoneOffset.UTC).toString(),
                line.actor(),
                line.action(),
                line.subjectKind(),
                line.subjectId(),
                line.detail(),
                "\\x" + HexFormat.of().formatHex(line.prevHash()),
                "\\x" + HexFormat.of().formatHex(line.hash())
            };
            for (int k = 0; k < row.length; k++) {
                columns[k][i] = row[k];
            }
            hash = line.hash();
            lines.add(line);
        }
        try (PreparedStatement append = connection.prepareStatement(APPEND)) {
            append.setArray(1, connection.createArrayOf("int8", columns[0]));
            for (int k = 1; k < columns.length; k++) {
                append.setArray(k + 1, connection.createArrayOf("text", columns[k]));
            }
            append.setLong(columns.length + 1, seq);
            append.setBytes(columns.length + 2, hash);
            append.executeUpdate();
        }
        return lines;
    }

    /** Nothing finer than the minute stands beside what somebody did without an account (L3). */
    private static Instant kept(Instant at, AuditEvent event) {
        return at.truncatedTo(event.actor().equals(AuditEvent.WITNESS) ? ChronoUnit.MINUTES : ChronoUnit.MICROS);
    }

    /** The lines about one thing, oldest first. */
    public List<AuditLine> of(String subjectKind, Object subjectId) {
        List<AuditLine> lines = new ArrayList<>();
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select * from audit_event where subject_kind = ? and subject_id = ? order by seq")) {
                select.setString(1, subjectKind);
                select.setString(2, String.valueOf(subjectId));
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        lines.add(line(rows));
                    }
                }
            }
        });
        return lines;
    }

    /**
     * Lines that a filter lets through, latest first.
     *
     * @param before only lines before this place; {@link Long#MAX_VALUE} for the latest
     * @param most how many at most
     */
    public List<AuditLine> page(AuditFilter filter, long before, int most) {
        List<AuditLine> lines = new ArrayList<>();
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select * from audit_event where seq < ?"
                    + filter.conditions() + " order by seq desc limit " + most)) {
                select.setLong(1, before);
                int at = 2;
                for (Object value : filter.values()) {
                    select.setObject(at++, value);
                }
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        lines.add(line(rows));
                    }
                }
            }
        });
        return lines;
    }

    /** How many lines there are. */
    public long length() {
        return em.unwrap(Session.class)
                .createNativeQuery("select seq from audit_head", Long.class)
                .getSingleResult();
    }

    /** What was done so far, by its code, for a filter to offer. */
    public List<String> actions() {
        return em.unwrap(Session.class)
                .createNativeQuery("select distinct action from audit_event order by action", String.class)
                .getResultList();
    }

    /**
     * Walks the whole chain, streaming.
     *
     * @return the place of the first line that doesn't follow the one before it or no longer says what it said; the
     *     place after the last line when lines are missing at the end; empty when the trail is whole
     */
    // outside a transaction the driver would fetch the whole trail at once
    @Transactional
    public Optional<Long> firstBrokenLine() {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            long seq = 0;
            byte[] hash = BEFORE_THE_FIRST;
            try (PreparedStatement select = connection.prepareStatement("select * from audit_event order by seq")) {
                select.setFetchSize(1000);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        AuditLine line = line(rows);
                        if (!line.follows(seq, hash)) {
                            return Optional.of(line.seq());
                        }
                        seq = line.seq();
                        hash = line.hash();
                    }
                }
            }
            try (PreparedStatement head = connection.prepareStatement("select seq, hash from audit_head");
                    ResultSet row = head.executeQuery()) {
                row.next();
                boolean whole = row.getLong(1) == seq && java.util.Arrays.equals(row.getBytes(2), hash);
                return whole ? Optional.<Long>empty() : Optional.of(seq + 1);
            }
        });
    }

    static AuditLine line(ResultSet row) throws SQLException {
        return new AuditLine(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getString("detail"),
                row.getBytes("prev_hash"),
                row.getBytes("hash"));
    }
}
