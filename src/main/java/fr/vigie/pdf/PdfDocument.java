package fr.vigie.pdf;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Makes a PDF of a page. The page brings everything with it: nothing is fetched from anywhere. Its text is set in a font
 * that travels within the document (family {@code Vigie}), so that it looks the same and can be read aloud everywhere.
 */
public final class PdfDocument {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private PdfDocument() {}

    /**
     * The PDF of a page.
     *
     * @param xhtml well-formed XHTML with its style in its head
     */
    public static byte[] of(String xhtml) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(PdfDocument::font, "Vigie")
                    .useUriResolver((base, uri) -> null)
                    .usePdfUaAccessibility(true)
                    .withHtmlContent(xhtml, "about:blank")
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("a page could not be made a PDF", e);
        }
        return out.toByteArray();
    }

    private static InputStream font() {
        InputStream font = PdfDocument.class.getResourceAsStream(FONT);
        if (font == null) {
            throw new IllegalStateException("the PDF library carries no font any more");
        }
        return font;
    }
}
