package fr.vigie.weeklyreview.remark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.weeklyreview.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures of a week by name, for a text to hold them as live fields: {@code {published}}, {@code
 * {byDay:2021-04-06}}. A field is shown as the number that the edition's figures give it.
 *
 * @param byName names as in the HTTP interface, levels joined by a colon; a list counts what it holds
 */
public record FigureNames(SortedMap<String, Long> byName) {

    private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z][\\w:.-]*)}");
    private static final JsonMapper JSON = new JsonMapper();

    /** Those of figures as an edition keeps them. */
    public static FigureNames of(String figures) {
        SortedMap<String, Long> names = new TreeMap<>();
        try {
            walk("", JSON.readTree(figures), names);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("figures are JSON", e);
        }
        return new FigureNames(names);
    }

    private static void walk(String name, JsonNode node, SortedMap<String, Long> names) {
        if (node.isIntegralNumber()) {
            names.put(name, node.asLong());
        } else if (node.isArray()) {
            names.put(name, (long) node.size());
        } else if (node.isObject()) {
            // « published » alone is what everybody calls the testimonies that are published
            String begin = name.isEmpty() || name.equals("testimonies") ? "" : name + ":";
            node.properties().forEach(entry -> walk(begin + entry.getKey(), entry.getValue(), names));
        }
    }

    /** The text with a number in the place of each field; a field that nobody knows stays. */
    public String filled(String text) {
        if (text == null || text.indexOf('{') < 0) {
            return text;
        }
        return FIELD.matcher(text)
                .replaceAll(field -> Matcher.quoteReplacement(
                        byName.containsKey(field.group(1))
                                ? FrenchNumbers.digits(byName.get(field.group(1)))
                                : field.group()));
    }

    /** The figures that a paragraph written by a person states: its fields, and what is left of those composed for it. */
    public SortedMap<String, Long> statedIn(Passage passage) {
        SortedMap<String, Long> stated = new TreeMap<>();
        Matcher field = FIELD.matcher(passage.text());
        while (field.find()) {
            if (byName.containsKey(field.group(1))) {
                stated.put(field.group(1), byName.get(field.group(1)));
            }
        }
        String words = " " + without(passage.text()).replaceAll("[^\\p{L}\\d\u202f]+", " ") + " ";
        passage.figures().forEach((name, count) -> {
            if (words.contains(" " + FrenchNumbers.digits(count) + " ")
                    || words.contains(" " + FrenchNumbers.words(count) + " ")) {
                stated.put(name, count);
            }
        });
        return stated;
    }

    /** The fields of a text that no figure has. */
    public List<String> unknown(String text) {
        List<String> unknown = new ArrayList<>();
        Matcher field = FIELD.matcher(text);
        while (field.find()) {
            if (!byName.containsKey(field.group(1))) {
                unknown.add(field.group());
            }
        }
        return unknown;
    }

    /** The text without its fields. */
    static String without(String text) {
        return FIELD.matcher(text).replaceAll(" ");
    }
}
