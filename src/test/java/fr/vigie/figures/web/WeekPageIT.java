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
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import fr.vigie.shared.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
                ? FrenchDates.withoutYear(LocalDate.parse(key[1]))
                : names.get(key[0]).get(key[0].equals("region") ? key[1].replaceFirst("^R", "") : key[1]);
    }

    @BeforeEach
    void theWeekIsThere() throws IOException {
        GoldenWeek.send();
    }

    @Test
    void pages_show_each_expected_line_of_the_week(Page page) throws IOException {
        Staff.signIn(page, "redaction", "/equipe/");
        page.navigate("/equipe/situation/semaine.xhtml?semaine=2021-W14");
        assertThat(key(page, "received")).isEqualTo(expected("temoignages_recus"));
        assertThat(key(page, "counted")).isEqualTo(expected("temoignages_comptes_interne"));
        var first = page.locator("#afflux tbody th").first();
        assertThat(first).hasText(quarter(expected("premier_temoignage_ENT")));
        page.navigate("/situation/2021-W14");
        assertThat(page.locator("h1")).containsText("du lundi 5 au dimanche 11 avril 2021");
        var names = names();
        int compared = 0;
        for (String[] row : GoldenWeek.rows("attendu_agregats.csv")) {
            String[] key = row[0].split(":");
            if (!STAFF_ONLY.contains(key[0])) {
                assertThat(shown(page, key, names)).as(row[0]).isEqualTo(written(key[0], row[1]));
            }
            compared++;
        }
        assertThat(compared).isEqualTo(73);
        assertThat(page.locator("main")).not().containsText("reçu");
        Accessibility.assertFlawless(page);
    }

    private static final Set<String> STAFF_ONLY =
            Set.of("temoignages_recus", "temoignages_comptes_interne", "premier_temoignage_ENT");

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("temoignages_comptes_publics", "published"),
            Map.entry("verbatims_citables", "quotable"),
            Map.entry("verbatims_citables_fonction_ou_nom", "named"),
            Map.entry("seances_perdues", "lost"),
            Map.entry("eleves_bloques", "blocked"),
            Map.entry("academies_distinctes", "academies"),
            Map.entry("regions_distinctes", "regions"),
            Map.entry("declarations", "statements"),
            Map.entry("declarations_contredites", "contradicted"));

    /** What the page shows for the key of an expected line. */
    private static String shown(Page page, String[] key, Map<String, Map<String, String>> names) {
        String tool = key.length > 1 ? names.get("plateforme").get(key[1]) : "";
        return switch (key[0]) {
            case "jour", "plateforme", "symptome", "region" -> count(page, TABLES.get(key[0]), header(key, names));
            case "plateforme_jour" ->
                cell(page, "table.counts", tool, LocalDate.parse(key[2])).innerText();
            case "etat" -> state(page, tool, LocalDate.parse(key[2]));
            case "eleves_bloques_salle_attente" -> sentence(page, "Salle d’attente", "(\\d+)\\D+élèves bloqués");
            case "eleves_concernes_salle_attente" -> sentence(page, "Salle d’attente", "sur (\\d+)");
            case "debut_afflux" -> sentence(page, "ENT", "affluent (.+), ");
            case "debut_afflux_libelle" -> sentence(page, "ENT", "2021, (.+)\\.");
            case "inaccessible_jusquau" -> sentence(page, tool, "inaccessible jusqu’au (.+)\\.");
            default -> key(page, KEYS.get(key[0]));
        };
    }

    /** An expected value as the page writes it. */
    private static String written(String key, String value) {
        return switch (key) {
            case "debut_afflux", "inaccessible_jusquau" -> FrenchDates.full(LocalDate.parse(value.substring(0, 10)));
            case "debut_afflux_libelle" ->
                value.replaceAll("[\\s\u202f](?=h|\\d)", "\u202f").replace("après\u202f", "après ");
            default -> value;
        };
    }

    private static String expected(String key) throws IOException {
        return GoldenWeek.rows("attendu_agregats.csv").stream()
                .filter(row -> row[0].equals(key))
                .findFirst()
                .orElseThrow()[1];
    }

    private static String quarter(String instant) {
        var time = OffsetDateTime.parse(instant).toLocalTime();
        return FrenchDates.time(time.withMinute(time.getMinute() / 15 * 15));
    }

    private static String key(Page page, String code) {
        return page.locator("ul.figures li").all().stream()
                .map(Locator::innerText)
                .map(text -> text.strip().split("\\s+", 2))
                .filter(parts -> Set.of(
                                Messages.FRENCH.sentence("figures.key." + code, 1L),
                                Messages.FRENCH.sentence("figures.key." + code, 2L))
                        .contains(parts[1]))
                .map(parts -> parts[0])
                .findFirst()
                .orElse("absent");
    }

    private static String sentence(Page page, String start, String part) {
        String line = page.locator("main ul:not(.figures) li")
                .filter(new Locator.FilterOptions().setHasText(start))
                .first()
                .innerText();
        var found = Pattern.compile(part).matcher(line);
        return found.find() ? found.group(1) : line;
    }

    @Test
    void each_figure_of_the_staff_page_leads_to_as_many_rows_as_it_counts(Page page) {
        Staff.signIn(page, "redaction", "/equipe/");
        page.navigate("/equipe/situation/semaine.xhtml?semaine=2021-W14");
        assertThat(page.locator("ul.figures li:not(:has(a))")).hasCount(0);
        Accessibility.assertFlawless(page);
        Map<String, String> links = new LinkedHashMap<>();
        for (Locator link : page.locator("ul.figures a, table.bars td.number a, table.counts td.number a")
                .all()) {
            String href = link.getAttribute("href");
            // sums of pupils are no count of rows, places are listed on the page itself
            if (!href.contains("bloques") && !href.startsWith("#")) {
                links.put(href, link.innerText().strip().split("[\\s\u00a0]")[0]);
            }
        }
        assertThat(links).hasSizeGreaterThan(60);
        links.forEach((href, figure) -> assertThat(listed(page, href)).as(href).isEqualTo(figure));
        for (Locator place : page.locator("ul.figures a[href^='#']").all()) {
            assertThat(page.locator(place.getAttribute("href") + " tbody tr"))
                    .hasCount(Integer.parseInt(place.innerText().strip().split("\\s")[0]));
        }
    }

    @Test
    void who_may_not_see_testimonies_is_not_led_to_them(Page page) {
        Staff.signIn(page, "admin", "/equipe/");
        page.navigate("/equipe/situation/semaine.xhtml?semaine=2021-W14");
        assertThat(key(page, "counted")).isEqualTo("30");
        assertThat(page.locator("main a[href*='temoignages']")).hasCount(0);
        assertThat(page.locator("main a[href*='signalements']")).not().hasCount(0);
    }

    @Test
    void regional_account_reads_that_its_lists_are_shorter(Page page) {
        Staff.signIn(page, "section", "/equipe/");
        page.navigate("/equipe/situation/semaine.xhtml?semaine=2021-W14");
        assertThat(page.locator("main")).containsText("ne montrent que vos académies");
    }

    @Test
    void week_that_is_none_is_told_beside_what_was_typed(Page page) {
        Staff.signIn(page, "redaction", "/equipe/");
        var answer = page.navigate("/equipe/situation/semaine.xhtml?semaine=2021-W60");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(page.locator("#semaine")).hasValue("2021-W60");
        assertThat(page.locator("#semaine-erreur")).containsText("2021-W60");
        Accessibility.assertFlawless(page);
    }

    @Test
    void weeks_are_walked_one_after_the_other_but_not_into_the_future(Page page) {
        page.navigate("/situation/2020-W53");
        page.locator("a[rel=next]").click();
        assertThat(page).hasURL(Pattern.compile("/situation/2021-W01$"));
        page.locator("a[rel=prev]").click();
        assertThat(page).hasURL(Pattern.compile("/situation/2020-W53$"));
        for (String edge : List.of("0001-W01", "9999-W52")) {
            assertThat(page.navigate("/situation/" + edge).status()).as(edge).isEqualTo(200);
        }
        assertThat(page.locator("main")).containsText("n’a pas commencé");
        assertThat(page.locator("a[rel=next]")).hasCount(0);
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
        String classes = cell(page, "table.matrix", tool, day).locator(".state").getAttribute("class");
        return STATES.stream()
                .filter(classes::contains)
                .reduce((a, b) -> b.length() > a.length() ? b : a)
                .orElse("");
    }

    /** The cell of a tool's row and a day's column. */
    private static Locator cell(Page page, String table, String tool, LocalDate day) {
        var head = page.locator(table + " thead th").allInnerTexts();
        int column = -1;
        for (int i = 0; i < head.size(); i++) {
            if (head.get(i).matches(".*\\b" + day.getDayOfMonth() + "\\b.*")) {
                column = i - 1;
            }
        }
        return page.locator(table + " tbody tr")
                .filter(new Locator.FilterOptions().setHasText(tool))
                .locator("td")
                .nth(column);
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
