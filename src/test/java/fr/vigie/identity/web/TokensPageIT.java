package fr.vigie.identity.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import fr.vigie.server.Accessibility;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** When a token is worth nothing any more, whatever end it was made with. */
@InBrowser
@RunAsClient
class TokensPageIT {

    private static final Pattern DESK = Pattern.compile(".*/equipe/$");

    @Test
    void tokens_end_with_the_password_with_the_account_and_by_the_administrators_hand(Page page) {
        page.setViewportSize(320, 700);
        Newcomer newcomer = Newcomer.invitedBy("admin", page, false);
        newcomer.choosePassword(page);
        page.waitForURL(DESK);
        String token = made(page, Newcomer.PASSWORD);
        Assertions.assertThat(status(page, token)).isEqualTo(200);
        changePassword(page);
        Assertions.assertThat(status(page, token)).as("after a new password").isEqualTo(401);

        enter(page, newcomer, CHANGED);
        token = made(page, CHANGED);
        Newcomer.signOut(page);
        toAccount(page, newcomer);
        assertThat(page.locator("[id='compte']")).containsText("Carnet");
        Accessibility.assertFlawless(page);
        Assertions.assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(320);
        page.locator("[id='compte:revoquer']").click();
        assertThat(page.locator(".avis")).containsText("révoqués");
        assertThat(page.locator("[id='compte:revoquer']")).hasCount(0);
        Assertions.assertThat(status(page, token)).as("revoked by another").isEqualTo(401);
        Newcomer.signOut(page);

        enter(page, newcomer, CHANGED);
        assertThat(page.locator(".notice.account")).containsText("jetons révoqués par l’administration");
        token = made(page, CHANGED);
        Newcomer.signOut(page);
        toAccount(page, newcomer);
        page.locator("[id='compte:fermer']").click();
        page.locator("[id='compte:rouvrir']").click();
        assertThat(page.locator(".avis")).containsText("rouvert");
        Assertions.assertThat(status(page, token)).as("closed and opened again").isEqualTo(401);
    }

    private static final String CHANGED = "Goéland-52-tournevis";

    private static String made(Page page, String password) {
        page.navigate("/equipe/compte/jetons.xhtml");
        page.locator("[id='jeton:name']").fill("Carnet");
        page.locator("input[type=checkbox][value='SEE_STATEMENTS']").check();
        page.locator("[id='jeton:password']").fill(password);
        page.locator("[id='jeton:creer']").click();
        return page.locator(".secret").textContent();
    }

    private static void changePassword(Page page) {
        page.navigate("/equipe/compte/");
        page.locator("[id='mot_de_passe:current']").fill(Newcomer.PASSWORD);
        page.locator("[id='mot_de_passe:password']").fill(CHANGED);
        page.locator("[id='mot_de_passe:again']").fill(CHANGED);
        page.locator("[id='mot_de_passe:changer']").click();
        assertThat(page.locator(".avis")).containsText("reconnectez-vous");
    }

    private static void enter(Page page, Newcomer newcomer, String password) {
        page.navigate("/equipe/connexion.xhtml");
        page.locator("[id='connexion:identifiant']").fill(newcomer.login());
        page.locator("[id='connexion:mot_de_passe']").fill(password);
        page.locator("[id='connexion:entrer']").click();
        page.waitForURL(DESK);
    }

    private static void toAccount(Page page, Newcomer newcomer) {
        Staff.signIn(page, "admin", "/equipe/comptes/");
        page.locator("a", new Page.LocatorOptions().setHasText(newcomer.login()))
                .click();
    }

    private static int status(Page page, String token) {
        return page.request()
                .get("/api/v1/demands", RequestOptions.create().setHeader("Authorization", "Bearer " + token))
                .status();
    }
}
