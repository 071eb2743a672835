package fr.vigie.handover;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.Caller;
import fr.vigie.server.Dump;
import fr.vigie.server.InServer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Whatever leaves in bulk leaves a line behind: who, what for, to whom, which selection, which digest. */
@InServer
@RunAsClient
class HandoverIT {

    private static final String LIST = "api/v1/testimonies/export.csv?week=2022-W43";
    private static final String TESTIMONY = "id,recu_le,observe_le,precision_temps,plateforme_code,academie_code,"
            + "departement_code,type_etablissement,role_auteur,symptome,fonctionnalite,gravite,nb_eleves_concernes,"
            + "nb_eleves_bloques,seance_perdue,repli_code,verbatim,consentement,consentement_retire_le,moderation,"
            + "doublon_de\nHO1,2022-10-25T09:00:00+02:00,2022-10-25T08:40:00+02:00,exacte,NAT-MCM,24,,lycee,professeur,"
            + "acces_impossible,connexion,bloquant,31,31,1,,Emporté.,fonction,,valide,\n";

    private static final String REPORT =
            "id,saisi_le,auteur_role,plateforme_code,jour,tranche,region_code,etat,symptome_principal,commentaire\n"
                    + "HOS1,2022-10-25T12:00:00+02:00,section_academique,NAT-MCM,2022-10-25,matin,,indisponible,"
                    + "acces_impossible,\n";

    @Test
    void a_list_without_purpose_or_recipient_is_not_given_out() {
        var refused = Caller.as("redaction").post(LIST, "{\"purpose\":\" \"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").findValuesAsText("field")).containsExactly("purpose", "recipient");
        assertThat(Caller.as("redaction").get(LIST).status())
                .as("an address that is merely opened gives nothing out")
                .isIn(404, 405);
    }

    @Test
    void a_list_comes_with_semicolons_for_who_asks_and_with_nothing_else() throws Exception {
        Caller.as("redaction")
                .post("api/v1/imports/testimonies", "text/csv", TESTIMONY.getBytes(StandardCharsets.UTF_8));
        String reason = "{\"purpose\":\"Ouvrir dans un tableur\",\"recipient\":\"Moi\"}";
        assertThat(Caller.as("redaction")
                        .post(LIST + "&separator=semicolon", reason)
                        .text())
                .contains("HO1;2022-10-25;NAT-MCM");
        var refused = Caller.as("redaction").post(LIST + "&separator=tab", reason);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").findValuesAsText("field")).containsExactly("separator");
    }

    @Test
    void a_list_that_is_taken_stands_in_the_register_with_its_digest_and_what_it_was_for() throws Exception {
        Caller.as("redaction")
                .post("api/v1/imports/testimonies", "text/csv", TESTIMONY.getBytes(StandardCharsets.UTF_8));
        String purpose = "Relire la semaine " + System.nanoTime();

        var file =
                Caller.as("redaction").post(LIST, "{\"purpose\":\"" + purpose + "\",\"recipient\":\"Comité social\"}");

        assertThat(file.status()).as(file.text()).isEqualTo(200);
        assertThat(file.text()).contains("HO1,2022-10-25,NAT-MCM", "Emporté.");
        String digest = HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256").digest(file.text().getBytes(StandardCharsets.UTF_8)));
        var line = StreamSupport.stream(
                        Caller.as("presse").get("api/v1/handovers").json().spliterator(), false)
                .filter(each -> each.path("purpose").asText().equals(purpose))
                .findFirst()
                .orElseThrow();
        assertThat(line.path("recipient").asText()).isEqualTo("Comité social");
        assertThat(line.path("by").asText()).isEqualTo("redaction");
        assertThat(line.path("selection").asText()).isEqualTo("semaine=2022-W43");
        assertThat(line.path("lines").asInt()).isEqualTo(1);
        assertThat(line.path("sha256").asText()).isEqualTo(digest);
    }

    @Test
    void what_a_program_reads_page_by_page_is_one_line_of_the_register_a_day() {
        Caller.as("redaction").post("api/v1/imports/reports", "text/csv", REPORT.getBytes(StandardCharsets.UTF_8));
        for (int most = 1; most <= 2; most++) {
            var read = Caller.as("relecture").get("api/v1/reports?most=" + most + "&from=2022-10-25&to=2022-10-25");
            assertThat(read.status()).as(read.text()).isEqualTo(200);
            assertThat(read.json().path("reports")).isNotEmpty();
        }
        var lines = StreamSupport.stream(
                        Caller.as("redaction").get("api/v1/handovers").json().spliterator(), false)
                .filter(each -> each.path("by").asText().equals("relecture")
                        && each.path("what").asText().equals("reports"))
                .toList();
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).path("selection").asText()).contains("most=2");
        assertThat(lines.get(0).path("purpose").isNull()).isTrue();
        assertThat(Dump.filesWith("\"actor\":\"relecture\",\"action\":\"list.read\",\"subject\":\"handover\",\"id\":\""
                        + lines.get(0).path("id").asText() + "\""))
                .as("and one trace outside the database")
                .hasSize(1);
    }
}
