package fr.vigie.incident.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fr.vigie.server.Accessibility;
import fr.vigie.server.Caller;
import fr.vigie.server.Caller.Answer;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each test sets its incidents aside, so that none overlaps with the next one's. */
@InBrowser
@RunAsClient
class IncidentPageIT {

    private static final String LIST = "/equipe/incidents/index.xhtml?du=2015-01-01&au=2015-12-31";

    private final Caller editor = Caller.as("redaction");
    private final List<String> opened = new ArrayList<>();

    @AfterEach
    void setAside() {
        opened.forEach(id -> editor.post("api/v1/incidents/" + id + "/setting-aside", "{\"why\":\"Fin du test.\"}"));
    }

    @Test
    void an_incident_is_opened_by_keyboard_from_the_testimonies_that_were_ticked(Page page) {
        String one = told("2015-03-02T08:33:00+01:00");
        String other = told("2015-03-02T08:41:00+01:00");
        Staff.signIn(page, "redaction", "/equipe/temoignages/index.xhtml?jour=2015-03-02");
        for (String mark : List.of(one, other)) {
            page.locator("tr:has-text('" + mark + "') input[type=checkbox]").focus();
            page.keyboard().press("Space");
        }
        page.locator("form#incident button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#contenu")).containsText("2\u00a0témoignages".replace('\u00a0', ' '));
        assertThat(page.locator("[id='incident:platform']")).hasValue("NAT-MCM");
        assertThat(page.locator("[id='incident:start']")).hasValue("2015-03-02");
        assertThat(page.locator("[id='incident:startHour']")).hasValue("08:33");
        Accessibility.assertFlawless(page);
        page.locator("[id='incident:state']").selectOption("indisponible");
        page.locator("[id='incident:why']").focus();
        page.keyboard().type("Deux témoignages concordants.");
        page.keyboard().press("Enter");
        assertThat(page.locator("#contenu")).containsText("Incident ouvert.");
        remember(page);
        assertThat(page.locator("svg[role=img]")).hasCount(1);
        // it isn't over, so that what other tests told since stands beside these two
        assertThat(page.locator("svg[role=img] path").nth(1)).isAttached();
        page.getByText("La même chose en tableau").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("details table")).containsText(one);
        assertThat(page.locator("details table")).containsText(other);
        page.locator("details summary").all().forEach(summary -> {
            if (summary.getAttribute("class") == null) {
                summary.click();
            }
        });
        Accessibility.assertFlawless(page);
    }

    @Test
    void an_incident_is_closed_with_its_ground_and_its_history_says_who_did_what(Page page) {
        String id = open("2015-04-07");
        Staff.signIn(page, "redaction", "/equipe/incidents/incident.xhtml?id=" + id);
        page.locator("summary:text-is('Clore')").click();
        page.locator("[id='cloture:end']").fill("2015-04-08");
        page.locator("[id='cloture:clore']").click();
        assertThat(page.locator(".field:has([id='cloture:ground']) .error")).containsText("Le silence");
        assertThat(page.locator("[id='cloture:end']")).hasValue("2015-04-08");
        page.locator("[id='cloture:ground']").fill("Connexion essayée à midi.");
        page.locator("[id='cloture:clore']").click();
        assertThat(page.locator("#contenu")).containsText("Incident clos.");
        assertThat(page.locator("ol.wide")).containsText("redaction");
        assertThat(page.locator("ol.wide")).containsText("Connexion essayée à midi.");
    }

    @Test
    void a_clash_keeps_what_was_typed_and_shows_the_incident_as_it_is_now(Page page) {
        String id = open("2015-05-04");
        Staff.signIn(page, "redaction", "/equipe/incidents/incident.xhtml?id=" + id);
        page.locator("summary:text-is('Écarter')").click();
        page.locator("[id='ecart:why']").fill("C’était une fausse alerte.");
        editor.put(
                "api/v1/incidents/" + id + "/phases",
                "{\"phases\":[{\"state\":\"degrade\",\"from\":\"2015-05-04\"}],\"why\":\"Lent.\"}");
        page.locator("[id='ecart:ecarter']").click();
        assertThat(page.locator("#contenu")).containsText("Quelqu’un d’autre");
        assertThat(page.locator("[id='ecart:why']")).hasValue("C’était une fausse alerte.");
        assertThat(page.locator("dl.sheet")).containsText("dégradé");
    }

    @Test
    void the_list_is_shared_by_its_address_and_a_reader_changes_nothing(Page page) {
        String id = open("2015-06-01");
        Staff.signIn(page, "presse", LIST + "&outil=NAT-MCM&etat=en_cours");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("a[href='nouveau.xhtml']")).hasCount(0);
        page.navigate("/equipe/incidents/incident.xhtml?id=" + id);
        assertThat(page.locator("main form")).hasCount(0);
        Accessibility.assertFlawless(page);
        page.navigate(LIST + "&outil=ENT-IDF-LYC");
        assertThat(page.locator("[role=status]")).hasText("Aucun incident");
    }

    @Test
    void everybody_sees_the_incidents_of_a_tool_and_no_testimony(Page page) {
        String one = told("2015-09-07T08:33:00+02:00");
        String id = editor.post(
                        "api/v1/incidents",
                        "{\"platform\":\"NAT-MCM\",\"start\":\"2015-09-07T08:33:00+02:00\",\"state\":\"indisponible\","
                                + "\"end\":\"2015-09-07\",\"ground\":\"Essai.\",\"testimonies\":[\"" + one + "\"]}")
                .json()
                .get("id")
                .asText();
        opened.add(id);
        page.navigate("/plateformes/NAT-MCM?avant=2015-W40");
        var shown = page.locator("section:has(> h3:has-text('7 septembre 2015'))");
        assertThat(shown.first()).containsText("indisponible");
        Assertions.assertThat(page.content()).doesNotContain(one).doesNotContain("08:33");
        Accessibility.assertFlawless(page);
    }

    private void remember(Page page) {
        opened.add(page.url().replaceFirst(".*id=(\\d+).*", "$1"));
    }

    private String open(String day) {
        Answer answer = editor.post("api/v1/incidents", "{\"platform\":\"NAT-MCM\",\"start\":\"" + day + "\"}");
        Assertions.assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String id = answer.json().get("id").asText();
        opened.add(id);
        return id;
    }

    private String told(String at) {
        String reference = "IT-" + UUID.randomUUID().toString().substring(0, 12);
        editor.post(
                "api/v1/imports/testimonies",
                "text/csv",
                ("id,recu_le,observe_le,precision_temps,plateforme_code,academie_code,symptome,moderation\n" + reference
                                + "," + at + "," + at + ",exacte,NAT-MCM,24,acces_impossible,valide\n")
                        .getBytes(StandardCharsets.UTF_8));
        return reference;
    }
}
