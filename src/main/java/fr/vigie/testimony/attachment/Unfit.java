package fr.vigie.testimony.attachment;

/** A file that can't be made anew. */
final class Unfit extends Exception {

    private static final long serialVersionUID = 1L;

    private final String why;
    private final int limit;

    /** @param why the end of its sentence's code @param limit the number that the sentence names, if it does */
    Unfit(String why, int limit) {
        super(why);
        this.why = why;
        this.limit = limit;
    }

    String why() {
        return why;
    }

    int limit() {
        return limit;
    }
}
