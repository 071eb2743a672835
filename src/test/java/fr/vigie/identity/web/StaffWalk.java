package fr.vigie.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.server.Caller;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** All that somebody of the staff can read: the pages that links lead to, and the calls of the interface. */
final class StaffWalk {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"#]+)");

    private StaffWalk() {}

    /**
     * The pages that links lead to: one of each kind, and each of those asked for.
     *
     * @param asked addresses to begin with, beside the desk
     * @return what they hold, by address
     */
    static Map<String, String> pages(String login, List<String> asked) throws Exception {
        var browser = new StaffBrowser();
        assertThat(browser.signIn(login, Caller.PASSWORD, "").statusCode()).isEqualTo(302);
        Map<String, String> pages = new TreeMap<>();
        Set<String> known = new HashSet<>();
        Deque<String> waiting = new ArrayDeque<>(asked);
        waiting.add("/equipe/");
        while (!waiting.isEmpty()) {
            String address = waiting.poll();
            if (!known.add(asked.contains(address) ? address : address.replaceAll("\\?.*", ""))) {
                continue;
            }
            String body = browser.get(address).body();
            pages.put(address, body);
            var link = LINK.matcher(body);
            while (link.find()) {
                String to = link.group(1).replace("&amp;", "&");
                if (to.contains(".xhtml") && (!to.contains(":") || to.startsWith("/equipe"))) {
                    waiting.add(URI.create(address.replaceAll("\\?.*", ""))
                            .resolve(to.replace(" ", "%20").replace("|", "%7C"))
                            .toString());
                }
            }
        }
        assertThat(pages).as(login).hasSizeGreaterThan(10);
        return pages;
    }

    /** Every GET of the interface. @param filled gives a path its parameters */
    static List<String> calls(UnaryOperator<String> filled) {
        List<String> calls = new ArrayList<>();
        JsonNode paths = Caller.anonymous().get("openapi").json().path("paths");
        paths.properties().forEach(path -> {
            if (path.getValue().has("get")) {
                calls.add("api/v1" + filled.apply(path.getKey()));
            }
        });
        assertThat(calls).hasSizeGreaterThan(10);
        return calls;
    }
}
