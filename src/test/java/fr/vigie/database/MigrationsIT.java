package fr.vigie.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.InServer;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@InServer
class MigrationsIT {

    @Inject
    SchemaVersion schema;

    @Resource(lookup = "java:jboss/datasources/VigieDS")
    DataSource application;

    @Resource(lookup = "java:jboss/datasources/VigieOwnerDS")
    DataSource owner;

    @Test
    void a_deployed_application_has_its_schema() {
        assertThat(schema.isReady()).isTrue();
    }

    @Test
    void the_application_works_as_the_role_that_owns_nothing() throws SQLException {
        assertThat(currentUser(application)).isEqualTo("vigie_app");
        assertThat(currentUser(owner)).isNotEqualTo("vigie_app");
    }

    private static String currentUser(DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection();
                var rows = connection.createStatement().executeQuery("select current_user")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
