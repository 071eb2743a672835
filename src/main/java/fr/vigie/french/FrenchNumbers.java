package fr.vigie.french;

import java.util.List;
import java.util.Locale;

/** Numbers, plurals and lists as French newspapers write them. */
public final class FrenchNumbers {

    private static final String[] WORDS = {
        "zéro",
        "un",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
        "treize",
        "quatorze",
        "quinze",
        "seize"
    };
    private static final String[] ORDINALS = {
        "", "premier", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième"
    };

    private FrenchNumbers() {}

    /** In figures, thousands parted by a narrow no-break space: « 12 700 ». */
    public static String digits(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
    }

    /** In words up to sixteen, masculine: « quatre »; in figures beyond. */
    public static String words(long number) {
        return hasWord(number) ? WORDS[(int) number] : digits(number);
    }

    /** Whether a number is written in words within a sentence: up to sixteen. */
    public static boolean hasWord(long number) {
        return number >= 0 && number < WORDS.length;
    }

    /** In words up to sixteen, feminine: « une »; in figures beyond. */
    public static String feminine(long number) {
        return number == 1 ? "une" : words(number);
    }

    /** « premier », « deuxième »… up to the seventh, « 8e » beyond. */
    public static String ordinal(int rank) {
        return rank > 0 && rank < ORDINALS.length ? ORDINALS[rank] : rank + "e";
    }

    /** Whether French uses the plural: from two on. */
    public static boolean plural(long number) {
        return number >= 2;
    }

    /** In figures with its noun, in the plural from two on: « 29 témoignages », « 1 séance », « 0 élève ». */
    public static String count(long number, String noun) {
        return digits(number) + "\u00a0" + agreed(number, noun);
    }

    /** A noun (or several words, each with a regular plural) that agrees with a number. */
    public static String agreed(long number, String noun) {
        return plural(number) ? noun.replaceAll("(?<=[\\p{L}])(?<![sxz])(?= |$)", "s") : noun;
    }

    /** « a », « a et b », « a, b et c ». */
    public static String list(List<String> items) {
        return switch (items.size()) {
            case 0 -> "";
            case 1 -> items.get(0);
            default -> String.join(", ", items.subList(0, items.size() - 1)) + " et " + items.get(items.size() - 1);
        };
    }

    /** With a capital first letter. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
    }

    /** With a small first letter, unless the first word is an acronym or a name. */
    public static String small(String text) {
        return text.length() > 1 && Character.isUpperCase(text.charAt(1)) ? text : smallFirst(text);
    }

    private static String smallFirst(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.FRENCH) + text.substring(1);
    }

    /** « de » or « d’ » before a word. */
    public static String de(String word) {
        return startsWithVowel(word) ? "d’" + word : "de " + word;
    }

    /** Whether an article before it is elided. */
    public static boolean startsWithVowel(String word) {
        return !word.isEmpty()
                && "aàâäeéèêëiîïoôöuùûüyhAÀÂÄEÉÈÊËIÎÏOÔÖUÙÛÜH".indexOf(word.charAt(0)) >= 0
                && !word.startsWith("Haut")
                && !word.startsWith("haut");
    }
}
