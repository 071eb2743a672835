package fr.vigie.testimony.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.Caller;
import fr.vigie.server.Dump;
import fr.vigie.server.InServer;
import fr.vigie.server.TestServer;
import fr.vigie.testimony.attachment.Sent;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Nothing finer than the minute is kept of what somebody does without an account: no table, no trail, no disk knows it. */
@InServer
@RunAsClient
class ToTheMinuteIT {

    private static final String COLUMNS =
            "select distinct c.table_name, c.column_name from information_schema.columns c"
                    + " join information_schema.columns k on (k.table_schema, k.table_name) = (c.table_schema, c.table_name)"
                    + " where c.table_schema = 'public' and c.data_type like 'timestamp%'"
                    + " and (k.column_name = 'testimony_id' or c.table_name in ('testimony', 'question'))";

    /** What staff or the clock decide of a testimony says nothing of its witness. */
    private static final List<String> OF_STAFF = List.of(
            "incident_testimony.recorded_at",
            "moderation_lock.taken_at",
            "moderation_lock.until",
            "question.answered_at",
            "question.published_at",
            "rights_request.closed_at",
            "rights_request.extended_at",
            "testimony.decided_at",
            "testimony_attachment.decided_at",
            "testimony_decision.decided_at",
            "witness_question.asked_at");

    private static String send(String address, Map<String, String> fields, byte[]... files) throws Exception {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        for (byte[] file : files) {
            body.writeBytes("--x\r\nContent-Disposition: form-data; name=\"attachments\"; filename=\"a.png\"\r\n\r\n"
                    .getBytes());
            body.writeBytes(file);
            body.writeBytes("\r\n".getBytes());
        }
        body.writeBytes("--x--\r\n".getBytes());
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(TestServer.address() + address))
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String first(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private static List<String> finerThanAMinute(String table, String column, String which) throws Exception {
        try (var connection = Dump.database();
                var rows = connection
                        .createStatement()
                        .executeQuery("select '" + table + "." + column + "', " + column + " from " + table + " where "
                                + column + " <> date_trunc('minute', " + column + ") and " + which)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1) + " " + rows.getString(2));
            }
            return found;
        }
    }

    @Test
    void whatever_a_witness_does_is_kept_to_the_minute() throws Exception {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "key",
                        first(
                                "name=\"key\" value=\"([^\"]{60,})\"",
                                Caller.anonymous().get("temoigner").text()),
                "platform", "NAT-MCM",
                "academy", "24",
                "symptom", "acces_impossible",
                "when", "now",
                "text", "Tout est lent.",
                "contact.name", "Dominique",
                "contact.email", "dominique@exemple.org"));
        String receipt = first("((?:\\d{4} ){4}\\d{4})", send("temoigner", fields, Sent.png(32, 32)));
        send("temoigner/suivi", Map.of("receipt", receipt, "action", "consent", "consent", "anonyme"));
        send("temoigner/suivi", Map.of("receipt", receipt, "action", "correct", "text", "Tout est très lent."));
        send("temoigner/suivi", Map.of("receipt", receipt, "action", "attach"), Sent.jpeg(32, 32, 1));
        send("temoigner/suivi", Map.of("receipt", receipt, "action", "request", "right", "acces", "words", "Tout."));
        send("temoigner/suivi", Map.of("receipt", receipt, "action", "withdraw"));
        var byProgram = Caller.anonymous()
                .post(
                        "api/v1/testimonies",
                        "{\"observedAt\":\"2018-05-14T08:41:23.456789+02:00\",\"platform\":\"NAT-MCM\",\"academy\":\"24\","
                                + "\"symptom\":\"lenteurs\"}");
        assertThat(byProgram.status()).as(byProgram.text()).isEqualTo(201);

        try (var connection = Dump.database();
                var columns = connection.createStatement().executeQuery(COLUMNS)) {
            List<String> looked = new ArrayList<>();
            List<String> finer = new ArrayList<>();
            while (columns.next()) {
                String table = columns.getString(1);
                String column = columns.getString(2);
                if (!OF_STAFF.contains(table + "." + column)) {
                    looked.add(table + "." + column);
                    String which = switch (table) {
                        case "testimony" ->
                            "source in ('form', 'api', 'rush') and idempotency_key is not null"; // not written by
                        // another test
                        case "question" -> "source = 'public'";
                        case "incident_testimony" ->
                            "ended_by = 'temoin' and ended_at <> recorded_at"; // never before the team put it there
                        default -> "true";
                    };
                    finer.addAll(finerThanAMinute(table, column, which));
                }
            }
            assertThat(finer).isEmpty();
            assertThat(looked)
                    .contains(
                            "testimony.received_at",
                            "testimony.withdrawn_at",
                            "testimony_consent.effective_at",
                            "testimony_correction.written_at",
                            "testimony_attachment.added_at",
                            "rights_request.received_at");
        }
        assertThat(finerThanAMinute("audit_event", "at", "actor = 'temoin'")).isEmpty();
        try (var files = Files.walk(Path.of("target/it-data/attachments"))) {
            assertThat(files.filter(file -> file.getFileName().toString().matches("[0-9a-f-]{36}")))
                    .isNotEmpty()
                    .allSatisfy(file -> {
                        Instant written = Files.getLastModifiedTime(file).toInstant();
                        assertThat(written).isEqualTo(written.truncatedTo(ChronoUnit.MINUTES));
                    });
        }
        send("temoigner/suivi", Map.of("receipt", receipt, "action", "erase"));
    }

    @Test
    void key_that_tells_when_and_where_it_was_made_is_not_kept_and_works_all_the_same() throws Exception {
        String telling = "c232ab00-9414-11ec-b3c8-9f6bdeced846";
        var request = HttpRequest.newBuilder(URI.create(TestServer.address() + "api/v1/testimonies"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", telling)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"observedAt\":\"2022-04-05T08:33:00+02:00\",\"platform\":\"NAT-MCM\",\"academy\":\"24\","
                                + "\"symptom\":\"acces_impossible\"}"))
                .build();
        var first = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body())
                .isEqualTo(first.body());
        assertThat(Dump.rows().get("public.testimony")).doesNotContain(telling);
    }
}
