package fr.vigie.privacy;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * Deletes or anonymises what was kept long enough, by the rules that the rooms state (GDPR, article 5.1.e). It works as the
 * owner of the database, since the application's role may not touch the audit trail, and one node at a time: whoever has the
 * database's lock. What a legal hold keeps is counted and left alone.
 */
@ApplicationScoped
public class RetentionRun {

    private static final int PORTION = 5_000;
    private static final long LOCK = 0x5649474945L;
    private static final String NOT_HELD =
            " where not exists (select from held_testimony h where h.testimony_id = due.testimony_id)";

    @Resource(lookup = "java:jboss/datasources/VigieOwnerDS")
    DataSource owner;

    @Inject
    @Any
    Instance<HoldsPersonalData> rooms;

    @Inject
    Clock clock;

    /** All rules, by name. */
    public List<Retention> rules() {
        return rooms.stream()
                .flatMap(room -> room.retention().stream())
                .sorted(Comparator.comparing(Retention::name))
                .toList();
    }

    /**
     * Runs all rules.
     *
     * @param asOf the instant to reckon from
     * @param dryRun only count
     * @param actor who asks: a login, or {@link AuditEvent#SYSTEM}
     * @return what was found and done; empty when another node is at it
     */
    public Optional<RetentionReport> run(Instant asOf, boolean dryRun, String actor) {
        return run(asOf, dryRun, actor, () -> true);
    }

    /** The same, unless it is no longer due. @param due asked once this node is alone at it */
    Optional<RetentionReport> run(Instant asOf, boolean dryRun, String actor, BooleanSupplier due) {
        try (Connection connection = owner.getConnection()) {
            if (!locked(connection)) {
                return Optional.empty();
            }
            try {
                if (!due.getAsBoolean()) {
                    return Optional.empty();
                }
                connection.setAutoCommit(false);
                return Optional.of(run(connection, asOf, dryRun, actor));
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
                unlock(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the retention run broke off; what was committed stays done", e);
        }
    }

    private RetentionReport run(Connection connection, Instant asOf, boolean dryRun, String actor) throws SQLException {
        Instant started = clock.instant();
        long id = begin(connection, asOf, started, dryRun, actor);
        connection.commit();
        List<RetentionReport.Result> results = new ArrayList<>();
        for (Retention rule : rules()) {
            results.add(apply(connection, rule, rule.dueBefore(asOf), dryRun));
        }
        end(connection, id, results);
        AuditEvent event = AuditEvent.of(actor, dryRun ? "retention.counted" : "retention.done", "retention", id);
        for (RetentionReport.Result result : results) {
            if (result.due() > 0) {
                event = event.with(result.rule(), result.done() + "/" + result.due() + " held " + result.held());
            }
        }
        AuditTrail.append(connection, clock.instant(), List.of(event));
        connection.commit();
        return new RetentionReport(id, asOf, started, actor, dryRun, results);
    }

    private static RetentionReport.Result apply(Connection connection, Retention rule, Instant before, boolean dryRun)
            throws SQLException {
        long due = count(connection, rule.due(), "", before);
        long free = count(connection, rule.due(), NOT_HELD, before);
        long done = 0;
        if (!dryRun) {
            for (List<Long> ids = next(connection, rule.due(), before);
                    !ids.isEmpty();
                    ids = next(connection, rule.due(), before)) {
                try (var say = connection.createStatement()) {
                    say.execute("set local vigie.retention = 'on'");
                }
                for (String action : rule.actions()) {
                    try (PreparedStatement statement = connection.prepareStatement(action)) {
                        statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                        statement.executeUpdate();
                    }
                }
                connection.commit();
                done += ids.size();
                if (done > free + PORTION) {
                    throw new IllegalStateException("what " + rule.name() + " does leaves it due");
                }
            }
        }
        return new RetentionReport.Result(rule.name(), rule.sentence(), before, due, due - free, done);
    }

    private static long count(Connection connection, String due, String condition, Instant before) throws SQLException {
        try (PreparedStatement count =
                connection.prepareStatement("select count(*) from (" + due + ") due" + condition)) {
            count.setObject(1, at(before));
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static List<Long> next(Connection connection, String due, Instant before) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select due.id from (" + due + ") due" + NOT_HELD + " limit " + PORTION)) {
            select.setObject(1, at(before));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        }
        return ids;
    }

    private static long begin(Connection connection, Instant asOf, Instant at, boolean dryRun, String actor)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into retention_run"
                + " (as_of, started_at, started_by, dry_run) values (?, ?, ?, ?) returning id")) {
            insert.setObject(1, at(asOf));
            insert.setObject(2, at(at));
            insert.setString(3, actor);
            insert.setBoolean(4, dryRun);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void end(Connection connection, long id, List<RetentionReport.Result> results) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into retention_result"
                + " (run_id, rule, due_before, due, held, done) values (?, ?, ?, ?, ?, ?)")) {
            for (RetentionReport.Result result : results) {
                insert.setLong(1, id);
                insert.setString(2, result.rule());
                insert.setObject(3, at(result.dueBefore()));
                insert.setLong(4, result.due());
                insert.setLong(5, result.held());
                insert.setLong(6, result.done());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement update =
                connection.prepareStatement("update retention_run set ended_at = ? where id = ?")) {
            update.setObject(1, at(clock.instant()));
            update.setLong(2, id);
            update.executeUpdate();
        }
    }

    /** The latest runs, last first. @param most how many at most */
    public List<RetentionReport> latest(int most) {
        List<RetentionReport> reports = new ArrayList<>();
        try (Connection connection = owner.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select * from retention_run where ended_at is not null order by id desc limit ?")) {
            select.setInt(1, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reports.add(new RetentionReport(
                            rows.getLong("id"),
                            instant(rows, "as_of"),
                            instant(rows, "started_at"),
                            rows.getString("started_by"),
                            rows.getBoolean("dry_run"),
                            results(connection, rows.getLong("id"))));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the retention runs can't be read", e);
        }
        return reports;
    }

    private static List<RetentionReport.Result> results(Connection connection, long id) throws SQLException {
        List<RetentionReport.Result> results = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select * from retention_result where run_id = ? order by rule")) {
            select.setLong(1, id);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String rule = rows.getString("rule");
                    results.add(new RetentionReport.Result(
                            rule,
                            rule.replaceFirst("\\.", ".retention."),
                            instant(rows, "due_before"),
                            rows.getLong("due"),
                            rows.getLong("held"),
                            rows.getLong("done")));
                }
            }
        }
        return results;
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (var lock = connection.createStatement();
                var row = lock.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void unlock(Connection connection) throws SQLException {
        try (var lock = connection.createStatement()) {
            lock.execute("select pg_advisory_unlock(" + LOCK + ")");
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
