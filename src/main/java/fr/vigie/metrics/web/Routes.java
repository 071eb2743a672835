package fr.vigie.metrics.web;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What an address is counted under: its first part, or the third of the interface for programs ({@code api/testimonies}).
 * Only those that were ever answered well count by name, at most a hundred, so that nobody can fill the memory by inventing
 * addresses.
 */
final class Routes {

    static final String OTHER = "other";
    private static final int MOST = 100;
    private static final int ERRORS = 400;
    private static final String INTERFACE = "/api/v1/";

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** @param path within the application, beginning with a slash */
    String of(String path, int status) {
        String route = path.startsWith(INTERFACE)
                ? "api/" + first(path.substring(INTERFACE.length()))
                : first(path.substring(1));
        if (status < ERRORS && known.size() < MOST) {
            known.add(route);
        }
        return known.contains(route) ? route : OTHER;
    }

    private static String first(String path) {
        int end = path.indexOf('/');
        String part = end < 0 ? path : path.substring(0, end);
        return part.isEmpty() ? "home" : part.replaceFirst("\\.xhtml$", "");
    }
}
