package fr.vigie.evidence.web;

import static fr.vigie.evidence.web.PackCaller.TESTIMONIES;
import static fr.vigie.evidence.web.PackCaller.imported;
import static fr.vigie.evidence.web.PackCaller.testimony;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The public figures for all. */
@InServer
@RunAsClient
class OpenDataIT {

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
            var csv = anybody.get(path);
            assertThat(csv.status()).as(path).isEqualTo(200);
            String header =
                    String.join(",", resource.path("schema").path("fields").findValuesAsText("name"));
            assertThat(csv.text().lines().findFirst().orElseThrow()).isEqualTo("\uFEFF" + header);
            assertThat(anybody.get(path + "?separator=semicolon").text().lines().findFirst())
                    .hasValue("\uFEFF" + header.replace(',', ';'));
            assertThat(anybody.get(path + "?separator=tab").status()).isEqualTo(400);
            assertThat(anybody.get(path.replace(".csv", ".json")).json().isArray())
                    .isTrue();
        });
        assertThat(anybody.get("donnees-ouvertes/../secret").status()).isNotEqualTo(200);
        assertThat(anybody.get("donnees-ouvertes/temoignages.csv").status()).isEqualTo(404);
    }
}
