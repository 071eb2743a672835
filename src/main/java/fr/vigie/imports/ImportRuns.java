package fr.vigie.imports;

import fr.vigie.shared.Fault;
import fr.vigie.shared.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/**
 * All runs, with their faults. What it writes is committed at once, apart from the import's own transaction: that one may
 * be rolled back, and how far it is has to be seen meanwhile.
 */
@ApplicationScoped
public class ImportRuns {

    /**
     * A fault as kept.
     *
     * @param line the line of the file, from 1 with the header counted
     * @param field the column, or empty for the line as a whole
     * @param message what is wrong, in French
     */
    public record Line(long line, String field, String message) {}

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    @Transactional(TxType.REQUIRES_NEW)
    long begin(String kind, ReceivedFile file, boolean dryRun, String login) {
        var run = new ImportRun(kind, file, dryRun, login, clock.instant());
        entities.persist(run);
        return run.id();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void progress(long id, long rows, int percent) {
        entities.find(ImportRun.class, id).progress(rows, percent, clock.instant());
    }

    @Transactional(TxType.REQUIRES_NEW)
    void end(long id, ImportResult result) {
        entities.find(ImportRun.class, id).end(result, clock.instant());
        entities.unwrap(Session.class).doWork(connection -> write(connection, id, result.faults()));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void fail(long id) {
        entities.find(ImportRun.class, id).fail(clock.instant());
    }

    /** One run. */
    public Optional<ImportRunRow> row(long id) {
        return Optional.ofNullable(entities.find(ImportRun.class, id)).map(run -> run.row(clock.instant()));
    }

    /** The latest runs, latest first. */
    public List<ImportRunRow> latest(int most) {
        return entities
                .createQuery("select r from ImportRun r order by r.startedAt desc, r.id desc", ImportRun.class)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(run -> run.row(clock.instant()))
                .toList();
    }

    /** Some of a run's faults, in the order of the lines. */
    public List<Line> faults(long id, int first, int most) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select line, field, message from import_fault where import_run_id = ? and position >= ?"
                            + " order by position limit ?")) {
                select.setLong(1, id);
                select.setInt(2, first);
                select.setInt(3, most);
                var lines = new ArrayList<Line>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        lines.add(new Line(rows.getLong(1), rows.getString(2), rows.getString(3)));
                    }
                }
                return lines;
            }
        });
    }

    private static void write(Connection connection, long id, List<Fault> faults) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into import_fault (import_run_id, position, line, field, message) values (?, ?, ?, ?, ?)")) {
            for (int position = 0; position < faults.size(); position++) {
                Fault fault = faults.get(position);
                insert.setLong(1, id);
                insert.setInt(2, position);
                insert.setLong(3, fault.line());
                insert.setString(4, fault.field());
                insert.setString(5, Messages.FRENCH.sentence(fault));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
