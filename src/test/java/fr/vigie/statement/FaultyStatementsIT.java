package fr.vigie.statement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.Caller;
import fr.vigie.server.Caller.Answer;
import fr.vigie.server.InServer;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@InServer
@RunAsClient
class FaultyStatementsIT {

    private static final String ANSWER = "{\"kind\":\"contre_argument\",\"time\":\"2014-09-02\",\"precision\":\"day\","
            + "\"author\":\"La rédaction\",\"summary\":\"Rien ne fonctionnait.\",\"sourceChanged\":false,\"evidence\":[%s]}";

    private final Caller editor = Caller.as("redaction");

    @Test
    void a_statement_dated_tomorrow_is_refused_beside_its_date() {
        String tomorrow = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(1).toString();
        Answer refused = editor.post("api/v1/statements", statement(tomorrow));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().get("errors").get(0).get("field").asText()).isEqualTo("time");
    }

    @Test
    void a_rebuttal_of_a_withdrawn_statement_is_refused_and_changes_nothing() {
        long id = recorded();
        assertThat(editor.post("api/v1/statements/" + id + "/withdrawal", "{\"reason\":\"Saisie deux fois.\"}")
                        .status())
                .isEqualTo(200);
        Answer refused = editor.post("api/v1/statements/" + id + "/rebuttals", ANSWER.formatted(""));
        assertThat(refused.status()).as(refused.text()).isIn(409, 422);
        assertThat(editor.get("api/v1/statements/" + id + "/rebuttals").json()).isEmpty();
    }

    @Test
    void a_rebuttal_rests_on_an_incident_that_holds() {
        long id = recorded();
        long incident = editor.post(
                        "api/v1/incidents",
                        "{\"platform\":\"NAT-MCM\",\"start\":\"2014-09-01\",\"end\":\"2014-09-03\",\"ground\":\"Essai.\"}")
                .json()
                .get("id")
                .asLong();
        String answers = "api/v1/statements/" + id + "/rebuttals";
        Answer answered = editor.post(answers, ANSWER.formatted("\"I#" + incident + "\""));
        assertThat(answered.status()).as(answered.text()).isEqualTo(201);
        assertThat(editor.get(answers).json().get(0).get("evidence").get(0).asText())
                .isEqualTo("I#" + incident);
        assertThat(editor.post("api/v1/weeks/2014-W36/review", "").text())
                .as("the review names what its sentence rests on")
                .contains("\"I#" + incident + "\"");
        assertThat(editor.post(answers, ANSWER.formatted("\"I#999999999\"")).status())
                .isEqualTo(422);
        editor.post("api/v1/incidents/" + incident + "/setting-aside", "{\"why\":\"Fin du test.\"}");
        assertThat(editor.post("api/v1/weeks/2014-W36/review", "").text())
                .as("nor does it name one that was opened by mistake")
                .doesNotContain("I#" + incident);
        assertThat(editor.post(answers, ANSWER.formatted("\"I#" + incident + "\""))
                        .status())
                .isEqualTo(422);
    }

    private long recorded() {
        Answer recorded = editor.post("api/v1/statements", statement("2014-09-02"));
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        return recorded.json().get("id").asLong();
    }

    private static String statement(String day) {
        return "{\"time\":\"" + day + "\",\"precision\":\"day\",\"office\":\"ministre\",\"organisation\":\"Ministère\","
                + "\"kind\":\"preparation\",\"summary\":\"Tout était prêt.\",\"platforms\":[\"NAT-MCM\"]}";
    }
}
