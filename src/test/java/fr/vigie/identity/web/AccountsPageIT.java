package fr.vigie.identity.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fr.vigie.server.Accessibility;
import fr.vigie.server.Caller;
import fr.vigie.server.Dump;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import fr.vigie.server.TestServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@InBrowser
@RunAsClient
class AccountsPageIT {

    private static final String DEMANDS = "api/v1/demands";

    @Test
    void the_administrator_opens_an_account_that_signs_in_and_closes_it(Page page) {
        Staff.signIn(page, "admin", "/equipe/comptes/nouveau.xhtml");
        page.locator("[id='compte:login']").fill("essai-" + System.nanoTime());
        page.locator("[id='compte:displayName']").fill("Section de Lille");
        page.locator("[id='compte:role']").selectOption("SECTION");
        page.locator("[id='compte:ouvrir']").click();
        assertThat(page.locator("fieldset .error")).isVisible();
        Newcomer.signOut(page);

        Newcomer newcomer = Newcomer.invitedBy("admin", page, false);
        newcomer.choosePassword(page);
        assertThat(page.locator("h1")).containsText("Section de Lille");
        page.navigate("/equipe/compte/");
        assertThat(page.locator(".sheet")).containsText("Lille");
        Newcomer.signOut(page);

        Staff.signIn(page, "admin", "/equipe/comptes/");
        page.locator("a", new Page.LocatorOptions().setHasText(newcomer.login()))
                .click();
        page.locator("[id='compte:inviter']").click();
        assertThat(page.locator(".secret")).containsText("/equipe/connexion/invitation.xhtml?cle=");
        Accessibility.assertFlawless(page);
        page.locator("[id='compte:fermer']").click();
        assertThat(page.locator(".avis")).containsText("fermé");
        Accessibility.assertFlawless(page);
    }

    @Test
    void a_token_calls_in_its_owners_name_until_it_is_revoked(Page page) throws Exception {
        Staff.signIn(page, "referent", "/equipe/compte/jetons.xhtml");
        Accessibility.assertFlawless(page);
        page.locator("[id='jeton:name']").fill("Carnet");
        page.locator("[id='jeton:creer']").click();
        assertThat(page.locator("fieldset .error")).containsText("Cochez au moins une chose");
        page.locator("input[type=checkbox][value='SEE_STATEMENTS']").check();
        for (String wrong : new String[] {"", "autre chose"}) {
            page.locator("[id='jeton:password']").fill(wrong);
            page.locator("[id='jeton:creer']").click();
            assertThat(page.locator(".error")).hasText("Ce n’est pas votre mot de passe actuel.");
            assertThat(page.locator(".secret")).hasCount(0);
        }
        page.locator("[id='jeton:password']").fill(Caller.PASSWORD);
        page.locator("[id='jeton:creer']").click();
        String token = page.locator(".secret").textContent();
        Assertions.assertThat(with(token, "fr", DEMANDS).statusCode()).isEqualTo(200);
        refuses(with(token + "x", "fr", DEMANDS), 401, "Ce jeton n’est pas connu", "invalid_token");
        // the token may not what its owner may
        refuses(
                with(token, "fr", "api/v1/reports"),
                403,
                "Créez-en un, sur la page de votre compte, qui puisse",
                "scope");
        refuses(with(token, "en", "api/v1/reports"), 403, "that may: See reports", "scope");
        sql(
                "update staff_token set created_at = now() - interval '2 minutes', expires_at = now() - interval '1 minute' where name = 'Carnet' and revoked_at is null");
        refuses(with(token, "fr", DEMANDS), 401, "Ce jeton a expiré", "invalid_token");
        refuses(with(token, "en", DEMANDS), 401, "This token has expired", "invalid_token");
        page.navigate("/equipe/compte/jetons.xhtml");
        assertThat(page.locator("main table").first()).containsText("expiré");
        sql(
                "update staff_token set expires_at = now() + interval '1 hour' where name = 'Carnet' and revoked_at is null");
        page.reload();
        page.locator("form[id=jetons] input[type=submit]").first().click();
        assertThat(page.locator(".tag.bad").first()).containsText("révoqué");
        refuses(with(token, "fr", DEMANDS), 401, "Ce jeton a été révoqué", "invalid_token");
        Accessibility.assertFlawless(page);
    }

    @Test
    void nobody_changes_a_password_without_knowing_the_one_in_force(Page page) {
        Staff.signIn(page, "presse", "/equipe/compte/");
        page.locator("[id='mot_de_passe:current']").fill("autre chose");
        page.locator("[id='mot_de_passe:password']").fill("Goéland-52-tournevis");
        page.locator("[id='mot_de_passe:again']").fill("Goéland-52-tournevis");
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

    @Test
    void whoever_comes_to_a_page_of_another_role_keeps_the_menu_and_learns_whom_to_ask(Page page) {
        page.setViewportSize(320, 640);
        Staff.signIn(page, "presse", "/equipe/comptes/");
        assertThat(page.locator("h1")).hasText("Accès refusé");
        assertThat(page.locator("nav.rooms")).containsText("Preuves");
        assertThat(page.locator("main"))
                .containsText("Cette page est ouverte à\u00a0: Administration. Votre rôle\u00a0: Presse.");
        assertThat(page.locator("main")).containsText("adressez-vous à qui administre Vigie\u00a0: ");
        Accessibility.assertFlawless(page);
        page.locator("main a.button.strong").click();
        assertThat(page.locator("h1")).containsText("Bonjour");

        Assertions.assertThat(page.navigate("/equipe/nulle-part/").status()).isEqualTo(404);
        assertThat(page.locator("nav.rooms")).containsText("Preuves");
        assertThat(page.locator("main")).not().containsText("Votre rôle");
        Newcomer.signOut(page);
        page.navigate("/nulle-part");
        assertThat(page.locator("nav.rooms")).hasCount(0);
    }

    private static void refuses(HttpResponse<String> answer, int status, String sentence, String challenge) {
        Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        Assertions.assertThat(answer.body()).contains(sentence);
        Assertions.assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                .contains("Bearer")
                .contains(challenge);
    }

    private static HttpResponse<String> with(String token, String language, String call) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(TestServer.address() + call))
                                .header("Authorization", "Bearer " + token)
                                .header("Accept-Language", language)
                                .build(),
                        BodyHandlers.ofString());
    }

    private static void sql(String statement) throws SQLException {
        try (var database = Dump.database();
                var update = database.createStatement()) {
            update.executeUpdate(statement);
        }
    }
}
