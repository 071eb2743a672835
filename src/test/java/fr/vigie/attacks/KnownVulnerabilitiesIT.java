package fr.vigie.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No library that Vigie runs with, nor one of the server below it, has a vulnerability that is known and that nobody has judged.
 *
 * <p>What is known is read from a copy of GitLab’s advisory database ({@code deployment/vulnerabilities} fetches one), named by
 * {@code -Dadvisories=FOLDER}: the build of a machine without a network can’t have it, and skips that test.
 */
class KnownVulnerabilitiesIT {

    private static final Path BILL = Path.of("target/vigie-sbom.json");
    private static final Path SERVER = Path.of(System.getProperty("server.dir", "target/server"), "modules");
    private static final Path JUDGED = Path.of("src/test/resources/fr/vigie/attacks/judged-vulnerabilities.txt");

    /** A value of YAML in quotes, which may go on for several lines. */
    private static final Pattern AFFECTED =
            Pattern.compile("(?m)^affected_range:\\s*(?:\"([^\"]*)\"|'([^']*)'|(\\S.*))$");

    private static final Pattern TITLE = Pattern.compile("(?m)^title:\\s*\"?([^\"\\n]*)");
    private static final Pattern SCORE = Pattern.compile("(?m)^cvss_v[34]:\\s*\"?([^\"\\n]*)");

    @Test
    void nothing_it_runs_with_has_a_known_vulnerability_that_nobody_judged() throws IOException {
        String advisories = System.getProperty("advisories", "");
        assumeTrue(!advisories.isEmpty(), "no advisories to look in: deployment/vulnerabilities");
        Set<Component> components = new TreeSet<>(Component.foundBelow(SERVER));
        assertThat(BILL)
                .as("the bill of materials, which Maven makes none of when it is offline")
                .isRegularFile();
        components.addAll(Component.listedIn(BILL));
        assertThat(components).hasSizeGreaterThan(200);

        Set<String> found = found(Path.of(advisories), components);
        Set<String> judged = judged();
        assertThat(found)
                .as("known vulnerabilities of " + components.size() + " components; what is judged stands in " + JUDGED)
                .allSatisfy(one -> assertThat(judged).contains(key(one)));
        assertThat(judged)
                .as("judged and no longer found")
                .allSatisfy(one -> assertThat(found)
                        .extracting(KnownVulnerabilitiesIT::key)
                        .contains(one));
    }

    @Test
    void a_component_within_the_affected_versions_is_found_and_a_mended_one_is_not(@TempDir Path advisories)
            throws IOException {
        Path folder = Files.createDirectories(advisories.resolve("maven/example.quill/quill"));
        Files.writeString(
                folder.resolve("CVE-2021-1.yml"),
                "title: \"Ink runs\"\naffected_range: \"[2.0.0,2.1.3.Final),\n  [,1.9.0)\"\ncvss_v3: \"CVSS:3.1/AV:N\"\n");
        Path parent = Files.createDirectories(advisories.resolve("maven/example.quill/quill-parent"));
        Files.writeString(parent.resolve("CVE-2021-2.yml"), "title: All of it\naffected_range: (,2.0.0]\n");

        assertThat(found(advisories, Set.of(new Component("example.quill", "quill", "2.1.2.Final"))))
                .containsExactly("CVE-2021-1 example.quill:quill:2.1.2.Final Ink runs (CVSS:3.1/AV:N)");
        assertThat(found(advisories, Set.of(new Component("", "quill", "1.8"))))
                .as("an archive that names no group")
                .hasSize(1);
        assertThat(found(advisories, Set.of(new Component("example.quill", "quill-nib", "1.8"))))
                .as("released with its parent")
                .containsExactly("CVE-2021-2 example.quill:quill-nib:1.8 All of it");
        assertThat(found(
                        advisories,
                        Set.of(
                                new Component("example.quill", "quill", "2.1.3.Final"),
                                new Component("example.paper", "quill", "2.1.2.Final"))))
                .isEmpty();
    }

    /** Each advisory that a component is within: its number, the component, what it is about and its score. */
    private static Set<String> found(Path advisories, Set<Component> components) throws IOException {
        Set<String> found = new TreeSet<>();
        List<Path> files;
        try (var all = Files.walk(advisories.resolve("maven"))) {
            files = all.filter(file -> file.toString().endsWith(".yml")).toList();
        }
        for (Path file : files) {
            String name = file.getParent().getFileName().toString();
            String group = file.getParent().getParent().getFileName().toString();
            for (Component each : components) {
                if (each.isPartOf(group, name) && affected(Files.readString(file), each)) {
                    found.add(said(file, each));
                }
            }
        }
        return found;
    }

    private static boolean affected(String advisory, Component component) {
        var said = AFFECTED.matcher(advisory);
        if (!said.find()) {
            return true; // an advisory that can't be read is one to look at
        }
        String ranges = said.group(1) != null ? said.group(1) : said.group(2) != null ? said.group(2) : said.group(3);
        if (advisory.contains("title: \"False positive\"")) {
            return false;
        }
        return Stream.of(ranges.replaceAll("\\s", "").split("(?<=[])]),"))
                .anyMatch(range -> isWithin(component, range));
    }

    private static boolean isWithin(Component component, String range) {
        try {
            var versions = VersionRange.createFromVersionSpec(
                    range.replaceFirst("^\\[,", "(,").replaceFirst(",]$", ",)"));
            return versions.getRecommendedVersion() != null
                    ? versions.getRecommendedVersion().equals(component.asVersion())
                    : versions.containsVersion(component.asVersion());
        } catch (InvalidVersionSpecificationException unreadable) {
            return true;
        }
    }

    private static String said(Path file, Component component) throws IOException {
        String advisory = Files.readString(file);
        List<String> words =
                new ArrayList<>(List.of(file.getFileName().toString().replace(".yml", ""), component.toString()));
        var title = TITLE.matcher(advisory);
        if (title.find()) {
            words.add(title.group(1).strip());
        }
        var score = SCORE.matcher(advisory);
        if (score.find()) {
            words.add('(' + score.group(1).strip() + ')');
        }
        return String.join(" ", words);
    }

    private static String key(String found) {
        String[] words = found.split(" ");
        return words[0] + ' ' + words[1];
    }

    /** The first two words of each line that is no comment; its reason stands behind them. */
    private static Set<String> judged() throws IOException {
        Set<String> judged = new TreeSet<>();
        for (String line : Files.readAllLines(JUDGED)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                assertThat(line.split(" ", 3)).as(line).hasSize(3);
                judged.add(key(line));
            }
        }
        return judged;
    }
}
