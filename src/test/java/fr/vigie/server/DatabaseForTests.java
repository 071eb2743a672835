package fr.vigie.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** One empty PostgreSQL for the whole run of the integration tests, there before Arquillian starts the server. */
public final class DatabaseForTests implements LauncherSessionListener {

    private EmbeddedPostgres database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!Boolean.getBoolean("it")) {
            return;
        }
        try {
            database = EmbeddedPostgres.builder()
                    .setDataDirectory(Path.of("target/database-it"))
                    .setCleanDataDirectory(true)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty("it.db.url", "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres");
        System.setProperty("it.management.port", String.valueOf(9990 + Integer.getInteger("it.port.offset")));
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (database != null) {
            try {
                database.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
