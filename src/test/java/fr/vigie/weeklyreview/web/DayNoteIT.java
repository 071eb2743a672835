package fr.vigie.weeklyreview.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** From Tuesday evening to Friday: the day's note is kept, and the week is composed on top of it. */
@InServer
@RunAsClient
class DayNoteIT {

    private static final String REPORTS =
            "id,saisi_le,auteur_role,plateforme_code,jour,tranche,region_code,etat,symptome_principal,commentaire\n"
                    + "DN1,2022-09-06T12:00:00+02:00,section_academique,NAT-MCM,2022-09-06,matin,,indisponible,acces_impossible,\n";

    private final Caller editor = Caller.as("redaction");

    @Test
    void what_is_written_on_the_evening_of_the_day_stands_in_the_week_composed_on_friday() {
        var imported = editor.post("api/v1/imports/reports", "text/csv", REPORTS.getBytes(StandardCharsets.UTF_8));
        assertThat(imported.status()).as(imported.text()).isEqualTo(200);

        var composed = editor.post("api/v1/days/2022-09-06/note", "");
        assertThat(composed.status()).as(composed.text()).isEqualTo(201);
        JsonNode note = composed.json();
        assertThat(note.path("title").asText()).isEqualTo("Jour 2\u00a0: mardi 6 septembre 2022");
        assertThat(note.path("lede").asText())
                .contains("nous avons retenu un signalement")
                .contains("Ma classe à la maison");
        String key = note.path("sections").path(0).path("key").asText();
        String words = "{\"version\":" + note.path("version").asInt() + ",\"sections\":[{\"key\":\"" + key
                + "\",\"passages\":[{\"text\":\"Au soir, rien n'allait !\",\"nature\":\"analysis\"}]}]}";
        var written = editor.put("api/v1/days/2022-09-06/note", words);
        assertThat(written.status()).as(written.text()).isEqualTo(200);
        assertThat(written.text()).contains("Au soir, rien n’allait\u202f!");

        var week = editor.post("api/v1/weeks/2022-W36/review", "");
        assertThat(week.status()).as(week.text()).isEqualTo(201);
        assertThat(week.json().path("sections").toString()).contains("Au soir, rien n’allait\u202f!");

        var again = editor.post("api/v1/days/2022-09-06/note", "");
        assertThat(again.text()).as("composing again keeps it").contains("Au soir, rien n’allait\u202f!");
    }

    @Test
    void two_people_write_in_the_same_draft_and_nothing_is_lost() {
        var draft = editor.post("api/v1/weeks/2022-W37/review", "").json();
        int version = draft.path("version").asInt();
        String key = draft.path("sections").path(0).path("key").asText();
        assertThat(editor.put(
                                "api/v1/weeks/2022-W37/review",
                                "{\"version\":" + version + ",\"lede\":\"Chapô de la première personne.\"}")
                        .status())
                .isEqualTo(200);
        var second = Caller.as("relecture")
                .put(
                        "api/v1/weeks/2022-W37/review",
                        "{\"version\":" + version + ",\"sections\":[{\"key\":\"" + key
                                + "\",\"passages\":[{\"text\":\"Section de la seconde.\",\"nature\":\"analysis\"}]}]}");
        assertThat(second.status()).as(second.text()).isEqualTo(200);
        assertThat(second.text()).contains("Chapô de la première personne.").contains("Section de la seconde.");

        var clash = editor.put(
                "api/v1/weeks/2022-W37/review",
                "{\"version\":" + version + ",\"sections\":[{\"key\":\"" + key
                        + "\",\"passages\":[{\"text\":\"Autre chose.\",\"nature\":\"analysis\"}]}]}");
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.text()).contains("relecture");
    }

    @Test
    void no_note_is_written_of_a_day_to_come_or_of_none() {
        assertThat(editor.post("api/v1/days/2099-01-05/note", "").status()).isEqualTo(422);
        assertThat(editor.post("api/v1/days/2021-02-30/note", "").status()).isEqualTo(400);
        assertThat(editor.get("api/v1/days/2001-01-05/note").status()).isEqualTo(404);
        assertThat(Caller.as("presse").post("api/v1/days/2022-09-06/note", "").status())
                .isEqualTo(403);
    }
}
