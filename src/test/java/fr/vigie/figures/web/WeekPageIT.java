package fr.vigie.figures.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.vigie.figures.GoldenWeek;
import fr.vigie.server.Accessibility;
import fr.vigie.server.Caller;
import fr.vigie.server.InBrowser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The week on a page: the reference week's figures are the expected ones, and silence stays silence. */
@InBrowser
@RunAsClient
class WeekPageIT {

    private static final Map<String, String> TABLES =
            Map.of("jour", "Par jour", "plateforme", "Par outil", "symptome", "Par problème", "region", "Par région");

    @BeforeEach
    void theWeekIsThere() throws IOException {
        for (var file : GoldenWeek.files().entrySet()) {
            var answer = Caller.as("redaction")
                    .post(
                            "api/v1/imports/" + file.getKey(),
                            "text/csv",
                            GoldenWeek.text(file.getValue()).getBytes(StandardCharsets.UTF_8));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        }
    }

    @Test
    void public_page_shows_the_expected_figures_of_the_week(Page page) throws IOException {
        page.navigate("/situation/2021-W14");
        assertThat(page.locator("h1")).containsText("du lundi 5 au dimanche 11 avril 2021");
        for (String[] expected : GoldenWeek.rows("attendu_agregats.csv")) {
            String[] key = expected[0].split(":");
            if (TABLES.containsKey(key[0])) {
                var table = page.locator("table.bars")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(TABLES.get(key[0])));
                assertThat(table.locator("td.number").allInnerTexts().stream().map(String::strip))
                        .as(expected[0])
                        .contains(expected[1]);
            }
        }
        assertThat(page.locator("ul.figures")).containsText("29");
        assertThat(page.locator("ul.figures")).containsText("469");
        assertThat(page.locator("main")).containsText("54");
        assertThat(page.locator("main")).containsText("peu après 8\u202fh\u202f30");
        assertThat(page.locator("table.matrix tbody tr")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Hauts-de-France"))
                        .locator("td")
                        .last())
                .hasText("inconnu");
        Accessibility.assertFlawless(page);
    }

    @Test
    void page_reads_on_a_narrow_phone(Page page) {
        page.setViewportSize(320, 700);
        page.navigate("/situation/2021-W14");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        Accessibility.assertFlawless(page);
        page.navigate("/situation");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        Accessibility.assertFlawless(page);
    }

    @Test
    void week_that_nobody_spoke_of_is_unknown_and_not_well(Page page) {
        page.navigate("/situation/2019-W10");
        assertThat(page.locator("main")).containsText("nous n’en savons rien");
        assertThat(page.locator("main")).not().containsText("normal");
        assertThat(page.navigate("/situation/2019-W60").status()).isEqualTo(404);
    }
}
