package fr.vigie.catalogue.watch;

import fr.vigie.catalogue.CatalogueChanged;
import fr.vigie.catalogue.KnownCatalogue;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Looks every two seconds whether tools, calendar or vocabularies were edited, on whichever node or by whatever way, and
 * tells this node's memory of them, which reads them at once. One row is read; while the database is away, what is known goes
 * on serving.
 */
@ApplicationScoped
public class CatalogueWatch {

    private static final System.Logger LOG = System.getLogger(CatalogueWatch.class.getName());
    private static final int EVERY_SECONDS = 2;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Resource(lookup = "java:jboss/datasources/VigieDS")
    DataSource dataSource;

    @Inject
    Event<CatalogueChanged> changed;

    @Inject
    KnownCatalogue known;

    private ScheduledFuture<?> looking;
    private long seen = -1;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        looking = scheduler.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopping) {
        looking.cancel(false);
    }

    void look() {
        try {
            long edits = edits();
            if (edits != seen) {
                changed.fire(new CatalogueChanged());
                known.read();
                seen = edits;
            }
        } catch (SQLException | RuntimeException away) {
            LOG.log(System.Logger.Level.DEBUG, "the next look at the catalogue's version will tell");
        }
    }

    private long edits() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select edits from catalogue_version")) {
            return row.next() ? row.getLong(1) : seen;
        }
    }
}
