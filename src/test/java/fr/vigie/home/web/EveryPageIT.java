package fr.vigie.home.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.vigie.figures.GoldenWeek;
import fr.vigie.server.Accessibility;
import fr.vigie.server.Caller;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import fr.vigie.server.TestServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every page that a link leads to, once each: axe finds nothing on a phone's width of 320 pixels nor on a desktop's, and
 * nothing has to be scrolled sideways on the phone, and nothing is fetched from
 * elsewhere. A page that nobody looks at in this way makes the test fail.
 */
@InBrowser
@RunAsClient
class EveryPageIT {

    private static final Path WEBAPP = Path.of("webapp");

    /** No link leads to a run but that of its own sender: ImportPageIT looks at it. */
    private static final String SEEN_AFTER_A_FILE_WAS_SENT = "/equipe/imports/import.xhtml";

    /** A week whose review no other test publishes, so that it can be written in. */
    private static final String WRITABLE = "2021-W16";

    /** The second steps of a sign-in lie behind a right password or a link: SecondFactorPageIT and InvitationPageIT look at them. */
    private static final List<String> SEEN_WHILE_SIGNING_IN = List.of(
            "/equipe/connexion/code.xhtml",
            "/equipe/connexion/second-facteur.xhtml",
            "/equipe/connexion/invitation.xhtml");

    private static final int PHONE = 320;
    private static final int DESKTOP = 1280;
    private static final Pattern DOWNLOAD = Pattern.compile(".*\\.(csv|pdf|odt|md|json|xml|txt|html|zip|atom|pem|py)$");

    @BeforeEach
    void thereIsSomethingToSee() throws IOException {
        GoldenWeek.send();
        Caller.as("redaction").post("api/v1/weeks/2021-W14/review", "");
        Caller.as("redaction").post("api/v1/weeks/" + WRITABLE + "/review", "");
        Caller.as("redaction").post("api/v1/days/2021-04-06/note", "");
        Caller.as("presse").post("api/v1/evidence-packs", """
                {"week":"2021-W14","audience":"press","purpose":"Réponse à un quotidien","recipient":"Un quotidien"}""");
        Caller.anonymous()
                .post(
                        "vos-donnees/demande",
                        "application/x-www-form-urlencoded",
                        "right=acces&contact=camille@exemple.fr&words=Mes+donn%C3%A9es".getBytes(UTF_8));
        Caller.as("redaction")
                .post("api/v1/incidents", "{\"platform\":\"NAT-MCM\",\"start\":\"2021-04-06\",\"gather\":true}");
    }

    @Test
    void staff_pages_are_flawless_on_a_phone_and_on_a_desktop(Page page) throws IOException {
        var faults = new SoftAssertions();
        watchRequests(page, faults);
        Set<String> seen = new TreeSet<>();
        for (String login : List.of("redaction", "admin", "referent", "presse", "section")) {
            page.context().clearCookies();
            Staff.signIn(page, login, "/equipe/");
            walk(page, "/equipe/", "/equipe/", seen, faults);
            if (login.equals("redaction")) {
                walk(page, "/equipe/bilans/citations.xhtml?semaine=" + WRITABLE, "/equipe/bilans/cit", seen, faults);
            }
        }
        page.context().clearCookies();
        walk(page, "/equipe/connexion.xhtml", "/equipe/connexion", seen, faults);
        seen.add(SEEN_AFTER_A_FILE_WAS_SENT);
        seen.addAll(SEEN_WHILE_SIGNING_IN);
        faults.assertThat(seen).containsAll(staffPages());
        faults.assertAll();
    }

    @Test
    void public_pages_are_flawless_on_a_phone_and_on_a_desktop(Page page) {
        var faults = new SoftAssertions();
        watchRequests(page, faults);
        Set<String> seen = new TreeSet<>();
        walk(page, "/", "/", seen, faults);
        faults.assertThat(seen).contains("/", "/temoigner", "/situation", "/bilans", "/questions", "/vos-donnees");
        faults.assertAll();
    }

    private static void watchRequests(Page page, SoftAssertions faults) {
        String ours = TestServer.address().toString();
        page.onRequest(request -> {
            if (!request.url().startsWith(ours) && request.url().startsWith("http")) {
                faults.fail(page.url() + " asks elsewhere: " + request.url());
            }
        });
    }

    /** Follows links from page to page below an address, each page once. */
    private static void walk(Page page, String start, String below, Set<String> seen, SoftAssertions faults) {
        Deque<String> waiting = new ArrayDeque<>(List.of(start));
        Set<String> here = new HashSet<>();
        while (!waiting.isEmpty()) {
            String address = waiting.poll();
            String file = file(address);
            if (!here.add(file) || !file.startsWith(below) || below.equals("/") && file.startsWith("/equipe")) {
                continue;
            }
            var answer = page.navigate(address);
            if (answer.status() != 200) {
                faults.assertThat(answer.status()).as(address).isEqualTo(200);
                continue;
            }
            if (seen.add(file)) {
                look(page, faults);
            }
            waiting.addAll(links(page));
        }
    }

    private static void look(Page page, SoftAssertions faults) {
        page.setViewportSize(DESKTOP, 900);
        axe(page, faults);
        page.setViewportSize(PHONE, 700);
        axe(page, faults);
        faults.assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url() + " at 320 px")
                .isLessThanOrEqualTo(PHONE);
    }

    private static void axe(Page page, SoftAssertions faults) {
        try {
            Accessibility.assertFlawless(page);
        } catch (AssertionError e) {
            faults.fail(page.viewportSize().width + " px: " + e.getMessage());
        }
    }

    private static List<String> links(Page page) {
        List<String> pages = new ArrayList<>();
        for (Object link : (List<?>) page.evaluate("[...document.querySelectorAll('a[href]')]"
                + ".filter(a => a.origin === location.origin).map(a => a.pathname + a.search)")) {
            String address = (String) link;
            String file = file(address);
            boolean other = file.startsWith("/equipe/")
                    ? !file.endsWith(".xhtml")
                    : DOWNLOAD.matcher(file).matches();
            if (!other && !file.startsWith("/api/")) {
                pages.add(address);
            }
        }
        return pages;
    }

    /** An address without what tells one content of a page from another. */
    private static String file(String address) {
        String path = URI.create(address).getPath();
        if (path.startsWith("/equipe/")) {
            return path.endsWith("/") ? path + "index.xhtml" : path;
        }
        return path.replaceAll("(?<=^/(?:bilans|situation|plateformes)/).+", "…");
    }

    private static Set<String> staffPages() throws IOException {
        try (var files = Files.walk(WEBAPP.resolve("equipe"))) {
            Set<String> pages = new TreeSet<>();
            files.filter(file -> file.toString().endsWith(".xhtml"))
                    .forEach(file ->
                            pages.add("/" + WEBAPP.relativize(file).toString().replace('\\', '/')));
            assertThat(pages).isNotEmpty();
            return pages;
        }
    }
}
