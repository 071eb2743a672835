package fr.vigie.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import fr.vigie.server.Caller;
import fr.vigie.server.Dump;
import fr.vigie.server.InServer;
import fr.vigie.server.TestServer;
import fr.vigie.testimony.attachment.Sent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks by what is sent: too much of it, too slowly, or more than it looks. */
@InServer
@RunAsClient
class HostileBodiesIT {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int TOO_LARGE = 413;
    private static final int SIDE = 40_000;

    @ParameterizedTest
    @ValueSource(strings = {"/temoigner", "/api/v1/testimonies", "/api/v1/imports/reports", "/equipe/connexion.xhtml"})
    void oversized_body_that_is_announced_is_refused_before_it_comes(String address) throws IOException {
        int status = new RawRequest("POST", address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Content-Length", String.valueOf(65L * MEGABYTE))
                .status();
        assertThat(status).isEqualTo(TOO_LARGE);
    }

    /** None of the body is sent: whoever would read it would wait for it. */
    @ParameterizedTest
    @ValueSource(strings = {"/situation", "/temoigner", "/equipe/connexion.xhtml", "/api/v1/platforms"})
    void parts_that_come_with_a_question_are_refused_before_anything_reads_them(String address) {
        for (String verb : List.of("GET", "HEAD", "DELETE", "OPTIONS")) {
            int status = assertTimeout(
                    Duration.ofSeconds(10),
                    () -> new RawRequest(verb, address)
                            .header("Content-Type", "multipart/form-data; boundary=x")
                            .header("Content-Length", "1000")
                            .status());
            assertThat(status).as(verb).isIn(405, 415);
        }
    }

    /** The file is longer than it is: it would already lie on the disk while the rest is waited for. */
    @Test
    void file_of_a_stranger_for_a_staff_page_never_gets_onto_the_disk() throws Exception {
        var server = TestServer.address();
        byte[] form = ("--x\r\nContent-Disposition: form-data; name=\"envoi:words\"\r\n\r\nces mots\r\n--x\r\n"
                        + "Content-Disposition: form-data; name=\"envoi:file\"; filename=\"a.csv\"\r\n\r\n"
                        + "Le casoar caquette".repeat(10_000))
                .getBytes(StandardCharsets.US_ASCII);
        byte[] end = "\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII);
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            var out = socket.getOutputStream();
            out.write(("POST /equipe/imports/index.xhtml HTTP/1.1\r\nHost: " + server.getAuthority()
                            + "\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                            + "Content-Length: " + (form.length + end.length) + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(form);
            out.flush();
            // a session that ended is told with its words, once all of it has come
            await().during(Duration.ofSeconds(1))
                    .atMost(Duration.ofSeconds(3))
                    .until(() -> Dump.filesWith("Le casoar caquette").isEmpty());
            out.write(end);
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .startsWith("HTTP/1.1 302")
                    .contains("connexion.xhtml", "reprise");
        }
    }

    @Test
    void origin_without_a_host_to_compare_it_with_is_refused() throws IOException {
        var server = TestServer.address();
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                    .write("POST /temoigner HTTP/1.0\r\nOrigin: https://elsewhere.example\r\nContent-Length: 0\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .matches("HTTP/1\\.[01] 403");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void form_that_does_not_say_how_long_it_is_is_not_read(String type) throws IOException {
        int status = new RawRequest("POST", "/temoigner")
                .header("Content-Type", type)
                .header("Transfer-Encoding", "chunked")
                .status();
        assertThat(status).isEqualTo(411);
    }

    @Test
    void form_without_files_that_would_fill_the_memory_is_refused_before_it_comes() throws IOException {
        int status = new RawRequest("POST", "/questions/poser")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Content-Length", String.valueOf(9L * MEGABYTE))
                .status();
        assertThat(status).isEqualTo(TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/temoigner", "/questions/poser"})
    void form_with_more_files_than_anybody_can_send_is_refused_before_it_comes(String address) throws IOException {
        String answer = new RawRequest("POST", address)
                .header("Accept-Language", "fr")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Content-Length", String.valueOf(257L * MEGABYTE))
                .answer();
        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/temoigner", "/situation", "/equipe/connexion.xhtml", "/api/v1/testimonies"})
    void body_in_an_encoding_that_nobody_knows_is_refused_before_a_page_is_made_by_it(String address)
            throws IOException {
        for (String type : List.of("text/csv; charset=nothing", "application/json; charset=\"?\"")) {
            String answer = new RawRequest("POST", address)
                    .header("Accept-Language", "fr")
                    .header("Content-Type", type)
                    .body("a=b".getBytes(StandardCharsets.UTF_8))
                    .answer();
            assertThat(answer).as(type).startsWith("HTTP/1.1 415");
        }
    }

    /** A body that says no length and does not end: 413 comes from having counted it, since nothing else would answer. */
    @ParameterizedTest
    @CsvSource({"/api/v1/imports/reports?dryRun=true, text/csv", "/api/v1/testimonies, application/json"})
    void oversized_body_that_comes_in_chunks_is_refused_as_soon_as_it_is_too_long(String address, String type)
            throws Exception {
        var server = TestServer.address();
        Thread sender;
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            out.write(("POST " + address + " HTTP/1.1\r\nHost: " + server.getAuthority()
                            + "\r\nOrigin: " + server.getScheme() + "://" + server.getAuthority()
                            + "\r\nConnection: close\r\nContent-Type: " + type + "\r\nTransfer-Encoding: chunked\r\n"
                            + "Authorization: " + basic("redaction") + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            sender = new Thread(() -> sendUntilHungUpOn(out, beginning(type)));
            sender.start();
            // read while it is being sent: who hangs up takes back what was not read
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 413");
        }
        sender.join();
        assertThat(Caller.anonymous().get("temoigner").status()).isEqualTo(200);
    }

    /** What makes a reader of this type read on. */
    private static String beginning(String type) {
        return switch (type) {
            case "application/json" -> "{\"text\":\"";
            default -> "\"";
        };
    }

    /** Two megabytes more than is taken, and never an end. */
    private static void sendUntilHungUpOn(OutputStream out, String beginning) {
        byte[] chunk = new byte[MEGABYTE];
        Arrays.fill(chunk, (byte) 'a');
        System.arraycopy(beginning.getBytes(StandardCharsets.US_ASCII), 0, chunk, 0, beginning.length());
        try {
            for (int sent = 0; sent < 66; sent++) {
                out.write((Integer.toHexString(MEGABYTE) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(chunk);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                Arrays.fill(chunk, (byte) 'a');
            }
        } catch (IOException hungUp) {
            // refused while it came
        }
    }

    @Test
    void slow_post_of_forty_bodies_that_never_end_keeps_nobody_out() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            var address = TestServer.address();
            for (int i = 0; i < 40; i++) {
                var socket = new Socket(address.getHost(), address.getPort());
                socket.getOutputStream()
                        .write(("POST /temoigner HTTP/1.1\r\nHost: " + address.getAuthority()
                                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                        + "Content-Length: 4000\r\n\r\nplatform=")
                                .getBytes(StandardCharsets.US_ASCII));
                slow.add(socket);
            }
            assertThat(Caller.anonymous().get("temoigner").status()).isEqualTo(200);
            assertThat(Caller.anonymous().get("situation").status()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "temoigner",
                "temoigner/suivi",
                "questions/poser",
                "vos-donnees/demande",
                "equipe/connexion.xhtml"
            })
    void form_that_breaks_off_is_answered_in_a_line_and_fills_no_log(String address) throws IOException {
        Path log = Path.of("target/server-it/log/server.log");
        int before = Files.readString(log).length();
        var answer = Caller.anonymous()
                .post(
                        address,
                        "multipart/form-data; boundary=x",
                        "--x\r\nContent-Disposition: form-data; name=\"a\r\n\r\nb".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text().lines()).hasSize(1);
        assertThat(Files.readString(log).substring(before)).doesNotContain("multipart");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/temoigner", "/temoigner/suivi", "/vos-donnees/demande", "/equipe/connexion.xhtml"})
    void form_that_ends_before_its_length_is_answered_in_a_line_and_fills_no_log(String path) throws IOException {
        Path log = Path.of("target/server-it/log/server.log");
        int before = Files.readString(log).length();
        var address = TestServer.address();
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: " + address.getAuthority()
                                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n"
                                    + "Content-Length: 4000\r\n\r\nplatform=")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).matches("(?s)(HTTP/1\\.1 400 .*)?");
        }
        assertThat(Files.readString(log).substring(before))
                .as("a line would tell the second at which somebody wrote")
                .doesNotContain("Exception", path);
    }

    /** A picture of a few kilobytes that would fill the memory once it is unpacked. */
    @Test
    void zip_bomb_a_picture_larger_than_it_looks_is_refused_with_a_sentence() throws IOException {
        String form = Caller.anonymous().get("temoigner").text();
        String key = form.replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");
        var body = new ByteArrayOutputStream();
        for (String field : List.of("key=" + key, "platform=NAT-MCM", "academy=24", "symptom=lenteurs", "when=today")) {
            body.writeBytes(
                    ("--x\r\nContent-Disposition: form-data; name=\"" + field.replaceFirst("=", "\"\r\n\r\n") + "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"attachments\"; filename=\"a.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Sent.bomb(SIDE, SIDE));
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(body.size()).isLessThan(MEGABYTE);
        var answer = Caller.anonymous().post("temoigner", "multipart/form-data; boundary=x", body.toByteArray());
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.text()).as("for its pixels").containsAnyOf("millions de points", "million pixels");
    }

    @Test
    void csv_injection_what_a_witness_writes_is_no_formula_in_any_sheet() throws IOException {
        for (String formula : List.of("=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "\t=1+1")) {
            var told = Caller.anonymous()
                    .post(
                            "api/v1/testimonies",
                            "{\"observedAt\":\"2015-05-19T08:33:00+02:00\",\"platform\":\"NAT-MCM\",\"academy\":\"24\","
                                    + "\"symptom\":\"lenteurs\",\"consent\":\"anonyme\",\"text\":\""
                                    + formula.replace("\t", "\\t") + " tout est lent\"}");
            assertThat(told.status()).as(told.text()).isEqualTo(201);
        }
        Caller editor = Caller.as("redaction");
        for (var testimony : editor.get("api/v1/testimonies?state=recu&day=2015-05-19")
                .json()
                .get("testimonies")) {
            editor.post(
                    "api/v1/testimonies/" + testimony.get("id").asLong() + "/decisions", "{\"decision\":\"valide\"}");
        }
        var sheet = editor.post(
                "api/v1/testimonies/export.csv?day=2015-05-19", "{\"purpose\":\"Relire\",\"recipient\":\"Moi\"}");
        assertThat(sheet.text()).contains("tout est lent");
        assertThat(sheet.text().lines().flatMap(line -> List.of(line.split("[;,]")).stream()))
                .noneMatch(cell -> cell.replace("\"", "").matches("[=+@\\t\\r-].*tout est lent.*"));
    }

    private static String basic(String login) {
        return "Basic "
                + Base64.getEncoder().encodeToString((login + ":" + Caller.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }
}
