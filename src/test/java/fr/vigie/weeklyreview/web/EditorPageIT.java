package fr.vigie.weeklyreview.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.vigie.server.Caller;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import fr.vigie.server.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sections under the keys, saving on its own, two people on one page; in a browser. */
@InBrowser
@RunAsClient
class EditorPageIT {

    private static final String WEEK = "2022-W21";
    private static final String REPORTS =
            "id,saisi_le,auteur_role,plateforme_code,jour,tranche,region_code,etat,symptome_principal,commentaire\n"
                    + "ED1,2022-05-24T12:00:00+02:00,section_academique,NAT-MCM,2022-05-24,matin,,indisponible,acces_impossible,\n"
                    + "ED2,2022-05-24T12:00:00+02:00,section_academique,PRI-PRONOTE,2022-05-24,matin,,degrade,lenteurs,\n"
                    + "ED3,2022-05-25T12:00:00+02:00,section_academique,NAT-SANTORIN,2022-05-25,matin,,degrade,lenteurs,\n";
    private static final String LEAVES_UNASKED =
            "(event => window.dispatchEvent(event))" + "(new Event('beforeunload', { cancelable: true }))";
    private static final int LONGER_THAN_THE_PAUSE = 16_000;

    @BeforeEach
    void compose() {
        var imported = Caller.as("redaction")
                .post("api/v1/imports/reports", "text/csv", REPORTS.getBytes(StandardCharsets.UTF_8));
        assertThat(imported.status()).as(imported.text()).isEqualTo(200);
        var composed = Caller.as("redaction").post("api/v1/weeks/" + WEEK + "/review", "");
        assertThat(composed.status()).as(composed.text()).isEqualTo(201);
    }

    private static void open(Page page, String login) {
        Staff.signIn(page, login, "/equipe/");
        page.navigate("/equipe/bilans/bilan.xhtml?semaine=" + WEEK);
    }

    private static List<String> keys(Page page) {
        return page.locator("fieldset.block").all().stream()
                .map(block -> block.getAttribute("data-key"))
                .toList();
    }

    @Test
    void a_section_moved_by_the_keys_keeps_the_focus(Page page) {
        open(page, "redaction");
        List<String> before = keys(page);
        assertThat(before).hasSizeGreaterThan(3);
        Locator blocks = page.locator("fieldset.block");
        blocks.first().locator("[id$=':down']").press("Enter");
        assertThat(blocks.nth(1)).hasAttribute("data-key", before.get(0));
        assertThat(blocks.nth(1).locator("[id$=':down']")).isFocused();
        page.keyboard().press("Enter");
        assertThat(blocks.nth(2)).hasAttribute("data-key", before.get(0));
        assertThat(blocks.nth(2).locator("[id$=':down']")).isFocused();
    }

    @Test
    void a_section_dragged_over_the_one_above_takes_its_place(Page page) {
        page.setViewportSize(1200, 2400);
        open(page, "redaction");
        List<String> before = keys(page);
        Locator blocks = page.locator("fieldset.block");
        blocks.nth(1).locator(".handle").scrollIntoViewIfNeeded();
        var from = blocks.nth(1).locator(".handle").boundingBox();
        var to = blocks.nth(0).boundingBox();
        page.mouse().move(from.x + 5, from.y + 5);
        page.mouse().down();
        page.mouse().move(from.x + 5, from.y - 5); // a browser takes a few steps for the beginning of a drag
        page.mouse().move(to.x + 40, Math.max(to.y + 20, 20), new Mouse.MoveOptions().setSteps(8));
        page.mouse().up();
        assertThat(page.locator("fieldset.block").nth(0)).hasAttribute("data-key", before.get(1));
        save(page);
        assertThat(page.locator("main")).containsText("Bilan enregistré");
        assertThat(savedKeys().subList(0, 2)).containsExactly(before.get(1), before.get(0));
    }

    @Test
    void what_was_typed_or_moved_is_saved_after_a_pause(Page page) {
        page.clock().install();
        open(page, "redaction");
        Locator title = page.locator("[id='bilan:title']");
        title.fill("Une semaine qui s'enregistre seule");
        page.clock().fastForward(LONGER_THAN_THE_PAUSE);
        assertThat(page.locator("[id='bilan:saved']")).containsText("redaction");
        page.waitForCondition(() -> saved().contains("Une semaine qui s’enregistre seule"));
        String first = keys(page).get(0);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Descendre"))
                .first()
                .click();
        assertThat(page.locator("fieldset.block").nth(1)).hasAttribute("data-key", first);
        page.clock().fastForward(LONGER_THAN_THE_PAUSE);
        page.waitForCondition(() -> !savedKeys().get(0).equals(first));
    }

    private static String saved() {
        return Caller.as("redaction").get("api/v1/weeks/" + WEEK + "/review").text();
    }

    private static List<String> savedKeys() {
        return Caller.as("redaction")
                .get("api/v1/weeks/" + WEEK + "/review")
                .json()
                .path("sections")
                .findValuesAsText("key");
    }

    @Test
    void two_people_write_at_once_and_what_both_changed_is_shown_to_the_second(Page page) {
        Browser browser = page.context().browser();
        open(page, "redaction");
        try (BrowserContext elsewhere = browser.newContext(new Browser.NewContextOptions()
                .setLocale("fr-FR")
                .setBaseURL(TestServer.address().toString()))) {
            Page other = elsewhere.newPage();
            open(other, "relecture");
            passage(other, 0).fill("Chapô de la relecture.");
            passage(other, 1).fill("Première section, par la relecture.");
            save(other);
            assertThat(other.locator("main")).containsText("Bilan enregistré");

            passage(page, 1).fill("Première section, par la rédaction.");
            passage(page, 2).fill("Deuxième section, par la rédaction.");
            save(page);
            assertThat(page.locator("main")).containsText("relecture");
            assertThat(page.locator("main")).containsText("Première section, par la relecture.");
            assertThat(passage(page, 1)).hasValue("Première section, par la rédaction.");
            assertThat(passage(page, 0)).hasValue("Chapô de la relecture.");
            assertThat(passage(page, 2)).hasValue(Pattern.compile("Deuxième section, par la rédaction."));
        }
    }

    @Test
    void french_typography_is_set_as_one_types_and_can_be_undone(Page page) {
        open(page, "redaction");
        Locator lede = passage(page, 0);
        lede.fill("");
        lede.pressSequentially("L'outil répond : « non » ! Voir http://exemple.fr/a?b=c et `a ! b` ");
        assertThat(lede)
                .hasValue("L’outil répond\u00a0: «\u00a0non\u00a0»\u202f! Voir http://exemple.fr/a?b=c et `a ! b` ");
        lede.fill("");
        lede.pressSequentially("Non ! ");
        assertThat(lede).hasValue("Non\u202f! ");
        page.keyboard().press("Control+z");
        assertThat(lede).not().hasValue("Non\u202f! ");
    }

    @Test
    void what_was_typed_a_moment_ago_is_saved_before_it_is_composed_again(Page page) {
        open(page, "redaction");
        passage(page, 1).fill("Écrit à l’instant, pas encore enregistré.");
        page.locator("[id='bilan:recompose']").click();
        assertThat(page.locator("main")).containsText("Le brouillon est recomposé");
        assertThat(passage(page, 1)).hasValue("Écrit à l’instant, pas encore enregistré.");
    }

    @Test
    void whoever_leaves_before_what_they_changed_is_saved_is_asked_first(Page page) {
        open(page, "redaction");
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        Locator away = page.locator("main a[href^='versions.xhtml']").first();
        passage(page, 1).fill("Écrit à l’instant, et qui partirait avec la page.");
        away.click();
        page.waitForCondition(() -> asked.size() == 1);
        assertThat(asked).containsExactly("beforeunload");
        assertThat(passage(page, 1)).hasValue("Écrit à l’instant, et qui partirait avec la page.");
        save(page);
        assertThat(page.locator("main")).containsText("Bilan enregistré");

        String first = keys(page).get(0);
        page.locator("fieldset.block [id$=':down']").first().click();
        assertThat(page.locator("fieldset.block").nth(1)).hasAttribute("data-key", first);
        away.click();
        page.waitForCondition(() -> asked.size() == 2); // a section that was moved is not saved either
        assertThat(page).hasURL(Pattern.compile(".*/bilan\\.xhtml.*"));
        save(page);
        assertThat(page.locator("main")).containsText("Bilan enregistré");
        away.click();
        assertThat(page).hasURL(Pattern.compile(".*/versions.*"));
        assertThat(asked).hasSize(2);
    }

    @Test
    void what_saved_itself_meanwhile_keeps_nobody_from_leaving(Page page) {
        page.clock().install();
        open(page, "redaction");
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        page.locator("[id='bilan:title']").fill("Une semaine enregistrée avant de partir");
        page.clock().fastForward(LONGER_THAN_THE_PAUSE);
        page.waitForCondition(() -> saved().contains("Une semaine enregistrée avant de partir"));
        page.waitForCondition(() -> (Boolean) page.evaluate(LEAVES_UNASKED)); // the page has heard of it, too
        page.waitForResponse(
                "**/versions.xhtml*",
                () -> page.locator("main a[href^='versions.xhtml']").first().click());
        assertThat(asked).isEmpty();
    }

    @Test
    void a_section_that_is_added_or_taken_out_takes_the_hand_along(Page page) {
        open(page, "redaction");
        int before = keys(page).size();
        page.locator("[id='bilan:newKind']").selectOption("text");
        page.locator("[id='bilan:add']").press("Enter");
        Locator added = page.locator("fieldset.block[data-key^='text+']").last();
        assertThat(added.locator("input[type=text]").first()).isFocused();
        added.locator("[id$=':addPassage']").press("Enter");
        assertThat(page.locator("fieldset.block[data-key^='text+']")
                        .last()
                        .locator("textarea")
                        .last())
                .isFocused();
        page.locator("fieldset.block[data-key^='text+']")
                .last()
                .locator("[id$=':drop']")
                .press("Enter");
        assertThat(page.locator("fieldset.block")).hasCount(before);
        assertThat(page.locator("fieldset.block input:focus, [id='bilan:newKind']:focus"))
                .hasCount(1);
    }

    @Test
    void whoever_wrote_in_it_is_not_offered_to_approve_it(Page page) {
        open(page, "relecture");
        passage(page, 0).fill("Chapô que la relecture a écrit.");
        save(page);
        assertThat(page.locator("main")).containsText("Bilan enregistré");
        Caller.as("redaction").post("api/v1/weeks/" + WEEK + "/review", "");
        page.navigate("/equipe/bilans/bilan.xhtml?semaine=" + WEEK);
        assertThat(page.locator("[id='suite:approve']")).hasCount(0);
        assertThat(page.locator("main")).containsText("Un second lecteur, qui n’a rien écrit");
    }

    @Test
    void a_week_that_is_none_stays_in_its_field_beside_what_is_wrong(Page page) {
        Staff.signIn(page, "redaction", "/equipe/");
        page.navigate("/equipe/bilans/");
        page.locator("[id='composer:semaine']").fill("2021-W99");
        page.locator("[id='composer:go']").click();
        assertThat(page.locator("form .error")).containsText("n’existe pas");
        assertThat(page.locator("[id='composer:semaine']")).hasValue("2021-W99");
    }

    @Test
    void an_extract_is_composed_of_the_tools_that_were_chosen(Page page) {
        Staff.signIn(page, "redaction", "/equipe/");
        page.navigate("/equipe/bilans/extrait.xhtml?semaine=" + WEEK);
        page.getByLabel("Ma classe à la maison").check();
        page.getByLabel("Pronote").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Composer l’extrait"))
                .click();
        assertThat(page.locator("article.review")).containsText("Pronote");
        assertThat(page.locator("article.review")).containsText("Ma classe à la maison");
        assertThat(page.locator("article.review")).not().containsText("Santorin");
        assertThat(page.getByLabel("Pronote")).isChecked();
    }

    /** The lede, then the first passage of each section. */
    private static Locator passage(Page page, int place) {
        return place == 0
                ? page.locator("fieldset.passage textarea").first()
                : page.locator("fieldset.block")
                        .nth(place - 1)
                        .locator("textarea")
                        .first();
    }

    private static void save(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Enregistrer").setExact(true))
                .last()
                .click();
    }
}
