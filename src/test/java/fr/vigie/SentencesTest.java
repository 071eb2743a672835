package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.shared.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every room says the same things in French and in English, and no code is without a sentence. */
class SentencesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/fr/vigie");
    private static final Path SOURCES = Path.of("src/main/java/fr/vigie");
    private static final Pattern CODE = Pattern.compile("\"([a-z]+)\\.([a-zA-Z0-9]+(?:\\.[a-zA-Z0-9]+)*)\"");
    private static final Pattern ACTION = Pattern.compile("\"([a-z]+)\\.([a-zA-Z_-]+(?:\\.[a-zA-Z_-]+)*)\"");

    static Stream<Path> rooms() throws IOException {
        try (var rooms = Files.list(BUNDLES)) {
            return rooms.filter(room -> Files.exists(room.resolve("messages.properties"))).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void both_languages_have_the_same_sentences_with_the_same_places(Path room) throws IOException {
        var french = sentences(room, "messages.properties");
        var english = sentences(room, "messages_en.properties");
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(french.stringPropertyNames());
        for (var key : french.stringPropertyNames()) {
            assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(french.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void french_sentences_are_typeset_as_french_is(Path room) throws IOException {
        for (var key : sentences(room, "messages.properties").stringPropertyNames()) {
            var sentence = Messages.FRENCH.sentence(room.getFileName() + "." + key);
            assertThat(sentence).as(key + ": ’ and not '").doesNotContain("'");
            assertThat(sentence)
                    .as(key + ": a space before ; ! ? : and inside « »")
                    .doesNotContainPattern("[^\\u202f][;!?](\\s|$)")
                    .doesNotContainPattern("[^\\u00a0]:(\\s|$)")
                    .doesNotContainPattern("«[^\\u00a0]|[^\\u00a0]»");
        }
    }

    @Test
    void no_code_in_the_sources_is_without_a_sentence() throws IOException {
        var missing = new ArrayList<String>();
        for (var source : sources()) {
            var code = CODE.matcher(Files.readString(source));
            while (code.find()) {
                var bundle = BUNDLES.resolve(code.group(1)).resolve("messages.properties");
                if (Files.exists(SOURCES.resolve(code.group(1)))
                        && (Files.notExists(bundle)
                                || !sentences(bundle.getParent(), "messages.properties")
                                        .containsKey(code.group(2)))) {
                    missing.add(source.getFileName() + " " + code.group());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void whatever_the_trail_records_is_told_in_words() throws IOException {
        var told = sentences(BUNDLES.resolve("audit"), "messages.properties");
        var missing = new TreeSet<String>();
        for (var source : sources()) {
            String text = Files.readString(source);
            var action = ACTION.matcher(text);
            while (text.contains("AuditEvent.of(") && action.find()) {
                var bundle = BUNDLES.resolve(action.group(1));
                boolean byItsRoom = Files.exists(bundle.resolve("messages.properties"))
                        && sentences(bundle, "messages.properties").containsKey(action.group(2));
                if (!byItsRoom && !told.containsKey("did." + action.group(1) + "." + action.group(2))) {
                    missing.add(source.getFileName() + " " + action.group());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Properties sentences(Path room, String file) throws IOException {
        var sentences = new Properties();
        try (var reader = Files.newBufferedReader(room.resolve(file))) {
            sentences.load(reader);
        }
        return sentences;
    }

    /** The numbers of a sentence's places, {0} and the like; fails where it isn't a message format. */
    private static TreeSet<String> places(String sentence) {
        new MessageFormat(sentence);
        var places = new TreeSet<String>();
        var place = Pattern.compile("\\{(\\d+)").matcher(sentence);
        while (place.find()) {
            places.add(place.group(1));
        }
        return places;
    }
}
