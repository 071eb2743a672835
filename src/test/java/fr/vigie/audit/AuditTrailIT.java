package fr.vigie.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.server.InServer;
import fr.vigie.shared.DataFolder;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@InServer
class AuditTrailIT {

    @Inject
    AuditTrail trail;

    @Resource(lookup = "java:comp/UserTransaction")
    UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/VigieDS")
    DataSource application;

    @Resource(lookup = "java:jboss/datasources/VigieOwnerDS")
    DataSource owner;

    @Test
    void a_recorded_change_can_be_read_again_and_the_chain_holds() throws Exception {
        String subject = "s" + System.nanoTime();
        transaction.begin();
        trail.record(AuditEvent.of("redaction", "test.done", "test", subject).with("count", 3));
        transaction.commit();

        assertThat(trail.of("test", subject)).singleElement().satisfies(line -> {
            assertThat(line.actor()).isEqualTo("redaction");
            assertThat(line.detail()).isEqualTo("count=3");
        });
        assertThat(trail.firstBrokenLine()).isEmpty();
    }

    @Test
    void a_change_that_is_rolled_back_leaves_no_line() throws Exception {
        String subject = "s" + System.nanoTime();
        transaction.begin();
        trail.record(AuditEvent.of("redaction", "test.done", "test", subject));
        transaction.rollback();

        assertThat(trail.of("test", subject)).isEmpty();
        assertThat(trail.firstBrokenLine()).isEmpty();
    }

    @Test
    void an_access_stands_outside_the_database_once_it_is_committed_with_its_place_in_the_chain() throws Exception {
        String read = "s" + System.nanoTime();
        transaction.begin();
        trail.record(AuditEvent.of("referent", "test.read", "test", read).with("words", "Rien ne marche"));
        assertThat(traces(read)).isEmpty();
        transaction.commit();
        String undone = "s" + System.nanoTime();
        transaction.begin();
        trail.record(AuditEvent.of("referent", "test.read", "test", undone));
        transaction.rollback();
        String changed = "s" + System.nanoTime();
        transaction.begin();
        trail.record(AuditEvent.of("redaction", "test.done", "test", changed));
        transaction.commit();

        AuditLine line = trail.of("test", read).get(0);
        assertThat(traces(read))
                .singleElement()
                .asString()
                .contains("\"seq\":" + line.seq(), HexFormat.of().formatHex(line.hash()))
                .doesNotContain("Rien ne marche");
        assertThat(traces(undone)).isEmpty();
        assertThat(traces(changed)).isEmpty();
    }

    private static List<String> traces(String subject) throws IOException {
        Path folder = DataFolder.of("traces");
        if (Files.notExists(folder)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines.stream().filter(line -> line.contains(subject)).toList();
    }

    @Test
    void the_application_can_neither_change_nor_delete_a_line_and_its_owner_neither() {
        for (DataSource dataSource : new DataSource[] {application, owner}) {
            for (String sql : new String[] {
                "update audit_event set actor = 'x'", "delete from audit_event", "truncate audit_event"
            }) {
                assertThatThrownBy(() -> execute(dataSource, sql)).isInstanceOf(SQLException.class);
            }
        }
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
