package fr.vigie.weeklyreview.format;

import fr.vigie.odt.OdtDocument;
import fr.vigie.weeklyreview.Block;
import fr.vigie.weeklyreview.Passage;
import fr.vigie.weeklyreview.PublicReview;
import fr.vigie.weeklyreview.composition.Nature;

/** A review as an OpenDocument text. */
public final class OpenDocument {

    private OpenDocument() {}

    /** The bytes of the ODT file. */
    public static byte[] of(PublicReview review) {
        OdtDocument document = new OdtDocument(review.text().title());
        document.heading(1, review.text().title());
        if (!Imprint.embargo(review).isEmpty()) {
            document.paragraph(Imprint.embargo(review));
        }
        paragraph(document, review.text().lede());
        for (Block block : review.text().blocks()) {
            if (!block.heading().isEmpty()) {
                document.heading(2, block.heading());
            }
            block.passages().forEach(passage -> paragraph(document, passage));
        }
        document.heading(2, "Sources");
        review.text().notes().forEach((mark, note) -> document.paragraph(mark + "\u00a0: " + note));
        document.heading(2, "Méthode");
        document.paragraph(review.text().method());
        Imprint.of(review).forEach(document::paragraph);
        return document.bytes();
    }

    private static void paragraph(OdtDocument document, Passage passage) {
        String sources = Imprint.sources(passage);
        String text = passage.text() + (sources.isEmpty() ? "" : " " + sources);
        if (passage.nature() == Nature.QUOTATION) {
            document.quotation(text);
        } else {
            document.paragraph(text);
        }
    }
}
