package fr.vigie.testimony.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.vigie.server.Caller;
import fr.vigie.server.Dump;
import fr.vigie.server.InServer;
import fr.vigie.server.TestServer;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The form as a browser without script sends it. */
@InServer
@RunAsClient
class AnonymousFormIT {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]{60,})\"");
    private static final Pattern RECEIPT = Pattern.compile("((?:\\d{4} ){4}\\d{4})");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Map<String, String> short_path() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("key", key());
        fields.put("platform", "NAT-MCM");
        fields.put("academy", "24");
        fields.put("symptom", "acces_impossible");
        fields.put("when", "today");
        return fields;
    }

    private static String key() {
        var key = KEY.matcher(Caller.anonymous().get("temoigner").text());
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    private static HttpResponse<String> send(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return sendRaw(address, body);
    }

    private static HttpResponse<String> sendRaw(String address, String body) {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(URI.create(TestServer.address() + address))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Accept-Language", "fr")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String receipt(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var found = RECEIPT.matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }

    private static void refused(Map<String, String> fields, String sentence) {
        var answer = send("temoigner", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence);
    }

    @Test
    void first_screen_arrives_whole_in_fourteen_kilobytes_without_a_cookie_and_works_before_any_script()
            throws Exception {
        var answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(TestServer.address() + "temoigner"))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        int head = answer.headers().map().entrySet().stream()
                .mapToInt(header ->
                        header.getKey().length() + header.getValue().toString().length())
                .sum();
        assertThat(answer.body().length + head).isLessThan(14 * 1024);
        assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
        var page = new String(
                new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(page)
                .contains("</html>")
                .doesNotContainPattern("<script(?![^>]* src=\"/[^>]* defer=)")
                .doesNotContain("stylesheet");
        assertThat(page).doesNotContainPattern("(src|href)=\"https?://(?!localhost|127)");
    }

    @Test
    void without_script_too_the_tools_of_her_academy_come_first_once_it_is_known() {
        var groups = Pattern.compile("<optgroup label=\"([^\"]+)\"");
        var blank = groups.matcher(Caller.anonymous().get("temoigner?lang=fr").text());
        assertThat(blank.find()).isTrue();
        assertThat(blank.group(1)).isEqualTo("Outils nationaux");
        var known = groups.matcher(
                Caller.anonymous().get("temoigner?academie=14&lang=fr").text());
        assertThat(known.find()).isTrue();
        assertThat(known.group(1)).isEqualTo("Bretagne");
        assertThat(known.find()).isTrue();
        assertThat(known.group(1)).isEqualTo("Outils nationaux");
        // what is filled in for one reader is filled in for nobody else
        assertThat(Caller.anonymous().get("temoigner?lang=fr").text()).doesNotContainPattern("value=\"14\" selected");
        var fields = short_path();
        fields.put("academy", "14");
        fields.remove("platform");
        var refused = groups.matcher(send("temoigner", fields).body());
        assertThat(refused.find()).isTrue();
        assertThat(refused.group(1)).isEqualTo("Bretagne");
    }

    @Test
    void opened_from_a_tools_page_the_form_knows_the_tool() {
        var page = Caller.anonymous().get("plateformes/PRI-PRONOTE?lang=fr").text();
        assertThat(page).contains("/temoigner?outil=PRI-PRONOTE&amp;lang=fr");
        for (int i = 0; i < 2; i++) {
            var form = Caller.anonymous().get("temoigner?outil=PRI-PRONOTE&lang=fr");
            assertThat(form.text()).containsPattern("value=\"PRI-PRONOTE\"[^>]* selected");
            assertThat(Caller.anonymous().get("temoigner?outil=PRI-LVS&lang=fr").text())
                    .containsPattern("value=\"PRI-LVS\"[^>]* selected")
                    .doesNotContainPattern("value=\"PRI-PRONOTE\"[^>]* selected");
        }
        assertThat(Caller.anonymous().get("temoigner?outil=RIEN&lang=fr").status())
                .isEqualTo(200);
    }

    /** Five are spoken of, fewer are not, nor does what came in a rush count before somebody has read it. */
    @Test
    void she_sees_that_she_is_not_alone_before_she_sends_and_with_her_receipt() throws Exception {
        String several = "(\\d+)\u00a0témoignages sur Capytale depuis \\d{1,2}\u202fh(\u202f\\d\\d)?";
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < 5; i++) {
            fields.clear();
            fields.putAll(short_path());
            fields.put("platform", "NAT-CAPYTALE");
            fields.put("when", "now");
            fields.put("text", "La page " + i + " reste blanche.");
            receipt(send("temoigner", fields));
        }
        // the same form again stores nothing; its answer stands for ten seconds, and so does the count
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> send("temoigner", fields).body(),
                        page -> Pattern.compile(several).matcher(page).find());
        // the form names the tools of which most testify, whichever these are
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> Caller.anonymous().get("temoigner?lang=fr").text(),
                        page -> Pattern.compile("<li>\\d+\u00a0témoignages sur [^<]+ depuis \\d")
                                .matcher(page)
                                .find());
        try (var connection = Dump.database()) {
            connection
                    .createStatement()
                    .execute("update testimony set source = 'rush' where platform_code = 'NAT-CAPYTALE'");
        }
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> send("temoigner", fields).body(),
                        page -> !Pattern.compile(several).matcher(page).find());
    }

    @Test
    void each_form_has_a_key_of_its_own() {
        var first = KEY.matcher(Caller.anonymous().get("temoigner").text());
        var second = KEY.matcher(Caller.anonymous().get("temoigner").text());
        assertThat(first.find() && second.find()).isTrue();
        assertThat(first.group(1)).isNotEqualTo(second.group(1)).doesNotStartWith("00000000");
    }

    @Test
    void four_answers_are_acknowledged_and_a_replayed_form_gives_the_same_receipt() {
        var fields = short_path();
        var receipt = receipt(send("temoigner", fields));
        assertThat(receipt(send("temoigner", fields))).isEqualTo(receipt);
    }

    @Test
    void form_without_a_key_of_ours_is_given_back_with_its_words_and_a_key() {
        var fields = short_path();
        for (var forged : new String[] {
            "", UUID.randomUUID().toString(), fields.get("key").replaceFirst("^.", "x")
        }) {
            fields.put("key", forged);
            fields.put("text", "Rien de perdu.");
            var answer = send("temoigner", fields);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Rien de perdu.", "resté");
            var fresh = KEY.matcher(answer.body());
            assertThat(fresh.find()).isTrue();
            fields.put("key", fresh.group(1));
            receipt(send("temoigner", fields));
        }
    }

    @Test
    void same_key_with_other_words_keeps_them_and_asks_again() {
        var fields = short_path();
        receipt(send("temoigner", fields));
        fields.put("text", "Un autre récit.");
        var answer = send("temoigner", fields);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Un autre récit.").doesNotContain(fields.get("key"));
    }

    @Test
    void empty_form_is_told_each_missing_answer_beside_its_field() {
        var answer = send("temoigner", Map.of("key", key()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Choisissez l’outil concerné.")
                .contains("Choisissez votre académie.")
                .contains("Choisissez le problème rencontré.")
                .contains("Indiquez quand vous avez rencontré le problème.")
                .contains("id=\"platform-erreur\"")
                .contains("href=\"#academy\"");
    }

    @Test
    void p04_more_pupils_blocked_than_concerned_is_refused_and_every_word_is_kept() {
        var fields = short_path();
        fields.put("pupilsConcerned", "12");
        fields.put("pupilsBlocked", "31");
        fields.put("text", "Page blanche <script>alert(1)</script> & rien d’autre.");
        fields.put("contact.name", "Dominique Témoin");
        var answer = send("temoigner", fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Plus d’élèves bloqués")
                .contains("Page blanche &lt;script&gt;alert(1)&lt;/script&gt; &amp; rien d’autre.")
                .contains("value=\"Dominique Témoin\"")
                .contains("value=\"31\"")
                .doesNotContain("<script>");
    }

    @Test
    void unknown_tool_and_department_of_another_academy_are_told() {
        var fields = short_path();
        fields.put("platform", "ENT-INCONNU");
        fields.put("department", "13");
        refused(fields, "ENT-INCONNU");
        refused(fields, "n’est pas dans l’académie");
    }

    @Test
    void p07_day_in_the_future_is_refused() {
        var fields = short_path();
        fields.put("when", "day");
        fields.put("day", LocalDate.now().plusDays(3).toString());
        refused(fields, "dans le futur");
    }

    @Test
    void hour_that_the_clocks_skip_is_refused() {
        var fields = short_path();
        fields.put("when", "day");
        fields.put("day", "2021-03-28");
        fields.put("hour", "02:30");
        refused(fields, "2");
    }

    @Test
    void megabyte_of_text_is_refused_with_a_sentence_and_kept() {
        var fields = short_path();
        fields.put("text", "a".repeat(1_000_000));
        var answer = send("temoigner", fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body().length()).isGreaterThan(1_000_000);
        assertThat(answer.body()).contains("id=\"text-erreur\"");
    }

    @Test
    void bytes_that_are_no_text_and_control_characters_are_refused() {
        var unreadable =
                sendRaw("temoigner", "platform=NAT-MCM&academy=24&symptom=acces_impossible&when=today&text=%ff%fe%41");
        assertThat(unreadable.statusCode()).isEqualTo(422);
        assertThat(unreadable.body()).contains("illisibles");
        var fields = short_path();
        fields.put("text", "a\u0000b\u0007");
        assertThat(send("temoigner", fields).statusCode()).isEqualTo(422);
    }

    @Test
    void robot_that_fills_every_field_gets_no_receipt() {
        var fields = short_path();
        fields.put("website", "https://exemple.invalid");
        refused(fields, "robots");
    }

    @Test
    void form_sent_from_another_site_is_refused() throws Exception {
        var answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(TestServer.address() + "temoigner"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "cross-site")
                        .POST(HttpRequest.BodyPublishers.ofString("platform=NAT-MCM"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void p10_markup_in_a_text_is_shown_as_text() {
        var fields = short_path();
        fields.put("text", "<script>alert(1)</script>");
        var receipt = receipt(send("temoigner", fields));
        assertThat(send("temoigner/suivi", Map.of("receipt", receipt)).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void receipt_opens_the_testimony_withdraws_it_exports_it_and_erases_it() {
        var fields = short_path();
        fields.put("text", "La page reste blanche depuis huit heures.");
        fields.put("consent", "anonyme");
        var receipt = receipt(send("temoigner", fields));

        var opened = send("temoigner/suivi", Map.of("receipt", receipt));
        assertThat(opened.body()).contains("il attend d’être relu").contains("La page reste blanche");

        var exported = send("temoigner/suivi", Map.of("receipt", receipt.replace(" ", ""), "action", "export"));
        assertThat(exported.body()).contains("\"consent\":\"anonyme\"").contains("La page reste blanche");

        assertThat(send("temoigner/suivi", Map.of("receipt", receipt, "action", "withdraw"))
                        .body())
                .contains("Votre témoignage est retiré.");
        assertThat(send("temoigner/suivi", Map.of("receipt", receipt, "action", "erase"))
                        .body())
                .contains("sont effacés");
        var gone = send("temoigner/suivi", Map.of("receipt", receipt));
        assertThat(gone.statusCode()).isEqualTo(422);
        assertThat(gone.body()).contains("n’ouvre aucun témoignage");
    }

    @Test
    void wrong_numbers_are_slowed_down() {
        int last = 0;
        for (int i = 0; i < 40 && last != 429; i++) {
            last = send("temoigner/suivi", Map.of("receipt", "1234")).statusCode();
        }
        assertThat(last).isEqualTo(429);
    }
}
