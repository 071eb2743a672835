package fr.vigie.weeklyreview.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The series of published reviews: each thing is told once, so that whoever adds a column up is right. */
@InServer
@RunAsClient
class SeriesIT {

    private static final String WEEK = "2022-W24";
    private static final String DAY = "2022-06-14";
    private static final String ADDRESS = "api/v1/weekly-reviews/" + WEEK;

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==");

    private final Caller editor = Caller.as("redaction");

    @BeforeEach
    void publish() {
        if (Caller.anonymous().get(ADDRESS).status() == 200) {
            return;
        }
        StringBuilder testimonies = new StringBuilder(
                "id,recu_le,observe_le,precision_temps,plateforme_code,academie_code,departement_code,type_etablissement,"
                        + "role_auteur,symptome,fonctionnalite,gravite,nb_eleves_concernes,nb_eleves_bloques,"
                        + "seance_perdue,repli_code,verbatim,consentement,consentement_retire_le,moderation,doublon_de\n");
        for (int i = 0; i < 8; i++) {
            testimonies
                    .append("SE%d,%sT09:00:00+02:00,%sT08:4%d:00+02:00,exacte,%s,24,,lycee,professeur,acces_impossible,"
                            .formatted(i, DAY, DAY, i, i % 2 == 0 ? "ENT-IDF-LYC" : "ENT-GES"))
                    .append("connexion,bloquant,30,30,1,,Rien ne répond.,fonction,,valide,\n");
        }
        imported("testimonies", testimonies.toString());
        imported(
                "reports",
                "id,saisi_le,auteur_role,plateforme_code,jour,tranche,region_code,etat,symptome_principal,commentaire\n"
                        + report("SE1", "ENT-IDF-LYC", "indisponible")
                        + report("SE2", "ENT-GES", "degrade"));
        rebutted("Ministère de la série", "Tout fonctionne.");
        rebutted("Région de la série", "Rien n’est en panne.");
        editor.post("api/v1/weeks/" + WEEK + "/review", "");
        Caller.as("relecture").post(ADDRESS + "/approval", "");
        var published = editor.post(ADDRESS + "/publication", "");
        assertThat(published.status()).as(published.text()).isEqualTo(200);
    }

    private static String report(String id, String tool, String state) {
        return id + "," + DAY + "T12:00:00+02:00,section_academique," + tool + "," + DAY + ",matin,," + state
                + ",acces_impossible,\n";
    }

    private void rebutted(String body, String summary) {
        var said = editor.post(
                "api/v1/statements",
                "{\"time\":\"" + DAY + "\",\"office\":\"ministre\",\"organisation\":\"" + body
                        + "\",\"kind\":\"annonce\",\"summary\":\"" + summary
                        + "\",\"platforms\":[\"ENT-IDF-LYC\",\"ENT-GES\"]}");
        assertThat(said.status()).as(said.text()).isEqualTo(201);
        var kept = editor.post(
                "api/v1/statements/" + said.json().path("id").asLong() + "/captures?fileName=dit.png",
                "image/png",
                PNG);
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        var answered = editor.post(
                "api/v1/statements/" + said.json().path("id").asLong() + "/rebuttals",
                "{\"kind\":\"contre_argument\",\"time\":\"" + DAY + "\",\"author\":\"La rédaction\",\"summary\":"
                        + "\"Deux outils étaient en panne.\",\"sourceChanged\":false,\"evidence\":[\"source_externe\"]}");
        assertThat(answered.status()).as(answered.text()).isEqualTo(201);
    }

    private void imported(String kind, String csv) {
        var answer = editor.post("api/v1/imports/" + kind, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static List<Map<String, String>> rows() {
        List<String> lines = Caller.anonymous()
                .get("api/v1/weekly-reviews/series")
                .text()
                .replace("\uFEFF", "")
                .lines()
                .toList();
        String separator = lines.get(0).contains(";") ? ";" : ",";
        String[] head = lines.get(0).split(separator);
        return lines.stream()
                .skip(1)
                .filter(line -> line.startsWith(WEEK))
                .map(line -> {
                    String[] cells = line.split(separator, -1);
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < head.length; i++) {
                        row.put(head[i], cells[i]);
                    }
                    return row;
                })
                .toList();
    }

    private static long sum(String column) {
        return rows().stream()
                .map(row -> row.get(column))
                .filter(cell -> !cell.isEmpty())
                .mapToLong(Long::parseLong)
                .sum();
    }

    @Test
    void each_column_adds_up_to_what_the_review_says() {
        var figures =
                Caller.anonymous().get(ADDRESS + "/figures?edition=1").json().path("published");
        assertThat(rows())
                .filteredOn(row -> row.get("ligne").equals("outil"))
                .as("two tools of one family")
                .hasSize(2)
                .allSatisfy(row -> {
                    assertThat(row.get("famille")).isEqualTo("ENT");
                    assertThat(row.get("minutes_afflux")).isEmpty();
                    assertThat(row.get("declarations_contredites")).isEmpty();
                });
        assertThat(figures.path("surge").path("ENT").path("minutes").asLong()).isPositive();
        assertThat(sum("minutes_afflux"))
                .isEqualTo(figures.path("surge").path("ENT").path("minutes").asLong());
        assertThat(figures.path("contradicted").asLong()).isEqualTo(2);
        assertThat(sum("declarations_contredites")).isEqualTo(2);
        assertThat(sum("temoignages"))
                .isEqualTo(figures.path("testimonies").path("published").asLong());
        assertThat(sum("jours_inaccessibles")).isEqualTo(1);
        assertThat(sum("jours_degrades")).isEqualTo(1);
    }

    @Test
    void the_dictionary_says_which_version_of_the_columns_this_is_and_the_page_tells_each_thing_once() {
        var dictionary = Caller.anonymous()
                .get("api/v1/weekly-reviews/series/dictionary")
                .json();
        assertThat(dictionary.path("version").asInt()).isEqualTo(2);
        assertThat(dictionary.path("changes")).hasSize(2);
        assertThat(dictionary.path("columns").findValuesAsText("name"))
                .containsExactlyInAnyOrderElementsOf(rows().get(0).keySet());
        assertThat(Caller.anonymous().get("comparaison").text())
                .contains("Ministère de la série")
                .contains("Région de la série")
                .contains("Par autorité et par année scolaire");
    }

    @Test
    void a_statement_taken_back_after_the_edition_still_counts_in_its_line() {
        long before = sum("declarations_contredites");
        long id = editor.get("api/v1/statements?from=" + DAY + "&to=" + DAY).json().findParents("organisation").stream()
                .filter(one -> one.path("organisation").asText().equals("Région de la série"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
        editor.post("api/v1/statements/" + id + "/withdrawal", "{\"reason\":\"Dite par quelqu’un d’autre\"}");
        assertThat(sum("declarations_contredites")).isEqualTo(before);
    }
}
