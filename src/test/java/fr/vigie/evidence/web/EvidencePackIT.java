package fr.vigie.evidence.web;

import static fr.vigie.evidence.web.PackCaller.TESTIMONIES;
import static fr.vigie.evidence.web.PackCaller.imported;
import static fr.vigie.evidence.web.PackCaller.testimony;
import static fr.vigie.evidence.web.PackCaller.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.evidence.Tool;
import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Base64;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From question to file, over HTTP, and what a stranger then finds in it. */
@InServer
@RunAsClient
class EvidencePackIT {

    private static final String WEEK =
            "{\"week\":\"2022-W40\",\"platform\":null,\"region\":null,\"audience\":\"press\",\"purpose\":\"Un article\","
                    + "\"recipient\":\"Le Quotidien ../../etc\",\"embargoUntil\":null}";

    private final PackCaller press = new PackCaller("presse");
    private final PackCaller desk = new PackCaller("redaction");

    @TempDir
    Path folder;

    @BeforeEach
    void aWeekWithEveryKindOfTestimony() {
        var lines = new StringBuilder(TESTIMONIES);
        for (int i = 1; i <= 6; i++) {
            lines.append(testimony("EV" + i, "2022-10-04", "24", "Rien ne répond " + i + ".", "fonction", "valide"));
        }
        lines.append(testimony("EV7", "2022-10-04", "20", "=cmd()|calc et +33", "anonyme", "valide"));
        lines.append(testimony("EV8", "2022-10-05", "24", "Mot interne.", "interne", "valide"));
        lines.append(withdrawn(
                testimony("EV9", "2022-10-04", "24", "Mot retiré.", "fonction", "valide"),
                "2022-10-06T10:00:00+02:00"));
        lines.append(testimony("EV10", "2022-10-04", "24", "Mot écarté.", "fonction", "rejete"));
        imported("testimonies", lines.toString());
        imported(
                "reports",
                "id,saisi_le,auteur_role,plateforme_code,jour,tranche,region_code,etat,symptome_principal,commentaire\n"
                        + "EVS1,2022-10-04T12:00:00+02:00,section_academique,NAT-MCM,2022-10-04,matin,11,indisponible,acces_impossible,secret de permanent\n");
    }

    @Test
    void what_was_asked_for_arrives_and_every_ordinary_tool_says_yes_to_it() throws IOException {
        var pack = press.made(WEEK);
        assertThat(pack.path("state").asText()).as(pack.toString()).isEqualTo("sealed");
        var bag = press.unpacked(pack.path("id").asLong(), folder);
        long at = OffsetDateTime.parse(pack.path("asOf").asText()).toEpochSecond();
        assertThat(bag.refusedBy(at)).isEmpty();
        assertThat(bag.files())
                .contains(
                        "LISEZMOI.txt",
                        "bagit.txt",
                        "data/synthese.pdf",
                        "data/dossier.pdf",
                        "data/dossier.odt",
                        "data/donnees/temoignages.csv",
                        "data/donnees/temoignages.jsonl",
                        "data/donnees/donnees.xlsx",
                        "data/donnees/datapackage.json",
                        "data/donnees/journal.csv");
        assertThat(Files.readString(bag.folder().resolve("LISEZMOI.txt")))
                .contains(
                        "Un article",
                        "openssl cms -verify",
                        "sha256sum --strict -c",
                        pack.path("file").path("certificateSha256").asText());
    }

    @Test
    void the_commands_of_the_read_me_are_those_that_say_yes() throws IOException {
        var pack = press.made(WEEK);
        var bag = press.unpacked(pack.path("id").asLong(), folder);
        var commands = Files.readString(bag.folder().resolve("LISEZMOI.txt"))
                .replace("\\\n", " ")
                .lines()
                .filter(line -> line.matches("  (sha\\d+sum|openssl|find) .*"))
                .toList();
        assertThat(commands).hasSize(11);
        for (String command : commands) {
            var verdict = Tool.run(bag.folder(), "sh", "-c", command);
            assertThat(verdict.yes()).as(command + "\n" + verdict.output()).isTrue();
        }
    }

    @Test
    void one_byte_changed_in_any_file_of_a_pack_makes_a_tool_say_no() throws IOException {
        var pack = press.made(WEEK);
        var bag = press.unpacked(pack.path("id").asLong(), folder);
        long at = OffsetDateTime.parse(pack.path("asOf").asText()).toEpochSecond();
        for (String name : bag.files()) {
            Path file = bag.folder().resolve(name);
            byte[] whole = Files.readAllBytes(file);
            if (whole.length > 0) {
                byte[] changed = whole.clone();
                changed[whole.length / 2] ^= 0x11;
                Files.write(file, changed);
                assertThat(bag.refusedBy(at)).as(name).isNotEmpty();
            }
            Files.write(file, whole);
        }
        assertThat(bag.refusedBy(at)).isEmpty();
    }

    @Test
    void only_what_was_consented_to_leaves_and_nothing_else_is_in_any_file() throws IOException {
        var bag = press.unpacked(press.made(WEEK).path("id").asLong(), folder);
        for (String file : bag.files()) {
            String content = new String(Files.readAllBytes(bag.folder().resolve(file)), StandardCharsets.UTF_8);
            assertThat(content)
                    .as(file)
                    .doesNotContain("Mot interne", "Mot retiré", "Mot écarté", "secret de permanent");
        }
        Path data = bag.folder().resolve("data/donnees");
        assertThat(Files.readString(data.resolve("temoignages.csv")) + Files.readString(data.resolve("citations.csv")))
                .as("no mark of a witness")
                .doesNotContain("EV");
        String quotations = Files.readString(data.resolve("citations.csv"));
        assertThat(quotations).contains("Rien ne répond 1.", "\"Enseignant ou enseignante, mardi 4 octobre 2022\"");
        assertThat(quotations)
                .as("six of seven are of one académie: said of them, the seventh would be alone")
                .doesNotContain("Créteil");
        assertThat(quotations)
                .as("nothing that a spreadsheet would execute (P08)")
                .contains("'=cmd()|calc et +33")
                .doesNotContain(",=cmd");
        assertThat(Files.readString(data.resolve("citations.jsonl"))).contains("\"=cmd()|calc et +33\"");
        assertThat(Files.readString(data.resolve("academies.csv")))
                .contains("A24")
                .doesNotContain("A20,");
        // seven lines that say the same of where: the one of another académie took them along
        assertThat(Files.readAllLines(data.resolve("temoignages.csv")))
                .hasSize(8)
                .filteredOn(line -> line.contains("NAT-MCM,,,"))
                .hasSize(7);
    }

    @Test
    void the_same_request_at_the_same_moment_is_the_same_payload() throws IOException {
        var one = press.made(WEEK);
        var two = desk.made(WEEK);
        var first = press.unpacked(one.path("id").asLong(), folder.resolve("1"));
        var second = desk.unpacked(two.path("id").asLong(), folder.resolve("2"));
        assertThat(Files.readAllBytes(second.folder().resolve("data/donnees/donnees.xlsx")).length)
                .isPositive();
        for (String file : first.files()) {
            if (file.startsWith("data/donnees/")
                    && !file.contains("journal")
                    && !file.endsWith(".xlsx")
                    && !file.endsWith(".json")) {
                assertThat(Files.readAllBytes(second.folder().resolve(file)))
                        .as(file)
                        .isEqualTo(Files.readAllBytes(first.folder().resolve(file)));
            }
        }
    }

    @Test
    void before_its_embargo_ends_nobody_but_its_author_gets_it_and_who_tried_is_on_record() {
        var pack = press.made(WEEK.replace("\"embargoUntil\":null", "\"embargoUntil\":\"2036-01-01T08:00:00+01:00\""));
        long id = pack.path("id").asLong();
        assertThat(press.bag(id)).isNotEmpty();
        var other = Caller.as("redaction").get("api/v1/evidence-packs/" + id + "/bag.zip");
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.text()).contains("sous embargo");
        var downloads =
                Caller.as("presse").get("api/v1/evidence-packs/" + id).json().path("downloads");
        assertThat(downloads.get(0).path("by").asText()).isEqualTo("redaction");
        assertThat(downloads.get(0).path("refused").asBoolean()).isTrue();
        assertThat(downloads.get(1).path("by").asText()).isEqualTo("presse");
    }

    @Test
    void a_download_that_broke_off_goes_on_where_it_stopped() {
        long id = press.made(WEEK).path("id").asLong();
        byte[] whole = press.bag(id);
        var caller = Caller.as("presse");
        String address = "api/v1/evidence-packs/" + id + "/bag.zip";
        assertThat(Caller.as("redaction").file(address, "bytes=1-").statusCode())
                .isEqualTo(206);
        assertThat(caller.get("api/v1/evidence-packs/" + id)
                        .json()
                        .path("downloads")
                        .findValuesAsText("by"))
                .as("all but the first byte is a download like another")
                .contains("redaction");
        var part = caller.file(address, "bytes=100-199");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(java.util.Arrays.copyOfRange(whole, 100, 200));
        assertThat(part.headers().firstValue("content-range")).contains("bytes 100-199/" + whole.length);
        assertThat(caller.file(address, "bytes=-10").body())
                .isEqualTo(java.util.Arrays.copyOfRange(whole, whole.length - 10, whole.length));
        assertThat(caller.file(address, "bytes=" + whole.length + "-").statusCode())
                .isEqualTo(416);
    }

    @Test
    void a_selection_with_nothing_in_it_fails_by_name_and_leaves_no_file() {
        var pack = press.made(WEEK.replace("2022-W40", "2019-W02"));
        assertThat(pack.path("state").asText()).isEqualTo("failed");
        assertThat(pack.path("fault").path("code").asText()).isEqualTo("empty");
        long id = pack.path("id").asLong();
        assertThat(Caller.as("presse")
                        .get("api/v1/evidence-packs/" + id + "/bag.zip")
                        .status())
                .isEqualTo(409);
        var again = Caller.as("presse").post("api/v1/evidence-packs/" + id + "/retry", "");
        assertThat(again.status()).isEqualTo(202);
        assertThat(press.ended(id).path("fault").path("code").asText()).isEqualTo("empty");
    }

    @Test
    void a_request_that_makes_no_sense_is_refused_with_each_of_its_faults() {
        var answer =
                press.ask("{\"week\":\"2022-W99\",\"platform\":\"RIEN\",\"region\":\"R999\",\"audience\":\"martiens\","
                        + "\"purpose\":\"\",\"recipient\":null,\"embargoUntil\":\"2001-01-01T00:00:00Z\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsText("field"))
                .contains("week", "platform", "region", "audience", "purpose", "recipient", "embargoUntil");
    }

    @Test
    void the_preview_says_what_goes_in_and_what_stays_out() {
        var preview =
                Caller.as("presse").post("api/v1/evidence-packs/preview", WEEK).json();
        assertThat(preview.path("published").asInt()).isEqualTo(8);
        assertThat(preview.path("lines").asInt()).isEqualTo(7);
        assertThat(preview.path("quoted").asInt()).isEqualTo(7);
        assertThat(preview.path("awaiting").asInt()).isEqualTo(1);
        assertThat(preview.path("withdrawn").asInt()).isEqualTo(2);
    }

    @Test
    void a_pack_about_an_incident_holds_its_tool_its_days_and_nothing_else_that_would_tell_more() throws IOException {
        var lines = new StringBuilder(TESTIMONIES);
        for (int i = 1; i <= 6; i++) {
            lines.append(testimony("EVI" + i, "2022-12-06", "24", "Rien ne répond " + i + ".", "fonction", "valide"));
            lines.append(testimony("EVJ" + i, "2022-12-07", "24", "Un autre jour " + i + ".", "fonction", "valide"));
            lines.append(testimony("EVK" + i, "2022-12-06", "24", "Un autre outil " + i + ".", "fonction", "valide")
                    .replace("NAT-MCM", "ENT-IDF-LYC"));
        }
        imported("testimonies", lines.toString());
        var opened = editor().post(
                        "api/v1/incidents",
                        "{\"platform\":\"NAT-MCM\",\"region\":null,\"start\":\"2022-12-06T08:00:00+01:00\","
                                + "\"startPrecision\":\"exact\",\"end\":\"2022-12-06T18:00:00+01:00\","
                                + "\"endPrecision\":\"exact\",\"ground\":\"Le service répond.\",\"state\":\"indisponible\"}");
        long incident = opened.status() == 201
                ? opened.json().path("id").asLong()
                : editor().get("api/v1/incidents?platform=NAT-MCM&from=2022-12-06&to=2022-12-06")
                        .json()
                        .path("incidents")
                        .path(0)
                        .path("id")
                        .asLong();
        assertThat(incident).as(opened.text()).isPositive();
        String request = "{\"incidents\":[" + incident + "],\"audience\":\"press\",\"purpose\":\"Un article\","
                + "\"recipient\":\"Le Quotidien\"}";

        var pack = press.made(request);

        assertThat(pack.path("state").asText()).as(pack.toString()).isEqualTo("sealed");
        assertThat(pack.path("from").asText()).isEqualTo("2022-12-06");
        assertThat(pack.path("incidents").path(0).asLong()).isEqualTo(incident);
        Path data = press.unpacked(pack.path("id").asLong(), folder).folder().resolve("data/donnees");
        assertThat(Files.readString(data.resolve("incidents.csv"))).contains("I" + incident + ",NAT-MCM");
        assertThat(Files.readAllLines(data.resolve("temoignages.csv")).stream().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("2022-W49,2022-12-06,NAT-MCM,"));
        assertThat(Files.readString(data.resolve("citations.csv")))
                .contains("Rien ne répond 1.")
                .doesNotContain("Un autre");
        assertThat(Files.readAllLines(data.resolve("semaines.csv"))).hasSize(1);
        assertThat(words(data.resolveSibling("dossier.odt")))
                .as("its own figures, each with what it counts, and the whole week's by that name")
                .contains(
                        "6 témoignages publiés mettent en cause Ma classe à la maison",
                        "6 témoignages publiés pour cette sélection (semaine entière : 18 publiés)",
                        "6 séances déclarées perdues, d’après les 6 témoignages joints ligne par ligne (semaine entière : 18)",
                        "au moins 180 élèves déclarés bloqués, d’après les 6 témoignages joints ligne par ligne",
                        "0 déclaration officielle réfutée sur 0, parmi celles de ce dossier");
    }

    @Test
    void who_comes_after_a_pack_has_left_waits_in_later_packs_for_four_more() throws IOException {
        String request = WEEK.replace("2022-W40", "2022-W51");
        StringBuilder six = new StringBuilder(TESTIMONIES);
        for (int i = 1; i <= 6; i++) {
            six.append(testimony("EVL" + i, "2022-12-20", "24", "Rien ne répond " + i + ".", "fonction", "valide"));
        }
        imported("testimonies", six.toString());
        String first = lines(press.made(request), "1");
        assertThat(first.lines()).hasSize(7);

        imported(
                "testimonies",
                TESTIMONIES + testimony("EVL7", "2022-12-20", "24", "Le septième.", "fonction", "valide"));
        var second = press.made(request);
        assertThat(lines(second, "2")).isEqualTo(first);
        assertThat(Files.readString(folder.resolve("2").resolve("citations")))
                .as("nor their words, which the difference of two packs would show")
                .doesNotContain("Le septième");

        StringBuilder four = new StringBuilder(TESTIMONIES);
        for (int i = 8; i <= 11; i++) {
            four.append(testimony("EVL" + i, "2022-12-20", "24", "Rien ne répond " + i + ".", "fonction", "valide"));
        }
        imported("testimonies", four.toString());
        assertThat(lines(press.made(request), "3").lines()).hasSize(12);
        assertThat(Files.readString(folder.resolve("3").resolve("citations"))).contains("Le septième");
    }

    /** The lines of testimonies of a pack; its quotations are left beside. */
    private String lines(JsonNode pack, String name) throws IOException {
        assertThat(pack.path("state").asText()).as(pack.toString()).isEqualTo("sealed");
        Path place = Files.createDirectories(folder.resolve(name));
        Path data = press.unpacked(pack.path("id").asLong(), place).folder().resolve("data/donnees");
        Files.copy(data.resolve("citations.csv"), place.resolve("citations"));
        return Files.readString(data.resolve("temoignages.csv"));
    }

    /** The text of an OpenDocument, with plain spaces. */
    private static String words(Path odt) throws IOException {
        try (var zip = new java.util.zip.ZipFile(odt.toFile())) {
            return new String(zip.getInputStream(zip.getEntry("content.xml")).readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("<[^>]+>", "\n")
                    .replace('\u00a0', ' ')
                    .replace('\u202f', ' ');
        }
    }

    @Test
    void a_pack_about_one_statement_holds_it_with_its_capture_under_a_harmless_name_and_no_other() throws IOException {
        long one = statement("Le service aurait fonctionné sans incident.");
        long other = statement("Une autre déclaration.");
        var kept = editor().post(
                        "api/v1/statements/" + one + "/captures?fileName=..%2F..%2Fetc%2Fcron.d%2Fcapture.png",
                        "image/png",
                        PNG);
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);

        var pack = press.made(WEEK.replace("}", ",\"statements\":[" + one + "]}"));

        assertThat(pack.path("state").asText()).as(pack.toString()).isEqualTo("sealed");
        var bag = press.unpacked(pack.path("id").asLong(), folder);
        assertThat(Files.readString(bag.folder().resolve("data/donnees/declarations.csv")))
                .contains("D#" + one)
                .doesNotContain("D#" + other);
        assertThat(bag.files())
                .filteredOn(file -> file.startsWith("data/captures/"))
                .singleElement()
                .asString()
                .matches("data/captures/[a-z0-9._-]+\\.png");
    }

    @Test
    void a_capture_that_turned_out_corrupt_fails_by_name_and_the_pack_is_made_once_it_is_restored() throws IOException {
        long one = statement("Une déclaration dont la capture s’abîme.");
        byte[] own = PNG.clone();
        var kept = editor().post("api/v1/statements/" + one + "/captures?fileName=dit.png", "image/png", own);
        String digest = kept.json().path("sha256").asText();
        Path file;
        try (var all = Files.walk(Path.of("target/it-data/captures"))) {
            file = all.filter(each -> each.getFileName().toString().startsWith(digest.substring(0, 32))
                            || each.toString().replace("/", "").contains(digest))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] whole = Files.readAllBytes(file);
        byte[] bad = whole.clone();
        bad[bad.length / 2] ^= 1;
        Files.write(file, bad);
        long id;
        try {
            var pack = press.made(WEEK.replace("}", ",\"statements\":[" + one + "]}"));
            assertThat(pack.path("fault").path("code").asText())
                    .as(pack.toString())
                    .isEqualTo("corrupt.capture");
            assertThat(pack.path("fault").path("message").asText())
                    .contains(kept.json().path("id").asText());
            id = pack.path("id").asLong();
        } finally {
            Files.write(file, whole);
        }
        Caller.as("presse").post("api/v1/evidence-packs/" + id + "/retry", "");
        assertThat(press.ended(id).path("state").asText()).isEqualTo("sealed");
    }

    @Test
    void an_incident_that_is_none_or_lies_outside_of_the_period_is_refused_on_its_own_field() {
        var answer = press.ask(
                WEEK.replace("}", ",\"incidents\":[\"999999999\",\"douze\"],\"statements\":[\"999999999\"]}"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsText("field"))
                .containsExactly("incidents", "incidents", "statements");
    }

    /** One white point. */
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==");

    private static Caller editor() {
        return Caller.as("redaction");
    }

    private static long statement(String summary) {
        var recorded = editor().post(
                        "api/v1/statements",
                        "{\"time\":\"2022-10-05\",\"office\":\"ministre\",\"organisation\":\"Ministère\","
                                + "\"kind\":\"annonce\",\"summary\":\"" + summary + "\"}");
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        return recorded.json().path("id").asLong();
    }
}
