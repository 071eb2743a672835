package fr.vigie.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
}
