package fr.vigie.moderation;

import fr.vigie.french.ProbableNames;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Text;
import fr.vigie.testimony.SubmissionRules;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rules of what may be shown of a witness's words: the original, or the original with passages replaced by words in
 * square brackets; never other words than the witness's, and never a probable name (article 9 of the Code civil, case P09).
 */
final class Redaction {

    private static final Pattern MASKED = Pattern.compile("\\[[^\\[\\]]{0,80}]");

    private Redaction() {}

    /**
     * Reads a redaction.
     *
     * @param original the witness's words, or null when they wrote none
     * @return null when there is none, or when it changes nothing
     * @throws Refused on the field {@code redacted}: words that aren't the witness's, too long, not to be shown
     */
    static String read(String redacted, String original) {
        String text;
        try {
            text = Text.read(redacted, SubmissionRules.LONGEST_TEXT * 2);
        } catch (Refused refused) {
            throw refused.onField("redacted");
        }
        if (text == null || text.equals(original)) {
            return null;
        }
        if (original == null) {
            throw Refused.because("redacted", "moderation.redacted.nothing");
        }
        if (!keeps(text, original)) {
            throw Refused.because("redacted", "moderation.redacted.otherWords");
        }
        return text;
    }

    /** @throws Refused on the field {@code redacted} when it was emptied: nothing to show is not the original */
    static void refuseEmptied(String redacted, String original) {
        if (original != null && redacted != null && redacted.isBlank()) {
            throw Refused.because("redacted", "moderation.redacted.empty");
        }
    }

    /** @throws Refused on the given field when the words still hold a probable name, telephone number or address */
    static void refuseNames(String field, String shown) {
        List<ProbableNames.Passage> names = ProbableNames.in(shown).stream()
                .filter(passage -> passage.kind().blocksPublication())
                .toList();
        if (!names.isEmpty()) {
            throw Refused.because(
                    field,
                    "moderation.names.unmasked",
                    names.stream().map(ProbableNames.Passage::text).distinct().collect(Collectors.joining(" », « ")));
        }
    }

    /**
     * Whether everything outside the square brackets stands in the original, in the same order, and begins and ends as it
     * does: a passage left out without brackets can turn what the witness says into its contrary.
     */
    static boolean keeps(String redacted, String original) {
        String whole = oneSpace(original);
        String[] pieces = MASKED.split(redacted, -1);
        String last = oneSpace(pieces[pieces.length - 1]);
        int end = whole.length() - last.length();
        if (!whole.startsWith(oneSpace(pieces[0])) || !whole.endsWith(last)) {
            return false;
        }
        int from = 0;
        for (int i = 0; i < pieces.length - 1; i++) {
            String words = oneSpace(pieces[i]);
            int at = whole.indexOf(words, from);
            if (at < 0) {
                return false;
            }
            from = at + words.length();
        }
        return pieces.length == 1 ? end == 0 : from <= end;
    }

    private static String oneSpace(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
    }
}
