package fr.vigie.weeklyreview.quotation;

import fr.vigie.french.Typography;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A witness's words between quotation marks, with what their consent allows to say of them. What is left out is shown as
 * « […] »; but for that and for typography they stand as moderation let them through.
 */
public final class Quotation {

    /** What stands for words left out. */
    public static final String LEFT_OUT = "[…]";

    private static final String SIGNATURE = "\n— ";

    private Quotation() {}

    /** The sentences of a text, in order; together they are the whole text. */
    public static List<String> sentences(String text) {
        return List.of(text.strip().split("(?<=[.!?…])\\s+"));
    }

    /**
     * The words without some of their sentences.
     *
     * @param omitted indexes of sentences, from 0; those that don't exist count for nothing
     */
    public static String shortened(String text, Collection<Integer> omitted) {
        List<String> sentences = sentences(text);
        List<String> shown = new ArrayList<>();
        boolean gap = false;
        for (int i = 0; i < sentences.size(); i++) {
            if (!omitted.contains(i)) {
                shown.add(sentences.get(i));
                gap = false;
            } else if (!gap) {
                shown.add(LEFT_OUT);
                gap = true;
            }
        }
        return String.join(" ", shown);
    }

    /** The words, at most so long: whole sentences from the first while they fit, else whole words. */
    public static String fitted(String text, int longest) {
        String whole = text.strip();
        if (whole.length() <= longest) {
            return whole;
        }
        int room = longest - LEFT_OUT.length() - 1;
        StringBuilder shown = new StringBuilder();
        for (String sentence : sentences(whole)) {
            if (shown.length() + sentence.length() + 1 > room) {
                break;
            }
            shown.append(shown.isEmpty() ? "" : " ").append(sentence);
        }
        if (shown.isEmpty()) {
            int end = whole.lastIndexOf(' ', room);
            shown.append(whole, 0, end <= 0 ? room : end);
        }
        return shown + " " + LEFT_OUT;
    }

    /** The paragraph that quotes: the words in quotation marks, and below them whose they are. */
    public static String paragraph(String words, String attribution) {
        return "«\u00a0" + Typography.set(words).strip() + "\u00a0»" + SIGNATURE + Typography.set(attribution);
    }

    /**
     * Whether a paragraph quotes a witness without changing a word: what it shows stands in their text in this order, what
     * is between is marked as left out, and it says no more of them than they allow.
     */
    public static boolean isFaithful(String paragraph, String text, String attribution) {
        String signed = SIGNATURE + Typography.set(attribution);
        String set = Typography.set(paragraph.strip());
        if (!set.endsWith(signed)) {
            return false;
        }
        String shown = set.substring(0, set.length() - signed.length())
                .replaceFirst("^«\u00a0", "")
                .replaceFirst("\u00a0»$", "");
        String whole = plain(text);
        int from = 0;
        boolean first = true;
        for (String piece : shown.split("\\[…]", -1)) {
            String words = plain(piece);
            if (!words.isEmpty()) {
                int at = whole.indexOf(words, from);
                if (at < 0 || first && at > 0) {
                    return false;
                }
                from = at + words.length();
            }
            first = false;
        }
        return shown.strip().endsWith(LEFT_OUT) || from == whole.length();
    }

    private static String plain(String text) {
        return Typography.set(text).replaceAll("[\\s\u00a0\u202f]+", " ").strip();
    }
}
