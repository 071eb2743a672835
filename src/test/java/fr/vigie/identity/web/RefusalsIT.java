package fr.vigie.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import fr.vigie.server.TestServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is refused over HTTP is in the trail. */
@InServer
@RunAsClient
class RefusalsIT {

    private long before;

    /** As far as the record of refusals knows, whatever other tests were refused. */
    @BeforeEach
    void a_minute_passes() throws SQLException {
        try (var connection = database();
                var statement = connection.createStatement()) {
            statement.execute("update staff_refusal set told_at = told_at - interval '1 minute', untold = 0");
            try (var row = statement.executeQuery("select seq from audit_head")) {
                row.next();
                before = row.getLong(1);
            }
        }
    }

    @Test
    void page_of_another_role_is_refused_and_that_it_was_asked_for_is_in_the_trail_once() throws Exception {
        var press = new StaffBrowser();
        assertThat(press.signIn("presse", Caller.PASSWORD, "").statusCode()).isEqualTo(302);
        for (int i = 0; i < 3; i++) {
            assertThat(press.get("/equipe/comptes/").statusCode()).isEqualTo(403);
        }
        assertThat(since()).containsOnlyOnce("presse staff.access_refused permission MANAGE_ACCOUNTS times=1");
    }

    @Test
    void call_that_a_role_may_not_make_is_refused_and_in_the_trail() throws Exception {
        assertThat(Caller.as("presse").post("api/v1/reports", "{}").status()).isEqualTo(403);
        assertThat(since()).containsOnlyOnce("presse staff.access_refused permission FILE_REPORTS times=1");
    }

    @Test
    void wrong_password_and_made_up_token_of_a_program_are_in_the_trail_without_either() throws Exception {
        assertThat(status("Basic cHJlc3NlOlBhcy1jZWx1aS1sYS0x")).isEqualTo(401); // presse:Pas-celui-la-1
        assertThat(status("Bearer vigie_inconnu")).isEqualTo(401);
        assertThat(since())
                .contains(
                        "vigie staff.sign_in_refused staff presse given=PASSWORD times=1",
                        "vigie staff.sign_in_refused staff ? given=TOKEN times=1")
                .noneMatch(line -> line.contains("celui-la") || line.contains("inconnu"));
    }

    private static int status(String authorization) throws Exception {
        URI address = TestServer.address().resolve("/api/v1/reports");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Authorization", authorization)
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private List<String> since() throws SQLException {
        var lines = new ArrayList<String>();
        try (var connection = database();
                var select =
                        connection.prepareStatement("select concat_ws(' ', actor, action, subject_kind, subject_id,"
                                + " replace(detail, chr(10), ' ')) from audit_event where seq > ? order by seq")) {
            select.setLong(1, before);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
        }
        return lines;
    }

    private static Connection database() throws SQLException {
        return DriverManager.getConnection(System.getProperty("it.db.url"), "postgres", "postgres");
    }
}
