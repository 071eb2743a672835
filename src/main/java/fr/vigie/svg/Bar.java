package fr.vigie.svg;

/**
 * One counted thing.
 *
 * @param label its name
 * @param count 0 or more
 * @param href the page of the rows that it counts; null where there is none
 */
public record Bar(String label, long count, String href) {

    /** A bar that links to nothing. */
    public static Bar of(String label, long count) {
        return new Bar(label, count, null);
    }
}
