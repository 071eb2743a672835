package fr.vigie.identity.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fr.vigie.identity.factor.Totp;
import fr.vigie.server.Accessibility;
import fr.vigie.server.InBrowser;
import fr.vigie.server.TestServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@InBrowser
@RunAsClient
class SecondFactorPageIT {

    private static final Pattern DESK = Pattern.compile(".*/equipe/$");

    @Test
    void an_account_that_needs_a_second_factor_sets_it_up_before_it_comes_in_and_a_recovery_code_works_once(Page page)
            throws Exception {
        page.setViewportSize(320, 700);
        Newcomer newcomer = Newcomer.invitedBy("admin", page, true);
        newcomer.choosePassword(page);
        page.waitForURL(Pattern.compile(".*second-facteur.*"));
        look(page);
        page.navigate("/equipe/");
        assertThat(page.locator("[id='connexion:entrer']")).isVisible();

        page.navigate("/equipe/connexion/second-facteur.xhtml");
        String secret = page.locator("code.secret").textContent().replace(" ", "");
        page.locator("[id='facteur:code']").fill("000000");
        page.locator("[id='facteur:activer']").click();
        assertThat(page.locator(".error")).containsText("Ce code n’est pas le bon");
        Assertions.assertThat(page.locator("code.secret").textContent().replace(" ", ""))
                .isEqualTo(secret);
        page.locator("[id='facteur:code']").fill(Totp.code(secret, Instant.now()));
        page.locator("[id='facteur:activer']").click();
        assertThat(page.locator(".codes li")).hasCount(10);
        look(page);
        List<String> codes = page.locator(".codes code").allTextContents();
        page.locator("a.button.strong").click();
        page.waitForURL(DESK);
        Newcomer.signOut(page);

        newcomer.enter(page);
        page.waitForURL(Pattern.compile(".*/connexion/code.*"));
        look(page);
        page.locator("[id='etape:code']").fill(codes.get(0));
        page.locator("[id='etape:entrer']").click();
        page.waitForURL(DESK);
        page.navigate("/equipe/compte/second-facteur.xhtml");
        assertThat(page.locator(".notice.good")).containsText("9 codes");
        Assertions.assertThat(page.locator("[id='codes:retirer']").count()).isZero();
        look(page);
        Newcomer.signOut(page);

        newcomer.enter(page);
        page.locator("[id='etape:code']").fill(codes.get(0));
        page.locator("[id='etape:entrer']").click();
        assertThat(page.locator(".error")).containsText("Ce code n’est pas le bon");
        page.locator("[id='etape:code']").fill(Totp.code(secret, Instant.now().plusSeconds(Totp.STEP_SECONDS)));
        page.locator("[id='etape:entrer']").click();
        page.waitForURL(DESK);

        makesNoTokenWithoutAnotherCode(page, codes.get(1));

        HttpResponse<String> answer = withPasswordAlone(newcomer.login());
        Assertions.assertThat(answer.statusCode()).isEqualTo(401);
        Assertions.assertThat(answer.body()).contains("jeton personnel");
    }

    @Test
    void a_demonstration_says_that_the_second_factor_is_only_offered(Page page) {
        page.setViewportSize(320, 700);
        Newcomer newcomer = Newcomer.invitedBy("admin", page, false);
        newcomer.choosePassword(page);
        page.waitForURL(DESK);
        page.navigate("/equipe/compte/second-facteur.xhtml");
        assertThat(page.locator(".notice").first()).containsText("propose le second facteur sans l’exiger");
        String secret = page.locator("code.secret").textContent().replace(" ", "");
        page.locator("[id='facteur:code']").fill(Totp.code(secret, Instant.now()));
        page.locator("[id='facteur:activer']").click();
        assertThat(page.locator(".error")).hasText("Ce n’est pas votre mot de passe actuel.");
        page.locator("[id='facteur:code']").fill(Totp.code(secret, Instant.now()));
        page.locator("[id='facteur:password']").fill(Newcomer.PASSWORD);
        page.locator("[id='facteur:activer']").click();
        assertThat(page.locator(".codes li")).hasCount(10);
        look(page);
        page.navigate("/equipe/compte/second-facteur.xhtml");
        page.locator("[id='codes:code']").fill(Totp.code(secret, Instant.now().plusSeconds(Totp.STEP_SECONDS)));
        page.locator("[id='codes:retirer']").click();
        assertThat(page.locator(".avis")).containsText("retiré");
    }

    @Test
    void the_second_step_is_closed_to_who_has_not_done_the_first(Page page) {
        page.navigate("/equipe/connexion/code.xhtml");
        assertThat(page.locator("[id='connexion:entrer']")).isVisible();
        page.navigate("/equipe/connexion/second-facteur.xhtml");
        assertThat(page.locator("[id='connexion:entrer']")).isVisible();
    }

    private static void makesNoTokenWithoutAnotherCode(Page page, String code) {
        page.navigate("/equipe/compte/jetons.xhtml");
        page.locator("[id='jeton:name']").fill("Carnet");
        page.locator("[id='jeton:scope'] input").first().check();
        for (String wrong : List.of("", "000000")) {
            page.locator("[id='jeton:code']").fill(wrong);
            page.locator("[id='jeton:creer']").click();
            assertThat(page.locator(".error")).containsText("Ce code n’est pas le bon");
            assertThat(page.locator(".secret")).hasCount(0);
        }
        assertThat(page.locator("[id='jeton:name']")).hasValue("Carnet");
        page.locator("[id='jeton:code']").fill(code);
        page.locator("[id='jeton:creer']").click();
        assertThat(page.locator(".secret")).isVisible();
        look(page);
    }

    private static void look(Page page) {
        Accessibility.assertFlawless(page);
        Assertions.assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url() + " at 320 px")
                .isLessThanOrEqualTo(320);
    }

    private static HttpResponse<String> withPasswordAlone(String login) throws Exception {
        String credentials = Base64.getEncoder().encodeToString((login + ":" + Newcomer.PASSWORD).getBytes());
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(TestServer.address() + "api/v1/reports"))
                                .header("Authorization", "Basic " + credentials)
                                .header("Accept-Language", "fr")
                                .build(),
                        BodyHandlers.ofString());
    }
}
