package fr.vigie.alert.web;

import fr.vigie.alert.LiveDay;
import fr.vigie.alert.SuggestionRow;
import fr.vigie.alert.SuggestionState;
import fr.vigie.shared.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The board as HTML without a line break: the page begins with it, and the stream replaces it. */
@ApplicationScoped
public class BoardHtml {

    /** An alert of the last day is shown on top for so long. */
    private static final Duration ALERTING = Duration.ofHours(2);

    private static final int STRIP_HEIGHT = 20;
    private static final int QUARTERS_AN_HOUR = 4;

    @Inject
    AlertWords words;

    /** The whole board. */
    String of(LiveDay day, Messages messages) {
        StringBuilder html = new StringBuilder();
        paragraph(
                html,
                "quiet",
                day.again()
                        ? messages.sentence("alert.day", words.day(day.from()))
                        : messages.sentence("alert.moment", words.hour(day.now(), messages)));
        alerts(html, day, messages);
        suggestions(html, day, messages);
        heading(html, messages.sentence("alert.tools"));
        if (day.tools().isEmpty()) {
            paragraph(html, "empty", messages.sentence("alert.empty"));
        } else {
            table(html, day, messages);
            quarters(html, day, messages);
        }
        return html.toString();
    }

    private void alerts(StringBuilder html, LiveDay day, Messages messages) {
        List<LiveDay.Tool> alerts = day.tools().stream()
                .filter(tool -> tool.alert() != null
                        && (day.again() || tool.alert().plus(ALERTING).isAfter(day.now())))
                .toList();
        if (!alerts.isEmpty()) {
            html.append("<ul class=\"alerts\">");
            alerts.forEach(tool -> html.append("<li class=\"notice bad\">")
                    .append(escaped(messages.sentence(
                            "alert.three",
                            words.tool(tool.platform(), day.from()),
                            LiveDay.ALERT,
                            words.hour(tool.alert(), messages))))
                    .append("</li>"));
            html.append("</ul>");
        }
    }

    private void suggestions(StringBuilder html, LiveDay day, Messages messages) {
        heading(html, messages.sentence(day.again() ? "alert.suggestions.again" : "alert.suggestions"));
        if (day.suggestions().isEmpty()) {
            paragraph(html, "empty", messages.sentence("alert.suggestions.none"));
            return;
        }
        html.append("<ul class=\"suggestions\">");
        for (SuggestionRow row : day.suggestions()) {
            html.append("<li><strong>")
                    .append(escaped(words.title(row, messages)))
                    .append("</strong><br/>")
                    .append(escaped(words.why(row, messages)));
            if (row.state() != SuggestionState.OFFERED) {
                html.append(" <span class=\"quiet\">– ")
                        .append(escaped(words.handled(row, messages)))
                        .append("</span>");
            }
            html.append("</li>");
        }
        html.append("</ul>");
    }

    private void table(StringBuilder html, LiveDay day, Messages messages) {
        html.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(escaped(messages.sentence("alert.tools")))
                .append("\"><table class=\"live\"><thead><tr>");
        for (String column : List.of("tool", "strip", "quarter", "hour", "day", "last")) {
            html.append("<th scope=\"col\"")
                    .append(List.of("quarter", "hour", "day").contains(column) ? " class=\"number\">" : ">")
                    .append(escaped(messages.sentence("alert.column." + column)))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (LiveDay.Tool tool : day.tools()) {
            SortedMap<Integer, Integer> quarters = tool.quarters();
            int current = day.again() ? LiveDay.QUARTERS - 1 : quarter(day);
            html.append("<tr><th scope=\"row\">")
                    .append(escaped(words.tool(tool.platform(), day.from())))
                    .append("</th><td>");
            strip(html, quarters, day, messages);
            html.append("</td>");
            number(html, quarters.getOrDefault(current, 0));
            number(html, sum(quarters.tailMap(current - QUARTERS_AN_HOUR + 1)));
            number(html, tool.total());
            html.append("<td>")
                    .append(escaped(words.hour(tool.last(), messages)))
                    .append("</td></tr>");
        }
        html.append("</tbody></table></div>");
    }

    private void strip(StringBuilder html, SortedMap<Integer, Integer> quarters, LiveDay day, Messages messages) {
        int most = quarters.values().stream().mapToInt(n -> n).max().orElse(1);
        int busiest = quarters.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
        html.append("<svg class=\"strip\" viewBox=\"0 0 ")
                .append(LiveDay.QUARTERS)
                .append(' ')
                .append(STRIP_HEIGHT)
                .append("\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"")
                .append(escaped(messages.sentence("alert.strip", most, words.hour(day.at(busiest), messages))))
                .append("\">");
        quarters.forEach((quarter, n) -> {
            int height = Math.max(2, n * STRIP_HEIGHT / most);
            html.append("<rect x=\"")
                    .append(quarter)
                    .append("\" y=\"")
                    .append(STRIP_HEIGHT - height)
                    .append("\" width=\"1\" height=\"")
                    .append(height)
                    .append("\"/>");
        });
        html.append("</svg>");
    }

    /** Tool by tool, each quarter with its académies: what the strips show, in words. */
    private void quarters(StringBuilder html, LiveDay day, Messages messages) {
        for (LiveDay.Tool tool : day.tools()) {
            String name = words.tool(tool.platform(), day.from());
            html.append("<details id=\"quarts-")
                    .append(escaped(tool.platform()))
                    .append("\"><summary>")
                    .append(escaped(messages.sentence("alert.quarters", name)))
                    .append("</summary><table><caption class=\"hidden\">")
                    .append(escaped(messages.sentence("alert.quarters", name)))
                    .append("</caption><thead><tr><th scope=\"col\">")
                    .append(escaped(messages.sentence("alert.column.from")))
                    .append("</th><th scope=\"col\" class=\"number\">")
                    .append(escaped(messages.sentence("alert.column.count")))
                    .append("</th><th scope=\"col\">")
                    .append(escaped(messages.sentence("alert.column.academies")))
                    .append("</th></tr></thead><tbody>");
            new TreeMap<>(tool.quarters()).descendingMap().forEach((quarter, n) -> {
                html.append("<tr><th scope=\"row\">")
                        .append(escaped(words.hour(day.at(quarter), messages)))
                        .append("</th>");
                number(html, n);
                html.append("<td>")
                        .append(escaped(tool.cells().entrySet().stream()
                                .filter(cell -> cell.getValue().containsKey(quarter))
                                .map(cell -> words.academy(cell.getKey()) + "\u00a0"
                                        + cell.getValue().get(quarter))
                                .collect(Collectors.joining(", "))))
                        .append("</td></tr>");
            });
            html.append("</tbody></table></details>");
        }
    }

    private static int quarter(LiveDay day) {
        Instant last = day.now().isBefore(day.to()) ? day.now() : day.to();
        return (int) (Duration.between(day.from(), last).toSeconds() / LiveDay.QUARTER);
    }

    private static int sum(SortedMap<Integer, Integer> quarters) {
        return quarters.values().stream().mapToInt(n -> n).sum();
    }

    private static void number(StringBuilder html, int n) {
        html.append("<td class=\"number\">")
                .append(n == 0 ? "" : String.valueOf(n))
                .append("</td>");
    }

    private static void heading(StringBuilder html, String text) {
        html.append("<h2>").append(escaped(text)).append("</h2>");
    }

    private static void paragraph(StringBuilder html, String style, String text) {
        html.append("<p class=\"")
                .append(style)
                .append("\">")
                .append(escaped(text))
                .append("</p>");
    }

    /** Text as HTML shows it, also within an attribute; a line break, which would end a message, is a space. */
    static String escaped(String text) {
        StringBuilder html = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\n', '\r' -> html.append(' ');
                default -> html.append(c);
            }
        }
        return html.toString();
    }
}
