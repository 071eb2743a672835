package fr.vigie.weeklyreview.format;

import fr.vigie.odt.OdtDocument;
import fr.vigie.weeklyreview.Block;
import fr.vigie.weeklyreview.Passage;
import fr.vigie.weeklyreview.PublicReview;
import fr.vigie.weeklyreview.composition.Nature;
import fr.vigie.weeklyreview.drawing.Drawing;

/** A review as an OpenDocument text. */
public final class OpenDocument {

    private OpenDocument() {}

    /** The bytes of the ODT file. */
    public static byte[] of(PublicReview review) {
        OdtDocument document = new OdtDocument(review.text().title());
        document.heading(1, review.text().title());
        Imprint.head(review).forEach(document::paragraph);
        paragraph(document, review.text().lede());
        for (Block block : review.text().blocks()) {
            if (!block.heading().isEmpty()) {
                document.heading(2, block.heading());
            }
            block.passages().forEach(passage -> paragraph(document, passage));
            if (review.drawing(block) != null) {
                drawn(document, review.drawing(block));
            }
        }
        document.heading(2, "Sources");
        review.text().notes().forEach((mark, note) -> document.paragraph(mark + "\u00a0: " + note));
        document.heading(2, "Méthode");
        document.paragraph(review.text().method());
        Imprint.of(review).forEach(document::paragraph);
        return document.bytes();
    }

    private static void drawn(OdtDocument document, Drawing drawing) {
        if (drawing.isDrawn()) {
            boolean map = drawing.svgHtml().contains("class=\"map\"");
            document.picture(
                    sized(drawing.svgHtml()), map ? 9.5 : 16, map ? 10.5 : 4.7, drawing.title(), drawing.alternative());
        }
        document.table(drawing.title(), drawing.head(), drawing.rows());
        if (!drawing.owed().isEmpty()) {
            document.paragraph(drawing.owed());
        }
    }

    /** A chart takes the width that it is given; a file of its own has to say one. */
    private static String sized(String svg) {
        return svg.replace("width=\"100%\"", "width=\"640\" font-family=\"Liberation Sans, Arial, sans-serif\"");
    }

    private static void paragraph(OdtDocument document, Passage passage) {
        String sources = Imprint.sources(passage);
        String nature = passage.nature() == Nature.ANALYSIS ? " (" + Imprint.nature(passage) + ")" : "";
        String text = passage.text() + nature + (sources.isEmpty() ? "" : " " + sources);
        if (passage.nature() == Nature.QUOTATION) {
            document.quotation(text);
        } else {
            document.paragraph(text);
        }
    }
}
