package fr.vigie.svg;

import java.util.Collection;
import java.util.Locale;

/** Writes a drawing element by element; text and attributes are escaped, control characters left out. */
final class Svg {

    private final StringBuilder out = new StringBuilder(4096);

    /**
     * Begins a drawing that is one image to those who cannot see it.
     *
     * @param id unique in its page; the ids inside start with it
     * @param attributes names and values, in turn, of the root
     */
    static Svg image(String id, String title, String description, Object... attributes) {
        var svg = new Svg();
        svg.out.append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        svg.attributes("role", "img", "aria-labelledby", id + "-t", "aria-describedby", id + "-d");
        svg.attributes(attributes);
        svg.out.append('>');
        svg.open("title", "id", id + "-t").text(title).close("title");
        return svg.open("desc", "id", id + "-d").text(description).close("desc");
    }

    Svg define(String id, double scale, Collection<Shade> shades) {
        open("defs");
        shades.stream().distinct().sorted().forEach(shade -> shade.define(this, id, scale));
        return close("defs");
    }

    Svg open(String element, Object... attributes) {
        out.append('<').append(element);
        attributes(attributes);
        out.append('>');
        return this;
    }

    Svg empty(String element, Object... attributes) {
        out.append('<').append(element);
        attributes(attributes);
        out.append("/>");
        return this;
    }

    Svg close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    Svg text(String text) {
        escape(text);
        return this;
    }

    /** One line of text at a place. */
    Svg label(Object x, Object y, String anchor, String text, Object... attributes) {
        out.append("<text");
        attributes("x", x, "y", y, "text-anchor", anchor);
        attributes(attributes);
        out.append('>');
        escape(text);
        out.append("</text>");
        return this;
    }

    /** Markup of our own. */
    Svg raw(String markup) {
        out.append(markup);
        return this;
    }

    String end() {
        return out.append("</svg>").toString();
    }

    /** At most two decimals, with a point. */
    static String number(double value) {
        var text = String.format(Locale.ROOT, "%.2f", value);
        text = text.replaceAll("0+$", "").replaceAll("\\.$", "");
        return text.equals("-0") ? "0" : text;
    }

    static String percent(double share) {
        return number(share * 100) + "%";
    }

    private void attributes(Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value != null) {
                out.append(' ').append(namesAndValues[i]).append("=\"");
                escape(value instanceof Double d ? number(d) : value.toString());
                out.append('"');
            }
        }
    }

    private void escape(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    boolean surrogate = c >= 0xd800 && c <= 0xdfff;
                    if (c >= ' ' && !surrogate && c != 0xfffe && c != 0xffff) {
                        out.appendCodePoint(c);
                    } else if (c == '\t' || c == '\n') {
                        out.append(' ');
                    }
                }
            }
        });
    }
}
