package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What the papers under {@code src/site} claim is shown by tests and files that are really there. */
class PapersTest {

    private static final Path REQUIREMENTS = Path.of("src/site/markdown/requirements.md");
    private static final Path ASVS = Path.of("src/site/markdown/asvs.md");
    private static final Path THREATS = Path.of("src/site/markdown/threats.md");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");

    /** How many requirements the second level of ASVS 4.0.3 has, the deleted ones left out. */
    private static final int SECOND_LEVEL = 259;

    private static final Set<String> STANDINGS = Set.of("met", "not applicable", "not yet");

    /** A row of a table: its first cell, its second but last and its last. */
    private record Row(String number, String standing, String shownBy) {

        List<String> named() {
            return NAMED.matcher(shownBy).results().map(found -> found.group(1)).toList();
        }
    }

    @Test
    void every_requirement_names_its_acceptance_check() throws IOException {
        List<Row> rows = rows(REQUIREMENTS);
        assertThat(rows)
                .extracting(Row::number)
                .containsExactlyElementsOf(Stream.concat(
                                IntStream.rangeClosed(1, 23).mapToObj(number -> "L" + number),
                                IntStream.rangeClosed(1, 17).mapToObj(number -> "P%02d".formatted(number)))
                        .toList());
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(row.named()).as(row.number()).isNotEmpty().allMatch(named -> named.contains("#")));
        assertNamedAreThere(rows);
    }

    @Test
    void every_item_of_the_security_standard_has_its_standing_and_what_is_met_is_shown() throws IOException {
        List<Row> rows = rows(ASVS);
        assertThat(rows).hasSize(SECOND_LEVEL);
        assertThat(new HashSet<>(rows.stream().map(Row::number).toList())).hasSize(SECOND_LEVEL);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.number()).matches("V\\d+\\.\\d+\\.\\d+");
            assertThat(STANDINGS).as(row.number()).contains(row.standing());
            assertThat(row.shownBy()).as(row.number()).isNotBlank();
            if (row.standing().equals("met")) {
                assertThat(row.named()).as(row.number()).isNotEmpty();
            }
        });
        assertNamedAreThere(rows);
    }

    @Test
    void every_threat_names_what_stands_in_its_way() throws IOException {
        List<Row> rows = rows(THREATS);
        assertThat(rows)
                .hasSizeGreaterThan(10)
                .allSatisfy(row -> assertThat(row.named()).as(row.number()).isNotEmpty());
        assertNamedAreThere(rows);
    }

    private static void assertNamedAreThere(List<Row> rows) throws IOException {
        Map<String, Path> sources = sources();
        var faults = new SoftAssertions();
        for (Row row : rows) {
            for (String named : row.named()) {
                String[] parts = named.split("#");
                if (parts[0].contains("/") || parts[0].contains(".")) {
                    faults.assertThat(Path.of(parts[0])).as(row.number()).exists();
                } else {
                    faults.assertThat(sources.containsKey(parts[0]))
                            .as(row.number() + ": " + parts[0])
                            .isTrue();
                }
                if (parts.length > 1 && sources.containsKey(parts[0])) {
                    faults.assertThat(Files.readString(sources.get(parts[0])))
                            .as(row.number() + ": " + named)
                            .containsPattern("\\b" + Pattern.quote(parts[1]) + "\\b");
                }
            }
        }
        faults.assertAll();
    }

    private static List<Row> rows(Path paper) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(paper)) {
            String[] cells = line.split("\\|");
            if (cells.length > 3 && cells[1].strip().matches("[LPTV]\\d.*")) {
                rows.add(new Row(cells[1].strip(), cells[cells.length - 2].strip(), cells[cells.length - 1].strip()));
            }
        }
        return rows;
    }

    private static Map<String, Path> sources() throws IOException {
        Map<String, Path> sources = new TreeMap<>();
        try (var files = Files.walk(Path.of("src"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> sources.put(file.getFileName().toString().replace(".java", ""), file));
        }
        return sources;
    }
}
