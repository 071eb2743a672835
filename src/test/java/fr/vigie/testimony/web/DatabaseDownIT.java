package fr.vigie.testimony.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import fr.vigie.server.TestServer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A teacher at 8:40 on the day when the database is down. */
@InServer
@RunAsClient
class DatabaseDownIT {

    private static final Pattern RECEIPT = Pattern.compile("((?:\\d{4} ){4}\\d{4})");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @BeforeEach
    void warm() {
        // a form has been shown and a catalogue read before, as on any day
        assertThat(Caller.anonymous().get("temoigner").status()).isEqualTo(200);
    }

    @AfterEach
    void up() throws Exception {
        onTheSide("alter database postgres allow_connections true");
        await().atMost(PATIENCE)
                .until(() -> Caller.anonymous()
                        .get("sante/ready")
                        .text()
                        .equals("{\"status\":\"UP\",\"waiting\":0,\"refused\":0}"));
    }

    private static void down() throws Exception {
        onTheSide(
                "alter database postgres allow_connections false",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'");
    }

    private static void onTheSide(String... statements) throws Exception {
        String url = System.getProperty("it.db.url").replaceFirst("/postgres$", "/template1");
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            for (String statement : statements) {
                connection.createStatement().execute(statement);
            }
        }
    }

    private static HttpResponse<String> post(String address, Map<String, String> fields) throws Exception {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(TestServer.address() + address))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Accept-Language", "fr")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static String freshKey() {
        var page = Caller.anonymous().get("temoigner");
        assertThat(page.status()).isEqualTo(200);
        var key = KEY.matcher(page.text());
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    private static HttpResponse<String> program(String key, String json) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(TestServer.address() + "api/v1/testimonies"))
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", key)
                                .POST(HttpRequest.BodyPublishers.ofString(json))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void form_is_served_taken_in_and_acknowledged_and_its_page_opens_when_the_database_is_back() throws Exception {
        down();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("key", freshKey());
        fields.put("platform", "NAT-MCM");
        fields.put("academy", "24");
        fields.put("symptom", "acces_impossible");
        fields.put("when", "today");
        fields.put("text", "La base est tombée, pas moi.");
        // a code is kept for its letter; nobody waits for a directory that doesn't answer
        fields.put("school", "0939990D");
        var answer = post("temoigner", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var receipt = RECEIPT.matcher(answer.body());
        assertThat(receipt.find()).isTrue();
        var number = receipt.group(1);
        assertThat(post("temoigner", fields).body()).contains(number);

        assertThat(Caller.anonymous().get("sante/ready").status()).isEqualTo(503);
        assertThat(Caller.anonymous().get("sante/ready").text()).contains("\"waiting\":1");
        var tooSoon = post("temoigner/suivi", Map.of("receipt", number));
        assertThat(tooSoon.statusCode()).isEqualTo(503);
        assertThat(tooSoon.body()).contains("rien n’est perdu");

        onTheSide("alter database postgres allow_connections true");
        await().atMost(PATIENCE)
                .until(() -> Caller.anonymous().get("sante/ready").text().contains("\"waiting\":0"));
        assertThat(post("temoigner/suivi", Map.of("receipt", number)).body()).contains("La base est tombée, pas moi.");
        assertThat(post("temoigner", fields).body()).contains(number);

        down();
        var corrected = Map.of("receipt", number, "action", "correct", "text", "La base est tombée deux fois.");
        var kept = post("temoigner/suivi", corrected);
        assertThat(kept.statusCode()).isEqualTo(503);
        assertThat(kept.body())
                .as("what she typed on her page is in the answer, ready to be sent again")
                .contains(
                        "La base est tombée deux fois.</textarea>",
                        "name=\"text\"",
                        "name=\"action\" value=\"correct\"")
                .contains(number);
        onTheSide("alter database postgres allow_connections true");
        await().atMost(PATIENCE).until(() -> post("temoigner/suivi", corrected).statusCode() == 200);
        assertThat(post("temoigner/suivi", Map.of("receipt", number)).body()).contains("La base est tombée deux fois.");
        post("temoigner/suivi", Map.of("receipt", number, "action", "erase"));
    }

    @Test
    void what_was_acknowledged_unread_keeps_its_receipt_when_it_comes_again_and_is_read() throws Exception {
        String elsewhere = "0340905Z";
        String directory =
                "Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Statut_public_prive;Nom_commune;Code_departement;Code_academie;etat\n"
                        + elsewhere + ";Collège des Marées;Collège;Public;Sète;034;11;OUVERT\n";
        assertThat(Caller.as("admin")
                        .post("api/v1/imports/schools", "text/csv", directory.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("key", freshKey());
        fields.put("platform", "NAT-MCM");
        fields.put("academy", "24");
        fields.put("symptom", "acces_impossible");
        fields.put("when", "today");
        fields.put("school", elsewhere);
        String json = "{\"observedAt\":\"2022-04-05T08:33:00+02:00\",\"platform\":\"ENT-IDF-LYC\",\"academy\":\"24\","
                + "\"symptom\":\"acces_impossible\",\"school\":\"" + elsewhere + "\"}";
        String key = UUID.randomUUID().toString();
        down();
        assertThat(Caller.anonymous().get("temoigner?outil=NAT-CAPYTALE").status())
                .as("a page that stands in no cache, by a catalogue that was edited a moment ago")
                .isEqualTo(200);
        var answer = post("temoigner", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var receipt = RECEIPT.matcher(answer.body());
        assertThat(receipt.find()).isTrue();
        var program = program(key, json);
        assertThat(program.statusCode()).isEqualTo(201);
        assertThat(post("temoigner", fields).body()).as("while it waits").contains(receipt.group(1));
        up();
        assertThat(post("temoigner", fields).body()).contains(receipt.group(1));
        assertThat(program(key, json).body()).isEqualTo(program.body());
        var other = new LinkedHashMap<>(fields);
        other.put("text", "Autre chose.");
        assertThat(post("temoigner", other).statusCode())
                .as("other words under the same key")
                .isEqualTo(422);
        assertThat(program(UUID.randomUUID().toString(), json).statusCode()).isEqualTo(422);
    }

    @Test
    void what_is_asked_about_data_or_of_the_team_comes_back_with_its_words() throws Exception {
        down();
        var request = post(
                "vos-donnees/demande",
                Map.of("right", "acces", "contact", "ici@exemple.invalid", "words", "Tout ce que vous gardez."));
        assertThat(request.statusCode()).isEqualTo(503);
        assertThat(request.body())
                .contains("rien n’est perdu", "Tout ce que vous gardez.</textarea>", "ici@exemple.invalid");
        var question = post("questions/poser", Map.of("question", "Et si la base tombe ?"));
        assertThat(question.statusCode()).isEqualTo(503);
        assertThat(question.body())
                .contains("rien n’est perdu", "Et si la base tombe")
                .contains("</textarea>");
    }

    @Test
    void program_gets_its_receipt_all_the_same() throws Exception {
        down();
        var key = UUID.randomUUID().toString();
        var body = "{\"observedAt\":\"2022-04-05T08:33:00+02:00\",\"platform\":\"ENT-IDF-LYC\",\"academy\":\"24\","
                + "\"symptom\":\"acces_impossible\",\"text\":\"Programme.\"}";
        var first = program(key, body);
        assertThat(first.statusCode()).isEqualTo(201);
        up();
        var again = program(key, body);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
    }
}
