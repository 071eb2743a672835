package fr.vigie.identity.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import fr.vigie.server.Accessibility;
import fr.vigie.server.InBrowser;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@InBrowser
@RunAsClient
class InvitationPageIT {

    private static final Pattern DESK = Pattern.compile(".*/equipe/$");

    @Test
    void a_newcomer_chooses_a_password_that_nobody_else_ever_knew_and_the_link_is_used_up(Page page) {
        page.setViewportSize(320, 700);
        Newcomer newcomer = Newcomer.invitedBy("admin", page, false);
        String link = newcomer.link().substring(newcomer.link().indexOf("/equipe/"));
        page.navigate(link);
        assertThat(page.locator("main")).containsText("Section de Lille");
        Accessibility.assertFlawless(page);
        page.locator("[id='invitation:password']").pressSequentially("Motdepasse-2021");
        assertThat(page.locator("[id='invitation:force']")).containsText("trop peu");
        page.locator("[id='invitation:again']").fill("Motdepasse-2021");
        page.locator("[id='invitation:choisir']").click();
        assertThat(page.locator(".error").first()).containsText("se devine");
        Accessibility.assertFlawless(page);
        page.locator("[id='invitation:password']").pressSequentially(Newcomer.PASSWORD);
        assertThat(page.locator("[id='invitation:force']")).containsText("bits. C’est");
        page.locator("[id='invitation:again']").fill(Newcomer.PASSWORD);
        page.locator("[id='invitation:choisir']").click();
        page.waitForURL(DESK);
        assertThat(page.locator("h1")).containsText("Section de Lille");
        Newcomer.signOut(page);
        page.navigate(link);
        assertThat(page.locator("main")).containsText("Ce lien a déjà servi");
        Accessibility.assertFlawless(page);
        newcomer.enter(page);
        page.waitForURL(DESK);
    }

    @Test
    void who_comes_in_is_told_what_happened_to_the_account_and_of_browsers_that_were_new(Page page) {
        page.setViewportSize(320, 700);
        Newcomer newcomer = Newcomer.invitedBy("admin", page, false);
        newcomer.choosePassword(page);
        page.waitForURL(DESK);
        assertThat(page.locator(".notice.account")).containsText("lien d’invitation utilisé");
        assertThat(page.locator(".notice.account")).not().containsText("navigateur");
        Accessibility.assertFlawless(page);
        page.context().clearCookies(); // as in another browser
        newcomer.enter(page);
        page.waitForURL(DESK);
        assertThat(page.locator(".notice.account"))
                .containsText("connexion dans un navigateur que ce compte n’avait pas encore");
        Newcomer.signOut(page);
        newcomer.enter(page); // the browser is known now
        page.waitForURL(DESK);
        assertThat(page.locator(".notice.account")).containsText("2 fois");
    }

    @Test
    void who_changes_the_password_ends_all_sessions_and_sees_those_of_other_browsers(Page page) {
        Newcomer newcomer = Newcomer.invitedBy("admin", page, false);
        newcomer.choosePassword(page);
        page.waitForURL(DESK);
        var elsewhere = page.context().browser().newContext();
        try {
            Page other = elsewhere.newPage();
            String origin = page.url().replaceAll("/equipe/.*", "");
            other.navigate(origin + "/equipe/connexion.xhtml");
            other.locator("[id='connexion:identifiant']").fill(newcomer.login());
            other.locator("[id='connexion:mot_de_passe']").fill(Newcomer.PASSWORD);
            other.locator("[id='connexion:entrer']").click();
            other.waitForURL(DESK);

            page.navigate("/equipe/compte/");
            assertThat(page.locator("[id='sessions'] tbody tr")).hasCount(2);
            Accessibility.assertFlawless(page);
            page.locator("[id='sessions'] tbody input[type=submit]").first().click();
            assertThat(page.locator(".avis")).containsText("Connexion terminée");
            assertThat(page.locator("[id='sessions'] tbody tr")).hasCount(1);
            other.navigate(origin + "/equipe/signalements/");
            assertThat(other.locator("[id='connexion:entrer']")).isVisible();
        } finally {
            elsewhere.close();
        }
        String changed = "Goéland-52-tournevis";
        page.locator("[id='mot_de_passe:current']").fill(Newcomer.PASSWORD);
        page.locator("[id='mot_de_passe:password']").fill(changed);
        page.locator("[id='mot_de_passe:again']").fill(changed);
        page.locator("[id='mot_de_passe:changer']").click();
        assertThat(page.locator(".avis")).containsText("reconnectez-vous");
        Assertions.assertThat(page.request()
                        .get("/equipe/compte/", RequestOptions.create().setMaxRedirects(0))
                        .status())
                .isEqualTo(302);
    }
}
