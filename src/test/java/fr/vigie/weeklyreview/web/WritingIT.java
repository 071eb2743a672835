package fr.vigie.weeklyreview.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writing on a draft over HTTP: numbers, fields, quotations. */
@InServer
@RunAsClient
class WritingIT {

    private static final String HEADER = "id,recu_le,observe_le,precision_temps,plateforme_code,academie_code,"
            + "departement_code,type_etablissement,role_auteur,symptome,fonctionnalite,gravite,nb_eleves_concernes,"
            + "nb_eleves_bloques,seance_perdue,repli_code,verbatim,consentement,consentement_retire_le,moderation,"
            + "doublon_de\n";
    private static final String ADDRESS = "api/v1/weeks/2022-W45/review";

    private final Caller editor = Caller.as("redaction");
    private JsonNode draft;

    @BeforeEach
    void aDraft() {
        String csv = HEADER
                + testimony("WR1", "Plus rien. Nous attendons. Toujours rien.", "fonction")
                + testimony("WR2", "Ceci reste entre nous.", "interne");
        var imported = editor.post("api/v1/imports/testimonies", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(imported.status()).as(imported.text()).isEqualTo(200);
        draft = editor.post(ADDRESS, "").json();
    }

    private static String testimony(String id, String words, String consent) {
        return id + ",2022-11-08T09:00:00+01:00,2022-11-08T08:40:00+01:00,exacte,NAT-MCM,24,,lycee,professeur,"
                + "acces_impossible,connexion,bloquant,30,30,1,," + words + "," + consent + ",,valide,\n";
    }

    private Caller.Answer lede(String words) {
        int version = editor.get(ADDRESS).json().path("version").asInt();
        return editor.put(ADDRESS, "{\"version\":" + version + ",\"lede\":\"" + words + "\"}");
    }

    @Test
    void typed_number_that_equals_no_figure_is_pointed_out_and_a_field_stays_live() {
        assertThat(lede("Nous avons compté 17 pannes et {published} témoignages.")
                        .status())
                .isEqualTo(200);
        var remarks = editor.get(ADDRESS + "/remarks");
        assertThat(remarks.status()).as(remarks.text()).isEqualTo(200);
        assertThat(remarks.json()).hasSize(1);
        assertThat(remarks.json().path(0).path("kind").asText()).isEqualTo("figure");
        assertThat(remarks.json().path(0).path("found").asText()).isEqualTo("17");
        assertThat(remarks.json().path(0).path("message").asText()).contains("n’est aucun chiffre de la semaine");
    }

    @Test
    void only_what_is_quotable_is_offered_and_sentences_left_out_are_marked() {
        var offered = editor.get(ADDRESS + "/quotations");
        assertThat(offered.text()).contains("WR1").doesNotContain("WR2").doesNotContain("entre nous");
        var quoted = editor.post(ADDRESS + "/quotations", "{\"mark\":\"WR1\",\"omit\":[1]}");
        assertThat(quoted.status()).as(quoted.text()).isEqualTo(200);
        assertThat(quoted.text()).contains("Plus rien. […] Toujours rien.");
        assertThat(editor.post(ADDRESS + "/quotations", "{\"mark\":\"WR2\"}").status())
                .isEqualTo(422);
        assertThat(editor.post(ADDRESS + "/quotations", "{\"mark\":\"WR1\",\"omit\":[0,1,2]}")
                        .status())
                .isEqualTo(422);
        editor.post(ADDRESS, "");
        assertThat(editor.get(ADDRESS).text()).as("composing again keeps it").contains("Plus rien. […] Toujours rien.");
    }
}
