package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house rules that only the source files show. */
class HouseTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path PAGES = Path.of("webapp");
    /** Script in the page itself; JSON-LD is data, which no browser runs. */
    private static final Pattern SCRIPT_IN_PAGE = Pattern.compile(
            "<script(?![^>]*\\ssrc=)(?! type=\"application/ld\\+json\">)|\\son[a-z]+=\"", Pattern.CASE_INSENSITIVE);

    private static final Pattern RAW_HTML = Pattern.compile("escape=\"false\"");

    @Test
    void every_room_says_what_it_is_for() throws IOException {
        try (var folders = Files.walk(SOURCES)) {
            assertThat(folders.filter(Files::isDirectory).filter(HouseTest::holdsTypes))
                    .allSatisfy(room -> assertThat(room.resolve("package-info.java"))
                            .exists()
                            .content()
                            .contains("/**"));
        }
    }

    @Test
    void public_pages_hold_no_script() throws IOException {
        assertThat(pages().filter(page -> !page.startsWith(PAGES.resolve("equipe"))))
                .allSatisfy(page -> assertThat(page).content().doesNotContainPattern(SCRIPT_IN_PAGE));
    }

    @Test
    void no_page_shows_text_as_html_unless_it_was_made_safe() throws IOException {
        assertThat(pages()).allSatisfy(page -> {
            for (var line : Files.readAllLines(page)) {
                if (RAW_HTML.matcher(line).find()) {
                    assertThat(line)
                            .as(page + ": only a value named …Html, made by a sanitizer")
                            .contains("Html}");
                }
            }
        });
    }

    /** systemd would take a comment behind a value for a part of it. */
    @Test
    void the_example_of_an_environment_says_one_thing_a_line() throws IOException {
        assertThat(Files.readAllLines(Path.of("deployment/env.example")))
                .allMatch(line -> line.isBlank() || line.startsWith("#") || line.matches("VIGIE_[A-Z_]+=\\S*"));
    }

    private static boolean holdsTypes(Path folder) {
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> pages() throws IOException {
        try (var files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList().stream();
        }
    }
}
