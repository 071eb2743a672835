package fr.vigie.weeklyreview;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.weeklyreview.format.Markdown;
import fr.vigie.weeklyreview.format.OpenDocument;
import fr.vigie.weeklyreview.format.PastedHtml;
import fr.vigie.weeklyreview.format.PlainText;
import fr.vigie.weeklyreview.format.PrintedPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Charts, tables and maps stand in every format, with words for those who don't see them. */
class DrawnFormatsTest {

    @BeforeAll
    static void validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFUA_1", "PDFA_2_A"})
    void the_pdf_can_be_read_aloud_and_kept_for_years(PDFAFlavour promise) throws Exception {
        try (InputStream pdf = new ByteArrayInputStream(
                        PrintedPage.of(DrawnReview.review()).pdf());
                var parser = Foundries.defaultInstance().createParser(pdf, promise);
                var validator = Foundries.defaultInstance().createValidator(promise, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTestAssertions())
                    .extracting(broken -> broken.getRuleId().getClause() + " " + broken.getMessage())
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void the_office_document_holds_each_drawing_with_its_words_and_is_well_formed() throws Exception {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(OpenDocument.of(DrawnReview.review())))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files).containsKeys("Pictures/figure-1.svg", "Pictures/figure-2.svg");
        assertThat(files.get("META-INF/manifest.xml")).contains("Pictures/figure-2.svg");
        assertThat(files.get("content.xml"))
                .contains("<svg:title>Témoignages par région</svg:title>")
                .contains("<svg:desc>Île-de-France, 5.</svg:desc>")
                .contains("table:table-header-rows")
                .contains("quasi inaccessible")
                .contains("CC\u00a0BY\u00a04.0");
        for (var file : files.entrySet()) {
            if (!file.getKey().equals("mimetype")) {
                wellFormed(file.getValue());
            }
        }
    }

    private static void wellFormed(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_page_to_print_draws_and_tells_and_is_well_formed() throws Exception {
        String page = PrintedPage.of(DrawnReview.review()).html();
        assertThat(page)
                .contains("<svg ")
                .contains("class=\"map\"")
                .contains("<th scope=\"row\">Île-de-France</th><td>5</td>")
                .contains("CC\u00a0BY\u00a04.0");
        wellFormed(page.replaceFirst("<!DOCTYPE html>", ""));
    }

    @Test
    void where_no_picture_goes_its_table_does() throws IOException {
        PublicReview review = DrawnReview.review();
        assertThat(Markdown.of(review)).contains("| Région | Témoignages |\n| --- | --- |\n| Île-de-France | 5 |");
        assertThat(PlainText.of(review))
                .contains("- mardi 6\u00a0: 11")
                .contains("mardi 6 quasi inaccessible, mercredi 7 inconnu");
        for (String html : List.of(PastedHtml.spip(review), PastedHtml.wordpress(review))) {
            assertThat(html)
                    .contains("<th scope=\"row\">Île-de-France</th><td>5</td>")
                    .doesNotContain("<svg")
                    .doesNotContain("style=");
        }
    }
}
