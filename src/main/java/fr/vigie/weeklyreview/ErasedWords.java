package fr.vigie.weeklyreview;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words to be found again whatever the typography around them: runs of them are blotted out of a text. */
final class ErasedWords {

    /** What stands where words were. */
    static final String GAP = "[…]";

    /** So many words in a row, where the text names the testimony as its source. */
    static final int SHORT_RUN = 3;

    /** So many words in a row anywhere else: fewer may well be anybody's. */
    static final int LONG_RUN = 5;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final List<List<String>> texts;

    ErasedWords(List<String> texts) {
        this.texts = texts.stream()
                .map(text -> tokens(text).stream().map(Token::word).toList())
                .toList();
    }

    private record Token(String word, int start, int end) {}

    /** The text without runs of at least {@code run} erased words; of a shorter erased text, all of it counts as a run. */
    String blotted(String text, int run) {
        if (text == null || text.isEmpty()) {
            return text;
        }
        List<Token> tokens = tokens(text);
        BitSet gone = new BitSet();
        for (List<String> words : texts) {
            int length = Math.min(run, words.size());
            // a text of one or two words says nothing about anybody, and is everywhere
            if (length >= SHORT_RUN) {
                mark(tokens, runs(words, length), length, gone);
            }
        }
        if (gone.isEmpty()) {
            return text;
        }
        StringBuilder left = new StringBuilder();
        int at = 0;
        for (int first = gone.nextSetBit(0); first >= 0; first = gone.nextSetBit(first)) {
            int after = gone.nextClearBit(first);
            left.append(text, at, tokens.get(first).start()).append(GAP);
            at = tokens.get(after - 1).end();
            first = after;
        }
        return left.append(text.substring(at)).toString();
    }

    private static void mark(List<Token> tokens, Set<List<String>> runs, int length, BitSet gone) {
        List<String> words = tokens.stream().map(Token::word).toList();
        for (int i = 0; i + length <= words.size(); i++) {
            if (runs.contains(words.subList(i, i + length))) {
                gone.set(i, i + length);
            }
        }
    }

    private static Set<List<String>> runs(List<String> words, int length) {
        Set<List<String>> runs = new HashSet<>();
        for (int i = 0; i + length <= words.size(); i++) {
            runs.add(words.subList(i, i + length));
        }
        return runs;
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        var word = WORD.matcher(text);
        while (word.find()) {
            tokens.add(new Token(word.group().toLowerCase(Locale.ROOT), word.start(), word.end()));
        }
        return tokens;
    }
}
