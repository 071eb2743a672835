package fr.vigie.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.server.Caller;
import fr.vigie.server.Caller.Answer;
import fr.vigie.server.InServer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@InServer
@RunAsClient
class ModerationIT {

    private static final String P09 = "L'élève Camille D. de 5eB n'a pas pu entrer";

    private final Caller editor = Caller.as("redaction");
    private final Caller other = Caller.as("relecture");
    private final Caller section = Caller.as("section");
    private final Caller press = Caller.as("presse");

    @Test
    void an_accepted_testimony_is_shown_as_it_was_written_with_who_decided_and_when() {
        long id = told("Page blanche depuis ce matin.", "24", "anonyme");
        Answer accepted = decide(section, id, "valide");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(201);
        assertThat(accepted.json().get("state").asText()).isEqualTo("valide");
        assertThat(accepted.json().get("shown").asText()).isEqualTo("Page blanche depuis ce matin.");
        assertThat(accepted.json().get("quotable").asBoolean()).isTrue();
        assertThat(accepted.json().at("/decisions/0/by").asText()).isEqualTo("section");
        assertThat(accepted.json().at("/decisions/0/at").asText()).isNotBlank();
    }

    @Test
    void P09_a_pupils_probable_name_blocks_publication_until_it_is_masked() {
        long id = told(P09, "24", "anonyme");
        Answer refused = decide(editor, id, "valide");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("detail").asText()).contains("Masquez").contains("Camille");
        assertThat(read(id).get("state").asText()).isEqualTo("recu");
        assertThat(read(id).has("shown")).isFalse();

        Answer half = decide(editor, id, "valide", "redacted", "L'[mot masqué] Camille D. de 5eB n'a pas pu entrer");
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.json().at("/errors/0/field").asText()).isEqualTo("redacted");

        assertThat(decide(editor, id, "a_masquer").status()).isEqualTo(201);
        assertThat(read(id).has("shown")).isFalse();
        assertThat(press.get("api/v1/testimonies/" + id).status()).isEqualTo(404);

        Answer masked = decide(editor, id, "valide", "redacted", "L'élève [nom masqué] de 5eB n'a pas pu entrer");
        assertThat(masked.status()).as(masked.text()).isEqualTo(201);
        assertThat(masked.json().get("shown").asText()).contains("[nom masqué]").doesNotContain("Camille");
        assertThat(masked.json().get("original").asText()).isEqualTo(P09);
        assertThat(press.get("api/v1/testimonies/" + id).text()).doesNotContain("Camille");
    }

    @Test
    void P09_an_imported_decision_lets_no_probable_name_through_either() {
        String reference = "P09-" + UUID.randomUUID().toString().substring(0, 8);
        Answer imported = editor.post(
                "api/v1/imports/testimonies",
                "text/csv",
                ("id,recu_le,observe_le,precision_temps,plateforme_code,academie_code,symptome,verbatim,consentement,moderation\n"
                                + reference + ",2018-04-06T08:41:00+02:00,2018-04-06T08:33:00+02:00,exacte,NAT-MCM,24,"
                                + "acces_impossible,\"" + P09 + "\",anonyme,valide\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(imported.status()).as(imported.text()).isEqualTo(200);
        JsonNode testimony = editor.get("api/v1/testimonies/" + reference).json();
        assertThat(testimony.get("state").asText()).isEqualTo("valide");
        assertThat(testimony.has("shown")).isFalse();
        assertThat(press.get("api/v1/testimonies/" + reference).status()).isEqualTo(404);
    }

    @Test
    void an_emptied_text_never_shows_the_original() {
        long id = told("Ce que je dis doit rester entre nous.", "24", "anonyme");
        Answer emptied = decide(editor, id, "valide", "redacted", " ");
        assertThat(emptied.status()).isEqualTo(422);
        assertThat(emptied.json().at("/errors/0/field").asText()).isEqualTo("redacted");
        assertThat(decide(editor, id, "a_masquer", "redacted", "").status()).isEqualTo(201);
        assertThat(read(id).has("shown")).isFalse();
    }

    @Test
    void a_redaction_may_also_be_called_text() {
        long id = told("Mon collègue Bertrand Lavigne a tout perdu.", "24", "anonyme");
        Answer masked = decide(editor, id, "a_masquer", "text", "Mon collègue [nom masqué] a tout perdu.");
        assertThat(masked.status()).as(masked.text()).isEqualTo(201);
        assertThat(masked.json().get("state").asText()).isEqualTo("a_masquer");
        assertThat(masked.json().get("shown").asText()).isEqualTo("Mon collègue [nom masqué] a tout perdu.");
    }

    @Test
    void two_people_who_decide_at_once_do_not_overwrite_each_other() {
        long id = told("Deux personnes.", "24", "anonyme");
        int version = read(id).get("version").asInt();
        assertThat(decide(section, id, "valide", "version", version).status()).isEqualTo(201);
        Answer late = decide(editor, id, "rejete", "reason", "hors_sujet", "version", version);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("detail").asText()).contains("section").contains("valide");
        assertThat(read(id).get("state").asText()).isEqualTo("valide");
    }

    @Test
    void of_many_decisions_at_the_same_moment_each_is_taken_or_told_of_the_clash() {
        long id = told("Tout le monde à la fois.", "24", "anonyme");
        var answers = Stream.of(editor, other, section, editor, other, section)
                .map(who -> CompletableFuture.supplyAsync(() -> decide(who, id, "valide")))
                .toList();
        var statuses = answers.stream()
                .map(CompletableFuture::join)
                .map(Answer::status)
                .toList();
        assertThat(statuses).contains(201).allMatch(status -> status == 201 || status == 409);
        assertThat(read(id).get("decisions"))
                .hasSize((int) statuses.stream().filter(status -> status == 201).count());
    }

    @Test
    void a_reversal_is_a_new_decision_and_the_first_one_stays() {
        long id = told("Finalement non.", "24", "anonyme");
        decide(editor, id, "valide");
        decide(other, id, "rejete", "reason", "hors_sujet");
        JsonNode testimony = read(id);
        assertThat(testimony.get("state").asText()).isEqualTo("rejete");
        assertThat(testimony.has("shown")).isFalse();
        assertThat(testimony.get("decisions"))
                .extracting(each ->
                        each.get("decision").asText() + " " + each.get("by").asText())
                .containsExactly("valide redaction", "rejete relecture");
    }

    @Test
    void a_rejection_says_why_by_a_reason_of_the_list_or_in_words() {
        long id = told("Rien à voir.", "24", "anonyme");
        assertThat(decide(editor, id, "rejete").json().at("/errors/0/field").asText())
                .isEqualTo("reason");
        assertThat(decide(editor, id, "rejete", "reason", "Hors sujet")
                        .json()
                        .at("/decisions/0/reason")
                        .asText())
                .isEqualTo("hors_sujet");
        JsonNode inWords = decide(editor, id, "rejete", "reason", "Parle de la cantine")
                .json()
                .at("/decisions/1");
        assertThat(inWords.get("reason").asText()).isEqualTo("autre");
        assertThat(inWords.get("note").asText()).isEqualTo("Parle de la cantine");
    }

    @Test
    void the_reasons_for_rejecting_are_those_of_the_vocabulary() {
        assertThat(editor.get("api/v1/rejection-reasons").json())
                .extracting(each -> each.get("code").asText())
                .contains("hors_sujet", "autre");
    }

    @Test
    void a_duplicate_names_the_original_and_a_duplicate_of_a_duplicate_names_the_same() {
        long original = told("Le premier.", "24", "anonyme");
        long second = told("Le deuxième.", "24", "anonyme");
        long third = told("Le troisième.", "24", "anonyme");
        assertThat(decide(editor, second, "doublon").status()).isEqualTo(422);
        assertThat(decide(editor, second, "doublon", "duplicateOf", String.valueOf(second))
                        .status())
                .isEqualTo(422);
        assertThat(decide(editor, second, "doublon", "duplicateOf", "T-INCONNU").status())
                .isEqualTo(422);
        assertThat(decide(editor, second, "doublon", "duplicateOf", String.valueOf(original))
                        .status())
                .isEqualTo(201);
        assertThat(decide(editor, third, "doublon", "duplicateOf", String.valueOf(second))
                        .json()
                        .get("duplicateOf")
                        .asText())
                .isEqualTo(read(original).get("reference").asText());
        assertThat(decide(editor, original, "doublon", "duplicateOf", "T#" + third)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void another_academys_testimony_does_not_exist_for_a_section_and_the_attempt_is_in_the_audit_trail() {
        long elsewhere = told("En Bretagne.", "14", "anonyme");
        assertThat(section.get("api/v1/testimonies/" + elsewhere).status()).isEqualTo(404);
        assertThat(decide(section, elsewhere, "valide").status()).isEqualTo(404);
        assertThat(read(elsewhere).get("state").asText()).isEqualTo("recu");
        assertThat(section.get("api/v1/testimonies?academy=14")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void what_a_role_may_not_see_is_absent() {
        long id = told("Mots publiables.", "24", "anonyme");
        assertThat(press.get("api/v1/testimonies/" + id).status()).isEqualTo(404);
        decide(editor, id, "valide");
        JsonNode seen = press.get("api/v1/testimonies/" + id).json();
        assertThat(seen.get("shown").asText()).isEqualTo("Mots publiables.");
        assertThat(seen.fieldNames())
                .toIterable()
                .doesNotContain("original", "decisions", "academy", "department", "observedAt", "role", "receivedAt");
        assertThat(press.post("api/v1/testimonies/" + id + "/decisions", "{\"decision\":\"rejete\"}")
                        .status())
                .isEqualTo(403);
        assertThat(Caller.as("admin").get("api/v1/testimonies/" + id).status()).isEqualTo(403);
        assertThat(Caller.anonymous().get("api/v1/testimonies/" + id).status()).isEqualTo(401);
        assertThat(Caller.as("referent").get("api/v1/testimonies/" + id).json().has("original"))
                .isTrue();
    }

    @Test
    void a_testimony_that_may_not_be_quoted_is_not_for_the_press() {
        long internal = told("Pour le syndicat seul.", "24", "interne");
        decide(editor, internal, "valide");
        assertThat(press.get("api/v1/testimonies/" + internal).status()).isEqualTo(404);
    }

    @Test
    void bad_decisions_are_refused_by_their_field() {
        long id = told("Mal décidé.", "24", "anonyme");
        assertThat(decide(editor, id, "recu").json().at("/errors/0/field").asText())
                .isEqualTo("decision");
        assertThat(editor.post("api/v1/testimonies/" + id + "/decisions", "{}").status())
                .isEqualTo(422);
        assertThat(editor.post("api/v1/testimonies/" + id + "/decisions", "").status())
                .isEqualTo(422);
        assertThat(editor.post("api/v1/testimonies/" + id + "/decisions", "{\"humeur\":1}")
                        .status())
                .isEqualTo(400);
        assertThat(decide(editor, id, "valide", "note", "x".repeat(1 << 20)).status())
                .isEqualTo(422);
        assertThat(decide(editor, id, "valide", "redacted", "Autre chose.").status())
                .isEqualTo(422);
        assertThat(editor.post("api/v1/testimonies/999999999/decisions", "{\"decision\":\"valide\"}")
                        .status())
                .isEqualTo(404);
        assertThat(decide(editor, id, "doublon", "duplicateOf", "T\\u00001")
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("duplicateOf");
        assertThat(editor.get("api/v1/testimonies/pas-un-numero").status()).isEqualTo(404);
        assertThat(editor.get("api/v1/testimonies?week=2021-W99").status()).isEqualTo(422);
    }

    private JsonNode read(long id) {
        return editor.get("api/v1/testimonies/" + id).json();
    }

    private static Answer decide(Caller who, long id, String decision, Object... more) {
        var body = new StringBuilder("{\"decision\":\"" + decision + "\"");
        for (int i = 0; i < more.length; i += 2) {
            body.append(",\"").append(more[i]).append("\":");
            body.append(more[i + 1] instanceof Integer ? more[i + 1] : "\"" + more[i + 1] + "\"");
        }
        return who.post("api/v1/testimonies/" + id + "/decisions", body + "}");
    }

    /** A testimony of spring 2018 that waits. */
    private long told(String text, String academy, String consent) {
        String reference = "IT-" + UUID.randomUUID().toString().substring(0, 12);
        Answer imported = editor.post(
                "api/v1/imports/testimonies",
                "text/csv",
                ("id,recu_le,observe_le,precision_temps,plateforme_code,academie_code,symptome,verbatim,consentement\n"
                                + reference + ",2018-05-06T08:41:00+02:00,2018-05-06T08:33:00+02:00,exacte,NAT-MCM,"
                                + academy + ",acces_impossible,\"" + text + "\"," + consent + "\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(imported.status()).as(imported.text()).isEqualTo(200);
        Answer told = editor.get("api/v1/testimonies/" + reference);
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        return told.json().get("id").asLong();
    }
}
