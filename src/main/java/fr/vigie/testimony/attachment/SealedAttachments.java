package fr.vigie.testimony.attachment;

import fr.vigie.crypto.SealedFiles;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The files of attachments under their keys. A file never changes once it has its name: sealed anew, it is a new one, and its
 * row leads there from the moment at which that is committed. The older file stays for three hours, for a backup under way
 * and for who has just looked it up, and goes with those that nobody knows. Slips are not sealed anew: each is gone within
 * two days.
 */
@ApplicationScoped
class SealedAttachments implements SealedFiles {

    private static final System.Logger LOG = System.getLogger(SealedAttachments.class.getName());

    private static final Duration LEFT = Duration.ofHours(3);

    /** What came, and what moderators made of it. */
    private static final List<String> TABLES = List.of("testimony_attachment", "testimony_attachment_redaction");

    @Resource(lookup = "java:jboss/datasources/VigieOwnerDS")
    DataSource owner;

    @Inject
    AttachmentFolder folder;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "attachments/";
    }

    @Override
    public String key() {
        return AttachmentFolder.KEY;
    }

    @Override
    public Count count(int version) {
        try (Connection connection = owner.getConnection();
                PreparedStatement count = connection.prepareStatement(
                        "select count(*), count(*) filter (where"
                                + " key_version < ?) from (select key_version from testimony_attachment union all"
                                + " select key_version from testimony_attachment_redaction where place is not null) as files")) {
            count.setInt(1, version);
            long slips = 0;
            long outdated = 0;
            for (String slip : folder.slips()) {
                var sealedBy = folder.slipVersion(slip);
                slips += sealedBy.isPresent() ? 1 : 0;
                outdated += sealedBy.isPresent() && sealedBy.getAsInt() < version ? 1 : 0;
            }
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return new Count(row.getLong(1) + slips, row.getLong(2) + outdated);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("attachments can't be counted", e);
        } catch (IOException e) {
            throw new UncheckedIOException("attachments can't be counted", e);
        }
    }

    @Override
    public Resealed reseal(int version) {
        var all = new Resealed(0, 0);
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try {
                for (String table : TABLES) {
                    long last = 0;
                    for (Row row = next(connection, table, version, last);
                            row != null;
                            row = next(connection, table, version, last)) {
                        last = row.id();
                        all = all.and(moved(connection, table, row) ? new Resealed(1, 0) : new Resealed(0, 1));
                    }
                }
                connection.commit();
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("sealing attachments anew broke off; those committed stay done", e);
        }
        return all;
    }

    private record Row(long id, UUID place, int keyVersion) {}

    /** The next one, locked; null when there is none but what somebody is changing. */
    private static Row next(Connection connection, String table, int version, long after) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select id, place, key_version from " + table
                + " where key_version < ? and id > ? order by id limit 1 for update skip locked")) {
            select.setInt(1, version);
            select.setLong(2, after);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Row(row.getLong(1), row.getObject(2, UUID.class), row.getInt(3)) : null;
            }
        }
    }

    /** Whether it opened, and is now another file under the key in use. */
    private boolean moved(Connection connection, String table, Row row) throws SQLException {
        AttachmentFolder.Kept anew;
        try {
            anew = folder.keep(folder.open(row.place(), row.keyVersion()));
        } catch (IOException | RuntimeException doesNotOpen) {
            connection.rollback();
            LOG.log(System.Logger.Level.WARNING, "the file of attachment {0} does not open", row.id());
            return false;
        }
        try (PreparedStatement update =
                connection.prepareStatement("update " + table + " set place = ?, key_version = ? where id = ?")) {
            update.setObject(1, anew.place());
            update.setInt(2, anew.keyVersion());
            update.setLong(3, row.id());
            update.executeUpdate();
            connection.commit();
            folder.date(row.place(), clock.instant().minus(Arrivals.PATIENCE).plus(LEFT));
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.DEBUG, "an older file goes with the next sweep");
        }
        return true;
    }
}
