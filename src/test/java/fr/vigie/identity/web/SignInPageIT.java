package fr.vigie.identity.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.vigie.server.Accessibility;
import fr.vigie.server.Caller;
import fr.vigie.server.InBrowser;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What somebody reads who doesn't get in. */
@InBrowser
@RunAsClient
class SignInPageIT {

    private static final String REFUSED =
            "Identifiant ou mot de passe incorrect, ou compte fermé. Vérifiez-les et réessayez.";

    @Test
    void a_password_can_be_seen_while_it_is_typed_and_is_sent_hidden(Page page) {
        page.setViewportSize(320, 700);
        page.navigate("/equipe/connexion.xhtml");
        Locator field = page.locator("[id='connexion:mot_de_passe']");
        Locator reveal = page.locator(".reveal");
        field.fill("autre chose");
        reveal.click();
        assertThat(field).hasAttribute("type", "text");
        assertThat(reveal).hasText("Masquer le mot de passe");
        assertThat(reveal).hasAttribute("aria-pressed", "true");
        Accessibility.assertFlawless(page);
        reveal.click();
        assertThat(field).hasAttribute("type", "password");
        assertThat(field).hasValue("autre chose");
    }

    @Test
    void a_wrong_password_and_an_unknown_login_are_told_alike_and_what_was_typed_of_the_login_stays(Page page) {
        page.setViewportSize(320, 700);
        page.navigate("/equipe/connexion.xhtml");
        give(page, "section", "autre chose");
        assertThat(page.locator(".avis")).hasText(REFUSED);
        assertThat(page.locator(".avis")).isInViewport();
        assertThat(page.locator("[id='connexion:identifiant']")).hasValue("section");
        assertThat(page.locator("[id='connexion:mot_de_passe']")).hasValue("");
        Accessibility.assertFlawless(page);
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(320);
        give(page, "essai-" + System.nanoTime(), "autre chose");
        assertThat(page.locator(".avis")).hasText(REFUSED);
        give(page, "section", Caller.PASSWORD);
        page.waitForURL(Pattern.compile(".*/equipe/$"));
    }

    @Test
    void who_guesses_is_told_how_long_to_wait_even_with_the_right_password(Page page) {
        Newcomer newcomer = Newcomer.invitedBy("admin", page, false);
        newcomer.choosePassword(page);
        page.waitForURL(Pattern.compile(".*/equipe/$"));
        Newcomer.signOut(page);
        page.context().clearCookies(); // in another browser, which the account doesn't know
        page.navigate("/equipe/connexion.xhtml");
        for (int failure = 0; failure < 9; failure++) {
            Caller.as(newcomer.login()).get("api/v1/reports"); // with another password
        }
        give(page, newcomer.login(), Newcomer.PASSWORD);
        assertThat(page.locator(".avis"))
                .hasText(Pattern.compile("Trop d’essais.: attendez \\d+ secondes avant de réessayer\\."));
        Accessibility.assertFlawless(page);
    }

    private static void give(Page page, String login, String password) {
        page.locator("[id='connexion:identifiant']").fill(login);
        page.locator("[id='connexion:mot_de_passe']").fill(password);
        page.locator("[id='connexion:entrer']").click();
    }
}
