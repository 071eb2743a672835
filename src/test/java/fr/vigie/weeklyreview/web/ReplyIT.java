package fr.vigie.weeklyreview.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Who is named answers beside the claim, in every format; what is approved waits for its hour under embargo. */
@InServer
@RunAsClient
class ReplyIT {

    private final Caller editor = Caller.as("redaction");
    private final Caller reader = Caller.as("relecture");

    private void approved(String week, String id, String day) {
        String csv =
                "id,saisi_le,auteur_role,plateforme_code,jour,tranche,region_code,etat,symptome_principal,commentaire\n"
                        + id + "," + day + "T12:00:00+01:00,section_academique,NAT-MCM," + day
                        + ",matin,,indisponible,acces_impossible,\n";
        var imported = editor.post("api/v1/imports/reports", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(imported.status()).as(imported.text()).isEqualTo(200);
        editor.post("api/v1/weeks/" + week + "/review", "");
        var approval = reader.post("api/v1/weekly-reviews/" + week + "/approval", "");
        assertThat(approval.status()).as(approval.text()).isEqualTo(200);
    }

    @Test
    void body_that_is_asked_is_silent_until_it_answers_once_and_unedited() {
        approved("2023-W02", "RP1", "2023-01-10");
        editor.post("api/v1/weekly-reviews/2023-W02/publication", "");
        var asked = editor.post(
                "api/v1/weekly-reviews/2023-W02/replies",
                "{\"kind\":\"asked\",\"body\":\"CNED\",\"claim\":\"La classe virtuelle était indisponible.\",\"section\":\"platform:NAT-MCM\"}");
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        assertThat(Caller.anonymous().get("bilans/2023-W02").text())
                .contains("CNED, interrogé le")
                .contains("sans réponse");

        String link = asked.json().path("link").asText();
        String path = link.substring(link.indexOf("repondre/"));
        var page = Caller.anonymous().get(path);
        assertThat(page.text()).contains("La classe virtuelle était indisponible.");
        var empty = Caller.anonymous()
                .post(path, "application/x-www-form-urlencoded", "answer=+".getBytes(StandardCharsets.UTF_8));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Écrivez la réponse.");
        var answered = Caller.anonymous()
                .post(
                        path,
                        "application/x-www-form-urlencoded",
                        "answer=Nous+contestons+%3A+%22tout%22+marchait+!".getBytes(StandardCharsets.UTF_8));
        assertThat(answered.status()).isIn(200, 302, 303);

        for (String format : java.util.List.of("json", "html", "markdown")) {
            assertThat(Caller.anonymous()
                            .get("api/v1/weekly-reviews/2023-W02?format=" + format)
                            .text()
                            .replace("&quot;", "\"")
                            .replace("\\\"", "\""))
                    .as(format)
                    .contains("Nous contestons : \"tout\" marchait !")
                    .doesNotContain("sans réponse");
        }
        Caller.anonymous()
                .post(path, "application/x-www-form-urlencoded", "answer=Autre".getBytes(StandardCharsets.UTF_8));
        assertThat(Caller.anonymous().get("api/v1/weekly-reviews/2023-W02").text())
                .as("the link answers once")
                .doesNotContain("Autre");
        assertThat(Caller.anonymous().get("repondre/nimportequoi").status()).isEqualTo(404);
    }

    @Test
    void body_that_is_asked_before_publication_is_told_that_its_answer_waits_for_the_review() {
        approved("2023-W06", "RP5", "2023-02-07");
        var asked = editor.post(
                "api/v1/weekly-reviews/2023-W06/replies",
                "{\"kind\":\"asked\",\"body\":\"CNED\",\"claim\":\"Indisponible.\"}");
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        String link = asked.json().path("link").asText();
        String path = link.substring(link.indexOf("repondre/"));
        assertThat(Caller.anonymous().get(path).text())
                .contains("Elle paraîtra avec le bilan")
                .doesNotContain("Elle paraît dès l’envoi");
        editor.post("api/v1/weekly-reviews/2023-W06/publication", "");
        assertThat(Caller.anonymous().get(path).text()).contains("Elle paraît dès l’envoi");
    }

    @Test
    void right_of_reply_counts_down_three_days_and_then_stands_in_the_edition() {
        approved("2023-W03", "RP2", "2023-01-17");
        assertThat(editor.post("api/v1/weekly-reviews/2023-W03/replies", right())
                        .status())
                .as("nothing is published yet")
                .isEqualTo(409);
        editor.post("api/v1/weekly-reviews/2023-W03/publication", "");
        var filed = editor.post("api/v1/weekly-reviews/2023-W03/replies", right());
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        var json = filed.json();
        assertThat(OffsetDateTime.parse(json.path("dueAt").asText()))
                .isEqualTo(
                        OffsetDateTime.parse(json.path("receivedAt").asText()).plusDays(3));
        assertThat(json.path("hoursLeft").asLong()).isBetween(70L, 72L);
        assertThat(Caller.anonymous().get("bilans/2023-W03").text()).doesNotContain("Droit de réponse");

        editor.post("api/v1/weekly-reviews/2023-W03/replies/" + json.path("id").asLong() + "/publication", "");
        assertThat(Caller.anonymous().get("bilans/2023-W03").text())
                .contains("Droit de réponse\u00a0: Kosmos")
                .contains("Nos services ont fonctionné.");
    }

    private static String right() {
        return "{\"kind\":\"right\",\"body\":\"Kosmos\",\"answer\":\"Nos services ont fonctionné.\"}";
    }

    @Test
    void scheduled_review_is_under_embargo_until_its_hour_of_paris() {
        approved("2023-W04", "RP3", "2023-01-24");
        assertThat(editor.post("api/v1/weekly-reviews/2023-W04/schedule", "{\"at\":\"2023-01-30T10:00\"}")
                        .status())
                .as("an hour gone by")
                .isEqualTo(422);
        var later = editor.post("api/v1/weekly-reviews/2023-W04/schedule", "{\"at\":\"2099-01-30T10:00\"}");
        assertThat(later.status()).as(later.text()).isEqualTo(200);
        assertThat(later.json().path("scheduledAt").asText()).isEqualTo("2099-01-30T10:00:00+01:00");
        assertThat(Caller.as("presse")
                        .get("api/v1/weekly-reviews/2023-W04/copy?format=markdown")
                        .text())
                .contains("SOUS EMBARGO jusqu’au vendredi 30 janvier 2099 à 10\u202fh (heure de Paris)");
        assertThat(Caller.anonymous().get("bilans/2023-W04").status()).isEqualTo(404);
        assertThat(editor.post("api/v1/weekly-reviews/2023-W04/schedule", "{\"at\":null}")
                        .json()
                        .path("scheduledAt")
                        .isNull())
                .as("it waits no longer")
                .isTrue();
    }

    @Test
    void its_hour_having_come_what_was_approved_publishes_itself() {
        approved("2023-W05", "RP4", "2023-01-31");
        String soon =
                OffsetDateTime.now(java.time.ZoneOffset.UTC).plusSeconds(1).toString();
        var scheduled = editor.post("api/v1/weekly-reviews/2023-W05/schedule", "{\"at\":\"" + soon + "\"}");
        assertThat(scheduled.status()).as(scheduled.text()).isEqualTo(200);
        OffsetDateTime end = OffsetDateTime.now(java.time.ZoneOffset.UTC).plusSeconds(60);
        Caller.Answer published;
        do {
            published = Caller.anonymous().get("api/v1/weekly-reviews/2023-W05");
        } while (published.status() == 404
                && OffsetDateTime.now(java.time.ZoneOffset.UTC).isBefore(end));
        assertThat(published.status()).isEqualTo(200);
        assertThat(published.json().path("scheduledAt").isNull()).isTrue();
    }
}
