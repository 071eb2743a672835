package fr.vigie.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.server.InServer;
import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What gets into the server's log of what was sent, and as what. */
@InServer
class LogsIT {

    private static final System.Logger LOG = System.getLogger(LogsIT.class.getName());

    private static final String WORDS = "Le tamanoir tambourine";

    /** A hold that nobody placed. */
    private static final String REFUSED = "insert into legal_hold (reason, first_day, last_day, placed_at, placed_by)"
            + " values (?, '2016-05-25', '2016-05-24', now(), null)";

    @Resource
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

    @Resource(lookup = "java:jboss/datasources/VigieDS")
    DataSource application;

    @Resource(lookup = "java:jboss/datasources/VigieOwnerDS")
    DataSource owner;

    @Test
    void log_injection_nothing_that_is_logged_makes_a_line_of_its_own() throws IOException {
        String forged = "2021-04-06 08:30:00,000 INFO [fr.vigie.identity] le tapir entre comme admin";
        int before = log().size();
        LOG.log(
                System.Logger.Level.ERROR,
                "Un \"mot\r\n" + forged,
                new IllegalStateException(
                        "For input: \n" + forged, new IOException("é\n" + forged + "\n\u2028\u0085")));
        List<String> lines = log();
        assertThat(lines.subList(before, lines.size()))
                .filteredOn(line -> line.contains("tapir"))
                .hasSize(1)
                .allSatisfy(line -> {
                    var event = new ObjectMapper().readTree(line);
                    assertThat(event.path("level").asText()).isEqualTo("ERROR");
                    assertThat(event.path("message").asText()).isEqualTo("Un \"mot\r\n" + forged);
                    assertThat(event.path("stackTrace").asText()).contains("For input: \n" + forged);
                });
    }

    @Test
    void row_that_the_database_refuses_is_told_by_nobody_and_in_no_log() throws Exception {
        for (DataSource each : List.of(application, owner)) {
            try (var connection = each.getConnection();
                    var insert = connection.prepareStatement(REFUSED)) {
                insert.setString(1, WORDS);
                assertThatThrownBy(insert::executeUpdate)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refused -> assertThat(refused.getSQLState()).startsWith("23"))
                        .message()
                        .contains("legal_hold")
                        .doesNotContain("tamanoir");
            }
        }
        int before = log().size();
        transaction.begin();
        try {
            assertThatThrownBy(() -> em.createNativeQuery(REFUSED.replace("?", "?1"))
                            .setParameter(1, WORDS)
                            .executeUpdate())
                    .isInstanceOf(PersistenceException.class)
                    .satisfies(refused -> LOG.log(System.Logger.Level.ERROR, "refused", refused));
        } finally {
            transaction.rollback();
        }
        List<String> lines = log();
        assertThat(lines.subList(before, lines.size()))
                .anySatisfy(line -> assertThat(line).contains("legal_hold"))
                .noneSatisfy(line -> assertThat(line).contains("tamanoir"));
    }

    private static List<String> log() throws IOException {
        return Files.readAllLines(Path.of(System.getProperty("jboss.server.log.dir"), "server.log"));
    }
}
