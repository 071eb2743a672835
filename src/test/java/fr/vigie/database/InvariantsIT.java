package fr.vigie.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.InServer;
import jakarta.annotation.Resource;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What must never be found in a database, whatever the other tests did to it before. */
@InServer
class InvariantsIT {

    @Resource(lookup = "java:jboss/datasources/VigieOwnerDS")
    DataSource owner;

    @Test
    void nothing_that_must_never_be_is_there() throws Exception {
        List<String> broken = new ArrayList<>();
        String checks;
        try (var file = getClass().getResourceAsStream("/db/check/invariants.sql")) {
            checks = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        try (var connection = owner.getConnection()) {
            for (String check : checks.split("-- name: ")) {
                if (check.contains("SELECT")) {
                    int end = check.indexOf('\n');
                    rows(connection, check.substring(end), check.substring(0, end), broken);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static void rows(java.sql.Connection connection, String query, String name, List<String> broken)
            throws SQLException {
        try (var select = connection.createStatement();
                var rows = select.executeQuery(query.strip().replaceFirst(";$", ""))) {
            while (rows.next()) {
                broken.add(name + ": " + rows.getString(1));
            }
        }
    }
}
