package fr.vigie.weeklyreview.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** After publication: what is corrected says so, what is withdrawn leaves its tombstone, what is inserted reaches everybody. */
@InServer
@RunAsClient
class CorrectionIT {

    private final Caller editor = Caller.as("redaction");
    private final Caller reader = Caller.as("relecture");

    private void published(String week, String id, String day) {
        String csv =
                "id,saisi_le,auteur_role,plateforme_code,jour,tranche,region_code,etat,symptome_principal,commentaire\n"
                        + id + "," + day + "T12:00:00+02:00,section_academique,NAT-MCM," + day
                        + ",matin,,indisponible,acces_impossible,\n";
        var imported = editor.post("api/v1/imports/reports", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(imported.status()).as(imported.text()).isEqualTo(200);
        editor.post("api/v1/weeks/" + week + "/review", "");
        approved(week);
        var published = editor.post("api/v1/weekly-reviews/" + week + "/publication", "");
        assertThat(published.status()).as(published.text()).isEqualTo(200);
    }

    private void approved(String week) {
        var approval = reader.post("api/v1/weekly-reviews/" + week + "/approval", "");
        assertThat(approval.status()).as(approval.text()).isEqualTo(200);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    @Test
    void a_correction_is_a_new_edition_that_begins_with_what_it_corrects() {
        String week = "2022-W38";
        String address = "api/v1/weekly-reviews/" + week;
        published(week, "CO1", "2022-09-20");
        int version = editor.post("api/v1/weeks/" + week + "/review", "")
                .json()
                .path("version")
                .asInt();
        approved(week);
        var silent = editor.post(address + "/publication", "");
        assertThat(silent.status()).as("it doesn’t say what it corrects").isEqualTo(422);
        assertThat(silent.text()).contains("Rectification");

        var written = editor.put(
                "api/v1/weeks/" + week + "/review",
                "{\"version\":" + version + ",\"erratum\":\"La panne a commencé à 8 h 40, et non à 9 h.\"}");
        assertThat(written.status()).as(written.text()).isEqualTo(200);
        approved(week);
        assertThat(Caller.anonymous().get(address).json().path("edition").asInt())
                .isEqualTo(1);
        var second = editor.post(address + "/publication", "");
        assertThat(second.status()).as(second.text()).isEqualTo(200);

        var now = Caller.anonymous().get(address).json();
        assertThat(now.path("edition").asInt()).isEqualTo(2);
        assertThat(now.path("erratum").asText()).isNotEmpty();
        String lede = plain(now.path("lede").asText()).substring(0, 30);
        for (String format : List.of("html", "markdown", "text", "spip", "wordpress")) {
            String said =
                    plain(Caller.anonymous().get(address + "?format=" + format).text());
            assertThat(said).as(format).contains("Rectification : La panne");
            assertThat(said.indexOf("Rectification : La panne"))
                    .as(format + ": before all else")
                    .isLessThan(said.indexOf(lede));
        }
        String page = plain(Caller.anonymous().get("bilans/" + week).text());
        assertThat(page).contains("<p class=\"notice\">Rectification : La panne a commencé");
        assertThat(page.indexOf("<p class=\"notice\">Rectification")).isLessThan(page.indexOf("<p class=\"lede\">"));
        assertThat(Caller.anonymous()
                        .get(address + "/figures?edition=1")
                        .json()
                        .path("edition")
                        .asInt())
                .as("the first edition is still accounted for")
                .isEqualTo(1);
    }

    @Test
    void a_withdrawn_review_leaves_a_tombstone_with_its_reason() {
        String week = "2022-W39";
        published(week, "CO2", "2022-09-27");
        String lede = Caller.anonymous()
                .get("api/v1/weekly-reviews/" + week)
                .json()
                .path("lede")
                .asText();
        var silent = editor.post("api/v1/weekly-reviews/" + week + "/withdrawal", "{\"reason\":\" \"}");
        assertThat(silent.status()).isEqualTo(422);
        var withdrawn = editor.post(
                "api/v1/weekly-reviews/" + week + "/withdrawal", "{\"reason\":\"Une source s’est révélée fausse.\"}");
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        assertThat(Caller.anonymous().get("bilans/" + week).text())
                .contains("a été retiré")
                .contains("Une source s’est révélée fausse.")
                .doesNotContain(lede);
        assertThat(Caller.anonymous()
                        .get("api/v1/weekly-reviews/" + week + "?format=pdf")
                        .status())
                .isEqualTo(404);
        assertThat(Caller.anonymous().get("weekly-reviews.atom").text()).doesNotContain("/bilans/" + week);
        assertThat(Caller.anonymous().get("bilans").text()).doesNotContain("/bilans/" + week);
        assertThat(editor.post("api/v1/weekly-reviews/" + week + "/withdrawal", "{\"reason\":\"Encore.\"}")
                        .status())
                .as("it is withdrawn once")
                .isEqualTo(409);
    }

    @Test
    void whoever_keeps_a_copy_is_told_that_a_reply_was_inserted_since() throws Exception {
        String week = "2022-W25";
        published(week, "CO3", "2022-06-21");
        String address = "api/v1/weekly-reviews/" + week;
        HttpResponse<String> before = get(address + "?format=markdown", null);
        String tag = before.headers().firstValue("ETag").orElseThrow();
        assertThat(get(address + "?format=markdown", tag).statusCode()).isEqualTo(304);
        long id = editor.post(
                        address + "/replies",
                        "{\"kind\":\"right\",\"body\":\"Kosmos\",\"answer\":\"Nous contestons.\"}")
                .json()
                .path("id")
                .asLong();
        editor.post(address + "/replies/" + id + "/publication", "");
        HttpResponse<String> after = get(address + "?format=markdown", tag);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).contains("Nous contestons.");
    }

    private static HttpResponse<String> get(String address, String known) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(fr.vigie.server.TestServer.address() + address));
        if (known != null) {
            request.header("If-None-Match", known);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
