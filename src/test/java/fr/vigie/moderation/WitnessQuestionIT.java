package fr.vigie.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.server.Caller;
import fr.vigie.server.Caller.Answer;
import fr.vigie.server.InServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@InServer
@RunAsClient
class WitnessQuestionIT {

    private final Caller editor = Caller.as("redaction");

    @Test
    void a_witness_reads_the_question_with_their_receipt_and_answers_it() {
        String receipt = told("2017-05-09");
        long id = waiting("2017-05-09").get("id").asLong();
        Answer asked = ask(id, "Était-ce tout le lycée ?");
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        assertThat(ask(id, "Et encore ?").status()).isEqualTo(409);
        assertThat(follow(receipt, "").text())
                .contains("Était-ce tout le lycée")
                .doesNotContain("redaction");

        assertThat(follow(receipt, "&action=answer&answer=").status()).isEqualTo(422);
        Answer answered = follow(receipt, "&action=answer&answer=Oui%2C+toutes+les+classes.");
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.text())
                .contains("Était-ce tout le lycée", "Oui, toutes les classes.")
                .doesNotContain("name=\"answer\"");
        assertThat(follow(receipt, "&action=answer&answer=Encore").status()).isEqualTo(422);
        JsonNode question = editor.get("api/v1/testimonies/" + id).json().at("/questions/0");
        assertThat(question.get("answer").asText()).isEqualTo("Oui, toutes les classes.");
        assertThat(question.get("by").asText()).isEqualTo("redaction");
        assertThat(Caller.as("presse").get("api/v1/testimonies/" + id).status()).isEqualTo(404);
    }

    @Test
    void nobody_is_asked_who_holds_no_receipt_and_no_empty_question_is_asked() {
        editor.post(
                "api/v1/imports/testimonies",
                "text/csv",
                ("id,recu_le,observe_le,precision_temps,plateforme_code,academie_code,symptome\n"
                                + "SANS-RECU,2017-05-10T08:41:00+02:00,2017-05-10T08:33:00+02:00,exacte,NAT-MCM,24,lenteurs\n")
                        .getBytes(StandardCharsets.UTF_8));
        Answer asked = editor.post("api/v1/testimonies/SANS-RECU/questions", "{\"question\":\"Qui ?\"}");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.json().at("/errors/0/field").asText()).isEqualTo("question");
        assertThat(editor.post("api/v1/testimonies/SANS-RECU/questions", "{}").status())
                .isEqualTo(422);
    }

    private Answer ask(long id, String question) {
        return editor.post("api/v1/testimonies/" + id + "/questions", "{\"question\":\"" + question + "\"}");
    }

    private static Answer follow(String receipt, String more) {
        return Caller.anonymous()
                .post(
                        "temoigner/suivi",
                        "application/x-www-form-urlencoded",
                        ("receipt=" + URLEncoder.encode(receipt, StandardCharsets.UTF_8) + more)
                                .getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode waiting(String day) {
        return editor.get("api/v1/testimonies?state=recu&day=" + day)
                .json()
                .get("testimonies")
                .get(0);
    }

    private static String told(String day) {
        Answer told = Caller.anonymous()
                .post(
                        "api/v1/testimonies",
                        "{\"observedAt\":\"" + day + "T08:33:00+02:00\",\"platform\":\"NAT-MCM\",\"academy\":\"24\","
                                + "\"symptom\":\"lenteurs\",\"text\":\"Tout est lent.\"}");
        assertThat(told.status()).as(told.text()).isEqualTo(201);
        return told.json().get("receipt").asText();
    }
}
