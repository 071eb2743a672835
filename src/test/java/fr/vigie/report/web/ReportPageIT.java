package fr.vigie.report.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.vigie.server.Accessibility;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The section officer at noon: a report in 45 seconds, by keyboard, and the next one opens with the last choices. */
@InBrowser
@RunAsClient
class ReportPageIT {

    @Test
    void section_officer_files_a_report_by_keyboard_and_corrects_it(Page page) {
        Staff.signIn(page, "section", "/equipe/signalements/nouveau.xhtml");
        Accessibility.assertFlawless(page);
        assertThat(page.locator("[id='signalement:region']")).hasValue("11");
        page.locator("[id='signalement:platform']").focus();
        page.locator("[id='signalement:platform']").selectOption("ENT-IDF-LYC");
        page.locator("[id='signalement:state']").focus();
        page.keyboard().type("dég");
        page.locator("[id='signalement:comment']").focus();
        page.keyboard().type("Lent depuis huit heures");
        page.locator("[id='signalement:deposer']").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("Le formulaire est prêt pour le suivant");
        assertThat(page.locator("[id='signalement:platform']")).hasValue("ENT-IDF-LYC");
        assertThat(page.locator("[id='signalement:region']")).hasValue("11");

        page.navigate("/equipe/signalements/index.xhtml?outil=ENT-IDF-LYC&tri=-filed");
        Accessibility.assertFlawless(page);
        page.locator("tbody a").first().click();
        Accessibility.assertFlawless(page);
        page.locator("[id='signalement:state']").selectOption("indisponible");
        page.locator("[id='signalement:corriger']").click();
        assertThat(page.locator("ol.wide li")).hasCount(2);
        assertThat(page.locator("ol.wide")).containsText("dégradé");
    }

    @Test
    void section_officer_is_told_beside_the_field_and_reads_on_a_narrow_phone(Page page) {
        page.setViewportSize(320, 700);
        Staff.signIn(page, "section", "/equipe/signalements/nouveau.xhtml");
        page.locator("[id='signalement:platform']").selectOption("");
        page.locator("[id='signalement:comment']").fill("Lent depuis huit heures");
        page.locator("[id='signalement:deposer']").click();
        assertThat(page.locator("main")).containsText("Choisissez l’outil.");
        assertThat(page.locator("[id='signalement:comment']")).hasValue("Lent depuis huit heures");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        Accessibility.assertFlawless(page);
    }

    @Test
    void session_that_ends_in_the_middle_of_typing_gives_the_words_back(Page page) {
        Staff.signIn(page, "section", "/equipe/signalements/nouveau.xhtml");
        page.locator("[id='signalement:platform']").selectOption("ENT-IDF-LYC");
        page.locator("[id='signalement:state']").selectOption("degrade");
        page.locator("[id='signalement:comment']").fill("Lent depuis « huit heures »");
        page.context().clearCookies();
        page.locator("[id='signalement:deposer']").click();
        Staff.enter(page, "section");
        page.waitForURL(url -> !url.contains("connexion"));
        assertThat(page.locator("main")).containsText("rien n’a été enregistré");
        assertThat(page.locator("[id='signalement:platform']")).hasValue("ENT-IDF-LYC");
        assertThat(page.locator("[id='signalement:state']")).hasValue("degrade");
        assertThat(page.locator("[id='signalement:comment']")).hasValue("Lent depuis « huit heures »");
        page.locator("[id='signalement:deposer']").click();
        assertThat(page.locator("main")).containsText("Le formulaire est prêt pour le suivant");
    }

    @Test
    void list_that_follows_from_a_field_brings_the_words_back_too_when_the_session_has_ended(Page page) {
        Staff.signIn(page, "redaction", "/equipe/signalements/nouveau.xhtml");
        page.locator("[id='signalement:comment']").fill("Plus rien ne répond");
        page.context().clearCookies();
        page.locator("[id='signalement:region']").selectOption("53");
        page.waitForURL(url -> url.contains("connexion"));
        Staff.enter(page, "redaction");
        page.waitForURL(url -> !url.contains("connexion"));
        assertThat(page.locator("[id='signalement:region']")).hasValue("53");
        assertThat(page.locator("[id='signalement:comment']")).hasValue("Plus rien ne répond");
    }

    @Test
    void page_that_the_server_has_forgotten_is_given_back_with_its_words(Page page) {
        Staff.signIn(page, "section", "/equipe/signalements/nouveau.xhtml");
        page.locator("[id='signalement:comment']").fill("Écrit avant d’ouvrir vingt onglets");
        for (int other = 0; other < 20; other++) {
            page.request().get("/equipe/signalements/nouveau.xhtml");
        }
        page.locator("[id='signalement:deposer']").click();
        assertThat(page.locator("main")).containsText("rien n’a été enregistré");
        assertThat(page.locator("[id='signalement:comment']")).hasValue("Écrit avant d’ouvrir vingt onglets");
    }
}
