package fr.vigie.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.Caller;
import fr.vigie.server.Caller.Answer;
import fr.vigie.server.InServer;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@InServer
@RunAsClient
class ReachIT {

    private final Caller editor = Caller.as("redaction");
    private final Caller section = Caller.as("section");

    @Test
    void a_regional_account_that_edits_an_address_to_reach_another_academys_testimony_is_in_the_audit_trail()
            throws SQLException {
        long id = told("14", "Rien ne marche à Rennes.");
        assertThat(section.get("api/v1/testimonies/" + id).status()).isEqualTo(404);
        assertThat(auditLines(id)).anyMatch(line -> line.startsWith("section moderation.outOfReach"));
    }

    @Test
    void a_decision_is_in_the_audit_trail_without_a_word_of_the_testimony() throws SQLException {
        long id = told("24", "Mon collègue Bertrand Lavigne a tout perdu.");
        Answer decided = section.post(
                "api/v1/testimonies/" + id + "/decisions",
                "{\"decision\":\"valide\",\"redacted\":\"Mon collègue [nom masqué] a tout perdu.\"}");
        assertThat(decided.status()).as(decided.text()).isEqualTo(201);
        assertThat(auditLines(id))
                .anyMatch(line -> line.startsWith("section moderation.decided") && line.contains("valide"))
                .noneMatch(line -> line.contains("Bertrand") || line.contains("perdu"));
    }

    private static List<String> auditLines(long id) throws SQLException {
        var lines = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(System.getProperty("it.db.url"), "postgres", "postgres");
                var select =
                        connection.prepareStatement("select actor || ' ' || action || ' ' || detail from audit_event"
                                + " where subject_kind = 'testimony' and subject_id = ? order by seq")) {
            select.setString(1, String.valueOf(id));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
        }
        return lines;
    }

    private long told(String academy, String text) {
        String reference = "IT-" + UUID.randomUUID().toString().substring(0, 12);
        editor.post(
                "api/v1/imports/testimonies",
                "text/csv",
                ("id,recu_le,observe_le,precision_temps,plateforme_code,academie_code,symptome,verbatim\n" + reference
                                + ",2018-05-07T08:41:00+02:00,2018-05-07T08:33:00+02:00,exacte,NAT-MCM," + academy
                                + ",acces_impossible,\"" + text + "\"\n")
                        .getBytes(StandardCharsets.UTF_8));
        return editor.get("api/v1/testimonies/" + reference).json().get("id").asLong();
    }
}
