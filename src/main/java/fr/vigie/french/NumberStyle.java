package fr.vigie.french;

import java.util.Arrays;

/** How the numbers that a sentence sets side by side are written: all in words where each can be, else all in figures. */
public enum NumberStyle {
    WORDS,
    FIGURES;

    /** The style of a sentence that states these numbers. */
    public static NumberStyle of(long... numbers) {
        return Arrays.stream(numbers).allMatch(FrenchNumbers::hasWord) ? WORDS : FIGURES;
    }

    /** « quatre » or « 4 ». */
    public String number(long number) {
        return this == WORDS ? FrenchNumbers.words(number) : FrenchNumbers.digits(number);
    }

    /** With its masculine noun: « un témoignage », « 29 témoignages ». */
    public String count(long number, String noun) {
        return this == WORDS
                ? FrenchNumbers.words(number) + " " + FrenchNumbers.agreed(number, noun)
                : FrenchNumbers.count(number, noun);
    }

    /** With its feminine noun: « une académie », « 18 académies ». */
    public String feminine(long number, String noun) {
        return this == WORDS
                ? FrenchNumbers.feminine(number) + " " + FrenchNumbers.agreed(number, noun)
                : FrenchNumbers.count(number, noun);
    }
}
