package fr.vigie.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.http.Problem;
import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import fr.vigie.server.TestServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InServer
@RunAsClient
class CatalogueAnswersIT {

    private final Caller anybody = Caller.anonymous();

    @Test
    void anybody_reads_the_tools_of_a_day_with_who_answers_for_them() {
        JsonNode tool = tool("ENT-IDF-LYC", "?on=2021-04-06");
        assertThat(tool.fieldNames())
                .toIterable()
                .containsExactly("code", "name", "kind", "authority", "territories", "vendor", "host");
        assertThat(tool.at("/kind").asText()).isEqualTo("ENT");
        assertThat(tool.at("/authority/type").asText()).isNotEmpty();
        assertThat(tool.at("/territories/0").asText()).isEqualTo("R11");
        assertThat(tool("NAT-MCM", "").at("/territories")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hier", "2021-02-30", "2021-W14", "0001-01-01", "%00"})
    void a_day_that_is_none_is_a_400_on_its_own_name(String on) {
        var answer = anybody.get("api/v1/platforms?on=" + on);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.response().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith(Problem.MEDIA_TYPE));
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("on");
        assertThat(answer.json().at("/detail").asText()).endsWith(".").doesNotContain("shared.");
    }

    @Test
    void territories_name_their_parents() {
        var all = anybody.get("api/v1/territories").json();
        assertThat(all.at("/regions")).hasSize(18);
        assertThat(all.at("/academies")).hasSize(30);
        assertThat(all.at("/departments")).hasSize(101);
        assertThat(with(all.at("/academies"), "A24").at("/parent").asText()).isEqualTo("R11");
        assertThat(with(all.at("/departments"), "D93").at("/parent").asText()).isEqualTo("A24");
        assertThat(with(all.at("/departments"), "D2A").at("/region").asText()).isEqualTo("R94");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/v1/platforms?on=2021-04-06", "api/v1/territories"})
    void who_has_the_answer_already_is_told_that_it_still_holds(String address) throws Exception {
        var first = anybody.get(address).response().headers();
        assertThat(first.firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("max-age="));
        var again = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(TestServer.address() + address))
                                .header(
                                        "If-None-Match",
                                        first.firstValue("ETag").orElseThrow())
                                .build(),
                        BodyHandlers.ofString());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    private JsonNode tool(String code, String query) {
        return with(anybody.get("api/v1/platforms" + query).json(), code);
    }

    private static JsonNode with(JsonNode list, String code) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(each -> each.at("/code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
