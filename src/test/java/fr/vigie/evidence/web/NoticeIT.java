package fr.vigie.evidence.web;

import static fr.vigie.evidence.web.PackCaller.TESTIMONIES;
import static fr.vigie.evidence.web.PackCaller.imported;
import static fr.vigie.evidence.web.PackCaller.testimony;
import static fr.vigie.evidence.web.PackCaller.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a pack has left: consent withdrawn, and the file that proves a review. */
@InServer
@RunAsClient
class NoticeIT {

    private final PackCaller press = new PackCaller("presse");
    private final Caller editor = Caller.as("redaction");

    @Test
    void who_received_words_that_were_withdrawn_since_is_to_be_told_and_later_packs_are_without_them(
            @TempDir Path folder) throws Exception {
        String line = testimony("EN1", "2022-11-15", "24", "Je retirerai ceci.", "fonction", "valide");
        imported(
                "testimonies",
                TESTIMONIES + line + testimony("EN3", "2022-11-15", "24", "Ceci reste.", "fonction", "valide"));
        String request =
                "{\"week\":\"2022-W46\",\"audience\":\"press\",\"purpose\":\"Enquête\",\"recipient\":\"La Gazette\"}";
        long id = press.made(request).path("id").asLong();
        assertThat(editor.get("api/v1/evidence-packs/" + id + "/notice").status())
                .isEqualTo(422);

        imported("testimonies", TESTIMONIES + withdrawn(line, "2022-11-20T10:00:00+01:00"));

        var notice = editor.get("api/v1/evidence-packs/" + id + "/notice");
        assertThat(notice.status()).as(notice.text()).isEqualTo(200);
        assertThat(notice.text())
                .contains("La Gazette", "n°\u00a0" + id, "un témoin a retiré l’accord")
                .doesNotContain("Je retirerai");
        assertThat(editor.post("api/v1/evidence-packs/" + id + "/notice", "").status())
                .isEqualTo(204);
        assertThat(editor.get("api/v1/evidence-packs/" + id + "/notice").status())
                .isEqualTo(422);

        var later = press.unpacked(press.made(request).path("id").asLong(), folder);
        assertThat(Files.readString(later.folder().resolve("data/donnees/citations.csv")))
                .doesNotContain("Je retirerai");
    }

    @Test
    void who_allows_less_to_be_said_of_them_than_a_pack_says_has_its_recipient_told_and_again_when_they_withdraw()
            throws Exception {
        StringBuilder lines = new StringBuilder(TESTIMONIES);
        for (int i = 1; i <= 6; i++) {
            lines.append(
                    testimony("ENL" + i, "2023-06-20", "24", "Dit avec ma fonction " + i + ".", "fonction", "valide"));
        }
        imported("testimonies", lines.toString());
        long id = press.made(
                        "{\"week\":\"2023-W25\",\"audience\":\"press\",\"purpose\":\"Enquête\",\"recipient\":\"La Gazette\"}")
                .path("id")
                .asLong();
        String notice = "api/v1/evidence-packs/" + id + "/notice";
        assertThat(editor.get(notice).status()).isEqualTo(422);

        sql("update testimony set consent = 'anonyme', consent_changed_at = now() where external_ref = 'ENL1'");
        assertThat(editor.get(notice).text())
                .contains("un témoin n’accepte plus", "La Gazette")
                .doesNotContain("a retiré l’accord", "Dit avec ma fonction");
        assertThat(editor.post(notice, "").status()).isEqualTo(204);
        assertThat(editor.get(notice).status()).isEqualTo(422);

        sql("update testimony set withdrawn_at = now() where external_ref = 'ENL1'");
        assertThat(editor.get(notice).text())
                .contains("un témoin a retiré l’accord qui nous permettait de diffuser ses mots")
                .doesNotContain("n’accepte plus");
    }

    private static void sql(String statement) throws Exception {
        try (var connection = fr.vigie.server.Dump.database()) {
            connection.createStatement().execute(statement);
        }
    }

    @Test
    void the_file_that_proves_a_review_is_made_in_one_action_and_freezes_what_it_rests_on(@TempDir Path folder)
            throws Exception {
        imported(
                "testimonies",
                TESTIMONIES + testimony("EN2", "2022-11-22", "24", "Rien ne marche.", "fonction", "valide"));
        imported(
                "reports",
                "id,saisi_le,auteur_role,plateforme_code,jour,tranche,region_code,etat,symptome_principal,commentaire\n"
                        + "ENS2,2022-11-22T12:00:00+01:00,section_academique,NAT-MCM,2022-11-22,matin,,indisponible,acces_impossible,\n");
        editor.post("api/v1/weeks/2022-W47/review", "");
        Caller.as("relecture").post("api/v1/weekly-reviews/2022-W47/approval", "");
        var published = editor.post("api/v1/weekly-reviews/2022-W47/publication", "");
        assertThat(published.status()).as(published.text()).isEqualTo(200);

        var asked = editor.post(
                "api/v1/evidence-packs/of-review", "{\"week\":\"2022-W47\",\"edition\":1,\"recipient\":\"Tribunal\"}");
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        long id = asked.json().path("id").asLong();
        var pack = new PackCaller("redaction").ended(id);
        assertThat(pack.path("state").asText()).as(pack.toString()).isEqualTo("sealed");
        var bag = new PackCaller("redaction").unpacked(id, folder);
        assertThat(bag.files())
                .contains(
                        "data/bilans/2022-W47-edition-1.pdf",
                        "data/donnees/signalements.csv",
                        "data/donnees/journal.csv");
        assertThat(Caller.as("redaction")
                        .post(
                                "api/v1/evidence-packs/of-review",
                                "{\"week\":\"2019-W10\",\"edition\":1,\"recipient\":\"x\"}")
                        .status())
                .isEqualTo(422);
    }
}
