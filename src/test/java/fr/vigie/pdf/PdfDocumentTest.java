package fr.vigie.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfDocumentTest {

    private static final String PAGE =
            "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"fr\"><head><title>Un essai</title>"
                    + "<meta name=\"subject\" content=\"Essai\"/><style>body { font-family: Vigie }</style></head>"
                    + "<body><h1>Un essai</h1><p>Les mêmes mots.</p></body></html>";

    @Test
    void the_same_page_at_the_same_moment_is_the_same_bytes_whenever_it_is_made() {
        Instant moment = Instant.parse("2021-04-12T08:00:00Z");
        byte[] first = PdfDocument.of(PAGE, moment);
        assertThat(PdfDocument.of(PAGE, moment)).isEqualTo(first);
        assertThat(PdfDocument.of(PAGE, moment.plusSeconds(1))).isNotEqualTo(first);
    }

    /** At any width some elision falls on the end of a line. */
    @Test
    void no_line_ends_with_an_elision() throws IOException {
        String words =
                "Les élèves de l’académie sont restés en salle d’attente jusqu’à l’arrêt du service qu’on n’explique pas. ";
        for (int width = 60; width < 90; width += 3) {
            byte[] pdf = PdfDocument.of(PAGE.replace(
                    "<p>Les mêmes mots.</p>", "<p style=\"width: " + width + "mm\">" + words.repeat(6) + "</p>"));
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(document).lines())
                        .as("%d mm", width)
                        .hasSizeGreaterThan(12)
                        .noneMatch(line -> line.strip().endsWith("’"));
            }
        }
    }
}
