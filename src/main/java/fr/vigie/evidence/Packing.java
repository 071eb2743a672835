package fr.vigie.evidence;

import fr.vigie.evidence.content.Damaged;
import fr.vigie.evidence.seal.SealFault;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Puts one pack together and seals it, in one go: after a crash it begins again and comes to the same bytes. The database's
 * lock on the pack's number makes sure that nobody else is at it.
 */
@ApplicationScoped
public class Packing {

    private static final System.Logger LOG = System.getLogger(Packing.class.getName());
    private static final int PATIENCE_SECONDS = 3;

    @Resource(lookup = "java:jboss/datasources/VigieDS")
    DataSource dataSource;

    @Inject
    PackStates states;

    @Inject
    EvidencePacks packs;

    @Inject
    PackFolder folder;

    @Inject
    PackWriting writing;

    /**
     * Makes a pack, unless somebody else is at it or it is no longer to be made. Whatever happens is told by its state.
     *
     * @return whether there was something to do
     */
    boolean make(long id) {
        try (Connection connection = dataSource.getConnection()) {
            if (!lock(connection, id)) {
                return false;
            }
            try {
                Optional<PackRow> begun = states.begin(id);
                begun.ifPresentOrElse(pack -> make(pack, connection), () -> forgetUnlessSealed(id));
                return begun.isPresent();
            } finally {
                unlock(connection, id);
            }
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "the database can't be asked for pack " + id, e);
            return false;
        }
    }

    private static boolean lock(Connection connection, long id) throws SQLException {
        try (var ask = connection.prepareStatement("select pg_try_advisory_lock(hashtext('evidence_pack'), ?)")) {
            ask.setInt(1, (int) id);
            try (var answer = ask.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private static void unlock(Connection connection, long id) throws SQLException {
        try (var ask = connection.prepareStatement("select pg_advisory_unlock(hashtext('evidence_pack'), ?)")) {
            ask.setInt(1, (int) id);
            ask.execute();
        }
    }

    /** A pack whose connection is gone is neither made nor failed: its lock went along, and the next look begins it again. */
    private void make(PackRow pack, Connection connection) {
        Path place = null;
        try {
            place = folder.workplace(pack.id());
            PackWriting.Made made = writing.write(pack, connection, place);
            folder.keep(made.file(), pack.id());
            if (!states.sealed(pack.id(), made.pack(), made.seen(), made.files())) {
                throw new PackWriting.Fault(new PackFault("changed", null));
            }
        } catch (PackWriting.GivenUp cancelled) {
            states.cancelled(pack.id());
            forget(pack.id());
        } catch (PackWriting.Fault fault) {
            fail(pack.id(), fault.why());
        } catch (SealFault fault) {
            LOG.log(System.Logger.Level.WARNING, "pack " + pack.id() + " isn't sealed", fault);
            fail(pack.id(), new PackFault(fault.kind().name().toLowerCase(java.util.Locale.ROOT), null));
        } catch (Damaged damaged) {
            LOG.log(System.Logger.Level.ERROR, "pack " + pack.id() + " lacks a file", damaged);
            fail(
                    pack.id(),
                    new PackFault(
                            "corrupt." + damaged.file().kind(),
                            String.valueOf(damaged.file().id())));
        } catch (IOException | java.io.UncheckedIOException full) {
            LOG.log(System.Logger.Level.ERROR, "pack " + pack.id() + " can't be written", full);
            fail(pack.id(), new PackFault("disk", null));
        } catch (SQLException | RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "pack " + pack.id() + " broke off", e);
            if (isOpen(connection)) {
                fail(pack.id(), new PackFault("unknown", null));
            }
        } finally {
            tidy(place);
        }
    }

    private static boolean isOpen(Connection connection) {
        try {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException gone) {
            return false;
        }
    }

    private void fail(long id, PackFault why) {
        states.fail(id, why);
        forget(id);
    }

    private void forgetUnlessSealed(long id) {
        if (packs.row(id).filter(pack -> pack.state() == PackState.SEALED).isEmpty()) {
            forget(id);
        }
    }

    /** Deletes a file that took its place just before its pack turned out not to be sealed. */
    private void forget(long id) {
        try {
            folder.delete(id);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "the file of pack " + id + " has to be deleted and can't be", e);
        }
    }

    private void tidy(Path place) {
        try {
            if (place != null) {
                folder.clear(place);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "a workplace can't be cleared away", e);
        }
    }
}
