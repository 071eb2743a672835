package fr.vigie.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rules of {@code deployment/server/alerts.yml} name what there is. */
class AlertsTest {

    @Test
    void each_alert_leads_to_a_page_of_the_runbook() throws IOException {
        List<String> headings = Files.readAllLines(Path.of("deployment/runbook.md"));
        assertThat(all("runbook: \"([^\"]+)\""))
                .hasSizeGreaterThan(8)
                .allSatisfy(page -> assertThat(headings).anyMatch(line -> line.startsWith("## " + page)));
    }

    @Test
    void each_page_of_the_runbook_has_its_sign_and_what_to_do() throws IOException {
        String runbook = Files.readString(Path.of("deployment/runbook.md"));
        assertThat(runbook.split("\n## ")).hasSizeGreaterThan(10);
        for (String page : runbook.split("\n## ")) {
            if (!page.startsWith("# ")) {
                assertThat(page).contains("**Agir").containsAnyOf("**Signe.**", "**Trouver l’instant.**");
            }
        }
    }

    @Test
    void each_figure_that_an_alert_asks_for_is_registered() throws IOException {
        String registered = Files.readString(Path.of("src/main/java/fr/vigie/home/Standing.java"))
                + Files.readString(Path.of("src/main/java/fr/vigie/metrics/Meters.java"));
        assertThat(all("\\b(vigie_[a-z_]+)"))
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(registered)
                        .contains("\""
                                + figure.replaceFirst("_total$|_seconds_(count|bucket)$", "")
                                        .replace('_', '.') + "\""));
    }

    private static List<String> all(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(Path.of("deployment/server/alerts.yml")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }
}
