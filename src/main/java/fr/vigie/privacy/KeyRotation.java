package fr.vigie.privacy;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.crypto.HashedColumn;
import fr.vigie.crypto.HoldsHashed;
import fr.vigie.crypto.HoldsSealed;
import fr.vigie.crypto.Keyring;
import fr.vigie.crypto.SealedColumn;
import fr.vigie.crypto.SealedFiles;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Replaces the keys that contact data, original words, requests and files are sealed under, while everybody goes on working:
 * a new version seals what comes from then on, and what an older one sealed is sealed anew, a portion at a time. The old
 * version stays until nothing needs it, backups included; taking it out of the folder is the operator's.
 *
 * <p>What is known by a keyed hash alone (receipts, links, recovery codes) can't be hashed anew. New ones are made under the new
 * version; those that were given out hold under the old one until they reach their own term.
 */
@ApplicationScoped
public class KeyRotation {

    private final Keyring keyring = Keyring.ofEnvironment();

    @Resource(lookup = "java:jboss/datasources/VigieOwnerDS")
    DataSource owner;

    @Inject
    @Any
    Instance<HoldsSealed> rooms;

    @Inject
    @Any
    Instance<HoldsHashed> hashes;

    @Inject
    @Any
    Instance<SealedFiles> files;

    @Inject
    Clock clock;

    /**
     * Where a column stands, or files.
     *
     * @param column which one, {@code table.column}, or the name of the files
     * @param version the version of its key that is in use
     * @param rows how many rows hold something sealed, or files there are
     * @param outdated how many of them an older version sealed, or hashed
     * @param lasting whether those stay so until their own term: keyed hashes
     */
    public record Standing(String column, int version, long rows, long outdated, boolean lasting) {}

    /** Where each column and each kind of file stands. */
    public List<Standing> standing() {
        List<Standing> standing = new ArrayList<>();
        try (Connection connection = owner.getConnection()) {
            for (SealedColumn column : columns()) {
                standing.add(standing(
                        connection,
                        column.name(),
                        column.key(),
                        column.table(),
                        column.bytes(),
                        column.version(),
                        false));
            }
            for (HashedColumn column : hashed()) {
                standing.add(standing(
                        connection,
                        column.name(),
                        column.key(),
                        column.table(),
                        column.bytes(),
                        column.version(),
                        true));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what is sealed can't be counted", e);
        }
        for (SealedFiles kind : kinds()) {
            int version = keyring.currentVersion(kind.key());
            SealedFiles.Count count = kind.count(version);
            standing.add(new Standing(kind.name(), version, count.files(), count.outdated(), false));
        }
        return standing;
    }

    private Standing standing(
            Connection connection, String name, String key, String table, String bytes, String column, boolean lasting)
            throws SQLException {
        int version = keyring.currentVersion(key);
        try (PreparedStatement count = connection.prepareStatement(
                "select count(" + bytes + "), count(" + bytes + ") filter (where " + column + " < ?) from " + table)) {
            count.setInt(1, version);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return new Standing(name, version, row.getLong(1), row.getLong(2), lasting);
            }
        }
    }

    /**
     * Puts a new version of each key in use. The audit line is written first and committed last: no key is replaced that
     * the trail does not tell of, unless the database goes away between the two.
     *
     * @param actor a login
     * @throws IllegalStateException when it can't be recorded, or a key can't be written
     */
    public void rotate(String actor) {
        List<String> keys = Stream.of(
                        columns().stream().map(SealedColumn::key),
                        hashed().stream().map(HashedColumn::key),
                        kinds().stream().map(SealedFiles::key))
                .flatMap(each -> each)
                .distinct()
                .sorted()
                .toList();
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try {
                alone(connection);
                AuditEvent event = AuditEvent.of(actor, "keys.rotated", "keys", 0);
                for (String key : keys) {
                    event = event.with(key, keyring.next(key));
                }
                AuditTrail.append(connection, clock.instant(), List.of(event));
                keys.forEach(keyring::rotate);
                connection.commit();
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the rotation of keys could not be recorded", e);
        }
    }

    /** Whoever rotates at the same moment, on whichever node, waits until this one is through. */
    private static void alone(Connection connection) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtext('keys.rotated'))")) {
            lock.execute();
        }
    }

    /** Seals anew what an older version sealed. Rows that somebody is changing are left to the next time. */
    public SealedFiles.Resealed reseal(String actor) {
        var all = new SealedFiles.Resealed(0, 0);
        try (Connection connection = owner.getConnection()) {
            for (SealedColumn column : columns()) {
                all = all.and(new ColumnResealing(keyring, column).all(connection));
            }
            for (SealedFiles kind : kinds()) {
                all = all.and(kind.reseal(keyring.currentVersion(kind.key())));
            }
            if (all.done() + all.shut() > 0) {
                record(
                        connection,
                        AuditEvent.of(actor, "keys.resealed", "keys", 0)
                                .with("rows", all.done())
                                .with("shut", all.shut()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("sealing anew broke off; what was committed stays done", e);
        }
        return all;
    }

    private void record(Connection connection, AuditEvent event) throws SQLException {
        connection.setAutoCommit(false);
        try {
            AuditTrail.append(connection, clock.instant(), List.of(event));
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private List<SealedColumn> columns() {
        return rooms.stream()
                .flatMap(room -> room.sealed().stream())
                .sorted(Comparator.comparing(SealedColumn::name))
                .toList();
    }

    private List<HashedColumn> hashed() {
        return hashes.stream()
                .flatMap(room -> room.hashed().stream())
                .sorted(Comparator.comparing(HashedColumn::name))
                .toList();
    }

    private List<SealedFiles> kinds() {
        return files.stream().sorted(Comparator.comparing(SealedFiles::name)).toList();
    }
}
