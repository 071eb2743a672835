package fr.vigie.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A regional section sees nothing of another académie's, wherever it looks: a word that only a testimony and a report of
 * Rennes hold is looked for in every call of the interface that can be read and on every page that links lead to.
 */
@InServer
@RunAsClient
class ScopeIT {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"#]+)");
    private static final String RENNES = "14";

    private final Caller editor = Caller.as("redaction");
    private final String word = "Korrigan" + System.nanoTime();
    private final String reference = "K" + System.nanoTime();
    private long id;

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
    }

    @Test
    void no_call_of_the_interface_gives_a_section_what_is_anothers() {
        Caller section = Caller.as("section");
        List<String> seenByEditor = new ArrayList<>();
        for (String call : readable()) {
            if (editor.get(call).text().contains(word)) {
                seenByEditor.add(call);
            }
            assertThat(section.get(call).text()).as(call).doesNotContain(word).doesNotContain(reference);
        }
        assertThat(seenByEditor).as("the test would see it").isNotEmpty();
    }

    @Test
    void no_page_shows_a_section_what_is_anothers() throws Exception {
        Set<String> shownToEditor = pagesThatShowIt("redaction");
        assertThat(shownToEditor).as("the test would see it").isNotEmpty();
        assertThat(pagesThatShowIt("section")).isEmpty();
    }

    /** Every GET of the interface, with what it takes filled in. */
    private List<String> readable() {
        List<String> calls = new ArrayList<>();
        JsonNode paths = Caller.anonymous().get("openapi").json().path("paths");
        paths.properties().forEach(path -> {
            if (path.getValue().has("get")) {
                calls.add("api/v1"
                        + path.getKey()
                                .replace("{week}", "2018-W19")
                                .replace("{kind}", "testimonies")
                                .replaceAll("\\{\\w+}", String.valueOf(id)));
            }
        });
        assertThat(calls).hasSizeGreaterThan(10);
        return calls;
    }

    private Set<String> pagesThatShowIt(String login) throws Exception {
        var browser = new StaffBrowser();
        assertThat(browser.signIn(login, Caller.PASSWORD, "").statusCode()).isEqualTo(302);
        Set<String> showing = new TreeSet<>();
        Set<String> known = new HashSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(
                "/equipe/",
                "/equipe/temoignages/index.xhtml?cherche=" + word,
                "/equipe/temoignages/temoignage.xhtml?id=" + id,
                "/equipe/temoignages/temoignage.xhtml?id=" + reference,
                "/equipe/situation/semaine.xhtml?semaine=2018-W19"));
        while (!waiting.isEmpty()) {
            String address = waiting.poll();
            // one page of each kind, and those about this testimony
            boolean about = address.contains(word) || address.endsWith("temoignage.xhtml?id=" + id);
            if (!known.add(about ? address : address.replaceAll("\\?.*", ""))) {
                continue;
            }
            String body = browser.get(address).body();
            if (body.replaceAll("value=\"[^\"]*\"|href=\"[^\"]*\"", "").contains(word)) {
                showing.add(address);
            }
            var link = LINK.matcher(body);
            while (link.find()) {
                String to = link.group(1).replace("&amp;", "&");
                if (to.contains(".xhtml") && (!to.contains(":") || to.startsWith("/equipe"))) {
                    waiting.add(java.net
                            .URI
                            .create(address.replaceAll("\\?.*", ""))
                            .resolve(to.replace(" ", "%20").replace("|", "%7C"))
                            .toString());
                }
            }
        }
        return showing;
    }
}
