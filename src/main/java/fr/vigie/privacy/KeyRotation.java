package fr.vigie.privacy;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.crypto.Envelope;
import fr.vigie.crypto.HoldsSealed;
import fr.vigie.crypto.Keyring;
import fr.vigie.crypto.SealedColumn;
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
import javax.sql.DataSource;

/**
 * Replaces the keys that contact data, original words and requests are sealed under, while everybody goes on working: a new
 * version seals what comes from then on, and what an older one sealed is sealed anew, a portion at a time. The old version
 * stays until nothing needs it, backups included; taking it out of the folder is the operator's.
 */
@ApplicationScoped
public class KeyRotation {

    private static final System.Logger LOG = System.getLogger(KeyRotation.class.getName());
    private static final int PORTION = 500;

    private final Keyring keyring = Keyring.ofEnvironment();

    @Resource(lookup = "java:jboss/datasources/VigieOwnerDS")
    DataSource owner;

    @Inject
    @Any
    Instance<HoldsSealed> rooms;

    @Inject
    Clock clock;

    /**
     * Where a column stands.
     *
     * @param column which one, {@code table.column}
     * @param version the version of its key that is in use
     * @param rows how many rows hold something sealed
     * @param outdated how many of them an older version sealed
     */
    public record Standing(String column, int version, long rows, long outdated) {}

    /**
     * What sealing anew did.
     *
     * @param done how many rows
     * @param shut how many did not open: changed from outside, or their key is gone; they are left as they are
     */
    public record Resealed(long done, long shut) {}

    /** Where each column stands. */
    public List<Standing> standing() {
        List<Standing> standing = new ArrayList<>();
        try (Connection connection = owner.getConnection()) {
            for (SealedColumn column : columns()) {
                int version = keyring.currentVersion(column.key());
                try (PreparedStatement count = connection.prepareStatement("select count(" + column.bytes()
                        + "), count(" + column.bytes() + ") filter (where " + column.version() + " < ?) from "
                        + column.table())) {
                    count.setInt(1, version);
                    try (ResultSet row = count.executeQuery()) {
                        row.next();
                        standing.add(new Standing(column.name(), version, row.getLong(1), row.getLong(2)));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what is sealed can't be counted", e);
        }
        return standing;
    }

    /** Puts a new version of each key in use. @param actor a login */
    public void rotate(String actor) {
        AuditEvent event = AuditEvent.of(actor, "keys.rotated", "keys", 0);
        for (String key : columns().stream().map(SealedColumn::key).distinct().toList()) {
            event = event.with(key, keyring.rotate(key));
        }
        try (Connection connection = owner.getConnection()) {
            record(connection, event);
        } catch (SQLException e) {
            throw new IllegalStateException("the new keys are in use, but that could not be recorded", e);
        }
    }

    /** Seals anew what an older version sealed. Rows that somebody is changing are left to the next time. */
    public Resealed reseal(String actor) {
        long done = 0;
        long shut = 0;
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try {
                for (SealedColumn column : columns()) {
                    Portion portion = new Portion(0, 0, 0, Long.MIN_VALUE);
                    do {
                        portion = portion(connection, column, portion.last());
                        connection.commit();
                        done += portion.done();
                        shut += portion.shut();
                    } while (portion.read() == PORTION);
                }
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
            if (done + shut > 0) {
                record(
                        connection,
                        AuditEvent.of(actor, "keys.resealed", "keys", 0)
                                .with("rows", done)
                                .with("shut", shut));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("sealing anew broke off; what was committed stays done", e);
        }
        return new Resealed(done, shut);
    }

    private record Portion(int read, int done, int shut, long last) {}

    private Portion portion(Connection connection, SealedColumn column, long after) throws SQLException {
        Envelope envelope = new Envelope(keyring, column.key());
        int read = 0;
        int shut = 0;
        long last = after;
        try (PreparedStatement select = connection.prepareStatement("select " + column.id() + ", " + column.bytes()
                        + ", " + column.version() + " from " + column.table() + " where " + column.version()
                        + " < ? and " + column.bytes() + " is not null and " + column.id() + " > ? order by 1 limit "
                        + PORTION + " for update skip locked");
                PreparedStatement update = connection.prepareStatement("update " + column.table() + " set "
                        + column.bytes() + " = ?, " + column.version() + " = ? where " + column.id() + " = ?")) {
            select.setInt(1, keyring.currentVersion(column.key()));
            select.setLong(2, after);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    read++;
                    last = rows.getLong(1);
                    try {
                        Envelope.Sealed sealed = envelope.seal(
                                envelope.open(rows.getBytes(2), rows.getInt(3), column.place()), column.place());
                        update.setBytes(1, sealed.bytes());
                        update.setInt(2, sealed.keyVersion());
                        update.setLong(3, last);
                        update.addBatch();
                    } catch (IllegalStateException | IllegalArgumentException doesNotOpen) {
                        shut++;
                        LOG.log(System.Logger.Level.WARNING, "row {0} of {1} does not open", last, column.name());
                    }
                }
            }
            update.executeBatch();
        }
        return new Portion(read, read - shut, shut, last);
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
}
