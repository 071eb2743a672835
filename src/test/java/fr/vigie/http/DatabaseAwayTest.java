package fr.vigie.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {

    @Test
    void a_lost_or_refused_connection_and_a_server_that_stops_are_told_from_other_failures() {
        assertThat(List.of(
                        new SQLException("Connection refused", "08001"),
                        new SQLException("This connection has been closed", "08003"),
                        new SQLException("An I/O error occurred while sending to the backend", "08006"),
                        new SQLException("terminating connection due to administrator command", "57P01"),
                        new SQLException("the database system is starting up", "57P03"),
                        new SQLException(
                                "jakarta.resource.ResourceException: IJ000453: Unable to get managed connection"),
                        new SQLTransientConnectionException()))
                .allMatch(DatabaseAway::is);
        assertThat(List.of(
                        new SQLException("duplicate key value violates unique constraint", "23505"),
                        new SQLException("canceling statement due to user request", "57014"),
                        new SQLException("no state"),
                        new IllegalStateException("08001")))
                .noneMatch(DatabaseAway::is);
    }
}
