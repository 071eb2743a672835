package fr.vigie.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.server.InServer;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
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
