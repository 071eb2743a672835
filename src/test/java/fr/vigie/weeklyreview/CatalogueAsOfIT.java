package fr.vigie.weeklyreview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A tool that passed from a company to the ministry on 1 April 2017, with its host: each week, each answer and each review
 * says who answered for it then, also when it is composed long after.
 */
@InServer
@RunAsClient
class CatalogueAsOfIT {

    private static final String COLUMNS =
            "code,nom,type,autorite_type,autorite_nom,editeur,hebergeur,valide_du,valide_au\n";
    private static final String TOOL = "ESSAI-PASSAGE,Cours d’essai,classe_virtuelle,";
    private static final String BEFORE = TOOL + "operateur_prive,Alpha,Alpha,Hébergeur Un,,2017-03-31\n";
    private static final String AFTER = TOOL + "ministere,Ministère,Bêta,Hébergeur Deux,2017-04-01,\n";

    private final Caller editor = Caller.as("redaction");

    @BeforeEach
    void passed() {
        assertThat(editor.post("api/v1/imports/platforms", "text/csv", bytes(COLUMNS + BEFORE + AFTER))
                        .status())
                .isEqualTo(200);
        for (String day : new String[] {"2017-03-07", "2017-05-16"}) {
            var filed = editor.post(
                    "api/v1/reports",
                    "{\"platform\":\"ESSAI-PASSAGE\",\"day\":\"" + day + "\",\"state\":\"indisponible\"}");
            assertThat(filed.status()).as(filed.text()).isEqualTo(201);
            var blamed = editor.post(
                    "api/v1/statements",
                    "{\"time\":\"" + day + "\",\"office\":\"ministre\",\"organisation\":\"Ministère\","
                            + "\"kind\":\"cause_prestataires\",\"summary\":\"Les prestataires sont en cause.\"}");
            assertThat(blamed.status()).as(blamed.text()).isEqualTo(201);
        }
    }

    @Test
    void answers_say_who_answered_for_it_that_day() {
        assertThat(tool("2017-03-31").at("/authority/type").asText()).isEqualTo("operateur_prive");
        assertThat(tool("2017-03-31").at("/host").asText()).isEqualTo("Hébergeur Un");
        assertThat(tool("2017-04-01").at("/authority/type").asText()).isEqualTo("ministere");
        assertThat(tool("2017-04-01").at("/host").asText()).isEqualTo("Hébergeur Deux");
    }

    @Test
    void reviews_say_who_answered_for_it_that_week_and_the_other_one_is_not_named() {
        assertThat(review("2017-W10")).contains("Cours d’essai", "opérateur privé (Alpha)");
        assertThat(review("2017-W20"))
                .contains("Cours d’essai", "dépend du ministère")
                .doesNotContain("Alpha");
    }

    @Test
    void figures_and_pages_of_both_weeks_know_the_tool() {
        for (String week : new String[] {"2017-W10", "2017-W20"}) {
            JsonNode figures = Caller.anonymous().get("api/v1/weeks/" + week).json();
            assertThat(figures.at("/states/ESSAI-PASSAGE")).as(week).isNotEmpty();
            assertThat(Caller.anonymous().get("situation/" + week).text())
                    .as(week)
                    .contains("Cours d’essai");
        }
        assertThat(Caller.anonymous().get("plateformes/ESSAI-PASSAGE").text())
                .contains("Hébergeur Deux")
                .doesNotContain("Hébergeur Un");
    }

    @Test
    void what_is_learnt_later_of_an_earlier_time_changes_that_time_only() {
        String learnt = TOOL + "operateur_prive,Gamma,Gamma,Hébergeur Zéro,2017-03-01,2017-03-31\n";
        assertThat(editor.post("api/v1/imports/platforms", "text/csv", bytes(COLUMNS + learnt))
                        .status())
                .isEqualTo(200);
        assertThat(review("2017-W10")).contains("opérateur privé (Gamma)").doesNotContain("Alpha");
        assertThat(tool("2017-02-28").at("/host").asText()).isEqualTo("Hébergeur Un");
        assertThat(tool("2017-04-01").at("/host").asText()).isEqualTo("Hébergeur Deux");
    }

    private String review(String week) {
        var composed = editor.post("api/v1/weeks/" + week + "/review", "");
        assertThat(composed.status()).as(composed.text()).isEqualTo(201);
        return composed.json().at("/sections").toString().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private static JsonNode tool(String day) {
        for (JsonNode tool :
                Caller.anonymous().get("api/v1/platforms?on=" + day).json()) {
            if (tool.at("/code").asText().equals("ESSAI-PASSAGE")) {
                return tool;
            }
        }
        throw new AssertionError("no tool on " + day);
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
