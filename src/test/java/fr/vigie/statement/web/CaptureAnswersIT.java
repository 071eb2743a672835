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
