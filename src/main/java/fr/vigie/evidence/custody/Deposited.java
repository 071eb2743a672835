package fr.vigie.evidence.custody;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * What a testimony's leaf covers, as it came in. Until it was widened that was the words alone; now it is also what figures
 * count of them, so that moving a testimony to another day, tool or académie shows as well.
 *
 * @param format {@link #WORDS} or {@link #FACTS}
 * @param words the words as they were first sent; empty where there were none
 * @param platform the tool's code
 * @param academy the académie's code
 * @param day the day in Paris to which it testifies
 * @param symptom its code
 * @param concerned how many pupils were to be there, or null
 * @param blocked how many of them couldn't come in, or null
 * @param lost whether the session was lost
 */
record Deposited(
        int format,
        String words,
        String platform,
        String academy,
        LocalDate day,
        String symptom,
        Integer concerned,
        Integer blocked,
        boolean lost) {

    /** The leaf covers the words. */
    static final int WORDS = 1;

    /** The leaf covers the words and the facts that are counted. */
    static final int FACTS = 2;

    private static final HexFormat HEX = HexFormat.of();

    /**
     * The content of the leaf, whose digest stands in the proof: a file that shows what was deposited to whom its holder
     * likes.
     *
     * @param salt keeps who has only the proof from trying all tools, days and académies; in hexadecimal
     */
    String content(String salt) {
        return format == WORDS
                ? words
                : "vigie-contenu-2\n"
                        + "sel " + salt + "\n"
                        + "outil " + platform + "\n"
                        + "academie " + academy + "\n"
                        + "jour " + day + "\n"
                        + "symptome " + symptom + "\n"
                        + "eleves-concernes " + said(concerned) + "\n"
                        + "eleves-bloques " + said(blocked) + "\n"
                        + "seance-perdue " + (lost ? "oui" : "non") + "\n"
                        + "mots " + digest(words) + "\n";
    }

    /** The same with other words of the same witness. */
    Deposited withWords(String others) {
        return new Deposited(format, others, platform, academy, day, symptom, concerned, blocked, lost);
    }

    /** The digest of some text, in hexadecimal. */
    static String digest(String text) {
        return HEX.formatHex(MerkleTree.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String said(Integer pupils) {
        return pupils == null ? "inconnu" : pupils.toString();
    }
}
