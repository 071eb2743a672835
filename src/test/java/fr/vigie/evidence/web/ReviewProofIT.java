package fr.vigie.evidence.web;

import static fr.vigie.evidence.web.PackCaller.TESTIMONIES;
import static fr.vigie.evidence.web.PackCaller.imported;
import static fr.vigie.evidence.web.PackCaller.testimony;
import static fr.vigie.evidence.web.PackCaller.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.vigie.server.Caller;
import fr.vigie.server.Dump;
import fr.vigie.server.InServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of an edition (« exception de vérité »): whatever the edition refers to is found in it, whatever became of it. */
@InServer
@RunAsClient
class ReviewProofIT {

    private static final String REPORTS =
            "id,saisi_le,auteur_role,plateforme_code,jour,tranche,region_code,etat,symptome_principal,commentaire\n"
                    + "RVS1,2023-06-13T12:00:00+02:00,section_academique,NAT-MCM,2023-06-13,matin,,indisponible,acces_impossible,\n"
                    + "RVS2,2023-06-14T12:00:00+02:00,section_academique,NAT-MCM,2023-06-14,matin,11,degrade,acces_impossible,\n";
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==");
    private static final JsonMapper JSON = new JsonMapper();

    private final Caller editor = Caller.as("redaction");

    @TempDir
    Path folder;

    @Test
    void every_reference_of_the_edition_leads_to_something_in_its_file() throws Exception {
        String second = testimony("RV2", "2023-06-13", "24", "Je retirerai ces mots.", "fonction", "valide");
        var lines = new StringBuilder(TESTIMONIES).append(second);
        for (int i = 3; i <= 8; i++) {
            lines.append(testimony("RV" + i, "2023-06-13", "24", "Rien ne répond " + i + ".", "fonction", "valide"));
        }
        lines.append(testimony("RV9", "2023-06-13", "24", "Mot interne.", "interne", "valide"));
        imported("testimonies", lines.toString());
        imported("reports", REPORTS);
        long statement = statement();
        editor.post("api/v1/weeks/2023-W24/review", "");
        Caller.as("relecture").post("api/v1/weekly-reviews/2023-W24/approval", "");
        var published = editor.post("api/v1/weekly-reviews/2023-W24/publication", "");
        assertThat(published.status()).as(published.text()).isEqualTo(200);

        imported("testimonies", TESTIMONIES + withdrawn(second, "2023-06-20T10:00:00+02:00"));
        editor.post("api/v1/statements/" + statement + "/withdrawal", "{\"reason\":\"Dite par quelqu’un d’autre\"}");

        long id = editor.post(
                        "api/v1/evidence-packs/of-review",
                        "{\"week\":\"2023-W24\",\"edition\":1,\"recipient\":\"Tribunal\"}")
                .json()
                .path("id")
                .asLong();
        var caller = new PackCaller("redaction");
        assertThat(caller.ended(id).path("state").asText()).isEqualTo("sealed");
        Path bag = caller.unpacked(id, folder).folder();

        follow(edition(), bag);
        String everything = all(bag);
        assertThat(everything).doesNotContain("Je retirerai ces mots", "Mot interne");
        assertThat(everything).contains("D#" + statement, "https://exemple.fr/avis", "\"retire\"");
        assertThat(Files.readString(bag.resolve("data/donnees/captures.jsonl"))).contains("\"D#" + statement + "\"");
        assertThat(jsonLines(bag, "editions")).hasSizeGreaterThan(1);
        assertThat(bag.resolve("data/bilans/2023-W24-edition-1-chiffres.json")).exists();
    }

    /** Every paragraph of the text as the database has it, against the tables of the file. */
    private static void follow(JsonNode edition, Path bag) throws IOException {
        List<JsonNode> passages = new ArrayList<>(List.of(edition.path("lede")));
        edition.path("blocks").forEach(block -> block.path("passages").forEach(passages::add));
        List<JsonNode> references = jsonLines(bag, "sources-du-bilan");
        int sources = 0;
        for (int rank = 0; rank < passages.size(); rank++) {
            JsonNode passage = passages.get(rank);
            int paragraph = rank;
            List<JsonNode> told = references.stream()
                    .filter(line -> line.path("paragraphe").asInt() == paragraph)
                    .toList();
            assertThat(told)
                    .as("paragraph " + rank + ": " + passage)
                    .hasSize(passage.path("sources").size()
                            + passage.path("figures").size());
            sources += passage.path("sources").size();
        }
        assertThat(sources)
                .as("an edition that refers to nothing proves nothing")
                .isGreaterThan(3);
        for (JsonNode reference : references) {
            assertThat(reference.path("sorte").asText())
                    .as(reference.toString())
                    .isNotEqualTo("inconnue");
            assertThat(keys(bag, reference.path("fichier").asText()))
                    .as(reference.toString())
                    .contains(reference.path("cle").asText());
        }
        for (JsonNode evidence : jsonLines(bag, "preuves-des-refutations")) {
            if (!evidence.path("sorte").asText().equals("exterieure")) {
                assertThat(keys(bag, evidence.path("fichier").asText()))
                        .contains(evidence.path("preuve").asText());
            }
        }
        for (JsonNode figure : jsonLines(bag, "chiffres-du-bilan")) {
            assertThat(bag.resolve(figure.path("lignes").asText()))
                    .as(figure.toString())
                    .exists();
            assertThat(figure.path("publie").isNull()).as(figure.toString()).isFalse();
            if (figure.path("chiffre").asText().equals("counted")) {
                assertThat(figure.path("recompte").asLong())
                        .as("counted again from the rows, whoever withdrew since")
                        .isEqualTo(figure.path("publie").asLong());
            }
        }
    }

    /** What the first column of a table holds. */
    private static List<String> keys(Path bag, String file) throws IOException {
        assertThat(bag.resolve(file)).exists();
        return jsonLines(bag, file.replaceAll(".*/|\\.csv$", "")).stream()
                .map(line -> line.properties().iterator().next().getValue().asText())
                .toList();
    }

    private static List<JsonNode> jsonLines(Path bag, String table) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(bag.resolve("data/donnees/" + table + ".jsonl"))) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static String all(Path bag) throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.walk(bag)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    private static JsonNode edition() throws Exception {
        try (var connection = Dump.database();
                var body = connection
                        .createStatement()
                        .executeQuery(
                                "select body::text from weekly_review_edition where week = '2023-W24' and number = 1")) {
            assertThat(body.next()).isTrue();
            return JSON.readTree(body.getString(1));
        }
    }

    private long statement() {
        var recorded = editor.post(
                "api/v1/statements",
                "{\"time\":\"2023-06-13\",\"office\":\"ministre\",\"organisation\":\"Ministère\",\"kind\":\"annonce\","
                        + "\"summary\":\"Le service aurait fonctionné sans incident.\"}");
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        long id = recorded.json().path("id").asLong();
        var kept = editor.post("api/v1/statements/" + id + "/captures?fileName=dit.png", "image/png", PNG);
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        var answered = editor.post(
                "api/v1/statements/" + id + "/rebuttals",
                "{\"kind\":\"contre_argument\",\"time\":\"2023-06-14\",\"author\":\"Le syndicat\",\"channel\":\"communiqué\",\"sourceChanged\":false,"
                        + "\"summary\":\"Les témoignages disent le contraire.\","
                        + "\"evidence\":[\"RV3\",\"RVS1\",\"https://exemple.fr/avis\"]}");
        assertThat(answered.status()).as(answered.text()).isIn(200, 201);
        return id;
    }
}
