package fr.vigie.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/**
 * Requests that nobody would write, from a fixed seed: forms, JSON, files, headers and addresses full of what breaks
 * programs, from nobody and from somebody who is signed in. Whatever comes, the answer is a refusal or a page, never a failure, and
 * never « full » either. {@code deployment/fuzz} sends 100,000.
 */
@InServer
@RunAsClient
class FuzzIT {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 1500);
    private static final long SEED = Long.getLong("fuzz.seed", 20210406);
    private static final int FAILURE = 500;

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "99999999999999999999999",
            "1e309",
            "NaN",
            "null",
            "true",
            "2021-W14",
            "2021-W99",
            "0000-W01",
            "999999999-W01",
            "2021-02-30",
            "+999999999-12-31",
            "2021-04-06T08:31:00+02:00",
            "NAT-MCM",
            "A24",
            "R11",
            "é\u0301\u202e\u2066 élève 🧑‍🏫",
            "'; drop table testimony; --",
            "\"><script>alert(1)</script>",
            "${7*7}#{7*7}%{7*7}",
            "=cmd|' /C calc'!A0",
            "../../../../etc/passwd",
            "\u0000",
            "\u0007\u001b[31m",
            "\ufffe\uffff",
            "a".repeat(5000),
            "((((((((((a+)+)+)+)+)+)+)+)+)+)!",
            "%s%n%x",
            "{}",
            "[]",
            "\ud800");

    private static final List<String> FIELDS = List.of(
            "platform",
            "academy",
            "symptom",
            "day",
            "when",
            "time",
            "text",
            "consent",
            "concerned",
            "blocked",
            "key",
            "id",
            "week",
            "from",
            "to",
            "state",
            "sort",
            "page",
            "q",
            "lang",
            "format",
            "asOf",
            "edition",
            "region",
            "department",
            "avant",
            "numero",
            "version",
            "decision",
            "reason");

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/x-www-form-urlencoded",
            "text/csv",
            "text/csv; charset=utf-16",
            "text/csv; charset=nothing",
            "multipart/form-data; boundary=x",
            "multipart/form-data",
            "application/xml",
            "text/plain",
            "application/zip",
            "x/y; \"",
            "");

    private final Random random = new Random(SEED);
    private String session;

    @Test
    void nothing_that_can_be_sent_makes_it_fail() throws Exception {
        List<String> addresses = addresses();
        session = Callers.session("redaction");
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            RawRequest request = request(one(addresses));
            int status = request.status();
            if (status >= FAILURE) {
                failures.add(status + " " + request);
            }
        }
        int desk = new RawRequest("GET", "/equipe/").header("Cookie", session).status();
        assertThat(desk).as("whoever was signed in still is").isEqualTo(200);
        assertThat(failures).as("of " + REQUESTS + " from seed " + SEED).isEmpty();
    }

    /** Everything that the interface describes, and the pages. */
    private List<String> addresses() throws Exception {
        List<String> all = new ArrayList<>(List.of(
                "/",
                "/temoigner",
                "/mon-temoignage",
                "/situation",
                "/situation/{week}",
                "/bilans",
                "/bilans/{week}",
                "/plateformes/{id}",
                "/questions",
                "/vos-donnees",
                "/weekly-reviews.atom",
                "/openapi",
                "/sante/ready",
                "/sitemap.xml",
                "/erreur",
                "/equipe/",
                "/equipe/connexion.xhtml",
                "/equipe/signalements/nouveau.xhtml",
                "/equipe/temoignages/index.xhtml",
                "/jakarta.faces.resource/css/equipe.css.xhtml",
                "/favicon.svg",
                "/verifier",
                "/journal.txt",
                "/{id}"));
        try (var pages = Files.walk(Path.of("webapp/equipe"))) {
            pages.filter(page -> page.toString().endsWith(".xhtml"))
                    .map(page -> "/" + Path.of("webapp").relativize(page))
                    .sorted()
                    .forEach(all::add);
        }
        new ObjectMapper()
                .readTree(Caller.anonymous().get("openapi").text())
                .get("paths")
                .fieldNames()
                .forEachRemaining(path -> all.add("/api/v1" + path));
        return all;
    }

    private RawRequest request(String address) {
        StringBuilder target = new StringBuilder();
        for (String part : address.split("(?<=/)|(?=/)")) {
            target.append(part.startsWith("{") ? encoded(one(VALUES)) : part);
        }
        int parameters = random.nextInt(4);
        for (int i = 0; i < parameters; i++) {
            target.append(i == 0 ? '?' : '&').append(one(FIELDS)).append('=').append(encoded(one(VALUES)));
        }
        String method =
                one(List.of("GET", "GET", "GET", "POST", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "BREW"));
        RawRequest request = new RawRequest(method, target.toString().replace(" ", "%20"));
        if (random.nextInt(3) == 0) {
            request.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString(
                                            (one(List.of("presse:" + Caller.PASSWORD, "nobody:x", ":", "\u0000")))
                                                    .getBytes(StandardCharsets.UTF_8)));
        }
        if (random.nextInt(4) == 0) {
            request.header("Cookie", session);
        }
        oddHeaders(request);
        if (method.equals("POST") || method.equals("PUT") || method.equals("PATCH")) {
            String type = one(TYPES);
            if (!type.isEmpty()) {
                request.header("Content-Type", type);
            }
            request.body(body(type));
        }
        return request;
    }

    private void oddHeaders(RawRequest request) {
        String odd = one(VALUES).replaceAll("[\\r\\n\\x00]", "");
        switch (random.nextInt(9)) {
            case 0 -> request.header("Accept-Language", odd);
            case 1 -> request.header("Accept", odd);
            case 2 -> request.header("If-Match", odd);
            case 3 -> request.header("If-None-Match", odd);
            case 4 -> request.header("Cookie", "JSESSIONID=" + odd);
            case 5 -> request.header("Range", "bytes=" + odd);
            case 6 -> request.header("Authorization", "Bearer " + odd);
            case 7 -> request.header("Content-Encoding", "gzip");
            default -> request.header("X-Forwarded-For", odd);
        }
    }

    private byte[] body(String type) {
        return switch (random.nextInt(8)) {
            case 0 -> noise();
            case 1 -> "[".repeat(20_000).getBytes(StandardCharsets.UTF_8);
            case 2 -> new byte[] {(byte) 0xff, (byte) 0xfe, (byte) 0xc3, (byte) 0x28, 0};
            case 3 -> "id;recu_le\n\"unclosed;\"\";\n\n;;;;".getBytes(StandardCharsets.UTF_16);
            case 4 ->
                "--x\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"../\u0000.png\"\r\n\r\n\u0089PNG"
                        .getBytes(StandardCharsets.UTF_8);
            default -> type.contains("json") ? json() : form();
        };
    }

    private byte[] noise() {
        byte[] bytes = new byte[random.nextInt(2000)];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] json() {
        StringBuilder json = new StringBuilder("{");
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            String value = one(VALUES);
            json.append(i == 0 ? "" : ",").append('"').append(one(FIELDS)).append("\":");
            json.append(
                    random.nextBoolean()
                            ? value
                            : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
        }
        return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] form() {
        StringBuilder form = new StringBuilder();
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            form.append(i == 0 ? "" : "&").append(one(FIELDS)).append('=').append(encoded(one(VALUES)));
        }
        return form.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Percent-encoded; now and then with bytes that are no UTF-8, or not encoded at all where the line allows it. */
    private String encoded(String value) {
        if (random.nextInt(20) == 0) {
            return "%ff%fe%c3%28";
        }
        if (random.nextInt(30) == 0) {
            return "%zz%";
        }
        StringBuilder text = new StringBuilder();
        for (byte each : value.getBytes(StandardCharsets.UTF_8)) {
            text.append(String.format("%%%02x", each));
        }
        return text.toString();
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
