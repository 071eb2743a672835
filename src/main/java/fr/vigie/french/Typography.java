package fr.vigie.french;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * French typography for plain text: narrow no-break spaces before « ; ! ? » and in hours and thousands, no-break spaces
 * before « : » and inside « », the curly apostrophe, the ellipsis in one character. Applied twice it changes nothing more.
 * Addresses, e-mail addresses and what stands between backquotes are left alone.
 */
public final class Typography {

    private static final Pattern LEFT_ALONE = Pattern.compile(
            "`[^`]*`|\\b(?:https?|ftp|mailto):[^\\s«»]+|\\bwww\\.[^\\s«»]+|[\\p{L}\\d._%+-]+@[\\p{L}\\d.-]+\\.[\\p{L}]{2,}");

    private static final String SPACE = "[ \\u00a0\\u202f]";

    /** What is set how; compiled once, for a review is set a thousand times over. */
    private record Rule(Pattern pattern, String by) {

        static Rule of(String pattern, String by) {
            return new Rule(Pattern.compile(pattern), by);
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of("(?<=\\p{L})'(?=[\\p{L}\\d«])", "’"),
            Rule.of("\"([^\"\\n]*)\"", "«\u00a0$1\u00a0»"),
            Rule.of("«" + SPACE + "*", "«\u00a0"),
            Rule.of(SPACE + "*»", "\u00a0»"),
            Rule.of("(?<=[\\p{L}\\d»)\\]%€…’])" + SPACE + "*([;!?]+)(?=[\\s»)\\]]|$)", "\u202f$1"),
            Rule.of("(?<=[\\p{L}\\d»)\\]%€…’])" + SPACE + "*:(?=\\s|$)", "\u00a0:"),
            Rule.of(
                    "(?<![\\d\\p{L}])(\\d{1,2})" + SPACE + "?h" + SPACE + "?(\\d{2})(?![\\d\\p{L}])",
                    "$1\u202fh\u202f$2"),
            Rule.of("(?<![\\d\\p{L}])(\\d{1,2})" + SPACE + "h(?![\\p{L}\\d\\u202f])", "$1\u202fh"),
            Rule.of(
                    "(?<=\\d)" + SPACE + "(?=\\d{3}(?:\\D|$))(?<=(?:^|\\D)\\d{1,3}" + SPACE + "|\\u202f\\d{3}" + SPACE
                            + ")",
                    "\u202f"),
            Rule.of("(?<=\\d)" + SPACE + "%", "\u202f%"));

    private Typography() {}

    /** The text as a French printer would set it; null for null. */
    public static String set(String text) {
        if (text == null) {
            return null;
        }
        StringBuilder set = new StringBuilder();
        Matcher alone = LEFT_ALONE.matcher(text);
        int from = 0;
        while (alone.find()) {
            set.append(prose(text.substring(from, alone.start()))).append(alone.group());
            from = alone.end();
        }
        return set.append(prose(text.substring(from))).toString();
    }

    /** One rule may make room for another: as long as something changes, once more. */
    private static String prose(String text) {
        String before = text;
        String after = once(text);
        for (int pass = 0; pass < 8 && !after.equals(before); pass++) {
            before = after;
            after = once(before);
        }
        return after;
    }

    private static String once(String text) {
        String set = text.replace("...", "…");
        for (Rule rule : RULES) {
            set = rule.pattern().matcher(set).replaceAll(rule.by());
        }
        return set;
    }
}
