package fr.vigie.weeklyreview.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From draft to public, over HTTP, on weeks of its own. */
@InServer
@RunAsClient
class PublicationIT {

    private static final String TESTIMONIES = "id,recu_le,observe_le,precision_temps,plateforme_code,academie_code,"
            + "departement_code,type_etablissement,role_auteur,symptome,fonctionnalite,gravite,nb_eleves_concernes,"
            + "nb_eleves_bloques,seance_perdue,repli_code,verbatim,consentement,consentement_retire_le,moderation,"
            + "doublon_de\n";
    private static final String REPORTS =
            "id,saisi_le,auteur_role,plateforme_code,jour,tranche,region_code,etat,symptome_principal,commentaire\n";

    private final Caller editor = Caller.as("redaction");
    private final Caller reader = Caller.as("relecture");

    @BeforeEach
    void aWeekWithAQuotation() {
        imported(
                "testimonies",
                TESTIMONIES
                        + testimony("P1", "2022-03-08", "Rien ne répond depuis ce matin.")
                        + testimony("P2", "2022-03-15", "La salle d’attente ne s’ouvre pas.")
                        + testimony("P3", "2022-03-22", "Aucun élève n’a pu entrer."));
        imported(
                "reports",
                REPORTS
                        + "PS1,2022-03-08T12:00:00+01:00,section_academique,NAT-MCM,2022-03-08,matin,,indisponible,acces_impossible,\n"
                        + "PS2,2022-03-15T12:00:00+01:00,section_academique,NAT-MCM,2022-03-15,matin,,indisponible,acces_impossible,\n"
                        + "PS3,2022-03-22T12:00:00+01:00,section_academique,NAT-MCM,2022-03-22,matin,,indisponible,acces_impossible,\n");
    }

    private static String testimony(String id, String day, String words) {
        return id + "," + day + "T09:00:00+01:00," + day + "T08:40:00+01:00,exacte,NAT-MCM,24,,lycee,professeur,"
                + "acces_impossible,connexion,bloquant,30,30,1,," + words + ",fonction,,valide,\n";
    }

    private void imported(String kind, String csv) {
        var answer = editor.post("api/v1/imports/" + kind, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void nothing_is_published_before_a_second_reader_has_approved_it() {
        var composed = editor.post("api/v1/weeks/2022-W10/review", "");
        assertThat(composed.status()).as(composed.text()).isEqualTo(201);
        assertThat(composed.json().path("title").asText()).isNotEmpty();
        assertThat(composed.json().path("figures").path("week").asText()).isEqualTo("2022-W10");
        assertThat(Caller.anonymous().get("api/v1/weekly-reviews/2022-W10").status())
                .isEqualTo(404);

        assertThat(editor.post("api/v1/weekly-reviews/2022-W10/publication", "").status())
                .as("nobody has approved it")
                .isEqualTo(409);
        var own = editor.post("api/v1/weekly-reviews/2022-W10/approval", "");
        assertThat(own.status()).as("its author is no second reader").isEqualTo(422);
        assertThat(own.text()).contains("Une autre personne");

        assertThat(reader.post("api/v1/weekly-reviews/2022-W10/approval", "")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("approved");
        var published = editor.post("api/v1/weekly-reviews/2022-W10/publication", "");
        assertThat(published.status()).as(published.text()).isEqualTo(200);

        JsonNode review =
                Caller.anonymous().get("api/v1/weekly-reviews/2022-W10").json();
        assertThat(review.path("status").asText()).isEqualTo("published");
        assertThat(review.path("edition").asInt()).isEqualTo(1);
        assertThat(review.path("digest").asText()).matches("[0-9a-f]{64}");
        assertThat(review.path("sections").toString()).contains("Rien ne répond depuis ce matin.");
        assertThat(Caller.anonymous().get("bilans/2022-W10").text())
                .contains("Rien ne répond depuis ce matin.")
                .contains("Empreinte SHA-256");
        assertThat(Caller.anonymous().get("bilans").text()).contains("/bilans/2022-W10");
        assertThat(Caller.anonymous().get("weekly-reviews.atom").text()).contains("/bilans/2022-W10");
        assertThat(Caller.anonymous().get("api/v1/weekly-reviews").text()).contains("2022-W10");

        var again = editor.post("api/v1/weekly-reviews/2022-W10/publication", "");
        assertThat(again.status()).as("it is published already").isEqualTo(409);
    }

    @Test
    void every_format_says_the_same() throws Exception {
        editor.post("api/v1/weeks/2022-W11/review", "");
        reader.post("api/v1/weekly-reviews/2022-W11/approval", "");
        editor.post("api/v1/weekly-reviews/2022-W11/publication", "");
        assertThat(accepted("text/html")).contains("<h1>").contains("salle d’attente ne s’ouvre pas");
        assertThat(accepted("text/markdown")).startsWith("# ").contains("salle d’attente ne s’ouvre pas");
        assertThat(accepted("application/pdf")).startsWith("%PDF");
        assertThat(accepted("application/vnd.oasis.opendocument.text")).startsWith("PK");
        assertThat(accepted("application/json")).startsWith("{");
        assertThat(accepted("text/plain"))
                .contains("salle d’attente ne s’ouvre pas")
                .doesNotContain("<");
        assertThat(Caller.anonymous()
                        .get("api/v1/weekly-reviews/2022-W11?format=spip")
                        .text())
                .contains("<h3>")
                .contains("<blockquote><p>")
                .doesNotContain("class=");
        assertThat(Caller.anonymous()
                        .get("api/v1/weekly-reviews/2022-W11?format=wordpress")
                        .text())
                .contains("<!-- wp:paragraph -->")
                .contains("<!-- wp:quote -->");
        var again = Caller.anonymous()
                .get("api/v1/weekly-reviews/2022-W11/figures?edition=1")
                .json();
        assertThat(again.path("agrees").asBoolean()).as(again.toString()).isTrue();
        assertThat(again.path("published")).isEqualTo(again.path("recomputed"));
        assertThat(Caller.anonymous()
                        .get("api/v1/weekly-reviews/2022-W11?format=pdf")
                        .text())
                .startsWith("%PDF");
    }

    private static String accepted(String type) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create(fr.vigie.server.TestServer.address() + "api/v1/weekly-reviews/2022-W11"))
                .header("Accept", type)
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(type).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith(type);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void figures_say_where_they_come_from_and_weeks_are_compared_as_open_data() {
        editor.post("api/v1/weeks/2022-W11/review", "");
        reader.post("api/v1/weekly-reviews/2022-W11/approval", "");
        editor.post("api/v1/weekly-reviews/2022-W11/publication", "");
        assertThat(Caller.anonymous().get("bilans/2022-W11").text())
                .contains("D’où viennent ces chiffres")
                .contains("témoignages publiés\u00a0: validés par une relecture")
                .contains("Sur 1 publiés et 1 reçus");
        var csv = Caller.anonymous().get("api/v1/weekly-reviews/series");
        assertThat(csv.text())
                .contains("jours_inaccessibles")
                .contains("2022-W11")
                .contains("2021-2022");
        var dictionary = Caller.anonymous()
                .get("api/v1/weekly-reviews/series/dictionary")
                .json();
        assertThat(csv.text()
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .replace("\uFEFF", "")
                        .split("[,;]"))
                .hasSize(dictionary.path("columns").size());
        assertThat(Caller.anonymous().get("comparaison").text())
                .contains("2022-W11")
                .contains("2021-2022");
        assertThat(Caller.anonymous().get("bilans").text()).contains("<h2>2022</h2>");
    }

    @Test
    void p13_quotation_vanishes_when_its_witness_withdraws_and_the_figures_keep_their_instant() {
        editor.post("api/v1/weeks/2022-W12/review", "");
        reader.post("api/v1/weekly-reviews/2022-W12/approval", "");
        editor.post("api/v1/weekly-reviews/2022-W12/publication", "");
        assertThat(Caller.anonymous().get("bilans/2022-W12").text()).contains("Aucun élève n’a pu entrer");

        imported(
                "testimonies",
                TESTIMONIES
                        + testimony("P3", "2022-03-22", "Aucun élève n’a pu entrer.")
                                .replace("fonction,,valide", "fonction,2022-03-29T10:00:00+02:00,valide"));

        var review = Caller.anonymous().get("api/v1/weekly-reviews/2022-W12");
        assertThat(review.text()).doesNotContain("Aucun élève n’a pu entrer");
        assertThat(review.json().path("quotationsWithdrawn").asInt()).isEqualTo(1);
        assertThat(review.json()
                        .path("figures")
                        .path("testimonies")
                        .path("published")
                        .asInt())
                .isEqualTo(1);
        var again = Caller.anonymous()
                .get("api/v1/weekly-reviews/2022-W12/figures?edition=1")
                .json();
        assertThat(again.path("agrees").asBoolean())
                .as("the withdrawal that came in since is dated before its instant")
                .isFalse();
        assertThat(again.path("differences").toString()).contains("testimonies:published");
        assertThat(Caller.anonymous()
                        .get("api/v1/weekly-reviews/2022-W12/figures?edition=7")
                        .status())
                .isEqualTo(404);
        assertThat(Caller.anonymous()
                        .get("api/v1/weekly-reviews/2022-W12?format=markdown")
                        .text())
                .contains("Une citation a été retirée à la demande de son auteur.");
    }

    @Test
    void nobody_but_editors_composes_and_a_week_that_is_none_is_malformed() {
        assertThat(Caller.anonymous().post("api/v1/weeks/2022-W10/review", "").status())
                .isEqualTo(401);
        assertThat(Caller.as("presse").post("api/v1/weeks/2022-W10/review", "").status())
                .isEqualTo(403);
        assertThat(editor.post("api/v1/weeks/2022-W60/review", "").status()).isEqualTo(400);
        assertThat(Caller.anonymous().get("bilans/2022-W60").status()).isEqualTo(404);
        assertThat(Caller.anonymous().get("bilans/1999-W01").status()).isEqualTo(404);
    }
}
