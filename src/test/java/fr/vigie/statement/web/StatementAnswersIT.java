package fr.vigie.statement.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.server.Caller;
import fr.vigie.server.Caller.Answer;
import fr.vigie.server.InServer;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@InServer
@RunAsClient
class StatementAnswersIT {

    private final Caller editor = Caller.as("redaction");

    @Test
    void a_statement_dated_tomorrow_is_refused_on_its_time() {
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(1);
        Answer refused = editor.post(
                "api/v1/statements",
                statement().put("time", tomorrow.toString()).toString());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("time");
    }

    @Test
    void a_rebuttal_of_a_withdrawn_statement_is_refused() {
        long id = recorded();
        assertThat(rebut(id).status()).isEqualTo(201);
        editor.post("api/v1/statements/" + id + "/withdrawal", "{\"reason\":\"Consignée deux fois\"}");
        Answer refused = rebut(id);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/detail").asText()).endsWith(".");
        assertThat(editor.get("api/v1/statements/" + id + "/rebuttals").json()).hasSize(1);
    }

    @Test
    void a_statement_is_taken_off_the_record_with_a_reason_only() {
        long id = recorded();
        assertThat(editor.post("api/v1/statements/" + id + "/withdrawal", "{\"reason\":\" \"}")
                        .status())
                .isEqualTo(422);
        assertThat(editor.get("api/v1/statements/" + id)
                        .json()
                        .at("/withdrawnAt")
                        .isNull())
                .isTrue();
    }

    @Test
    void of_two_people_who_change_a_statement_at_once_the_later_one_is_told() {
        long id = recorded();
        assertThat(change(id, 0, "Tout fonctionne depuis mardi.").status()).isEqualTo(200);
        assertThat(change(id, 0, "Tout fonctionne depuis lundi.").status()).isEqualTo(409);
        assertThat(editor.get("api/v1/statements/" + id).json().at("/summary").asText())
                .isEqualTo("Tout fonctionne depuis mardi.");
    }

    @Test
    void a_concession_stays_with_its_statement_when_it_is_answered() {
        long id = editor.post(
                        "api/v1/statements",
                        statement()
                                .put("concession", "Des attaques ont visé d’autres services.")
                                .toString())
                .json()
                .at("/id")
                .asLong();
        rebut(id);
        assertThat(editor.get("api/v1/statements/" + id)
                        .json()
                        .at("/concession")
                        .asText())
                .isEqualTo("Des attaques ont visé d’autres services.");
        String page =
                editor.get("api/v1/statements?from=2016-03-01&to=2016-03-31").text();
        assertThat(page).contains("Des attaques ont visé d’autres services.");
    }

    @Test
    void a_source_that_disappears_is_noted_and_the_statement_stays() {
        long id = recorded();
        JsonNode gone = editor.post("api/v1/statements/" + id + "/source-gone", "{\"reason\":\"404\"}")
                .json();
        assertThat(gone.at("/sourceGoneAt").asText()).isNotEmpty();
        assertThat(gone.at("/summary").asText()).isEqualTo("Tout fonctionne.");
    }

    private Answer change(long id, int version, String summary) {
        ObjectNode change = JsonNodeFactory.instance.objectNode();
        change.put("version", version).put("reason", "correction");
        change.set("statement", statement().put("summary", summary));
        return editor.put("api/v1/statements/" + id, change.toString());
    }

    private Answer rebut(long id) {
        return editor.post(
                "api/v1/statements/" + id + "/rebuttals",
                "{\"kind\":\"contre_argument\",\"time\":\"2016-03-15\",\"author\":\"La rédaction\","
                        + "\"summary\":\"Trois outils étaient en panne.\",\"sourceChanged\":false,\"evidence\":[\"source_externe\"]}");
    }

    private long recorded() {
        Answer answer = editor.post("api/v1/statements", statement().toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().at("/id").asLong();
    }

    private static ObjectNode statement() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("time", "2016-03-15")
                .put("office", "ministre")
                .put("organisation", "Ministère")
                .put("kind", "annonce")
                .put("summary", "Tout fonctionne.");
    }
}
