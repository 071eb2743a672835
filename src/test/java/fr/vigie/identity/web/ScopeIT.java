package fr.vigie.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A regional section sees nothing of another académie's, wherever it looks: a word that only a testimony of Rennes holds, and one
 * that only a report of its region does, are looked for in every call of the interface that can be read and on every page that links lead to.
 */
@InServer
@RunAsClient
class ScopeIT {

    private static final Pattern ATTRIBUTES = Pattern.compile("value=\"[^\"]*\"|href=\"[^\"]*\"");
    private static final String RENNES = "14";

    private final Caller editor = Caller.as("redaction");
    private final String word = "Korrigan" + System.nanoTime();
    private final String reference = "K" + System.nanoTime();
    private final String reported = "Morgane" + System.nanoTime();
    private long id;
    private long report;

    @BeforeEach
    void somethingOfRennes() {
        var told = editor.post(
                "api/v1/imports/testimonies",
                "text/csv",
                ("id,recu_le,observe_le,precision_temps,plateforme_code,academie_code,symptome,verbatim\n" + reference
                                + ",2018-05-07T08:41:00+02:00,2018-05-07T08:33:00+02:00,exacte,NAT-MCM," + RENNES
                                + ",acces_impossible,\"Rien ne marche, dit " + word + ".\"\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        id = editor.get("api/v1/testimonies/" + reference).json().get("id").asLong();
        var filed = editor.post(
                "api/v1/reports",
                "{\"platform\":\"NAT-MCM\",\"day\":\"2018-05-07\",\"slot\":\"matin\",\"region\":\"R53\","
                        + "\"state\":\"degrade\",\"symptom\":\"lenteurs\",\"comment\":\"Lent, dit " + reported
                        + ".\"}");
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        report = filed.json().get("id").asLong();
    }

    @AfterEach
    void nothingOfRennes() {
        assertThat(editor.delete("api/v1/reports/" + report).status()).isEqualTo(204);
    }

    @Test
    void no_call_of_the_interface_gives_a_section_what_is_anothers() {
        Caller section = Caller.as("section");
        StringBuilder seenByEditor = new StringBuilder();
        for (String call : readable()) {
            seenByEditor.append(editor.get(call).text());
            assertThat(section.get(call).text())
                    .as(call)
                    .doesNotContain(word)
                    .doesNotContain(reference)
                    .doesNotContain(reported);
        }
        assertThat(seenByEditor).as("the test would see it").contains(word).contains(reported);
    }

    @Test
    void no_page_shows_a_section_what_is_anothers() throws Exception {
        Set<String> shownToEditor = pagesThatShowIt("redaction");
        assertThat(shownToEditor)
                .as("the test would see it")
                .anyMatch(page -> page.contains("/temoignages/"))
                .anyMatch(page -> page.contains("/signalements/index"))
                .anyMatch(page -> page.contains("/signalements/signalement"));
        assertThat(pagesThatShowIt("section")).isEmpty();
    }

    /** Every GET of the interface, with what it takes filled in. */
    private List<String> readable() {
        List<String> calls = StaffWalk.calls(path -> path.replace("{week}", "2018-W19")
                .replaceAll("\\{\\w+}", String.valueOf(path.startsWith("/reports") ? report : id)));
        calls.add("api/v1/reports?week=2018-W19&text=" + reported);
        calls.add("api/v1/reports?from=2018-05-07&to=2018-05-07");
        return calls;
    }

    private Set<String> pagesThatShowIt(String login) throws Exception {
        return StaffWalk.pages(
                        login,
                        List.of(
                                "/equipe/temoignages/index.xhtml?cherche=" + word,
                                "/equipe/temoignages/temoignage.xhtml?id=" + id,
                                "/equipe/temoignages/temoignage.xhtml?id=" + reference,
                                "/equipe/signalements/index.xhtml?semaine=2018-W19",
                                "/equipe/signalements/signalement.xhtml?id=" + report,
                                "/equipe/situation/semaine.xhtml?semaine=2018-W19"))
                .entrySet()
                .stream()
                // what was looked for stands in the form; what a report holds stands in its own
                .filter(page ->
                        ATTRIBUTES.matcher(page.getValue()).replaceAll("").contains(word)
                                || page.getValue().contains(reported))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
