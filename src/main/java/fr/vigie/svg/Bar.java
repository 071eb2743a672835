package fr.vigie.svg;

/**
 * One counted thing.
 *
 * @param label its name
 * @param count 0 or more
 * @param href the page of the rows that it counts; null where there is none
 * @param said what is written above it in the place of the count; null for the count
 */
public record Bar(String label, long count, String href, String said) {

    public Bar(String label, long count, String href) {
        this(label, count, href, null);
    }

    /** A bar that links to nothing. */
    public static Bar of(String label, long count) {
        return new Bar(label, count, null);
    }

    /** The place of a bar whose count may not be shown, with what is said of it: « < 5 ». */
    public static Bar untold(String label, String said) {
        return new Bar(label, 0, null, said);
    }
}
