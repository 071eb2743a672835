package fr.vigie.weeklyreview;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.composition.Nature;
import fr.vigie.weeklyreview.format.Markdown;
import fr.vigie.weeklyreview.format.OpenDocument;
import fr.vigie.weeklyreview.format.PastedHtml;
import fr.vigie.weeklyreview.format.PlainText;
import fr.vigie.weeklyreview.format.PrintedPage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What is handed on of a review: the same words for an e-mail and for an article, marked when under embargo. */
class FormatsTest {

    private static final Instant AT = Instant.parse("2021-04-12T08:00:00Z");
    private static final String LONG =
            "Vendredi 9 avril, la connexion s’est améliorée, mais des difficultés persistaient"
                    + "\u00a0: dans quatre témoignages, 54\u00a0élèves sur 124 sont restés bloqués en salle d’attente & <script>.";

    private static Passage passage(String words, Nature nature) {
        return new Passage(words, nature, List.of("S01"), Map.of(), words);
    }

    private static Edition edition() {
        ReviewText text = new ReviewText(
                "Quatre jours de pannes",
                "Quatre jours de pannes",
                passage(LONG, Nature.FACT),
                List.of(new Block(
                        "platform:NAT-MCM",
                        "platform",
                        "Ma classe à la maison",
                        null,
                        "NAT-MCM",
                        List.of(
                                passage("«\u00a0Rien ne répond.\u00a0»\n— Témoignage anonyme", Nature.QUOTATION),
                                passage("Qui pouvait l’ignorer\u202f?", Nature.ANALYSIS)))),
                Set.of(),
                "Méthode.",
                Map.of(),
                Set.of());
        return Edition.drafted(Week.parse("2021-W14"), 1, text, "{}", AT, "redaction", AT);
    }

    private static PublicReview review(Edition edition) {
        return new PublicReview(edition, edition.text(), 0);
    }

    @Test
    void plain_text_fits_the_lines_of_an_email_and_loses_no_word() {
        String text = PlainText.of(review(edition()));
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(72));
        assertThat(text.replaceAll("\\s+", " "))
                .contains(LONG.replaceAll("\\s+", " "))
                .contains("> «\u00a0Rien ne répond.\u00a0»")
                .contains("(analyse) Qui pouvait l’ignorer\u202f?");
    }

    @Test
    void html_to_paste_has_the_elements_that_both_programs_keep_and_nothing_runs() {
        String spip = PastedHtml.spip(review(edition()));
        String wordpress = PastedHtml.wordpress(review(edition()));
        for (String html : List.of(spip, wordpress)) {
            assertThat(html)
                    .containsPattern("<h3[^>]*>Ma classe à la maison</h3>")
                    .containsPattern("<blockquote[^>]*><p>«\u00a0Rien ne répond")
                    .contains("54\u00a0élèves sur 124")
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script")
                    .doesNotContain("style=");
        }
        assertThat(spip).doesNotContain("<!--").doesNotContain("class=");
        assertThat(wordpress.split("<!-- wp:").length).isEqualTo(wordpress.split("<!-- /wp:").length);
    }

    @Test
    void an_analysis_is_told_from_a_fact_in_the_office_document_as_well() throws Exception {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(OpenDocument.of(review(edition()))))) {
            var entry = zip.getNextEntry();
            while (!entry.getName().equals("content.xml")) {
                entry = zip.getNextEntry();
            }
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Qui pouvait l’ignorer\u202f? (analyse) [S01]");
        }
    }

    @Test
    void what_an_edition_corrects_stands_before_everything_else() {
        Edition edition = edition();
        edition.correct("Cinq jours, et non quatre.");
        assertThat(PlainText.of(review(edition)).lines().skip(2).findFirst())
                .hasValue("Rectification\u00a0: Cinq jours, et non quatre.");
        assertThat(Markdown.of(review(edition)).lines().skip(2).findFirst())
                .hasValue("**Rectification\u00a0: Cinq jours, et non quatre.**");
        assertThat(PastedHtml.spip(review(edition))).startsWith("<p><strong>Rectification");
    }

    @Test
    void copy_handed_out_before_its_hour_says_that_it_is_under_embargo() {
        Edition edition = edition();
        edition.approve("relecture", AT);
        edition.schedule(Instant.parse("2021-04-12T10:30:00Z"), "redaction");
        String said = "SOUS EMBARGO jusqu’au lundi 12 avril 2021 à 12\u202fh\u202f30";
        assertThat(PlainText.of(review(edition)).replaceAll("\n", " ")).contains(said);
        assertThat(PastedHtml.spip(review(edition))).contains(said);
        assertThat(PrintedPage.of(review(edition)).html()).contains(said);
    }

    @Test
    void writing_again_takes_it_off_the_schedule() {
        Edition edition = edition();
        edition.approve("relecture", AT);
        edition.schedule(AT.plusSeconds(60), "redaction");
        edition.write(edition.text(), "redaction", AT);
        assertThat(edition.scheduledAt()).isNull();
        assertThat(edition.status()).isEqualTo(EditionStatus.DRAFT);
    }
}
