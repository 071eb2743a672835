package fr.vigie.protection.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import fr.vigie.server.Accessibility;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@InBrowser
@RunAsClient
class DataProtectionPageIT {

    /** By how much the columns of the first table differ in width, in pixels of the page. */
    private static final String UNEVEN = "(widths => Math.max(...widths) - Math.min(...widths))"
            + "([...document.querySelector('table').querySelectorAll('thead th')].map(cell => cell.offsetWidth))";

    @Test
    void who_lost_their_receipt_asks_and_the_liaison_answers(Page page) {
        page.setViewportSize(320, 640);
        page.navigate("/vos-donnees");
        page.getByText("remplissez le formulaire de demande").click();
        page.locator("button[type=submit]").last().click();
        assertThat(page.locator("[id='contact-erreur']")).hasText("Dites où vous répondre.");
        Accessibility.assertFlawless(page);
        page.locator("label:has([value=acces])").click();
        page.locator("#contact").fill("capybara@exemple.invalid");
        page.locator("#words").fill("Mardi, la messagerie, académie de Créteil : « le capybara attend ».");
        page.locator("button[type=submit]").last().click();
        assertThat(page.locator("[role=status]")).containsText("Nous répondons le");
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(320);
        Accessibility.assertFlawless(page);

        page.setViewportSize(1280, 900);
        Staff.signIn(page, "referent", "/equipe/donnees/");
        Accessibility.assertFlawless(page);
        page.locator("tbody tr").last().locator("a").click();
        assertThat(page.locator("main")).containsText("capybara@exemple.invalid");
        page.locator("[id='demande:testimony']").fill("aucun-de-ce-nom");
        page.locator("[id='demande:rattacher']").click();
        assertThat(page.locator(".error")).containsText("Aucun témoignage ne porte ce numéro");
        Accessibility.assertFlawless(page);
        page.locator("[id='demande:answer']").fill("Nous n’avons rien retrouvé.");
        page.locator("[id='demande:refuser']").click();
        assertThat(page.locator(".avis")).containsText("Demande refusée.");
        assertThat(page.locator("main")).containsText("Nous n’avons rien retrouvé.");
    }

    @Test
    void the_administrator_sees_deadlines_and_no_words(Page page) {
        page.navigate("/vos-donnees/demande");
        page.locator("label:has([value=effacement])").click();
        page.locator("#contact").fill("pangolin@exemple.invalid");
        page.locator("#words").fill("Effacez tout, merci.");
        page.locator("button[type=submit]").last().click();
        Staff.signIn(page, "admin", "/equipe/donnees/");
        page.locator("tbody tr a").first().click();
        assertThat(page.locator("main")).containsText("lu que par la personne référente");
        assertThat(page.locator("main")).not().containsText("pangolin");
        assertThat(page.locator("[id='demande']")).hasCount(0);
    }

    @Test
    void rules_are_simulated_and_a_hold_is_placed_and_released(Page page) {
        Staff.signIn(page, "admin", "/equipe/donnees/conservation.xhtml");
        assertThat(page.locator(".tabs [aria-current=page]")).hasText("Conservation");
        page.locator("[id='compter:on']").fill("2029-01-01");
        page.locator("[id='compter:simuler']").click();
        assertThat(page.locator(".avis")).containsText("rien n’a été changé");
        assertThat(page.locator("details summary")
                        .filter(new Locator.FilterOptions().setHasText("Simulation au 01/01/2029")))
                .not()
                .hasCount(0);
        page.locator("[id='gel:geler']").click();
        assertThat(page.locator(".error").first()).containsText("Dites quelle procédure");
        page.locator("[id='gel:reason']").fill("Procédure d’essai");
        page.locator("[id='gel:from']").fill("1980-01-01");
        page.locator("[id='gel:to']").fill("1980-01-02");
        page.locator("[id='gel:geler']").click();
        assertThat(page.locator("main")).containsText("en vigueur");
        Accessibility.assertFlawless(page);
        page.locator("input[title='Procédure d’essai']").first().click();
        assertThat(page.locator(".avis")).containsText("Gel levé.");
    }

    @Test
    void the_register_says_what_is_kept_and_comes_as_pdf(Page page) {
        Staff.signIn(page, "admin", "/equipe/donnees/registre.xhtml");
        assertThat(page.locator("main")).containsText("testimony_contact.*");
        assertThat(page.locator("main")).containsText("12 mois après le dernier contact");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("testimony_contact.*")))
                .containsText("Dans l’équipe\u00a0: Référent témoin. Chaque lecture est consignée.");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("testimony_consent.*")))
                .containsText("Dans l’équipe\u00a0: Section académique, Rédaction, Référent témoin.");
        assertThat(page.locator("main")).containsText("Reconnaître un témoin");
        Assertions.assertThat((int) page.evaluate(UNEVEN))
                .as("a column as wide as the others")
                .isLessThan(20);
        Accessibility.assertFlawless(page);
        var pdf = page.request().get("/equipe/donnees/registre.pdf", RequestOptions.create());
        Assertions.assertThat(pdf.status()).isEqualTo(200);
        Assertions.assertThat(new String(pdf.body(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        page.navigate("/equipe/donnees/violation.xhtml?constat=2021-04-06T08:00");
        assertThat(page.locator(".notice.bad")).containsText("09/04/2021 08:00");
        Accessibility.assertFlawless(page);
    }
}
