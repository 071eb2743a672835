package fr.vigie.weeklyreview.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.vigie.figures.GoldenWeek;
import fr.vigie.server.Caller;
import fr.vigie.server.InBrowser;
import fr.vigie.server.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The reference week's testimonies and reports, two years later: a published review with all its drawings, in every format. */
@InBrowser
@RunAsClient
class NewsletterPageIT {

    private static final String WEEK = "2023-W14";
    private static final String ADDRESS = "api/v1/weekly-reviews/" + WEEK;
    private static final int PAGES = 4;
    private static final int DEMANDS_AND_QUESTIONS = 9;
    private static final int MOST_BYTES = 40 * 1024;

    @BeforeEach
    void publish() throws IOException {
        if (Caller.anonymous().get(ADDRESS).status() == 200) {
            return;
        }
        GoldenWeek.send(); // demands and questions, which every week's review ends with
        Caller editor = Caller.as("redaction");
        sent(editor, "testimonies", GoldenWeek.text("temoignages.csv").replaceAll("\\bT(\\d\\d)\\b", "NT$1"));
        sent(editor, "reports", GoldenWeek.text("signalements.csv").replaceAll("(?m)^S(\\d\\d)\\b", "NS$1"));
        editor.post("api/v1/weeks/" + WEEK + "/review", "");
        Caller.as("relecture").post(ADDRESS + "/approval", "");
        var published = editor.post(ADDRESS + "/publication", "");
        assertThat(published.status()).as(published.text()).isEqualTo(200);
    }

    /** A hundred and four weeks later, days of the week stay what they are. */
    private static void sent(Caller editor, String kind, String csv) {
        String later = csv.replace("2021-04-06", "2023-04-04")
                .replace("2021-04-07", "2023-04-05")
                .replace("2021-04-08", "2023-04-06")
                .replace("2021-04-09", "2023-04-07")
                .replaceAll("2021-04-1\\d", "2023-04-08");
        var answer = editor.post("api/v1/imports/" + kind, "text/csv", later.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void prints_as_a_newsletter_of_four_pages_with_all_of_its_table(Page page) throws IOException {
        page.navigate("/bilans/" + WEEK);
        try (PDDocument printed = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
            // what other tests ask for and answer may need another page
            assertThat(printed.getNumberOfPages()).isBetween(PAGES, isAlone() ? PAGES : PAGES + 2);
            assertThat(words(printed, 1))
                    .contains("Vigie · bilan hebdomadaire")
                    .contains("témoignages sur 32 reçus")
                    .contains("État des outils")
                    .contains("vendredi 7");
            assertThat(words(printed, 2)).contains("Ma classe à la maison").contains("Les ENT");
            assertThat(words(printed, 3))
                    .contains("Jour 2")
                    .contains("L’afflux")
                    .contains("région par région");
            assertThat(words(printed, PAGES)).contains("Nos demandes");
            assertThat(words(printed, printed.getNumberOfPages())).contains("Méthode");
        }
    }

    /** Whether the review ends with the reference week's demands and questions only. */
    private static boolean isAlone() {
        int passages = 0;
        for (var section : Caller.anonymous().get(ADDRESS).json().path("sections")) {
            if (List.of("demands", "questions").contains(section.path("kind").asText())) {
                passages += section.path("paragraphs").size();
            }
        }
        return passages <= DEMANDS_AND_QUESTIONS;
    }

    /** With ordinary spaces. */
    private static String words(PDDocument printed, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(printed).replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    @Test
    void every_format_draws_or_says_the_same() throws Exception {
        String page = Caller.anonymous().get("bilans/" + WEEK).text();
        assertThat(page)
                .contains("class=\"chart\"")
                .contains("class=\"map\"")
                .contains("L’afflux, demi-heure par demi-heure");
        for (String format : List.of("html", "markdown", "text", "json", "spip", "wordpress")) {
            String said =
                    Caller.anonymous().get(ADDRESS + "?format=" + format).text().replaceAll("[\\s\u00a0\u202f]+", " ");
            assertThat(said)
                    .as(format)
                    .contains("L’afflux, demi-heure par demi-heure")
                    .contains("région par région");
            if (!format.equals("json")) {
                assertThat(said).as(format).contains("de 8 h 30 à 9 h").contains("Provence-Alpes-Côte d’Azur");
            }
        }
        assertThat(Caller.anonymous().get(ADDRESS + "?format=html").text())
                .contains("<svg")
                .contains("CC\u00a0BY\u00a04.0");
        try (PDDocument pdf = Loader.loadPDF(
                Caller.anonymous().file(ADDRESS + "?format=pdf", null).body())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("région par région")
                    .contains("mardi 4");
        }
        int pictures = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(
                Caller.anonymous().file(ADDRESS + "?format=odt", null).body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                pictures += entry.getName().endsWith(".svg") ? 1 : 0;
            }
        }
        assertThat(pictures).as("days, surge, map").isEqualTo(3);
    }

    private static int onTheWire(String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(TestServer.address() + address))
                .header("Accept-Encoding", "gzip")
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        return answer.body().length;
    }

    @Test
    void the_page_is_small_and_the_feed_keeps_to_its_grammar() throws Exception {
        assertThat(onTheWire("bilans/" + WEEK)).isBetween(1024, MOST_BYTES);
        String feed = Caller.anonymous().get("weekly-reviews.atom").text();
        AtomValidity.assertValid(feed);
        assertThat(AtomValidity.broken(feed.replaceFirst("<updated>[^<]*</updated>", "<updated>hier</updated>")))
                .as("the grammar says something")
                .isNotEmpty();
    }
}
