package fr.vigie.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.Caller;
import fr.vigie.server.TestServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MetricsIT {

    private static final String WORDS = "La page reste blanche, dit le témoin des mesures.";

    @Test
    void an_acknowledged_testimony_is_counted_and_its_answer_timed() throws Exception {
        double before = figure("vigie_testimonies_stored_total");
        testify();

        assertThat(figure("vigie_testimonies_stored_total")).isEqualTo(before + 1);
        assertThat(figure("vigie_database_up")).isEqualTo(1);
        assertThat(figure("vigie_journal_waiting")).isZero();
        assertThat(figure("vigie_disk_free_bytes")).isPositive();
        assertThat(Caller.anonymous().get("sante/metrics").text())
                .contains(
                        "vigie_answers_seconds_bucket{method=\"POST\",route=\"api/testimonies\",status=\"201\",le=\"0.5\"}")
                .contains("jvm_memory_used_bytes{area=\"heap\"")
                .contains("# TYPE vigie_moderation_waiting gauge");
    }

    @Test
    void a_page_is_counted_by_the_address_that_was_asked_for_as_the_alert_of_a_slow_form_asks() throws Exception {
        assertThat(Caller.anonymous().get("temoigner").status()).isEqualTo(200);
        assertThat(Caller.anonymous().get("sante/metrics").text())
                .contains("vigie_answers_seconds_bucket{method=\"GET\",route=\"temoigner\",status=\"200\"")
                .doesNotContain("WEB-INF");
    }

    @Test
    void figures_hold_no_word_number_or_address_of_a_witness() throws Exception {
        String receipt = testify();
        Caller.anonymous().get("suivi?recu=" + receipt.replace(" ", ""));
        assertThat(Caller.anonymous().get("sante/metrics").text())
                .doesNotContain("témoin des mesures")
                .doesNotContain(receipt.replace(" ", ""))
                .doesNotContain("127.0.0.1");
    }

    @Test
    void whoever_comes_through_a_proxy_finds_no_such_address() throws Exception {
        assertThat(status("X-Forwarded-For", "127.0.0.1")).isEqualTo(404);
        assertThat(status("Forwarded", "for=127.0.0.1")).isEqualTo(404);
        assertThat(status("Accept", "*/*")).isEqualTo(200);
    }

    private static String testify() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(TestServer.address() + "api/v1/testimonies"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"observedAt\":\"2022-04-05T08:33:00+02:00\",\"platform\":\"NAT-MCM\","
                                + "\"academy\":\"24\",\"symptom\":\"acces_impossible\",\"text\":\"" + WORDS + "\"}"))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.body().replaceFirst(".*\"receipt\":\"([0-9 ]+)\".*", "$1");
    }

    private static int status(String header, String value) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(TestServer.address() + "sante/metrics"))
                .header(header, value)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static double figure(String name) {
        var line = Pattern.compile("^" + name + " (\\S+)$", Pattern.MULTILINE)
                .matcher(Caller.anonymous().get("sante/metrics").text());
        assertThat(line.find()).as(name).isTrue();
        return Double.parseDouble(line.group(1));
    }
}
