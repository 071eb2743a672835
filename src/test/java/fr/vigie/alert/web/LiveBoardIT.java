package fr.vigie.alert.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import fr.vigie.figures.GoldenWeek;
import fr.vigie.server.Accessibility;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import fr.vigie.server.TestServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The live board: what comes in shows without asking again, and all who look share one count. */
@InBrowser
@RunAsClient
class LiveBoardIT {

    private static final int LISTENERS = 200;

    @Test
    void a_new_testimony_shows_without_reloading_and_what_was_open_stays_open(Page page) {
        page.setViewportSize(320, 700);
        testify("ENT-CVL", "18");
        Staff.signIn(page, "redaction", "/equipe/situation/direct.xhtml");
        assertThat(page.locator("#direct-etat")).hasText("En direct");
        page.locator("[id='quarts-ENT-CVL'] summary").click();
        page.evaluate("window.loaded = true");
        int before = total(page);
        testify("ENT-CVL", "18");
        page.waitForCondition(() -> total(page) == before + 1);
        assertThat(page.evaluate("window.loaded")).isEqualTo(true);
        assertThat(page.locator("[id='quarts-ENT-CVL']")).hasAttribute("open", "");
        assertThat(page.locator("[id='quarts-ENT-CVL']")).containsText("Orléans-Tours");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        Accessibility.assertFlawless(page);
    }

    @Test
    void a_section_sees_its_academies_only_and_the_public_nothing(Page page) throws IOException, InterruptedException {
        testify("ENT-CVL", "18");
        testify("ENT-IDF-LYC", "24");
        Staff.signIn(page, "section", "/equipe/situation/direct.xhtml");
        assertThat(page.locator("#direct-etat")).hasText("En direct");
        assertThat(page.locator("[id='quarts-ENT-IDF-LYC']")).isAttached();
        assertThat(page.locator("[id='quarts-ENT-CVL']")).not().isAttached();
        HttpResponse<String> nobody =
                HttpClient.newHttpClient().send(stream(null).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(nobody.statusCode()).isEqualTo(302);
        assertThat(nobody.headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).contains("connexion"));
    }

    @Test
    void two_hundred_open_boards_learn_of_a_testimony_from_one_count(Page page) throws Exception {
        Staff.signIn(page, "redaction", "/equipe/");
        String session = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(LiveBoardIT::header)
                .findFirst()
                .orElseThrow();
        page.close();
        HttpClient client = HttpClient.newHttpClient();
        List<BufferedReader> boards = new ArrayList<>();
        for (int i = 0; i < LISTENERS; i++) {
            HttpResponse<InputStream> answer =
                    client.send(stream(session).build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
            boards.add(new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
        }
        long known = 0;
        for (BufferedReader board : boards) {
            known = Math.max(known, event(board));
        }
        testify("ENT-NOR", "70");
        Instant sent = now();
        Set<Long> counts = new TreeSet<>();
        for (BufferedReader board : boards) {
            long count = CompletableFuture.supplyAsync(() -> event(board)).get(30, TimeUnit.SECONDS);
            counts.add(count);
        }
        Duration taken = Duration.between(sent, now());
        assertThat(counts)
                .as("numbers of the count, after %d", known)
                .hasSizeLessThanOrEqualTo(2)
                .allMatch(n -> n > 0);
        assertThat(taken).isLessThan(Duration.ofSeconds(20));
        for (BufferedReader board : boards) {
            board.close();
        }
    }

    @Test
    void a_suggestion_is_set_aside_with_a_reason_and_another_taken_up_opens_its_incident(Page page) {
        for (int i = 0; i < 6; i++) {
            testify("ENT-76", "70");
            testify("ENT-PDL1", "17");
        }
        Staff.signIn(page, "redaction", "/equipe/situation/direct.xhtml");
        page.waitForCondition(
                () -> {
                    page.reload();
                    return page.locator("[id='suite:suggestion'] option").count() > 2
                            && page.locator("[id='suite:suggestion']")
                                    .textContent()
                                    .contains("Arsène")
                            && page.locator("[id='suite:suggestion']")
                                    .textContent()
                                    .contains("e-primo");
                },
                new Page.WaitForConditionOptions().setTimeout(90_000));
        Accessibility.assertFlawless(page);
        page.locator("[id='suite:ecarter']").click();
        assertThat(page.locator("main")).containsText("Choisissez une suggestion.");
        choose(page, "Arsène");
        page.locator("[id='suite:ecarter']").click();
        assertThat(page.locator("main")).containsText("Choisissez pourquoi.");
        choose(page, "Arsène");
        page.locator("[id='suite:because']").selectOption("un_seul_lieu");
        page.locator("[id='suite:ecarter']").click();
        assertThat(page.locator("main")).containsText("Suggestion écartée.");
        assertThat(page.locator("#direct")).containsText("écartée par redaction");
        choose(page, "e-primo");
        page.locator("[id='suite:reprendre']").click();
        page.waitForURL(url -> url.contains("/equipe/incidents/incident.xhtml"));
        assertThat(page.locator("main")).containsText("Incident ouvert d’après la suggestion");
        assertThat(page.locator("main")).containsText("e-primo");
    }

    @Test
    void a_board_comes_back_after_a_cut_line_and_after_an_answer_that_is_no_stream(Page page) {
        Staff.signIn(page, "redaction", "/equipe/");
        AtomicInteger asked = new AtomicInteger();
        page.route("**/situation/direct/flux", route -> {
            switch (asked.getAndIncrement()) {
                case 0 -> route.fulfill(new Route.FulfillOptions().setStatus(502));
                case 1 -> route.abort("connectionrefused");
                case 2 ->
                    route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/event-stream")
                            .setBody("retry: 50\nevent: tableau\ndata: <p id=\"ancien\">Ancien tableau</p>\n\n"));
                default -> route.resume();
            }
        });
        page.navigate("/equipe/situation/direct.xhtml");
        assertThat(page.locator("#direct-etat")).hasText("Connexion perdue : elle est reprise dès que possible.");
        assertThat(page.locator("#direct-recharger")).isVisible();
        page.waitForCondition(() -> asked.get() > 3, new Page.WaitForConditionOptions().setTimeout(30_000));
        assertThat(page.locator("#direct-etat")).hasText("En direct");
        assertThat(page.locator("#direct-recharger")).isHidden();
        assertThat(page.locator("#ancien")).hasCount(0);
        testify("ENT-CVL", "18");
        assertThat(page.locator("[id='quarts-ENT-CVL']")).isAttached();
    }

    @Test
    void whoever_is_no_longer_known_after_a_restart_is_told_so_and_comes_back_by_signing_in(Page page) {
        Staff.signIn(page, "redaction", "/equipe/");
        page.route("**/situation/direct/flux", route -> {
            page.context().clearCookies();
            route.fulfill(new Route.FulfillOptions().setStatus(502));
        });
        page.navigate("/equipe/situation/direct.xhtml");
        assertThat(page.locator("#direct-etat")).hasText("La mise à jour s’est arrêtée : vous n’êtes plus connecté.");
        page.unroute("**/situation/direct/flux");
        page.locator("#direct-recharger a").click();
        Staff.enter(page, "redaction");
        page.waitForURL(url -> url.contains("direct.xhtml") && !url.contains("connexion"));
        assertThat(page.locator("#direct-etat")).hasText("En direct");
    }

    @Test
    void without_script_the_board_is_that_of_the_moment_and_can_be_loaded_again(Page scripted) {
        try (BrowserContext plain = scripted.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(TestServer.address().toString())
                        .setLocale("fr-FR")
                        .setViewportSize(320, 700)
                        .setJavaScriptEnabled(false))) {
            testify("ENT-CVL", "18");
            Page page = plain.newPage();
            Staff.signIn(page, "redaction", "/equipe/situation/direct.xhtml");
            assertThat(page.locator("#direct-etat"))
                    .hasText("Le tableau est celui du moment où la page a été chargée.");
            assertThat(page.locator("[id='quarts-ENT-CVL']")).isAttached();
            String before = page.locator("#direct table.live").textContent();
            testify("ENT-CVL", "18");
            page.locator("#direct-recharger a").click();
            assertThat(page.locator("#direct table.live")).not().hasText(before);
        }
    }

    private static void choose(Page page, String tool) {
        String value = page.locator("[id='suite:suggestion'] option:has-text('" + tool + "')")
                .first()
                .getAttribute("value");
        page.locator("[id='suite:suggestion']").selectOption(value);
    }

    @Test
    void a_day_gone_by_shows_what_would_have_been_suggested(Page page) throws IOException {
        GoldenWeek.send();
        Staff.signIn(page, "redaction", "/equipe/situation/direct.xhtml?jour=2021-04-06");
        assertThat(page.locator("main")).containsText("Ce que la détection aurait suggéré");
        assertThat(page.locator("main")).containsText("ouvrir un incident depuis le 6 avril 2021");
        Accessibility.assertFlawless(page);
        page.navigate("/equipe/situation/direct.xhtml?jour=hier");
        assertThat(page.locator(".error").first()).isVisible();
        page.navigate("/equipe/situation/direct.xhtml?jour=2199-01-01");
        assertThat(page.locator(".error").first()).containsText("pas encore venu");
    }

    private static int total(Page page) {
        Object total = page.evaluate("[...document.querySelectorAll('[id=\"quarts-ENT-CVL\"] td.number')]"
                + ".reduce((sum, cell) => sum + Number(cell.textContent), 0)");
        return ((Number) total).intValue();
    }

    private static String header(Cookie cookie) {
        return cookie.name + "=" + cookie.value;
    }

    private static HttpRequest.Builder stream(String session) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(TestServer.address() + "equipe/situation/direct/flux"))
                .header("Accept", "text/event-stream")
                .header("Accept-Encoding", "gzip");
        return session == null ? request : request.header("Cookie", session);
    }

    /** Reads on to the end of the next event; its number. */
    private static long event(BufferedReader board) {
        try {
            long id = 0;
            for (String line = board.readLine(); line != null; line = board.readLine()) {
                if (line.startsWith("id: ")) {
                    id = Long.parseLong(line.substring(4));
                }
                if (line.isEmpty() && id > 0) {
                    return id;
                }
            }
            throw new IllegalStateException("the stream has ended");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void testify(String platform, String academy) {
        String body = "{\"observedAt\":\"%s\",\"platform\":\"%s\",\"academy\":\"%s\",\"symptom\":\"lenteurs\"}"
                .formatted(now().minusSeconds(120), platform, academy);
        var request = HttpRequest.newBuilder(URI.create(TestServer.address() + "api/v1/testimonies"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        try {
            var answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant now() {
        return Instant.now(Clock.systemUTC());
    }
}
