package fr.vigie.identity.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fr.vigie.server.Accessibility;
import fr.vigie.server.Staff;

/**
 * Somebody whom the administrator has just opened an account for: the section of Lille.
 *
 * @param login what they sign in with
 * @param link what they were handed
 */
record Newcomer(String login, String link) {

    static final String PASSWORD = "Cormoran-88-ardoise";

    /** The administrator opens an account, with or without asking for a second factor, and signs out again. */
    static Newcomer invitedBy(String administrator, Page page, boolean secondFactor) {
        Staff.signIn(page, administrator, "/equipe/comptes/nouveau.xhtml");
        String login = "essai-" + System.nanoTime();
        page.locator("[id='compte:login']").fill(login);
        page.locator("[id='compte:displayName']").fill("Section de Lille");
        page.locator("[id='compte:role']").selectOption("SECTION");
        page.locator("input[type=checkbox][value='09']").check();
        page.locator("[id='compte:facteur']").setChecked(secondFactor);
        Accessibility.assertFlawless(page);
        page.locator("[id='compte:ouvrir']").click();
        String link = page.locator(".secret").textContent();
        Accessibility.assertFlawless(page);
        signOut(page);
        return new Newcomer(login, link);
    }

    /** Follows the link and chooses {@link #PASSWORD}. */
    void choosePassword(Page page) {
        page.navigate(link.substring(link.indexOf("/equipe/")));
        page.locator("[id='invitation:password']").fill(PASSWORD);
        page.locator("[id='invitation:again']").fill(PASSWORD);
        page.locator("[id='invitation:choisir']").click();
    }

    /** Gives login and password. */
    void enter(Page page) {
        page.navigate("/equipe/connexion.xhtml");
        page.locator("[id='connexion:identifiant']").fill(login);
        page.locator("[id='connexion:mot_de_passe']").fill(PASSWORD);
        page.locator("[id='connexion:entrer']").click();
    }

    static void signOut(Page page) {
        page.locator(".me summary").click();
        page.locator(".me button").click();
        assertThat(page.locator("[id='connexion:entrer']")).isVisible();
    }
}
