package fr.vigie.moderation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What makes a moderator look twice at a text. It helps and never decides. */
public enum Doubt {
    /** It holds a word that insults. */
    INSULT,
    /** Nothing in it is about tools, what one does with them, or how they fail. */
    OFF_TOPIC,
    /** It came from an address that floods, or did within two minutes: nothing counts it before somebody has decided. */
    RUSH;

    private static final int SHORTEST_TEXT = 4;
    private static final List<String> INSULTS = stems("injures.txt");
    private static final List<String> TOPICS = stems("sujets.txt");

    /** What is doubtful about a text; nothing for null, and nothing off topic in a text of a few words. */
    public static Set<Doubt> about(String text) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (text != null) {
            String plain = plain(text);
            if (holdsOneOf(INSULTS, plain)) {
                doubts.add(INSULT);
            }
            if (plain.strip().split(" ").length >= SHORTEST_TEXT && !holdsOneOf(TOPICS, plain)) {
                doubts.add(OFF_TOPIC);
            }
        }
        return doubts;
    }

    private static boolean holdsOneOf(List<String> stems, String plain) {
        return stems.stream().anyMatch(plain::contains);
    }

    /** Lower case, without accents, one space before, between and after the words. */
    private static String plain(String text) {
        return " "
                + Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip()
                + " ";
    }

    /** Each with the space before it; a full stop in the file is the space after it. */
    private static List<String> stems(String resource) {
        try (var in = Doubt.class.getResourceAsStream(resource);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> " " + line.strip().replace('.', ' '))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
