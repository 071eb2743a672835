package fr.vigie.imports;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Takes in a file of one kind: all of it in one transaction with its line in the audit trail, or nothing. Files of one
 * kind are taken in one after the other.
 */
@ApplicationScoped
public class Imports {

    /** How many rows an implementation is given at a time. */
    public static final int PORTION = 1_000;

    /** How many faults of one file are listed; the rest is counted. */
    public static final int MOST_FAULTS = 10_000;

    /** Long enough for the largest file on a slow disk; the server's own limit is made for clicks. */
    private static final int TRANSACTION_SECONDS = 3_600;

    @Inject
    @Any
    Instance<CsvImport> imports;

    @Inject
    UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/VigieDS")
    DataSource database;

    @Inject
    AuditTrail audit;

    @Inject
    Event<ImportDone> done;

    @Inject
    Clock clock;

    /** The kinds of file that Vigie takes in, by name. */
    public List<CsvImport> kinds() {
        return imports.stream().sorted(Comparator.comparing(CsvImport::kind)).toList();
    }

    /** The kind of this name, or empty when there is none. */
    public Optional<CsvImport> find(String kind) {
        return imports.stream().filter(each -> each.kind().equals(kind)).findFirst();
    }

    /**
     * Checks a file and, unless only checking is asked for, takes it in.
     *
     * @param dryRun whether to undo everything at the end; the counts then say what would have changed
     * @param actor the login of the person importing
     * @param progress told about once a portion
     * @return what became of the file
     * @throws IOException when the file can't be read back from the disk
     */
    public ImportResult run(CsvImport kind, ReceivedFile file, boolean dryRun, String actor, Progress progress)
            throws IOException {
        begin();
        boolean keep = false;
        try (Connection connection = database.getConnection()) {
            oneAtATime(connection, kind.kind());
            ImportResult result = new Walk(kind, connection, clock.instant(), actor).through(file.path(), progress);
            if (result.accepted() && !dryRun) {
                audit.record(audited(kind, file, actor, result));
                done.fire(new ImportDone(kind.kind()));
                keep = true;
            }
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException("import of " + kind.kind(), e);
        } finally {
            end(keep);
        }
    }

    private static AuditEvent audited(CsvImport kind, ReceivedFile file, String actor, ImportResult result) {
        return AuditEvent.of(actor, "import.accepted", "import", kind.kind())
                .with("sha256", file.sha256())
                .with("rows", result.rows())
                .with("created", result.created())
                .with("updated", result.updated())
                .with("unchanged", result.unchanged());
    }

    /** Two files of one kind at once would each find the other's rows missing and write them twice. */
    private static void oneAtATime(Connection connection, String kind) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, "import " + kind);
            lock.execute();
        }
    }

    private void begin() {
        try {
            transaction.setTransactionTimeout(TRANSACTION_SECONDS);
            transaction.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    private void end(boolean keep) {
        try {
            if (keep) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
            transaction.setTransactionTimeout(0);
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
