package fr.vigie.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sources must not do, whatever is sent: each is a way in that attackers know by name. */
class InjectionTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path FRAGMENTS = Path.of("src/test/resources/fr/vigie/attacks/query-fragments.txt");
    private static final Path SCRIPTS = Path.of("webapp/resources/js");

    @Test
    void no_query_is_put_together_from_what_was_sent() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String line : Files.readAllLines(FRAGMENTS)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                known.add(line);
            }
        }
        assertThat(Queries.filledIn(SOURCES))
                .as("what is put into queries beside constants; what was looked at stands in " + FRAGMENTS)
                .isEqualTo(known);
    }

    @Test
    void whatever_way_something_gets_into_a_query_it_is_seen(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Leaking.java"), """
                class Leaking {
                    static final String COLUMNS = "select name ";
                    void all(String sent, StringBuilder more) {
                        query("select name from school where id = '" + sent.strip() + "'");
                        query(String.format("select name from school where id = '%s'", sent.trim()));
                        query("delete from school where id = %s".formatted(sent.isBlank()));
                        query("update school set name = ".concat(sent.intern()));
                        query("select name from school where id = ?".replace("?", sent.toString()));
                        String where = " where id = ";
                        where += sent.chars();
                        query(new StringBuilder("select name from school").append(sent.repeat(2)).toString());
                        query(COLUMNS + sent.lines());
                        query(String.join(" ", "select name from school where ", sent.describeConstable()));
                        query(COLUMNS + "from school where id = ?", sent);
                    }
                }
                """);
        assertThat(Queries.filledIn(folder))
                .map(found -> found.replaceAll(".*\\.(\\w+)\\(.*", "$1"))
                .containsExactlyInAnyOrder(
                        "strip",
                        "trim",
                        "isBlank",
                        "intern",
                        "toString",
                        "chars",
                        "repeat",
                        "lines",
                        "describeConstable");
    }

    @Test
    void nothing_evaluates_code_runs_commands_or_reads_java_objects() throws IOException {
        assertThat(lines(
                        SOURCES,
                        "\\b(ObjectInputStream|ScriptEngine|ProcessBuilder|XMLDecoder|ELProcessor)\\b|getRuntime\\(\\)"
                                + "\\.exec|Class\\.forName|ExpressionFactory"))
                // draws the papers that witnesses attach in a process of its own; all of its command is constant
                .allSatisfy(line -> assertThat(line).startsWith("Papers.java"));
    }

    @Test
    void no_parser_of_xml_reads_what_was_sent() throws IOException {
        assertThat(lines(
                        SOURCES,
                        "\\b(DocumentBuilderFactory|SAXParserFactory|XMLInputFactory|Unmarshaller|XMLReader|TransformerFactory"
                                + "|SchemaFactory)\\b"))
                .isEmpty();
    }

    @Test
    void only_the_time_stamp_authority_is_called() throws IOException {
        assertThat(lines(SOURCES, "\\b(HttpClient|URLConnection|openConnection|openStream)\\b|new URL\\("))
                // the other one reads Vigie's own libraries
                .allSatisfy(line -> assertThat(line)
                        .matches("TimeStamping\\.java: .*|Papers\\.java: .*\\bjar\\.openStream\\(\\).*"));
    }

    @Test
    void no_weak_cipher_or_hash_protects_anything() throws IOException {
        assertThat(lines(SOURCES, "\"(DES|DESede|RC4|ARCFOUR|AES/ECB|AES/CBC|MD5|SHA-1|SHA1|HmacMD5|HmacSHA1)\\b"))
                // RFC 6238: the only one that every authenticator knows, and not weak as a key's digest
                .allSatisfy(line -> assertThat(line).startsWith("Totp.java").contains("HmacSHA1"));
        assertThat(lines(SOURCES, "Cipher\\.getInstance"))
                .allSatisfy(line -> assertThat(line).contains("AES/GCM/NoPadding"));
    }

    @Test
    void secrets_come_from_the_secure_source() throws IOException {
        assertThat(lines(SOURCES, "new Random\\(|Math\\.random|ThreadLocalRandom|SplittableRandom"))
                .isEmpty();
    }

    @Test
    void formats_are_constant() throws IOException {
        assertThat(lines(SOURCES, "String\\.format\\(\\s*[a-z]|\\b[a-z]\\w*\\.formatted\\("))
                // its texts are constants of the class, handed to one method
                .allSatisfy(line -> assertThat(line).startsWith("WeekCount.java"));
    }

    @Test
    void scripts_evaluate_nothing() throws IOException {
        assertThat(lines(
                        SCRIPTS,
                        "\\beval\\(|new Function\\(|document\\.write|innerHTML\\s*=|set(Timeout|Interval)\\(\\s*[\"']"))
                // the live desk shows what the server rendered, escaped there
                .allSatisfy(line -> assertThat(line).isEqualTo("direct.js: board.innerHTML = event.data;"));
    }

    /** The lines below a folder in which something is found, each with the name of its file. */
    private static List<String> lines(Path folder, String sought) throws IOException {
        Pattern pattern = Pattern.compile(sought);
        List<String> found = new ArrayList<>();
        try (var files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                for (String line : Files.readAllLines(file)) {
                    if (pattern.matcher(line).find()) {
                        found.add(file.getFileName() + ": " + line.strip());
                    }
                }
            }
        }
        return found;
    }
}
