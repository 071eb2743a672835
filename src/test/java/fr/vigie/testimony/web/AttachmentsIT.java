package fr.vigie.testimony.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.vigie.server.Caller;
import fr.vigie.server.Dump;
import fr.vigie.server.InServer;
import fr.vigie.server.Mailbox;
import fr.vigie.server.TestServer;
import fr.vigie.testimony.attachment.Sent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What a witness adds to her four answers: pictures, a correction, a link by e-mail. As a browser without script sends it. */
@InServer
@RunAsClient
class AttachmentsIT {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]{60,})\"");
    private static final Pattern RECEIPT = Pattern.compile("((?:\\d{4} ){4}\\d{4})");
    private static final Pattern PIECE = Pattern.compile("name=\"piece\" value=\"(\\d+)\"");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Map<String, String> told() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("key", first(KEY, Caller.anonymous().get("temoigner").text()));
        fields.put("platform", "NAT-MCM");
        fields.put("academy", "24");
        fields.put("symptom", "acces_impossible");
        fields.put("when", "today");
        fields.put("text", "Écran blanc dès l’été.");
        return fields;
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private static HttpResponse<byte[]> send(String address, Map<String, String> fields, byte[]... files)
            throws Exception {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        for (byte[] file : files) {
            body.writeBytes(
                    ("--x\r\nContent-Disposition: form-data; name=\"attachments\"; filename=\"../Élève Dupont.png\"\r\n"
                                    + "Content-Type: image/png\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(TestServer.address() + address))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .header("Accept-Language", "fr")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String acknowledged(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        return first(RECEIPT, text(answer));
    }

    private static String page(String receipt, String... fields) throws Exception {
        Map<String, String> all = new LinkedHashMap<>(Map.of("receipt", receipt));
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return text(send("temoigner/suivi", all));
    }

    private static long files() throws Exception {
        Path folder = Path.of("target/it-data/attachments");
        if (Files.notExists(folder)) {
            return 0;
        }
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private static void sql(String statement) throws Exception {
        try (var connection = Dump.database()) {
            connection.createStatement().execute(statement);
        }
    }

    @Test
    void screenshot_and_paper_come_along_sealed_are_seen_by_her_and_by_staff_and_go_when_she_says_so()
            throws Exception {
        long before = files();
        var fields = told();
        byte[] paper = Sent.pdf(1);
        var receipt = acknowledged(send("temoigner", fields, Sent.png(320, 200), paper));
        assertThat(acknowledged(send("temoigner", fields, Sent.png(320, 200), paper)))
                .isEqualTo(receipt);
        assertThat(files()).as("sent twice, kept once").isEqualTo(before + 2);
        assertThat(Dump.filesWith(Sent.SECRET)).isEmpty();
        assertThat(Dump.filesWith("Dupont")).isEmpty();

        var mine = page(receipt);
        assertThat(mine).contains("Écran blanc dès l’été.", "Pièces jointes", "Image, ", "PDF, ");
        String piece = first(PIECE, mine);
        var seen = send("temoigner/suivi", Map.of("receipt", receipt, "action", "see", "piece", piece));
        assertThat(seen.headers().firstValue("content-type")).contains("image/png");
        assertThat(seen.headers().firstValue("content-security-policy").orElse(""))
                .contains("sandbox");
        assertThat(Sent.decoded(seen.body()).getWidth()).isEqualTo(320);
        assertThat(page(receipt, "action", "export")).contains("\"originalSha256\"", "\"type\":\"application/pdf\"");

        assertThat(Caller.anonymous()
                        .file("equipe/temoignages/piece?id=" + piece, null)
                        .statusCode())
                .isNotEqualTo(200);

        assertThat(page(receipt, "action", "remove", "piece", piece)).contains("Le fichier est effacé.");
        assertThat(files()).isEqualTo(before + 1);
        var other = acknowledged(send("temoigner", told()));
        assertThat(page(other, "action", "remove", "piece", first(PIECE, page(receipt))))
                .contains("n’est plus là");
        assertThat(page(receipt, "action", "erase")).contains("sont effacés");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void what_moderation_cleared_goes_into_a_pack_beside_its_quotation_and_nothing_else() throws Exception {
        var fields = told();
        fields.put("when", "day");
        fields.put("day", "2023-05-16");
        fields.put("consent", "fonction");
        var receipt = acknowledged(send("temoigner", fields, Sent.png(320, 200), Sent.pdf(1)));
        try (var connection = Dump.database();
                var ids = connection
                        .createStatement()
                        .executeQuery("select id from testimony where observed_day = '2023-05-16'")) {
            assertThat(ids.next()).isTrue();
            var accepted = Caller.as("redaction")
                    .post("api/v1/testimonies/" + ids.getLong(1) + "/decisions", "{\"decision\":\"valide\"}");
            assertThat(accepted.status()).as(accepted.text()).isLessThan(300);
        }
        sql("update testimony_attachment a set state = 'libre', decided_by = 'referent', decided_at = now()"
                + " from testimony t where t.id = a.testimony_id and t.observed_day = '2023-05-16'"
                + " and a.media_type = 'image/png'");
        var press = Caller.as("presse");
        long pack = press.post(
                        "api/v1/evidence-packs",
                        "{\"week\":\"2023-W20\",\"audience\":\"press\",\"purpose\":\"Un article\",\"recipient\":\"Un quotidien\"}")
                .json()
                .path("id")
                .asLong();
        String address = "api/v1/evidence-packs/" + pack;
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !press.get(address).json().path("state").asText().matches("waiting|working"));
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(press.file(address + "/bag.zip", null).body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName().replaceFirst("^[^/]+/", ""));
            }
        }
        assertThat(names).filteredOn(name -> name.startsWith("data/pieces/")).containsExactly("data/pieces/C1-1.png");
        assertThat(names).contains("data/donnees/pieces.csv");
        damagedOnTheDisk(press, number("select max(id) from testimony_attachment where media_type = 'image/png'"));

        assertThat(page(receipt))
                .contains("Dossier n°\u00a0" + pack + ", ", "presse", "avec votre accord")
                .doesNotContain("Un quotidien");
        assertThat(page(receipt, "action", "withdraw"))
                .contains("Dossier n°\u00a0" + pack + ", ", "avant votre retrait");
    }

    /** One bit of it turned over, then nothing left of it: named before and after, sealed into nothing, and tried again. */
    private static void damagedOnTheDisk(Caller press, long piece) throws Exception {
        String request =
                "{\"week\":\"2023-W20\",\"audience\":\"press\",\"purpose\":\"Un article\",\"recipient\":\"Un quotidien\"}";
        Path file;
        try (var connection = Dump.database();
                var place = connection
                        .createStatement()
                        .executeQuery("select place::text from testimony_attachment where id = " + piece)) {
            assertThat(place.next()).isTrue();
            file = Path.of("target/it-data/attachments", place.getString(1).substring(0, 2), place.getString(1));
        }
        byte[] whole = Files.readAllBytes(file);
        var told = Files.getLastModifiedTime(file);
        byte[] turned = whole.clone();
        turned[turned.length / 2] ^= 1;
        for (byte[] damaged : new byte[][] {turned, null}) {
            if (damaged == null) {
                Files.delete(file);
            } else {
                Files.write(file, damaged);
            }
            long pack;
            try {
                var preview =
                        press.post("api/v1/evidence-packs/preview", request).json();
                assertThat(preview.path("damaged").path(0).path("kind").asText())
                        .isEqualTo("piece");
                assertThat(preview.path("damaged").path(0).path("id").asLong()).isEqualTo(piece);
                var failed = ended(press, request);
                assertThat(failed.path("state").asText()).isEqualTo("failed");
                assertThat(failed.path("fault").path("code").asText()).isEqualTo("corrupt.piece");
                assertThat(failed.path("fault").path("message").asText()).contains("pièce n°", String.valueOf(piece));
                pack = failed.path("id").asLong();
            } finally {
                Files.write(file, whole);
                Files.setLastModifiedTime(file, told);
            }
            press.post("api/v1/evidence-packs/" + pack + "/retry", "");
            assertThat(ended(press, pack).path("state").asText()).isEqualTo("sealed");
        }
    }

    private static com.fasterxml.jackson.databind.JsonNode ended(Caller press, String request) {
        return ended(
                press,
                press.post("api/v1/evidence-packs", request).json().path("id").asLong());
    }

    private static com.fasterxml.jackson.databind.JsonNode ended(Caller press, long pack) {
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> press.get("api/v1/evidence-packs/" + pack).json(),
                        row -> !row.path("state").asText().matches("waiting|working"));
    }

    private static long number(String query) throws Exception {
        try (var connection = Dump.database();
                var answer = connection.createStatement().executeQuery(query)) {
            assertThat(answer.next()).isTrue();
            return answer.getLong(1);
        }
    }

    @Test
    void files_wait_with_their_testimony_while_the_database_is_down() throws Exception {
        var fields = told();
        String receipt;
        onTheSide(
                "alter database postgres allow_connections false",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'");
        try {
            receipt = acknowledged(send("temoigner", fields, Sent.png(48, 48)));
            assertThat(acknowledged(send("temoigner", fields, Sent.png(48, 48))))
                    .isEqualTo(receipt);
        } finally {
            onTheSide("alter database postgres allow_connections true");
        }
        String mine =
                await().atMost(Duration.ofMinutes(1)).until(() -> page(receipt), page -> page.contains("Image, "));
        assertThat(mine.split("Image, ", -1))
                .as("once, however often it was sent")
                .hasSize(2);
    }

    private static void onTheSide(String... statements) throws Exception {
        String url = System.getProperty("it.db.url").replaceFirst("/postgres$", "/template1");
        try (var connection = java.sql.DriverManager.getConnection(url, "postgres", "postgres")) {
            for (String statement : statements) {
                connection.createStatement().execute(statement);
            }
        }
    }

    @Test
    void what_cannot_be_taken_is_told_beside_the_field_with_every_word_kept_and_nothing_stored() throws Exception {
        long before = files();
        for (var each : Map.of(
                        "ni une image", Sent.heic(),
                        "millions de points", Sent.bomb(40_000, 40_000),
                        "est vide", new byte[0],
                        "dépasse 10", new byte[11 << 20],
                        "mot de passe", Sent.encryptedPdf(),
                        "PNG ou JPEG", Sent.zip(),
                        "enregistrez-le dans un de ces formats", Sent.gifThatIsAScript())
                .entrySet()) {
            var answer = send("temoigner", told(), each.getValue());
            assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(422);
            assertThat(text(answer)).contains(each.getKey(), "attachments-erreur", "Écran blanc dès l’été.");
        }
        byte[] small = Sent.png(8, 8);
        assertThat(text(send("temoigner", told(), small, small, small, small))).contains("3 fichiers au plus");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void files_that_a_plain_form_left_behind_are_asked_for_and_added_later() throws Exception {
        var fields = told();
        fields.put("attachments", "IMG_1234.png");
        String body = fields.entrySet().stream()
                .map(field ->
                        field.getKey() + "=" + java.net.URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(java.util.stream.Collectors.joining("&"));
        var answer = Caller.anonymous()
                .post("temoigner", "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(200);
        var receipt = first(RECEIPT, answer.text());
        var added = send("temoigner/suivi", Map.of("receipt", receipt, "action", "attach"), Sent.jpeg(64, 32, 6));
        assertThat(text(added)).contains("Vos fichiers sont joints.", "Image, ");
        var none = send("temoigner/suivi", Map.of("receipt", receipt, "action", "attach"));
        assertThat(text(none)).contains("Choisissez au moins un fichier.");
        var svg = send("temoigner/suivi", Map.of("receipt", receipt, "action", "attach"), Sent.svg());
        assertThat(svg.statusCode()).isEqualTo(422);
    }

    @Test
    void she_corrects_her_words_and_they_wait_to_be_read_again() throws Exception {
        var receipt = acknowledged(send("temoigner", told()));
        var corrected = page(receipt, "action", "correct", "text", "Écran blanc dès huit heures, puis plus rien.");
        assertThat(corrected).contains("Votre texte est enregistré", "puis plus rien.");
        assertThat(page(receipt, "action", "correct", "text", "Écran blanc dès huit heures, puis plus rien."))
                .contains("déjà envoyé");
        assertThat(page(receipt, "action", "export")).contains("\"earlierTexts\":[\"Écran blanc dès l’été.\"]");
        page(receipt, "action", "erase");
        assertThat(Dump.rows().get("public.testimony_correction")).isBlank();
    }

    @Test
    void link_is_sent_where_she_asks_says_nothing_and_opens_her_page_after_a_press() throws Exception {
        var fields = told();
        fields.put("contact.email", "dominique@exemple.org");
        fields.put("contact.link", "true");
        String receipt;
        try (Mailbox mailbox = Mailbox.open()) {
            receipt = acknowledged(send("temoigner", fields));
            assertThat(Dump.rows().get("public.mail_outbox")).isNotBlank();
            sql("update mail_outbox set next_try_at = now()");
            var message = mailbox.messages(1).get(0);
            assertThat(message.getAllRecipients()[0]).hasToString("dominique@exemple.org");
            String whole = message.getSubject() + message.getFrom()[0] + message.getContent();
            assertThat(whole).doesNotContainIgnoringCase("vigie", "témoi", "panne", "syndicat", "NAT-MCM", receipt);
            String path = first(
                    Pattern.compile("http://127.0.0.1:8080/(lien/[A-Za-z0-9_-]{22})"),
                    message.getContent().toString());
            var opened = Caller.anonymous().get(path);
            assertThat(opened.status()).isEqualTo(200);
            assertThat(opened.text()).contains("Ouvrir ma page").doesNotContain("Écran blanc");
            assertThat(page(path.substring("lien/".length()))).contains("Écran blanc dès l’été.");
            String token = path.substring("lien/".length());
            assertThat(page(token))
                    .contains("value=\"withdraw\"", "value=\"erase\"", "id=\"par-lien\"")
                    .doesNotContain("value=\"export\"", "dominique@exemple.org");
            assertThat(page(token, "action", "export"))
                    .as("the file says more than the page, and needs the receipt")
                    .doesNotContain("earlierTexts", "schoolKind");
            assertThat(page(receipt)).contains("value=\"export\"").doesNotContain("id=\"par-lien\"");
            assertThat(page("A".repeat(22))).contains("receipt-erreur").doesNotContain("Écran blanc");
        }
        // nothing stays once it is sent
        await().until(() -> Dump.rows().get("public.mail_outbox").isBlank());
        page(receipt, "action", "erase");
        assertThat(Dump.rows().get("public.testimony_link")).isBlank();
    }

    @Test
    void employers_address_is_warned_of_and_taken_once_she_confirms() throws Exception {
        for (String address : List.of("d@ac-creteil.fr", "d@listes.education.gouv.fr", "D@AC-LYON.FR")) {
            var fields = told();
            fields.put("contact.email", address);
            acknowledged(send("temoigner", fields));
            fields = told();
            fields.put("contact.email", address);
            fields.put("contact.link", "true");
            var warned = send("temoigner", fields);
            assertThat(warned.statusCode()).isEqualTo(422);
            assertThat(text(warned))
                    .contains("appartient à votre employeur", "contact.linkAnyway", "Écran blanc dès l’été.");
            fields.put("contact.linkAnyway", "true");
            page(acknowledged(send("temoigner", fields)), "action", "erase");
            assertThat(Dump.rows().get("public.mail_outbox"))
                    .as("what she erases is not sent")
                    .isBlank();
        }
        var nowhere = told();
        nowhere.put("contact.link", "true");
        assertThat(text(send("temoigner", nowhere))).contains("indiquez votre adresse");
    }
}
