package fr.vigie.server;

import com.microsoft.playwright.Page;

/** What a member of staff does first in a browser. */
public final class Staff {

    private Staff() {}

    /** Signs in with a demonstration account and lands on the staff page asked for. */
    public static void signIn(Page page, String login, String address) {
        page.navigate(address);
        enter(page, login);
        page.waitForURL(url -> !url.contains("connexion"));
    }

    /** Fills the sign-in form that is being shown. */
    public static void enter(Page page, String login) {
        page.locator("input[autocomplete=username]").fill(login);
        page.locator("input[autocomplete=current-password]").fill(Caller.PASSWORD);
        page.locator("input[type=submit]").click();
    }
}
