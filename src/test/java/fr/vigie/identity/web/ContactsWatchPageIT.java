package fr.vigie.identity.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fr.vigie.server.Accessibility;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@InBrowser
@RunAsClient
class ContactsWatchPageIT {

    @Test
    void administrator_who_makes_a_liaison_or_takes_its_account_over_is_seen_to_by_all_concerned(Page page) {
        page.setViewportSize(320, 700);
        Staff.signIn(page, "admin", "/equipe/comptes/nouveau.xhtml");
        String login = "essai-" + System.nanoTime();
        page.locator("[id='compte:login']").fill(login);
        page.locator("[id='compte:displayName']").fill("Référent de secours");
        page.locator("[id='compte:role']").selectOption("LIAISON");
        page.locator("[id='compte:ouvrir']").click();
        assertThat(page.locator(".secret")).isVisible();
        page.navigate("/equipe/comptes/");
        page.locator("a", new Page.LocatorOptions().setHasText(login)).click();
        page.locator("[id='compte:inviter']").click();
        assertThat(page.locator(".secret")).isVisible();
        page.locator("[id='compte:fermer']").click();
        assertThat(page.locator(".avis")).containsText("fermé");
        for (String told : new String[] {"admin", "referent"}) {
            page.context().clearCookies();
            Staff.signIn(page, told, "/equipe/");
            assertThat(page.locator("main")).containsText("admin a ouvert le compte " + login);
            assertThat(page.locator("main")).containsText("lien d’invitation pour " + login);
        }
        Accessibility.assertFlawless(page);
        page.context().clearCookies();
        Staff.signIn(page, "presse", "/equipe/");
        assertThat(page.locator("main")).not().containsText(login);
        page.context().clearCookies();
        Staff.signIn(page, "redaction", "/equipe/journal/?action=staff.contacts_opened&numero=" + login);
        assertThat(page.locator("tbody tr .tag.bad").first()).containsText("contacts des témoins ouverts");
    }
}
