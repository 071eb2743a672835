package fr.vigie.identity.web;

import java.util.Map;
import java.util.stream.Stream;

/** A browser's family and system, enough for its owner to recognise it and no more: {@code Firefox, Linux}. */
final class Browsers {

    private static final Map<String, String> FAMILIES =
            Map.of("Firefox/", "Firefox", "Edg/", "Edge", "OPR/", "Opera", "Chrome/", "Chrome", "Safari/", "Safari");
    private static final Map<String, String> SYSTEMS = Map.of(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "Linux",
            "Linux");

    private Browsers() {}

    /** What a {@code User-Agent} says; {@code ?} for what it doesn't. */
    static String family(String agent) {
        String said = agent == null ? "" : agent;
        // in this order: each later one also appears in what the earlier ones say of themselves
        String family = first(said, FAMILIES, "Edg/", "OPR/", "Firefox/", "Chrome/", "Safari/");
        return family + ", " + first(said, SYSTEMS, "Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux");
    }

    private static String first(String said, Map<String, String> names, String... order) {
        return Stream.of(order)
                .filter(said::contains)
                .map(names::get)
                .findFirst()
                .orElse("?");
    }
}
