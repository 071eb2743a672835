package fr.vigie.evidence.web;

import static fr.vigie.evidence.web.PackCaller.TESTIMONIES;
import static fr.vigie.evidence.web.PackCaller.imported;
import static fr.vigie.evidence.web.PackCaller.testimony;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import fr.vigie.shared.Digest;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The public figures for all. */
@InServer
@RunAsClient
class OpenDataIT {

    @Test
    void whoever_looks_at_the_situation_is_led_to_the_files() {
        assertThat(Caller.anonymous().get("situation").text())
                .contains(
                        "/donnees-ouvertes/semaines.csv",
                        "/donnees-ouvertes/outils.json",
                        "/donnees-ouvertes/datapackage.json");
    }

    @Test
    void anybody_may_fetch_the_public_figures_with_their_licence_and_their_dictionary() {
        imported("testimonies", TESTIMONIES + testimony("EO1", "2022-09-27", "24", "Mot.", "anonyme", "valide"));
        var anybody = Caller.anonymous();
        var dictionary = anybody.get("donnees-ouvertes/datapackage.json");
        assertThat(dictionary.status()).isEqualTo(200);
        assertThat(dictionary.json().path("licenses").get(0).path("name").asText())
                .isEqualTo("etalab-2.0");
        dictionary.json().path("resources").forEach(resource -> {
            String path = "donnees-ouvertes/" + resource.path("path").asText();
            var file = anybody.get(path);
            assertThat(file.status()).as(path).isEqualTo(200);
            assertThat(resource.path("hash").asText())
                    .as("who cites it can say which it was")
                    .isEqualTo("sha256:" + Digest.hex(file.text().getBytes(StandardCharsets.UTF_8)));
            var names = resource.path("schema").path("fields").findValuesAsText("name");
            resource.path("schema")
                    .path("primaryKey")
                    .forEach(key -> assertThat(names).contains(key.asText()));
            if (path.endsWith(".csv")) {
                assertThat(file.text().lines().findFirst().orElseThrow()).isEqualTo("\uFEFF" + String.join(",", names));
                assertThat(anybody.get(path + "?separator=semicolon")
                                .text()
                                .lines()
                                .findFirst())
                        .hasValue("\uFEFF" + String.join(";", names));
                assertThat(anybody.get(path + "?separator=tab").status()).isEqualTo(400);
            } else {
                file.json()
                        .forEach(line ->
                                assertThat(line.fieldNames()).toIterable().containsExactlyElementsOf(names));
            }
        });
        assertThat(dictionary.json().path("resources").findValuesAsText("path"))
                .containsExactlyInAnyOrder(
                        "semaines.csv", "semaines.json", "outils.csv", "outils.json", "regions.csv", "regions.json");
        assertThat(dictionary.json().path("description").asText()).contains("non représentatifs");
        var shared = anybody.get("donnees-ouvertes/semaines.csv").response().headers();
        assertThat(shared.firstValue("Access-Control-Allow-Origin"))
                .as("open to the pages of every site, without who is signed in")
                .hasValue("*");
        assertThat(shared.firstValue("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(anybody.get("donnees-ouvertes/../secret").status()).isNotEqualTo(200);
        assertThat(anybody.get("donnees-ouvertes/temoignages.csv").status()).isEqualTo(404);
    }
}
