package fr.vigie.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.server.Caller;
import fr.vigie.server.Caller.Answer;
import fr.vigie.server.InServer;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InServer
@RunAsClient
class FilingIT {

    private final Caller section = Caller.as("section");
    private final Caller editor = Caller.as("redaction");

    @Test
    void a_section_files_for_its_own_region() {
        Answer answer = section.post("api/v1/reports", report("day", "2020-01-06"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.response().headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where)
                        .endsWith("/api/v1/reports/" + answer.json().get("id").asLong()));
        assertThat(answer.json().get("region").asText()).isEqualTo("R11");
        assertThat(answer.json().get("authorRole").asText()).isEqualTo("section_academique");
    }

    @Test
    void a_section_files_for_no_other_region_and_not_for_the_country() {
        assertRefused(section, report("region", "44", "platform", "ENT-GES"), "region");
        assertRefused(section, report("region", null, "platform", "NAT-MCM"), "region");
        assertThat(editor.post("api/v1/reports", report("region", null, "platform", "NAT-MCM", "day", "2020-01-07"))
                        .json()
                        .get("authorRole")
                        .asText())
                .isEqualTo("secteur_national");
    }

    @ParameterizedTest
    @CsvSource({
        "platform, NULLE-PART",
        "platform, ''",
        "region, 99",
        "state, casse",
        "state, inconnu",
        "day, 2199-01-01",
        "day, 2021-02-30",
        "day, hier",
        "slot, midi",
        "symptom, grippe",
        "instance, Pronote du lycée 0301674H",
    })
    void a_bad_value_is_refused_by_its_own_field(String field, String value) {
        assertRefused(editor, report(field, value), field);
    }

    @Test
    void a_comment_of_one_megabyte_is_refused_by_its_field() {
        assertRefused(editor, report("comment", "x".repeat(1 << 20)), "comment");
    }

    @Test
    void json_that_cannot_be_read_is_a_400() {
        assertThat(editor.post("api/v1/reports", "{\"platform\":").status()).isEqualTo(400);
        assertThat(editor.post("api/v1/reports", "{\"humeur\":\"x\"}").status()).isEqualTo(400);
        assertThat(editor.post("api/v1/reports", "").status()).isEqualTo(422);
    }

    @Test
    void a_report_sent_twice_is_filed_once() {
        String report = report("day", "2020-01-08", "comment", "double");
        long first = editor.post("api/v1/reports", report).json().get("id").asLong();
        assertThat(editor.post("api/v1/reports", report).json().get("id").asLong())
                .isEqualTo(first);
    }

    @Test
    void a_correction_takes_the_place_of_a_report_and_what_it_said_stays_visible() {
        long first = filed("2020-01-09");
        JsonNode corrected = editor.put("api/v1/reports/" + first, report("day", "2020-01-09", "state", "ameliore"))
                .json();
        assertThat(corrected.get("replaces").asLong()).isEqualTo(first);
        JsonNode history = editor.get("api/v1/reports/" + first + "/history").json();
        assertThat(history).extracting(each -> each.get("state").asText()).containsExactly("degrade", "ameliore");
        assertThat(history.get(0).get("replacedAt").isNull()).isFalse();
        assertThat(inForceOn("2020-01-09")).isEqualTo(1);
    }

    @Test
    void two_people_who_correct_the_same_report_do_not_overwrite_each_other() {
        long first = filed("2020-01-10");
        editor.put("api/v1/reports/" + first, report("day", "2020-01-10", "state", "ameliore"));
        Answer late = section.put("api/v1/reports/" + first, report("day", "2020-01-10", "state", "nominal"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("detail").asText()).contains("quelqu’un d’autre");
    }

    @Test
    void a_withdrawn_report_no_longer_counts_and_stays_in_the_history() {
        long first = filed("2020-01-13");
        assertThat(editor.delete("api/v1/reports/" + first).status()).isEqualTo(204);
        assertThat(inForceOn("2020-01-13")).isZero();
        JsonNode history = editor.get("api/v1/reports/" + first + "/history").json();
        assertThat(history.get(1).get("withdrawn").asBoolean()).isTrue();
        assertThat(editor.delete("api/v1/reports/" + first).status()).isEqualTo(409);
    }

    @Test
    void another_regions_report_does_not_exist_for_a_section() {
        long elsewhere = editor.post(
                        "api/v1/reports", report("platform", "ENT-GES", "region", "44", "day", "2020-01-14"))
                .json()
                .get("id")
                .asLong();
        assertThat(section.get("api/v1/reports/" + elsewhere).status()).isEqualTo(404);
        assertThat(section.get("api/v1/reports/" + elsewhere + "/history").status())
                .isEqualTo(404);
        assertThat(section.delete("api/v1/reports/" + elsewhere).status()).isEqualTo(404);
        assertThat(section.get("api/v1/reports?from=2020-01-14&to=2020-01-14")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void the_press_reads_reports_and_files_none() {
        assertThat(Caller.as("presse")
                        .get("api/v1/reports?from=2020-01-01&to=2020-01-02")
                        .status())
                .isEqualTo(200);
        assertThat(Caller.as("presse").post("api/v1/reports", report()).status())
                .isEqualTo(403);
        assertThat(Caller.anonymous().get("api/v1/reports").status()).isEqualTo(401);
    }

    @Test
    void the_list_is_filtered_and_sorted_by_its_address() {
        filed("2020-02-03");
        editor.post(
                "api/v1/reports", report("day", "2020-02-04", "state", "indisponible", "comment", "Élèves à l’arrêt"));
        String february = "api/v1/reports?from=2020-02-01&to=2020-02-28";
        assertThat(states(february + "&sort=state")).containsExactly("indisponible", "degrade");
        assertThat(states(february + "&sort=-state")).containsExactly("degrade", "indisponible");
        assertThat(states(february + "&text=eleves%20a")).containsExactly("indisponible");
        assertThat(states(february + "&state=degrade")).containsExactly("degrade");
        assertThat(states("api/v1/reports?week=2020-W06&most=1&first=1")).hasSize(1);
        assertThat(editor.get("api/v1/reports?week=2020-W99").status()).isEqualTo(422);
    }

    private Iterable<String> states(String address) {
        return editor.get(address).json().get("reports").findValuesAsText("state");
    }

    private long filed(String day) {
        return editor.post("api/v1/reports", report("day", day))
                .json()
                .get("id")
                .asLong();
    }

    private int inForceOn(String day) {
        return editor.get("api/v1/reports?from=" + day + "&to=" + day)
                .json()
                .get("total")
                .asInt();
    }

    private static void assertRefused(Caller caller, String report, String field) {
        Answer answer = caller.post("api/v1/reports", report);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/message").asText()).endsWith(".");
    }

    private static String report(String... changes) {
        Map<String, String> report = new TreeMap<>(Map.of(
                "platform", "ENT-IDF-LYC",
                "day", "2021-04-06",
                "slot", "matin",
                "region", "R11",
                "state", "degrade",
                "symptom", "lenteurs"));
        for (int i = 0; i < changes.length; i += 2) {
            report.put(changes[i], changes[i + 1]);
        }
        return report.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\":"
                        + (each.getValue() == null ? "null" : "\"" + each.getValue() + "\""))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
