package fr.vigie.moderation;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * How alike two texts are, whatever their case, accents and punctuation: the share of their groups of three letters that
 * they have in common, as PostgreSQL's {@code pg_trgm} counts it. Computed here, since the words are sealed in the database.
 */
final class Likeness {

    private Likeness() {}

    /** From 0, nothing in common, to 1, the same words in whatever order; 0 when one of them is null or without letters. */
    static double of(String one, String other) {
        Set<String> mine = trigrams(one);
        Set<String> yours = trigrams(other);
        if (mine.isEmpty() || yours.isEmpty()) {
            return 0;
        }
        long common = mine.stream().filter(yours::contains).count();
        return (double) common / (mine.size() + yours.size() - common);
    }

    private static Set<String> trigrams(String text) {
        Set<String> trigrams = new HashSet<>();
        if (text != null) {
            String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .toLowerCase(Locale.ROOT);
            for (String word : plain.split("[^\\p{L}\\p{N}]+")) {
                String padded = "  " + word + " ";
                for (int i = 0; !word.isEmpty() && i + 3 <= padded.length(); i++) {
                    trigrams.add(padded.substring(i, i + 3));
                }
            }
        }
        return trigrams;
    }
}
