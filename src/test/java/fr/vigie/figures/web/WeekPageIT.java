package fr.vigie.figures.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.vigie.figures.GoldenWeek;
import fr.vigie.french.FrenchDates;
import fr.vigie.french.Typography;
import fr.vigie.server.Accessibility;
import fr.vigie.server.Caller;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The week on a page: the reference week's figures are the expected ones, and silence stays silence. */
@InBrowser
@RunAsClient
class WeekPageIT {

    private static final Map<String, String> TABLES =
            Map.of("jour", "Par jour", "plateforme", "Par outil", "symptome", "Par problème", "region", "Par région");

    private static final List<String> STATES =
            List.of("indisponible", "quasi_inaccessible", "degrade", "ameliore", "nominal", "inconnu");

    private static Map<String, Map<String, String>> names() throws IOException {
        return Map.of(
                "plateforme", named(GoldenWeek.text("plateformes.csv")),
                "symptome", named(Files.readString(Path.of("sql/reference/symptomes.csv"))),
                "region", named(Files.readString(Path.of("sql/reference/regions.csv"))));
    }

    /** The second column by the first. */
    private static Map<String, String> named(String csv) {
        Map<String, String> names = new HashMap<>();
        csv.lines().skip(1).map(line -> line.split(",", 3)).forEach(row -> names.put(row[0], Typography.set(row[1])));
        return names;
    }

    private static String header(String[] key, Map<String, Map<String, String>> names) {
        return key[0].equals("jour")
                ? FrenchDates.full(LocalDate.parse(key[1]))
                : names.get(key[0]).get(key[0].equals("region") ? key[1].replaceFirst("^R", "") : key[1]);
    }

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
        var names = names();
        for (String[] expected : GoldenWeek.rows("attendu_agregats.csv")) {
            String[] key = expected[0].split(":");
            if (TABLES.containsKey(key[0])) {
                assertThat(count(page, TABLES.get(key[0]), header(key, names)))
                        .as(expected[0])
                        .isEqualTo(expected[1]);
            } else if (key[0].equals("etat")) {
                assertThat(state(page, names.get("plateforme").get(key[1]), LocalDate.parse(key[2])))
                        .as(expected[0])
                        .isEqualTo(expected[1]);
            }
        }
        assertThat(keys(page))
                .containsEntry("témoignages publiables", "29")
                .containsEntry("citables", "25")
                .containsEntry("élèves bloqués", "469")
                .containsEntry("séances perdues", "13")
                .containsEntry("académies", "18")
                .containsEntry("signalements", "17")
                .doesNotContainKey("témoignages reçus");
        assertThat(page.locator("main")).containsText("54\u00a0élèves bloqués sur 124");
        assertThat(page.locator("main")).containsText("peu après 8\u202fh\u202f30");
        assertThat(page.locator("main")).containsText("inaccessible jusqu’au jeudi 8 avril 2021");
        Accessibility.assertFlawless(page);
    }

    @Test
    void each_figure_of_the_staff_page_leads_to_as_many_rows_as_it_counts(Page page) {
        Staff.signIn(page, "redaction", "/equipe/");
        page.navigate("/equipe/situation/semaine.xhtml?semaine=2021-W14");
        assertThat(keys(page)).containsEntry("témoignages reçus", "32").containsEntry("retenus", "30");
        Accessibility.assertFlawless(page);
        Map<String, String> links = new LinkedHashMap<>();
        for (Locator link : page.locator("ul.figures a, table.bars td.number a").all()) {
            String href = link.getAttribute("href");
            if (!href.contains("declarations")) {
                links.put(href, link.innerText().strip().split("[\\s\u00a0]")[0]);
            }
        }
        assertThat(links).hasSizeGreaterThan(40);
        links.forEach((href, figure) -> assertThat(listed(page, href)).as(href).isEqualTo(figure));
    }

    private static String listed(Page page, String href) {
        var status = Pattern.compile("role=\"status\">\\D*([0-9\u202f]+)")
                .matcher(page.context().request().get(href).text());
        return status.find() ? status.group(1) : "0";
    }

    private static String count(Page page, String caption, String row) {
        var table = page.locator("table.bars").filter(new Locator.FilterOptions().setHasText(caption));
        return table.locator("tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.ROWHEADER,
                                new Page.GetByRoleOptions().setName(row).setExact(true))))
                .locator("td.number")
                .innerText()
                .strip();
    }

    private static String state(Page page, String tool, LocalDate day) {
        var head = page.locator("table.matrix thead th").allInnerTexts();
        int column = -1;
        for (int i = 0; i < head.size(); i++) {
            if (head.get(i).matches(".*\\b" + day.getDayOfMonth() + "\\b.*")) {
                column = i - 1;
            }
        }
        String classes = page.locator("table.matrix tbody tr")
                .filter(new Locator.FilterOptions().setHasText(tool))
                .locator("td")
                .nth(column)
                .locator(".state")
                .getAttribute("class");
        return STATES.stream()
                .filter(classes::contains)
                .reduce((a, b) -> b.length() > a.length() ? b : a)
                .orElse("");
    }

    private static Map<String, String> keys(Page page) {
        Map<String, String> keys = new HashMap<>();
        for (Locator figure : page.locator("ul.figures li").all()) {
            String value = figure.locator("b").innerText().strip();
            keys.put(figure.innerText().replaceFirst(Pattern.quote(value), "").strip(), value);
        }
        return keys;
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
        page.navigate("/situation/2016-W10");
        assertThat(page.locator("main")).containsText("nous n’en savons rien");
        assertThat(page.locator("main")).not().containsText("normal");
        assertThat(page.navigate("/situation/2019-W60").status()).isEqualTo(404);
    }
}
