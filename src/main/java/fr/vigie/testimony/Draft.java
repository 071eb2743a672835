package fr.vigie.testimony;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A testimony as somebody sent it, unread: the contract's field names with the texts that came. Fields that were not sent
 * are missing or empty.
 *
 * @param values by field name of the HTTP contract: {@code observedAt}, {@code platform}…; contact as {@code contact.name}
 *     and {@code contact.email}
 */
public record Draft(Map<String, String> values) {

    public Draft {
        values = Map.copyOf(values);
    }

    /** The text of a field without the blanks around it; empty when missing. */
    public String get(String field) {
        return values.getOrDefault(field, "").strip();
    }

    /** All that was typed, the same whatever the order of its fields. */
    String canonical() {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .filter(entry -> !entry.getValue().isBlank())
                        .map(entry -> entry.getKey() + '=' + entry.getValue().strip())
                        .collect(Collectors.joining("\u001f"));
    }

    /** Nothing of what was typed. */
    @Override
    public String toString() {
        return "Draft" + values.keySet();
    }
}
