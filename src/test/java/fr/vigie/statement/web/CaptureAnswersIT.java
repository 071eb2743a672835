package fr.vigie.statement.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@InServer
@RunAsClient
class CaptureAnswersIT {

    /** One white point. */
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==");

    private final Caller editor = Caller.as("redaction");

    @Test
    void a_capture_is_kept_listed_and_fetched() {
        long statement = statement();
        var kept = editor.post("api/v1/statements/" + statement + "/captures?fileName=dit.png", "image/png", PNG);
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        assertThat(kept.json().at("/bytes").asInt()).isEqualTo(PNG.length);
        assertThat(Caller.as("presse")
                        .get("api/v1/statements/" + statement + "/captures")
                        .json())
                .hasSize(1);
        var file = editor.get("api/v1/captures/" + kept.json().at("/id").asLong());
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.response().headers().firstValue("Content-Security-Policy"))
                .hasValue("sandbox; default-src 'none'");
    }

    @Test
    void an_archived_page_says_which_page_and_when_and_is_never_shown_as_one() {
        String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>";
        byte[] warc = ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://exemple.fr/annonce\r\n"
                        + "WARC-Date: 2020-03-17T09:00:00Z\r\nContent-Length: " + page.length() + "\r\n\r\n" + page
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        var kept = editor.post(
                "api/v1/statements/" + statement() + "/captures?fileName=annonce.warc", "application/warc", warc);
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        assertThat(kept.json().at("/pages/0/url").asText()).isEqualTo("https://exemple.fr/annonce");
        assertThat(kept.json().at("/sourceUrl").asText()).isEqualTo("https://exemple.fr/annonce");
        assertThat(kept.json().at("/capturedAt").asText()).isEqualTo("2020-03-17T10:00:00+01:00");
        var file =
                editor.get("api/v1/captures/" + kept.json().at("/id").asLong()).response();
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/warc");
        assertThat(file.headers().firstValue("Content-Security-Policy")).hasValue("sandbox; default-src 'none'");
    }

    @Test
    void an_archive_without_a_page_is_no_capture() {
        byte[] empty =
                "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        var refused = editor.post(
                "api/v1/statements/" + statement() + "/captures?fileName=vide.warc", "application/warc", empty);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/message").asText()).contains("ne contient aucune page");
    }

    @Test
    void a_capture_that_is_not_what_it_says_is_refused() {
        var refused = editor.post(
                "api/v1/statements/" + statement() + "/captures?fileName=dit.png",
                "image/png",
                "<html>".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("file");
    }

    @Test
    void there_is_nothing_to_capture_of_a_statement_that_nobody_recorded() {
        assertThat(editor.post("api/v1/statements/999999/captures?fileName=dit.png", "image/png", PNG)
                        .status())
                .isEqualTo(404);
    }

    private long statement() {
        return editor.post(
                        "api/v1/statements",
                        "{\"time\":\"2020-03-17\",\"office\":\"ministre\",\"organisation\":\"Ministère\","
                                + "\"kind\":\"annonce\",\"summary\":\"Une annonce.\"}")
                .json()
                .at("/id")
                .asLong();
    }
}
