package fr.vigie.privacy;

import fr.vigie.crypto.Envelope;
import fr.vigie.crypto.Keyring;
import fr.vigie.crypto.SealedColumn;
import fr.vigie.crypto.SealedFiles;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Seals the bytes of one column anew, a portion of rows and a transaction at a time, while others read and write. */
final class ColumnResealing {

    private static final System.Logger LOG = System.getLogger(ColumnResealing.class.getName());
    private static final int PORTION = 500;

    private final Keyring keyring;
    private final SealedColumn column;
    private final Envelope envelope;

    ColumnResealing(Keyring keyring, SealedColumn column) {
        this.keyring = keyring;
        this.column = column;
        this.envelope = new Envelope(keyring, column.key());
    }

    private record Portion(int read, int done, int shut, long last) {}

    /** All rows that an older version sealed, but for those that somebody is changing. */
    SealedFiles.Resealed all(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        long done = 0;
        long shut = 0;
        try {
            Portion portion = new Portion(0, 0, 0, Long.MIN_VALUE);
            do {
                portion = portion(connection, portion.last());
                connection.commit();
                done += portion.done();
                shut += portion.shut();
            } while (portion.read() == PORTION);
        } catch (SQLException | RuntimeException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
        return new SealedFiles.Resealed(done, shut);
    }

    private Portion portion(Connection connection, long after) throws SQLException {
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
                    String place = column.placeOf(last);
                    try {
                        Envelope.Sealed sealed =
                                envelope.seal(envelope.openBytes(rows.getBytes(2), rows.getInt(3), place), place);
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
}
