package fr.vigie.http.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The address of a list: filter, order and page are in it, so that what one sees can be shared and found again. */
public final class ListAddress {

    private ListAddress() {}

    /**
     * The address of the same list with some parts changed, from its question mark on.
     *
     * @param parts what the address asks now; parts that are null or blank are left out
     */
    public static String of(Map<String, String> parts, Map<String, String> changes) {
        Map<String, String> all = new TreeMap<>(parts);
        all.putAll(changes);
        return all.entrySet().stream()
                .filter(part -> part.getValue() != null && !part.getValue().isBlank())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
