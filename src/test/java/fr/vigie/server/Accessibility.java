package fr.vigie.server;

import static java.util.stream.Collectors.joining;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/** What axe finds on a page. */
public final class Accessibility {

    private Accessibility() {}

    /** Fails with each rule broken and the elements that break it. */
    public static void assertFlawless(Page page) {
        var violations = new AxeBuilder(page).analyze().getViolations();
        if (!violations.isEmpty()) {
            throw new AssertionError(violations.stream()
                    .map(v -> v.getId() + " (" + v.getHelp() + "): "
                            + v.getNodes().stream()
                                    .map(node -> String.valueOf(node.getTarget()))
                                    .collect(joining(", ")))
                    .collect(joining("\n", page.url() + "\n", "")));
        }
    }
}
