package fr.vigie.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.vigie.server.Caller;
import fr.vigie.server.Caller.Answer;
import fr.vigie.server.Dump;
import fr.vigie.server.InServer;
import fr.vigie.testimony.attachment.Sent;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** After an erasure nothing of the words is anywhere: every row of the database, every file and every log is searched. */
@InServer
@RunAsClient
class ErasureIT {

    private static final String WORDS = "les ornithorynques patinaient sur la messagerie depuis huit heures";
    private static final String ANSWER = "toutes les divisions du marsupilami patientaient dehors";
    private static final String CORRECTION = "puis les tatous cliquetaient sans fin";
    private static final String LETTER = "axolotl.vert@exemple.invalid";
    private static final String CONTACT = "axolotl.bleu@exemple.invalid";

    private final Caller editor = Caller.as("redaction");

    @Test
    void erased_words_are_in_no_table_no_file_and_no_log() throws Exception {
        Answer told = Caller.anonymous()
                .post(
                        "api/v1/testimonies",
                        "{\"observedAt\":\"2016-05-17T08:33:00+02:00\",\"platform\":\"NAT-MCM\",\"academy\":\"24\","
                                + "\"symptom\":\"lenteurs\",\"role\":\"professeur\",\"schoolKind\":\"lycee\",\"consent\":"
                                + "\"anonyme\",\"text\":\"" + WORDS + ".\",\"contact\":{\"name\":\"Axolotl Bleu\","
                                + "\"email\":\"" + CONTACT + "\"}}");
        assertThat(told.status()).as(told.text()).isEqualTo(201);
        String receipt = told.json().get("receipt").asText();
        long id = editor.get("api/v1/testimonies?state=recu&day=2016-05-17")
                .json()
                .at("/testimonies/0/id")
                .asLong();
        editor.post("api/v1/testimonies/" + id + "/questions", "{\"question\":\"Qui attendait ?\"}");
        assertThat(follow(receipt, "answer", "&answer=" + ANSWER).status()).isEqualTo(200);
        Answer decided = editor.post("api/v1/testimonies/" + id + "/decisions", "{\"decision\":\"valide\"}");
        assertThat(decided.status()).as(decided.text()).isLessThan(300);
        published("2016-W20");
        rewritten("2016-W20");
        attached(receipt);
        String place = places(id).get(0);
        assertThat(Dump.named(place)).as("the picture's file").hasSize(1);
        assertThat(Caller.anonymous().get("bilans/2016-W20").text()).contains("ornithorynques");
        assertThat(tablesWith("ornithorynques patinaient"))
                .contains("public.testimony_text", "public.weekly_review_edition", "public.weekly_review_version");

        packed("2016-W20");
        assertThat(Dump.filesWith("ornithorynques"))
                .as("a pack holds the words as well")
                .anySatisfy(file -> assertThat(file.toString()).contains("packs"));

        assertThat(follow(receipt, "correct", "&text=" + CORRECTION).status()).isEqualTo(200);
        List<String> sealed = sealed(id);
        assertThat(sealed).as("words, correction, contact, answer").hasSize(4);

        Answer erased = follow(receipt, "erase", "");
        assertThat(erased.status()).as(erased.text()).isEqualTo(200);

        assertThat(places(id)).isEmpty();
        assertThat(Dump.named(place)).as("the picture's file").isEmpty();
        for (String word : List.of("ornithorynques", "marsupilami", "tatous", "axolotl", "Axolotl")) {
            assertThat(tablesWith(word)).as(word).isEmpty();
            assertThat(Dump.filesWith(word)).as(word).isEmpty();
        }
        for (String bytes : sealed) {
            assertThat(tablesWith(bytes)).isEmpty();
        }
        assertThat(Caller.anonymous().get("bilans/2016-W20").text()).doesNotContain("ornithorynques");
        assertThat(Caller.anonymous().get("api/v1/weekly-reviews/2016-W20").text())
                .doesNotContain("ornithorynques");
        assertThat(follow(receipt, "", "").status())
                .as("the receipt opens nothing any more")
                .isEqualTo(422);
    }

    @Test
    void a_letter_that_waits_for_its_hour_goes_with_the_testimony() throws Exception {
        long before = Long.parseLong(one("select coalesce(max(id), 0) from mail_outbox"));
        String key =
                Caller.anonymous().get("temoigner").text().replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");
        Answer told = Caller.anonymous()
                .post(
                        "temoigner",
                        "application/x-www-form-urlencoded",
                        ("platform=NAT-MCM&academy=24&symptom=lenteurs&when=today&contact.link=true&contact.email="
                                        + LETTER.replace("@", "%40") + "&key=" + key)
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        String receipt = told.text().replaceAll("(?s).*?((?:\\d{4} ){4}\\d{4}).*", "$1");
        String sealed = one("select encode(sealed, 'hex') from mail_outbox where id > " + before);
        assertThat(tablesWith(sealed)).containsExactly("public.mail_outbox");

        assertThat(follow(receipt, "erase", "").status()).isEqualTo(200);
        assertThat(tablesWith(sealed)).isEmpty();
        assertThat(tablesWith(LETTER)).isEmpty();
        assertThat(Dump.filesWith(LETTER)).isEmpty();
    }

    @Test
    void what_a_legal_hold_keeps_is_not_erased_and_the_witness_is_told() throws Exception {
        Answer told = Caller.anonymous()
                .post(
                        "api/v1/testimonies",
                        "{\"observedAt\":\"2016-05-24T08:33:00+02:00\",\"platform\":\"NAT-MCM\",\"academy\":\"24\","
                                + "\"symptom\":\"lenteurs\",\"text\":\"Tout est lent.\"}");
        String receipt = told.json().get("receipt").asText();
        try (var connection = Dump.database();
                var insert = connection.createStatement()) {
            insert.executeUpdate("insert into legal_hold (reason, first_day, last_day, placed_at, placed_by)"
                    + " values ('Contentieux d’essai', '2016-05-24', '2016-05-24', now(), 'admin')");
        }
        assertThat(follow(receipt, "", "").text()).contains("id=\"gel\"");
        Answer refused = follow(receipt, "erase", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Une procédure en cours gèle ce témoignage");
        assertThat(follow(receipt, "withdraw", "").status()).isEqualTo(200);
    }

    @Test
    void a_request_from_the_receipt_has_its_deadline_and_asks_for_what_is_missing() {
        Answer told = Caller.anonymous()
                .post(
                        "api/v1/testimonies",
                        "{\"observedAt\":\"2016-05-31T08:33:00+02:00\",\"platform\":\"NAT-MCM\",\"academy\":\"24\","
                                + "\"symptom\":\"lenteurs\"}");
        String receipt = told.json().get("receipt").asText();
        assertThat(follow(receipt, "request", "&right=rectification&words=").status())
                .isEqualTo(422);
        assertThat(follow(receipt, "request", "&right=nimporte&words=x").status())
                .isEqualTo(422);
        assertThat(follow(receipt, "request", "&right=rectification&words=l%27outil")
                        .text())
                .contains("Vos demandes")
                .contains("Nous répondons le");
    }

    private void published(String week) {
        // a review knows what was decided before the second in which it is composed
        Answer composed = editor.post("api/v1/weeks/" + week + "/review", "");
        for (int i = 0; i < 100 && !composed.text().contains("ornithorynques"); i++) {
            composed = editor.post("api/v1/weeks/" + week + "/review", "");
        }
        assertThat(composed.text()).contains("ornithorynques");
        assertThat(Caller.as("relecture")
                        .post("api/v1/weekly-reviews/" + week + "/approval", "")
                        .status())
                .isEqualTo(200);
        assertThat(editor.post("api/v1/weekly-reviews/" + week + "/publication", "")
                        .status())
                .isEqualTo(200);
    }

    private void packed(String week) {
        Answer asked = editor.post(
                "api/v1/evidence-packs",
                "{\"week\":\"" + week + "\",\"audience\":\"press\",\"purpose\":\"Essai\",\"recipient\":\"Rédaction"
                        + " d’essai\"}");
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        String below = "api/v1/evidence-packs/" + asked.json().get("id").asText();
        Answer pack = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> editor.get(below),
                        answer -> answer.json().path("state").asText().matches("sealed|failed"));
        assertThat(pack.json().path("state").asText()).as(pack.text()).isEqualTo("sealed");
    }

    /** As if an editor had written the words into a paragraph of their own, without naming the source. */
    private static void rewritten(String week) throws Exception {
        try (var connection = Dump.database();
                var update =
                        connection.prepareStatement("update weekly_review_edition set body = jsonb_set(body::jsonb,"
                                + " '{lede,text}', to_jsonb('On nous écrit que " + WORDS
                                + ", et ce n’est pas fini.'::text))::json"
                                + " where week = ?")) {
            update.setString(1, week);
            assertThat(update.executeUpdate()).isOne();
        }
    }

    private static List<String> tablesWith(String text) throws Exception {
        return Dump.rows().entrySet().stream()
                .filter(table -> table.getValue().contains(text))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    private static String one(String query) throws Exception {
        try (var connection = Dump.database();
                var select = connection.createStatement();
                var row = select.executeQuery(query)) {
            assertThat(row.next()).as(query).isTrue();
            return row.getString(1);
        }
    }

    private static List<String> sealed(long id) throws Exception {
        try (var connection = Dump.database();
                var select = connection.createStatement();
                var rows = select.executeQuery(
                        "select encode(original, 'hex') from testimony_text where testimony_id = " + id
                                + " union all select encode(sealed, 'hex') from testimony_contact where testimony_id = "
                                + id
                                + " union all select encode(words, 'hex') from testimony_correction where testimony_id = "
                                + id
                                + " union all select encode(answer, 'hex') from witness_question where testimony_id = "
                                + id)) {
            List<String> all = new java.util.ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    /** Where the pictures and papers of a testimony lie. */
    private static List<String> places(long id) throws Exception {
        try (var connection = Dump.database();
                var select = connection.createStatement();
                var rows = select.executeQuery("select place from testimony_attachment where testimony_id = " + id)) {
            List<String> all = new java.util.ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    private static void attached(String receipt) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"receipt\"\r\n\r\n" + receipt
                        + "\r\n--x\r\nContent-Disposition: form-data; name=\"action\"\r\n\r\nattach"
                        + "\r\n--x\r\nContent-Disposition: form-data; name=\"attachments\"; filename=\"tatous.jpg\""
                        + "\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Sent.jpeg(64, 32, 1));
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        Answer added =
                Caller.anonymous().post("temoigner/suivi", "multipart/form-data; boundary=x", body.toByteArray());
        assertThat(added.status()).as(added.text()).isEqualTo(200);
    }

    private static Answer follow(String receipt, String action, String more) {
        return Caller.anonymous()
                .post(
                        "temoigner/suivi",
                        "application/x-www-form-urlencoded",
                        ("receipt=" + URLEncoder.encode(receipt, StandardCharsets.UTF_8) + "&action=" + action
                                        + more.replace(" ", "+"))
                                .getBytes(StandardCharsets.UTF_8));
    }
}
