package fr.vigie.identity.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fr.vigie.server.Accessibility;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import fr.vigie.server.TestServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@InBrowser
@RunAsClient
class AccountsPageIT {

    @Test
    void the_administrator_opens_an_account_that_signs_in_and_closes_it(Page page) {
        Staff.signIn(page, "admin", "/equipe/comptes/nouveau.xhtml");
        String login = "essai-" + System.nanoTime();
        page.locator("[id='compte:login']").fill(login);
        page.locator("[id='compte:displayName']").fill("Section de Lille");
        page.locator("[id='compte:role']").selectOption("SECTION");
        page.locator("[id='compte:ouvrir']").click();
        assertThat(page.locator("fieldset .error")).isVisible();
        page.locator("input[type=checkbox][value='09']").check();
        String password = page.locator("[id='compte:password']").inputValue();
        Accessibility.assertFlawless(page);
        page.locator("[id='compte:ouvrir']").click();
        assertThat(page.locator(".avis")).containsText("Compte " + login + " ouvert.");
        Accessibility.assertFlawless(page);

        page.locator(".me summary").click();
        page.locator(".me button").click();
        page.locator("[id='connexion:identifiant']").fill(login);
        page.locator("[id='connexion:mot_de_passe']").fill(password);
        page.locator("[id='connexion:entrer']").click();
        assertThat(page.locator("h1")).containsText("Section de Lille");
        page.navigate("/equipe/compte/");
        assertThat(page.locator(".sheet")).containsText("Lille");

        page.locator(".me summary").click();
        page.locator(".me button").click();
        Staff.signIn(page, "admin", "/equipe/comptes/");
        page.locator("a", new Page.LocatorOptions().setHasText(login)).click();
        page.locator("[id='compte:fermer']").click();
        assertThat(page.locator(".avis")).containsText("fermé");
        Accessibility.assertFlawless(page);
    }

    @Test
    void a_token_calls_in_its_owners_name_until_it_is_revoked(Page page) throws Exception {
        Staff.signIn(page, "referent", "/equipe/compte/");
        Accessibility.assertFlawless(page);
        page.locator("[id='jeton:name']").fill("Carnet");
        page.locator("[id='jeton:creer']").click();
        String token = page.locator(".secret").textContent();
        Assertions.assertThat(statusWith(token)).isEqualTo(200);
        Assertions.assertThat(statusWith(token + "x")).isEqualTo(401);
        page.locator("form[id=jetons] input[type=submit]").first().click();
        assertThat(page.locator(".tag.bad").first()).containsText("révoqué");
        Assertions.assertThat(statusWith(token)).isEqualTo(401);
        Accessibility.assertFlawless(page);
    }

    @Test
    void nobody_changes_a_password_without_knowing_the_one_in_force(Page page) {
        Staff.signIn(page, "presse", "/equipe/compte/");
        page.locator("[id='mot_de_passe:current']").fill("autre chose");
        page.locator("[id='mot_de_passe:password']").fill("Nouveau-2021-mot");
        page.locator("[id='mot_de_passe:again']").fill("Nouveau-2021-mot");
        page.locator("[id='mot_de_passe:changer']").click();
        assertThat(page.locator(".error")).hasText("Ce n’est pas votre mot de passe actuel.");
    }

    @Test
    void the_trail_tells_who_did_what_and_that_its_chain_is_whole(Page page) {
        Staff.signIn(page, "redaction", "/equipe/journal/?qui=redaction&action=staff.signed_in");
        assertThat(page.locator("tbody tr").first()).containsText("staff.signed_in");
        page.locator("[id='chaine:verifier']").click();
        assertThat(page.locator(".notice.good")).containsText("Chaîne intacte");
        Accessibility.assertFlawless(page);
    }

    @Test
    void the_desk_shows_what_waits(Page page) {
        Staff.signIn(page, "section", "/equipe/");
        assertThat(page.locator(".figures")).containsText("à modérer");
        Accessibility.assertFlawless(page);
    }

    private static int statusWith(String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(TestServer.address() + "api/v1/demands"))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
