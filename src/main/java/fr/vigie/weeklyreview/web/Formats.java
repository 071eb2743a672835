package fr.vigie.weeklyreview.web;

import fr.vigie.weeklyreview.PublicReview;
import fr.vigie.weeklyreview.format.Markdown;
import fr.vigie.weeklyreview.format.OpenDocument;
import fr.vigie.weeklyreview.format.PlainText;
import fr.vigie.weeklyreview.format.PrintedPage;
import jakarta.ws.rs.core.MediaType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The formats that a review is answered in. */
final class Formats {

    static final MediaType PDF = new MediaType("application", "pdf");
    static final MediaType ODT = new MediaType("application", "vnd.oasis.opendocument.text");
    static final MediaType MARKDOWN = new MediaType("text", "markdown", "UTF-8");
    static final MediaType TEXT = new MediaType("text", "plain", "UTF-8");
    static final MediaType HTML = new MediaType("text", "html", "UTF-8");
    private static final Map<String, MediaType> ALL = new LinkedHashMap<>();

    /** By the name that a link gives, the one preferred first. */
    static final Map<String, MediaType> BY_NAME = Collections.unmodifiableMap(ALL);

    static {
        ALL.put("json", MediaType.APPLICATION_JSON_TYPE);
        ALL.put("html", HTML);
        ALL.put("pdf", PDF);
        ALL.put("odt", ODT);
        ALL.put("markdown", MARKDOWN);
        ALL.put("text", TEXT);
    }

    private Formats() {}

    /** A review in a format, as what writes an answer takes it. */
    static Object content(PublicReview review, MediaType type) {
        if (type.equals(HTML)) {
            return PrintedPage.of(review).html();
        }
        if (type.equals(PDF)) {
            return PrintedPage.of(review).pdf();
        }
        if (type.equals(ODT)) {
            return OpenDocument.of(review);
        }
        if (type.equals(TEXT)) {
            return PlainText.of(review);
        }
        return type.equals(MARKDOWN) ? Markdown.of(review) : ReviewJson.of(review);
    }
}
