package fr.vigie.pdf;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Makes a PDF of a page. The page brings everything with it: nothing is fetched from anywhere. Its text is set in a font
 * that travels within the document (family {@code Vigie}), so that it looks the same and can be read aloud everywhere
 * (PDF/UA-1), also in many years (PDF/A-2a).
 */
public final class PdfDocument {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final Pattern DATE = Pattern.compile("(<xmp:(?:Create|Modify|Metadata)Date>)([^<]*)(<)");

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
                    .useUnicodeLineBreaker(new FrenchBreaks())
                    .useSVGDrawer(new BatikSVGDrawer())
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                    .withHtmlContent(xhtml, "about:blank")
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("a page could not be made a PDF", e);
        }
        return out.toByteArray();
    }

    /**
     * The PDF of a page as it was at a moment: the same page at the same moment is the same bytes.
     *
     * @param xhtml as {@link #of(String)}
     * @param moment of its making, as its properties tell it
     */
    public static byte[] of(String xhtml, Instant moment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(of(xhtml))) {
            Calendar made = GregorianCalendar.from(moment.atZone(ZoneOffset.UTC));
            document.getDocumentInformation().setCreationDate(made);
            document.getDocumentInformation().setModificationDate(made);
            PDMetadata about = document.getDocumentCatalog().getMetadata();
            if (about != null) {
                String told = new String(about.toByteArray(), StandardCharsets.UTF_8);
                about.importXMPMetadata(
                        DATE.matcher(told).replaceAll("$1" + moment + "$3").getBytes(StandardCharsets.UTF_8));
            }
            // the identifier of the first saving tells the moment of its making, and would be kept
            document.getDocument().getTrailer().removeItem(COSName.ID);
            document.setDocumentId(moment.toEpochMilli());
            document.save(out);
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
