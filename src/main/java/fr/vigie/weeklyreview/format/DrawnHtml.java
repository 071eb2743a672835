package fr.vigie.weeklyreview.format;

import fr.vigie.weeklyreview.drawing.Drawing;
import java.util.List;

/** A drawing as elements of a page: the picture, its title, and the table that says the same. */
final class DrawnHtml {

    private DrawnHtml() {}

    /** The whole figure. */
    static String figure(Drawing drawing) {
        return "<figure>" + (drawing.isDrawn() ? "<div class=\"drawn\">" + drawing.svgHtml() + "</div>" : "")
                + table(drawing, " class=\"numbers\"") + owed(drawing) + "</figure>";
    }

    /** The table alone, for where pictures don't go. @param attributes of the table element, with a space before */
    static String table(Drawing drawing, String attributes) {
        StringBuilder out = new StringBuilder(
                "<table" + attributes + "><caption>" + escaped(drawing.title()) + "</caption><thead><tr>");
        drawing.head()
                .forEach(name ->
                        out.append("<th scope=\"col\">").append(escaped(name)).append("</th>"));
        out.append("</tr></thead><tbody>");
        for (List<String> row : drawing.rows()) {
            out.append("<tr><th scope=\"row\">").append(escaped(row.get(0))).append("</th>");
            row.subList(1, row.size())
                    .forEach(cell -> out.append("<td>").append(escaped(cell)).append("</td>"));
            out.append("</tr>");
        }
        return out.append("</tbody></table>").toString();
    }

    private static String owed(Drawing drawing) {
        return drawing.owed().isEmpty() ? "" : "<p class=\"marks\">" + escaped(drawing.owed()) + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
