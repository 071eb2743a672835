package fr.vigie.testimony.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.vigie.server.Accessibility;
import fr.vigie.server.InBrowser;
import fr.vigie.server.TestServer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** A teacher at 8:40: a phone, no script, no account. */
@InBrowser
@RunAsClient
class WitnessPageIT {

    @Test
    void teacher_testifies_and_withdraws_without_script_on_a_narrow_phone(Page browsing) {
        try (BrowserContext phone = browsing.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(TestServer.address().toString())
                        .setLocale("fr-FR")
                        .setViewportSize(320, 640)
                        .setJavaScriptEnabled(false))) {
            Page page = phone.newPage();
            page.navigate("/temoigner");
            button(page, "Envoyer mon témoignage").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Choisissez l’outil concerné.");

            page.getByLabel("Quel outil").selectOption("PRI-PRONOTE");
            page.locator("#academy").selectOption("24");
            page.locator("label:has([value=acces_impossible])").click();
            button(page, "Envoyer mon témoignage").click();
            assertThat(page.locator("h1")).hasText("Votre témoignage est enregistré");
            assertThat(page.locator("#recu")).hasText(java.util.regex.Pattern.compile("(\\d{4} ){4}\\d{4}"));
            assertThat(phone.cookies()).isEmpty();

            button(page, "Suivre mon témoignage").click();
            assertThat(page.locator("main")).containsText("il attend d’être relu");
            page.getByText("Retirer mon témoignage").click();
            button(page, "Oui, le retirer").click();
            assertThat(page.locator("main")).containsText("Votre témoignage est retiré");
        }
    }

    @Test
    void form_can_be_read_aloud_and_filled_by_keyboard(Page page) {
        page.navigate("/temoigner");
        Accessibility.assertFlawless(page);
        page.setViewportSize(320, 640);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        page.locator("#academy").focus();
        page.keyboard().type("Cr"); // a letter with an accent would be pasted, not typed
        page.keyboard().press("Tab"); // to the box that has the académie remembered
        page.keyboard().press("Tab");
        page.keyboard().type("Pron");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
        assertThat(page.locator(".error, .notice.bad")).hasCount(0);
        assertThat(page.locator("h1")).hasText("Votre témoignage est enregistré");
        Accessibility.assertFlawless(page);
    }

    @Test
    void what_was_refused_is_beside_its_field(Page page) {
        page.navigate("/temoigner");
        page.getByLabel("Quel outil").fill("pronote");
        page.getByLabel("Quel outil").press("Tab");
        page.getByText("En dire plus").click();
        page.locator("#pupilsConcerned").fill("3");
        page.locator("#pupilsBlocked").fill("12");
        page.getByLabel("Racontez").fill("La page reste blanche.");
        button(page, "Envoyer mon témoignage").click();
        assertThat(page.locator("[id='pupilsBlocked-erreur']")).containsText("Plus d’élèves bloqués");
        assertThat(page.getByLabel("Racontez")).hasValue("La page reste blanche.");
        assertThat(page.getByLabel("Quel outil")).hasValue("Pronote");
        Accessibility.assertFlawless(page);
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
