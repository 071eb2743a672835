package fr.vigie.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.server.Caller;
import fr.vigie.server.Caller.Answer;
import fr.vigie.server.InServer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InServer
@RunAsClient
class ReportImportIT {

    private static final String HEADER =
            "id,saisi_le,auteur_role,plateforme_code,jour,tranche,region_code,etat,symptome_principal,commentaire\n";

    private final Caller editor = Caller.as("redaction");

    /** Each test has references and a year of its own, so that none sees another's reports. */
    private static int tests;

    private String ref;
    private int year;

    @BeforeEach
    void ofItsOwn() {
        tests++;
        ref = "RI" + tests + "-";
        year = 1970 + tests;
    }

    @Test
    void a_file_is_taken_in_whole_and_a_second_time_changes_nothing() {
        String file = HEADER + row("a", "indisponible", "Trois académies touchées.") + row("b", "degrade", "");
        assertThat(counts(take(file))).containsExactly(2, 2, 0, 0);
        assertThat(counts(take(file))).containsExactly(2, 0, 0, 2);
        assertThat(inForce()).hasSize(2);
    }

    @Test
    void a_dry_run_says_what_would_change_and_changes_nothing() {
        String file = HEADER + row("a", "indisponible", "");
        assertThat(counts(post("api/v1/imports/reports?dryRun=true", file))).containsExactly(1, 1, 0, 0);
        assertThat(inForce()).isEmpty();
    }

    @Test
    void a_changed_row_corrects_the_report_and_the_old_one_stays_in_its_history() {
        take(HEADER + row("a", "indisponible", ""));
        assertThat(counts(take(HEADER + row("a", "degrade", "")))).containsExactly(1, 0, 1, 0);
        JsonNode report = inForce().get(0);
        assertThat(report.get("state").asText()).isEqualTo("degrade");
        JsonNode history = editor.get("api/v1/reports/" + report.get("id").asLong() + "/history")
                .json();
        assertThat(history).extracting(each -> each.get("state").asText()).containsExactly("indisponible", "degrade");
    }

    @Test
    void one_bad_line_refuses_the_file_and_every_bad_line_is_named() {
        String file = HEADER
                + row("a", "indisponible", "")
                + row("b", "cassé", "")
                + "c," + year + "-04-06T12:00:00+02:00,,NULLE-PART," + year + "-02-30,midi,99,degrade,grippe,\n";
        Answer answer = take(file);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors"))
                .extracting(error ->
                        error.get("line").asInt() + " " + error.get("field").asText())
                .containsExactlyInAnyOrder(
                        "3 etat", "4 plateforme_code", "4 jour", "4 tranche", "4 region_code", "4 symptome_principal");
        assertThat(answer.json().get("errors"))
                .allSatisfy(error -> assertThat(error.get("message").asText()).endsWith("."));
        assertThat(answer.json().get("detail").asText()).startsWith("6 erreurs ont été trouvées");
        assertThat(inForce()).isEmpty();
    }

    @Test
    void a_day_in_the_future_is_refused() {
        Answer answer = take(HEADER + ref + "a,2021-04-06T12:00:00+02:00,,NAT-MCM,2199-01-01,matin,,degrade,,\n");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("jour");
    }

    @Test
    void the_state_that_nobody_reported_cannot_be_imported() {
        assertThat(take(HEADER + row("a", "inconnu", "")).status()).isEqualTo(422);
    }

    @Test
    void a_region_that_the_tool_does_not_serve_is_refused() {
        String line = row("a", "degrade", "").replace(",11,", ",44,");
        assertThat(take(HEADER + line).json().at("/errors/0/field").asText()).isEqualTo("region_code");
    }

    @Test
    void the_same_reference_twice_in_a_file_is_refused_at_its_second_line() {
        Answer answer = take(HEADER + row("a", "degrade", "") + row("a", "nominal", ""));
        assertThat(answer.json().at("/errors/0/line").asInt()).isEqualTo(3);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("id");
    }

    @Test
    void columns_may_come_in_another_order_and_optional_ones_may_be_missing() {
        String file = "etat;plateforme_code;jour;id;saisi_le\ndegrade;NAT-MCM;" + year + "-04-06;" + ref + "a;" + year
                + "-04-06T12:00:00+02:00\n";
        assertThat(counts(take(file))).containsExactly(1, 1, 0, 0);
    }

    @Test
    void an_unknown_column_is_refused_by_its_name() {
        Answer answer = take("id,saisi_le,plateforme_code,jour,etat,humeur\n");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("humeur");
        assertThat(answer.json().at("/errors/0/line").asInt()).isEqualTo(1);
    }

    @Test
    void a_missing_column_is_refused_by_its_name() {
        Answer answer = take("id,saisi_le,plateforme_code,jour\n");
        assertThat(answer.json().get("errors"))
                .extracting(error -> error.get("field").asText())
                .contains("etat");
    }

    @Test
    void p16_windows_1252_and_semicolons_are_understood() {
        String file = (HEADER + row("a", "degrade", "« Élèves retenus »")).replace(',', ';');
        Answer answer =
                editor.post("api/v1/imports/reports", "text/csv", file.getBytes(Charset.forName("windows-1252")));
        assertThat(counts(answer)).containsExactly(1, 1, 0, 0);
        assertThat(inForce().get(0).get("comment").asText()).isEqualTo("« Élèves retenus »");
    }

    @Test
    void a_file_that_is_no_csv_is_refused_with_a_sentence() {
        byte[] image = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        Answer answer = editor.post("api/v1/imports/reports", "text/csv", image);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/message").asText()).contains("CSV");
        assertThat(take("").status()).isEqualTo(422);
    }

    @Test
    void a_cell_of_one_megabyte_and_a_control_character_are_refused_in_their_column() {
        Answer answer = take(HEADER + row("a", "degrade", "x".repeat(1 << 20)) + row("b", "degrade", "a\u0001b"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors"))
                .extracting(error -> error.get("field").asText())
                .containsExactly("commentaire", "commentaire");
    }

    @Test
    void an_unknown_kind_is_a_404_and_another_media_type_a_415() {
        assertThat(post("api/v1/imports/nothing", HEADER).status()).isEqualTo(404);
        assertThat(editor.post("api/v1/imports/reports", "application/json", new byte[] {'{', '}'})
                        .status())
                .isEqualTo(415);
    }

    @Test
    void a_stranger_is_a_401_and_a_regional_section_a_403() {
        byte[] file = HEADER.getBytes(StandardCharsets.UTF_8);
        assertThat(Caller.anonymous()
                        .post("api/v1/imports/reports", "text/csv", file)
                        .status())
                .isEqualTo(401);
        assertThat(Caller.as("section")
                        .post("api/v1/imports/reports", "text/csv", file)
                        .status())
                .isEqualTo(403);
    }

    private String row(String id, String state, String comment) {
        return ref + id + "," + year + "-04-06T12:10:00+02:00,section_academique,ENT-IDF-LYC," + year
                + "-04-06,matin,11," + state + ",acces_impossible,\"" + comment + "\"\n";
    }

    private Answer take(String file) {
        return post("api/v1/imports/reports", file);
    }

    private Answer post(String address, String file) {
        return editor.post(address, "text/csv", file.getBytes(StandardCharsets.UTF_8));
    }

    private List<JsonNode> inForce() {
        var reports = new ArrayList<JsonNode>();
        editor.get("api/v1/reports?from=" + year + "-01-01&to=" + year + "-12-31")
                .json()
                .get("reports")
                .forEach(reports::add);
        return reports;
    }

    private static List<Integer> counts(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode counts = answer.json();
        return List.of(
                counts.get("rows").asInt(),
                counts.get("created").asInt(),
                counts.get("updated").asInt(),
                counts.get("unchanged").asInt());
    }
}
