package fr.vigie.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Whether the database answers and carries the schema that this application was built for. */
@ApplicationScoped
public class SchemaVersion {

    private static final System.Logger LOG = System.getLogger(SchemaVersion.class.getName());
    private static final int PATIENCE_SECONDS = 3;

    @Resource(lookup = "java:jboss/datasources/VigieDS")
    private DataSource dataSource;

    /**
     * True when the database answers within three seconds. The migrations are then done as well: the application is not
     * deployed before they are.
     */
    public boolean isReady() {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "The database does not answer: {0}", e.getMessage());
            return false;
        }
    }
}
