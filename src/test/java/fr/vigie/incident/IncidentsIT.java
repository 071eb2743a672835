package fr.vigie.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.server.Caller;
import fr.vigie.server.Caller.Answer;
import fr.vigie.server.InServer;
import fr.vigie.server.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each test sets its incidents aside, so that none overlaps with the next one's. */
@InServer
@RunAsClient
class IncidentsIT {

    private static final String MCM = "\"platform\":\"NAT-MCM\"";
    private static final String IDF = "\"platform\":\"ENT-IDF-LYC\",\"region\":\"R11\"";

    private final Caller editor = Caller.as("redaction");
    private final Caller section = Caller.as("section");
    private final List<Long> opened = new ArrayList<>();

    @AfterEach
    void setAside() {
        opened.forEach(id -> editor.post("api/v1/incidents/" + id + "/setting-aside", "{\"why\":\"Fin du test.\"}"));
    }

    @Test
    void an_incident_says_who_answered_for_the_tool_and_who_hosted_it_on_its_first_day() {
        JsonNode incident = open(IDF, "\"start\":\"2016-03-07T08:30:00+01:00\",\"state\":\"indisponible\"");
        JsonNode then = find(editor.get("api/v1/platforms?on=2016-03-07").json(), "ENT-IDF-LYC");
        assertThat(incident.get("authority")).isEqualTo(then.get("authority").get("name"));
        assertThat(incident.get("host")).isEqualTo(then.get("host"));
        assertThat(incident.get("phases").get(0).get("state").asText()).isEqualTo("indisponible");
        assertThat(incident.get("end").isNull()).isTrue();
        assertThat(incident.get("origin").asText()).isEqualTo("main");
    }

    @Test
    void no_two_of_the_same_tool_and_territory_overlap() {
        open(IDF, "\"start\":\"2016-04-04\",\"end\":\"2016-04-06\",\"ground\":\"Essai.\"");
        Answer clash = editor.post("api/v1/incidents", "{" + IDF + ",\"start\":\"2016-04-06T15:00:00+02:00\"}");
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.json().get("errors").get(0).get("field").asText()).isEqualTo("start");
        assertThat(clash.json().get("detail").asText()).contains("couvre déjà");
        open(IDF, "\"start\":\"2016-04-07\",\"end\":\"2016-04-07\",\"ground\":\"Essai.\"");
        open("\"platform\":\"NAT-MCM\",\"region\":\"R11\"", "\"start\":\"2016-04-04\"");
    }

    @Test
    void of_ten_people_who_open_the_same_incident_at_once_one_does() {
        String same = "{" + IDF + ",\"start\":\"2016-05-02\",\"end\":\"2016-05-02\",\"ground\":\"Essai.\"}";
        List<Answer> answers = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> editor.post("api/v1/incidents", same)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        answers.stream().filter(answer -> answer.status() == 201).forEach(answer -> opened.add(id(answer)));
        assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
        assertThat(opened).hasSize(1);
    }

    @Test
    void rejected_testimony_joins_no_incident() {
        String rejected = told("24", "2016-06-06T08:33:00+02:00", "rejete");
        String counted = told("24", "2016-06-06T08:40:00+02:00", "valide");
        Answer refused = editor.post(
                "api/v1/incidents", "{" + MCM + ",\"start\":\"2016-06-06\",\"testimonies\":[\"" + rejected + "\"]}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").get(0).get("field").asText()).isEqualTo("testimonies");
        JsonNode incident =
                open(MCM, "\"start\":\"2016-06-06\",\"end\":\"2016-06-06\",\"ground\":\"Essai.\",\"gather\":true");
        assertThat(incident.get("testimonies").asInt()).isEqualTo(1);
        assertThat(incident.get("origin").asText()).isEqualTo("main");
        decide(counted, "rejete", "hors_sujet");
        assertThat(reread(incident).get("testimonies").asInt()).isZero();
        decide(counted, "valide", null);
        assertThat(reread(incident).get("testimonies").asInt()).isEqualTo(1);
    }

    @Test
    void an_accepted_testimony_joins_the_incident_of_its_tool_place_and_time_by_itself() {
        JsonNode france = open(MCM, "\"start\":\"2016-06-13T08:00:00+02:00\"");
        JsonNode region = open(MCM + ",\"region\":\"R11\"", "\"start\":\"2016-06-13T08:00:00+02:00\"");
        decide(told("24", "2016-06-13T09:00:00+02:00", null), "valide", null);
        decide(told("14", "2016-06-13T09:00:00+02:00", null), "valide", null);
        decide(told("14", "2016-06-13T07:00:00+02:00", null), "valide", null);
        assertThat(reread(region).get("testimonies").asInt()).isEqualTo(1);
        assertThat(reread(france).get("testimonies").asInt()).isEqualTo(1);
    }

    @Test
    void an_incident_opens_from_a_selection_and_takes_its_phases_from_the_reports() {
        String one = told("24", "2016-09-05T08:33:00+02:00", "valide");
        long morning = filed("2016-09-05", "matin", "indisponible");
        long afternoon = filed("2016-09-05", "apres_midi", "degrade");
        JsonNode incident = open(
                MCM,
                "\"start\":\"2016-09-05T08:33:00+02:00\",\"testimonies\":[\"" + one + "\"],\"reports\":[\"" + morning
                        + "\",\"S#" + afternoon + "\"]");
        assertThat(incident.get("origin").asText()).isEqualTo("selection");
        assertThat(incident.get("testimonies").asInt()).isEqualTo(1);
        assertThat(incident.get("reports").asInt()).isEqualTo(2);
        assertThat(incident.get("phases"))
                .extracting(phase ->
                        phase.get("state").asText() + " " + phase.get("from").asText())
                .containsExactly("indisponible 2016-09-05T08:33:00+02:00", "degrade 2016-09-05T13:00:00+02:00");
        Answer twice = editor.post(
                "api/v1/incidents",
                "{" + MCM + ",\"region\":\"R11\",\"start\":\"2016-09-05\",\"testimonies\":[\"" + one + "\"]}");
        assertThat(twice.status()).isEqualTo(422);
    }

    @Test
    void it_is_never_closed_by_silence_and_opens_again() {
        JsonNode incident = open(IDF, "\"start\":\"2016-10-03\"");
        String closing = path(incident) + "/closing";
        assertThat(editor.post(closing, "{\"end\":\"2016-10-05\"}").status()).isEqualTo(422);
        assertThat(editor.post(closing, "{\"end\":\"2016-10-01\",\"ground\":\"Essai.\"}")
                        .status())
                .isEqualTo(422);
        assertThat(editor.post(closing, "{\"end\":\"2199-01-01\",\"ground\":\"Essai.\"}")
                        .status())
                .isEqualTo(422);
        JsonNode closed = editor.post(closing, "{\"end\":\"2016-10-05\",\"ground\":\"Connexion essayée à midi.\"}")
                .json();
        assertThat(closed.get("end").asText()).isEqualTo("2016-10-06T00:00:00+02:00");
        assertThat(closed.get("ground").asText()).isEqualTo("Connexion essayée à midi.");
        assertThat(editor.post(closing, "{\"end\":\"2016-10-05\",\"ground\":\"Encore.\"}")
                        .status())
                .isEqualTo(409);
        JsonNode again = editor.post(path(incident) + "/reopening", "{\"why\":\"Rechute le soir.\"}")
                .json();
        assertThat(again.get("end").isNull()).isTrue();
        assertThat(kinds(incident)).containsExactly("opened", "closed", "reopened");
    }

    @Test
    void phases_are_corrected_and_what_they_were_stays_in_the_history() {
        JsonNode incident = open(IDF, "\"start\":\"2016-11-07T08:00:00+01:00\",\"state\":\"degrade\"");
        Answer corrected = editor.put(
                path(incident) + "/phases",
                "{\"why\":\"Les lycées n’entraient plus du tout.\",\"phases\":["
                        + "{\"state\":\"indisponible\",\"from\":\"2016-11-07\"},"
                        + "{\"state\":\"ameliore\",\"from\":\"2016-11-08T12:00\"}]}");
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(corrected.json().get("phases"))
                .extracting(phase -> phase.get("state").asText())
                .containsExactly("indisponible", "ameliore");
        JsonNode line = editor.get(path(incident) + "/history").json().get(1);
        assertThat(line.get("kind").asText()).isEqualTo("phased");
        assertThat(line.get("by").asText()).isEqualTo("redaction");
        assertThat(line.get("why").asText()).contains("n’entraient plus");
        assertThat(line.get("detail").asText()).contains("degrade");
        assertThat(editor.put(
                                path(incident) + "/phases",
                                "{\"why\":\"x\",\"phases\":[{\"state\":\"degrade\",\"from\":\"2016-11-01\"}]}")
                        .status())
                .isEqualTo(422);
        assertThat(editor.put(
                                path(incident) + "/phases",
                                "{\"why\":\"x\",\"phases\":[{\"state\":\"inconnu\",\"from\":\"2016-11-08\"}]}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void one_testimony_is_taken_out_of_an_incident_with_a_reason_and_does_not_come_back_by_itself() {
        String first = told("24", "2016-09-12T08:33:00+02:00", "valide");
        String second = told("24", "2016-09-12T08:40:00+02:00", "valide");
        JsonNode incident =
                open(MCM, "\"start\":\"2016-09-12\",\"end\":\"2016-09-12\",\"ground\":\"Essai.\",\"gather\":true");
        String members = "api/v1/incidents/" + incident.get("id").asLong() + "/members";
        assertThat(marks(members)).containsExactly(first, second);
        assertThat(editor.delete(members + "/" + first).status())
                .as("without a reason")
                .isEqualTo(422);
        Answer refused = editor.delete(members + "/T01?why=Essai");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().get("errors").get(0).get("field").asText()).isEqualTo("mark");
        Answer taken = editor.delete(members + "/" + first + "?why=Autre%20panne");
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.json().get("testimonies").asInt()).isEqualTo(1);
        editor.post(members, "{}");
        assertThat(marks(members)).containsExactly(second);
        assertThat(Caller.as("presse").get(members).json().get("testimonies")).isEmpty();
    }

    @Test
    void what_a_witness_takes_back_or_erases_leaves_its_incident() throws SQLException {
        JsonNode incident = open(MCM, "\"start\":\"2016-10-03\",\"end\":\"2016-10-03\",\"ground\":\"Essai.\"");
        String members = "api/v1/incidents/" + incident.get("id").asLong() + "/members";
        String kept = told("24", "2016-10-03T08:33:00+02:00", "valide");
        String withdrawn = receipt("2016-10-03T08:40:00+02:00");
        String erased = receipt("2016-10-03T08:50:00+02:00");
        editor.get("api/v1/testimonies?day=2016-10-03&state=recu")
                .json()
                .get("testimonies")
                .forEach(told -> decide(told.get("id").asText(), "valide", null));
        editor.post(members, "{}");
        assertThat(marks(members)).hasSize(3).contains(kept);
        follow(withdrawn, "withdraw");
        assertThat(marks(members)).hasSize(2);
        follow(erased, "erase");
        assertThat(marks(members)).containsExactly(kept);
        assertThat(held(incident)).as("rows that have not ended").isOne();
    }

    private static long held(JsonNode incident) throws SQLException {
        try (var connection = DriverManager.getConnection(System.getProperty("it.db.url"), "postgres", "postgres");
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select count(*) from incident_testimony where ended_at is null and incident_id = "
                                        + incident.get("id").asLong())) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** What a witness is handed for a testimony sent over the public interface. */
    private static String receipt(String at) {
        return sent(HttpRequest.newBuilder(URI.create(TestServer.address() + "api/v1/testimonies"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString("{\"observedAt\":\"" + at
                                + "\",\"platform\":\"NAT-MCM\",\"academy\":\"24\",\"symptom\":\"acces_impossible\"}")))
                .json()
                .get("receipt")
                .asText();
    }

    /** What she does on her page, as a browser without script sends it. */
    private static void follow(String receipt, String action) {
        Answer done = sent(HttpRequest.newBuilder(URI.create(TestServer.address() + "temoigner/suivi"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "receipt=" + receipt.replace(" ", "+") + "&action=" + action)));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
    }

    private static Answer sent(HttpRequest.Builder request) {
        try {
            return new Answer(HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> marks(String members) {
        var marks = new ArrayList<String>();
        editor.get(members)
                .json()
                .get("testimonies")
                .forEach(told -> marks.add(told.get("mark").asText()));
        return marks;
    }

    @Test
    void two_people_who_change_the_same_incident_at_once_do_not_overwrite_each_other() {
        JsonNode incident = open(IDF, "\"start\":\"2016-12-05\"");
        int read = incident.get("version").asInt();
        assertThat(editor.post(
                                path(incident) + "/closing",
                                "{\"end\":\"2016-12-06\",\"ground\":\"Essai.\",\"version\":" + read + "}")
                        .status())
                .isEqualTo(200);
        Answer late = section.put(
                path(incident) + "/phases",
                "{\"phases\":[{\"state\":\"degrade\",\"from\":\"2016-12-05\"}],\"why\":\"Lent.\",\"version\":" + read
                        + "}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("detail").asText()).contains("Quelqu’un d’autre");
        assertThat(reread(incident).get("ground").asText()).isEqualTo("Essai.");
    }

    @Test
    void merged_incidents_are_one_and_both_histories_say_so() {
        String early = told("24", "2017-01-09T08:33:00+01:00", "valide");
        String late = told("24", "2017-01-11T08:33:00+01:00", "valide");
        JsonNode first = open(
                MCM,
                "\"start\":\"2017-01-09\",\"end\":\"2017-01-09\",\"ground\":\"Essai.\",\"state\":\"indisponible\","
                        + "\"testimonies\":[\"" + early + "\"]");
        JsonNode second =
                open(MCM, "\"start\":\"2017-01-11\",\"state\":\"degrade\",\"testimonies\":[\"" + late + "\"]");
        Answer merged = editor.post(
                path(first) + "/merges",
                "{\"other\":" + second.get("id") + ",\"why\":\"C’était la même panne.\",\"version\":"
                        + first.get("version") + "}");
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        assertThat(merged.json().get("testimonies").asInt()).isEqualTo(2);
        assertThat(merged.json().get("end").isNull()).isTrue();
        assertThat(merged.json().get("phases"))
                .extracting(phase -> phase.get("state").asText())
                .containsExactly("indisponible", "degrade");
        assertThat(reread(second).get("mergedInto")).isEqualTo(first.get("id"));
        assertThat(kinds(first)).containsExactly("opened", "merged");
        assertThat(kinds(second)).containsExactly("opened", "absorbed");
    }

    @Test
    void a_merge_of_incidents_that_no_longer_exist_changes_nothing() {
        JsonNode one = open(IDF, "\"start\":\"2017-02-06\",\"end\":\"2017-02-06\",\"ground\":\"Essai.\"");
        JsonNode other = open(IDF, "\"start\":\"2017-02-08\",\"end\":\"2017-02-08\",\"ground\":\"Essai.\"");
        JsonNode third = open(IDF, "\"start\":\"2017-02-10\",\"end\":\"2017-02-10\",\"ground\":\"Essai.\"");
        String merges = path(one) + "/merges";
        assertThat(editor.post(merges, "{\"other\":999999999,\"why\":\"Même panne.\"}")
                        .json()
                        .get("errors")
                        .get(0)
                        .get("field")
                        .asText())
                .isEqualTo("other");
        editor.post(path(third) + "/merges", "{\"other\":" + other.get("id") + ",\"why\":\"Même panne.\"}");
        Answer gone = editor.post(merges, "{\"other\":" + other.get("id") + ",\"why\":\"Même panne.\"}");
        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.json().get("detail").asText()).contains(third.get("id").asText());
        assertThat(editor.post(path(other) + "/merges", "{\"other\":" + one.get("id") + ",\"why\":\"Même panne.\"}")
                        .status())
                .isEqualTo(409);
        assertThat(reread(one).get("end").asText()).startsWith("2017-02-07T00:00");
        assertThat(kinds(one)).containsExactly("opened");
    }

    @Test
    void two_people_who_merge_the_same_two_the_other_way_round_leave_one_of_them() {
        JsonNode one = open(IDF, "\"start\":\"2017-02-20\",\"end\":\"2017-02-20\",\"ground\":\"Essai.\"");
        JsonNode other = open(IDF, "\"start\":\"2017-02-22\",\"end\":\"2017-02-22\",\"ground\":\"Essai.\"");
        var there = CompletableFuture.supplyAsync(() ->
                editor.post(path(one) + "/merges", "{\"other\":" + other.get("id") + ",\"why\":\"Même panne.\"}"));
        var back = CompletableFuture.supplyAsync(() ->
                section.post(path(other) + "/merges", "{\"other\":" + one.get("id") + ",\"why\":\"Même panne.\"}"));
        assertThat(List.of(there.join().status(), back.join().status())).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void an_incident_is_split_at_a_moment() {
        told("24", "2017-03-06T08:33:00+01:00", "valide");
        told("24", "2017-03-07T08:33:00+01:00", "valide");
        told("14", "2017-03-07T08:34:00+01:00", "valide");
        JsonNode whole = open(
                MCM,
                "\"start\":\"2017-03-06\",\"end\":\"2017-03-08\",\"ground\":\"Essai.\",\"state\":\"indisponible\","
                        + "\"gather\":true");
        assertThat(whole.get("testimonies").asInt()).isEqualTo(3);
        assertThat(editor.post(path(whole) + "/splits", "{\"at\":\"2017-03-01\",\"why\":\"x\"}")
                        .status())
                .isEqualTo(422);
        Answer split =
                editor.post(path(whole) + "/splits", "{\"at\":\"2017-03-07T06:00:00+01:00\",\"why\":\"Deux pannes.\"}");
        assertThat(split.status()).as(split.text()).isEqualTo(201);
        opened.add(id(split));
        assertThat(split.json().get("testimonies").asInt()).isEqualTo(2);
        assertThat(split.json().get("phases").get(0).get("from").asText()).startsWith("2017-03-07T06:00");
        assertThat(split.json().get("end").asText()).startsWith("2017-03-09T00:00");
        assertThat(reread(whole).get("testimonies").asInt()).isEqualTo(1);
        assertThat(reread(whole).get("end").asText()).startsWith("2017-03-07T06:00");
        assertThat(kinds(whole)).containsExactly("opened", "split");
        assertThat(kinds(split.json())).containsExactly("splitOff");
    }

    @Test
    void a_national_incident_lets_go_of_a_region() {
        told("24", "2017-03-20T08:33:00+01:00", "valide");
        told("14", "2017-03-20T08:34:00+01:00", "valide");
        JsonNode whole =
                open(MCM, "\"start\":\"2017-03-20\",\"end\":\"2017-03-20\",\"ground\":\"Essai.\",\"gather\":true");
        Answer split =
                editor.post(path(whole) + "/splits", "{\"region\":\"R11\",\"why\":\"Un réseau régional en panne.\"}");
        opened.add(id(split));
        assertThat(split.json().get("region").asText()).isEqualTo("R11");
        assertThat(split.json().get("testimonies").asInt()).isEqualTo(1);
        assertThat(reread(whole).get("testimonies").asInt()).isEqualTo(1);
    }

    @Test
    void a_withdrawn_report_leaves_and_a_corrected_one_stays() {
        JsonNode incident = open(MCM, "\"start\":\"2017-04-24\"");
        long report = filed("2017-04-24", "matin", "indisponible");
        assertThat(reread(incident).get("reports").asInt()).isEqualTo(1);
        long corrected = editor.put(
                        "api/v1/reports/" + report,
                        "{\"platform\":\"NAT-MCM\",\"day\":\"2017-04-24\",\"slot\":\"matin\",\"state\":\"degrade\"}")
                .json()
                .get("id")
                .asLong();
        assertThat(reread(incident).get("reports").asInt()).isEqualTo(1);
        editor.delete("api/v1/reports/" + corrected);
        assertThat(reread(incident).get("reports").asInt()).isZero();
    }

    @Test
    void a_regional_account_acts_on_its_own_regions_only_and_an_edited_address_is_in_the_audit_trail()
            throws SQLException {
        JsonNode elsewhere =
                open("\"platform\":\"NAT-MCM\",\"region\":\"R53\"", "\"start\":\"2017-05-15\",\"state\":\"degrade\"");
        JsonNode france = open(MCM, "\"start\":\"2017-05-15\"");
        assertThat(section.get(path(elsewhere)).status()).isEqualTo(404);
        assertThat(section.post(path(elsewhere) + "/closing", "{\"end\":\"2017-05-16\",\"ground\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(auditLines(elsewhere.get("id").asLong()))
                .filteredOn(line -> line.startsWith("section incident.outOfReach"))
                .hasSize(2);
        assertThat(section.get("api/v1/incidents?from=2017-05-15&to=2017-05-15")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(section.get(path(france)).status()).isEqualTo(200);
        assertThat(section.post(path(france) + "/closing", "{\"end\":\"2017-05-16\",\"ground\":\"x\"}")
                        .status())
                .isEqualTo(422);
        assertThat(section.post("api/v1/incidents", "{" + MCM + ",\"start\":\"2017-05-16\"}")
                        .status())
                .isEqualTo(422);
        assertThat(Caller.as("presse")
                        .post("api/v1/incidents", "{" + MCM + ",\"start\":\"2017-05-16\"}")
                        .status())
                .isEqualTo(403);
        assertThat(Caller.anonymous().get("api/v1/incidents").status()).isEqualTo(401);
    }

    @Test
    void bad_input_is_told_beside_its_field() {
        assertRefused("{}", "platform");
        assertRefused("{\"platform\":\"NULLE-PART\",\"start\":\"2017-06-01\"}", "platform");
        assertRefused("{" + MCM + ",\"start\":\"hier\"}", "start");
        assertRefused("{" + MCM + ",\"start\":\"2199-06-01\"}", "start");
        assertRefused("{" + MCM + ",\"start\":\"2017-06-01\",\"startPrecision\":\"period\"}", "start");
        assertRefused("{" + MCM + ",\"start\":\"2017-06-01\",\"end\":\"2017-05-01\",\"ground\":\"x\"}", "end");
        assertRefused("{" + MCM + ",\"start\":\"2017-06-01\",\"end\":\"2017-06-02\"}", "ground");
        assertRefused("{" + MCM + ",\"start\":\"2017-06-01\",\"region\":\"R99\"}", "region");
        assertRefused("{\"platform\":\"ENT-IDF-LYC\",\"start\":\"2017-06-01\",\"region\":\"R53\"}", "region");
        assertRefused("{" + MCM + ",\"start\":\"2017-06-01\",\"state\":\"inconnu\"}", "state");
        assertRefused("{" + MCM + ",\"start\":\"2017-06-01\",\"testimonies\":[\"\\u0000\"]}", "testimonies");
        assertRefused("{" + MCM + ",\"start\":\"2017-06-01\",\"reports\":[\"S#999999999\",\"\\u0000\"]}", "reports");
        assertThat(editor.post("api/v1/incidents", "").status()).isEqualTo(422);
        assertThat(editor.post("api/v1/incidents", "{\"platform\":").status()).isEqualTo(400);
        assertThat(editor.get("api/v1/incidents/999999999").status()).isEqualTo(404);
        assertThat(editor.get("api/v1/incidents?state=perdu").status()).isEqualTo(422);
    }

    private void assertRefused(String body, String field) {
        Answer answer = editor.post("api/v1/incidents", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().get("errors"))
                .extracting(error -> error.get("field").asText())
                .contains(field);
    }

    private JsonNode open(String what, String when) {
        Answer answer = editor.post("api/v1/incidents", "{" + what + "," + when + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        opened.add(id(answer));
        return answer.json();
    }

    private JsonNode reread(JsonNode incident) {
        return editor.get(path(incident)).json();
    }

    private List<String> kinds(JsonNode incident) {
        var kinds = new ArrayList<String>();
        editor.get(path(incident) + "/history")
                .json()
                .forEach(line -> kinds.add(line.get("kind").asText()));
        return kinds;
    }

    private static String path(JsonNode incident) {
        return "api/v1/incidents/" + incident.get("id").asLong();
    }

    private static long id(Answer answer) {
        return answer.json().get("id").asLong();
    }

    private long filed(String day, String slot, String state) {
        return id(editor.post(
                "api/v1/reports",
                "{\"platform\":\"NAT-MCM\",\"day\":\"" + day + "\",\"slot\":\"" + slot + "\",\"state\":\"" + state
                        + "\"}"));
    }

    private void decide(String reference, String decision, String reason) {
        Answer decided = editor.post(
                "api/v1/testimonies/" + reference + "/decisions",
                "{\"decision\":\"" + decision + "\"" + (reason == null ? "" : ",\"reason\":\"" + reason + "\"") + "}");
        assertThat(decided.status()).as(decided.text()).isEqualTo(201);
    }

    /** A testimony on the virtual classroom, decided as its importer says, or not at all. */
    private String told(String academy, String at, String decided) {
        String reference = "IT-" + UUID.randomUUID().toString().substring(0, 12);
        Answer sent = editor.post(
                "api/v1/imports/testimonies",
                "text/csv",
                ("id,recu_le,observe_le,precision_temps,plateforme_code,academie_code,symptome"
                                + (decided == null ? "" : ",moderation") + "\n" + reference + "," + at + "," + at
                                + ",exacte,NAT-MCM," + academy + ",acces_impossible"
                                + (decided == null ? "" : "," + decided) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        return reference;
    }

    private static JsonNode find(JsonNode platforms, String code) {
        for (JsonNode each : platforms) {
            if (each.get("code").asText().equals(code)) {
                return each;
            }
        }
        throw new AssertionError(code);
    }

    private static List<String> auditLines(long id) throws SQLException {
        var lines = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(System.getProperty("it.db.url"), "postgres", "postgres");
                var select =
                        connection.prepareStatement("select actor || ' ' || action || ' ' || detail from audit_event"
                                + " where subject_kind = 'incident' and subject_id = ? order by seq")) {
            select.setString(1, String.valueOf(id));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
        }
        return lines;
    }
}
