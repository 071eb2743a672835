package fr.vigie.testimony.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import fr.vigie.server.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Whatever becomes of what a witness sends, no log keeps a word of it (L9), nor who sent it. */
@InServer
@RunAsClient
class NoWordInLogsIT {

    private static final String WORDS = "Ornithorynque-8h40 ne se connecte pas";
    private static final String MARK = "Ornithorynque";
    private static final String NAME = "Quetzalcoatl";
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final Pattern RECEIPT = Pattern.compile("((?:\\d{4} ){4}\\d{4})");

    private static HttpResponse<String> post(String address, String type, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(TestServer.address() + address))
                                .header("Content-Type", type)
                                .header("User-Agent", MARK)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static String form(String... fields) {
        var key = KEY.matcher(Caller.anonymous().get("temoigner").text());
        assertThat(key.find()).isTrue();
        var body = new StringBuilder("key=" + key.group(1));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&')
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return body.toString();
    }

    private static List<Path> logs() throws IOException {
        List<Path> logs = new ArrayList<>();
        for (String folder : List.of("target/server-it/log", "target/it-data/traces")) {
            if (Files.exists(Path.of(folder))) {
                try (Stream<Path> files = Files.walk(Path.of(folder))) {
                    files.filter(Files::isRegularFile).forEach(logs::add);
                }
            }
        }
        return logs;
    }

    @Test
    void no_log_keeps_a_word_whether_a_testimony_was_taken_refused_malformed_or_followed() throws Exception {
        var forms = "application/x-www-form-urlencoded";
        var taken = post(
                "temoigner?" + MARK,
                forms,
                form(
                        "platform",
                        "NAT-MCM",
                        "academy",
                        "24",
                        "symptom",
                        "acces_impossible",
                        "when",
                        "today",
                        "text",
                        WORDS,
                        "consent",
                        "nom",
                        "contact.name",
                        NAME,
                        "contact.email",
                        NAME + "@example.org"));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        var receipt = RECEIPT.matcher(taken.body());
        assertThat(receipt.find()).isTrue();

        var refused = post(
                "temoigner", forms, form("platform", MARK, "when", MARK, "day", MARK, "hour", MARK, "text", WORDS));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(post("temoigner", forms, form("text", WORDS + "\u0000")).statusCode())
                .isEqualTo(422);
        assertThat(post("temoigner", "multipart/form-data; boundary=x", WORDS).statusCode())
                .isBetween(400, 499);
        assertThat(post("temoigner/suivi", "multipart/form-data; boundary=x", WORDS)
                        .statusCode())
                .isBetween(400, 499);
        assertThat(post("temoigner", "text/plain", WORDS).statusCode()).isEqualTo(415);

        var json = "application/json";
        assertThat(post("api/v1/testimonies", json, "{\"text\": \"" + WORDS + "\", oops")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("api/v1/testimonies", json, "\"" + WORDS + "\"").statusCode())
                .isEqualTo(400);
        assertThat(post("api/v1/testimonies", json, "{\"" + MARK + "\": \"" + WORDS + "\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("api/v1/testimonies", json, "{\"contact\": {\"name\": {\"" + NAME + "\": 1}}}")
                        .statusCode())
                .isEqualTo(422);

        post(
                "temoigner/suivi",
                forms,
                "receipt=" + receipt.group(1).replace(" ", "") + "&action=answer&answer=" + MARK);
        post("temoigner/suivi", forms, "receipt=" + MARK);

        assertThat(logs())
                .isNotEmpty()
                .allSatisfy(log -> assertThat(Files.readString(log, StandardCharsets.ISO_8859_1))
                        .as(log.toString())
                        .doesNotContain(
                                MARK, NAME, receipt.group(1), receipt.group(1).replace(" ", "")));
    }

    @Test
    void access_log_knows_no_query_no_whole_address_and_nothing_of_witnesses() throws Exception {
        // what the form's page fetches, and what is asked and proven without an account, would tell the second of it as
        // well
        for (String path : new String[] {"relais.js", "questions/poser", "questions/suivi", "vos-donnees/demande"}) {
            assertThat(Caller.anonymous().get(path).status()).isEqualTo(200);
        }
        Caller.anonymous().post("preuve-de-depot", "application/x-www-form-urlencoded", "recu=1".getBytes());
        Caller.anonymous().get("situation?" + MARK + "=1");
        Caller.anonymous().get("temoigner?outil=" + MARK);
        var log = Path.of("target/server-it/log/access.log");
        // lines are written by another thread
        await().until(() -> Files.exists(log) && Files.readString(log).contains("/situation"));
        assertThat(Files.readString(log))
                .contains("/situation")
                .doesNotContain(MARK, "/temoigner", "/api/v1/testimonies", "127.0.0.1")
                .doesNotContain("/relais", "GET /questions/", "/vos-donnees", "/preuve-de-depot");
    }
}
