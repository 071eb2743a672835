package fr.vigie.http.list;

import java.util.Map;

/**
 * A list whose order is in its address too, as its columns ask for it.
 *
 * @param <R> one row
 */
public abstract class SortedList<R> extends PagedList<R> {

    /** What the address asks. */
    protected abstract ListQuery query();

    @Override
    protected Map<String, String> parts() {
        return query().parts();
    }

    /** The address of the same list in another order; a second click on the same column turns it round. */
    public String sorted(String code) {
        return ListAddress.of(
                parts(), Map.of("tri", isSorted(code) && !query().descending() ? "-" + code : code, "page", "1"));
    }

    /** {@code ascending}, {@code descending} or {@code none}, as {@code aria-sort} takes it. */
    public String direction(String code) {
        return !isSorted(code) ? "none" : query().descending() ? "descending" : "ascending";
    }

    private boolean isSorted(String code) {
        return query().order().code().equals(code);
    }
}
