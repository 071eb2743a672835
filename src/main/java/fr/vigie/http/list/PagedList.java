package fr.vigie.http.list;

import java.util.List;
import java.util.Map;

/**
 * A list that is shown by pages of fifty; which one is in its address, which can be shared.
 *
 * @param <R> one row
 */
public abstract class PagedList<R> {

    private static final int ROWS = 50;

    private int page = 1;
    private List<R> rows;
    private Long total;

    /** How many rows there are on all pages. */
    protected abstract long count();

    /** @param first from 0 */
    protected abstract List<R> rows(int first, int most);

    /** What the address asks besides the page, as it names it. */
    protected abstract Map<String, String> parts();

    /** Those of this page, read once. */
    public List<R> getRows() {
        if (rows == null) {
            rows = rows((getPage() - 1) * ROWS, ROWS);
        }
        return rows;
    }

    /** Counted once. */
    public long getTotal() {
        if (total == null) {
            total = count();
        }
        return total;
    }

    /** From 1; the last one for an address that goes further than the list. */
    public int getPage() {
        return Math.min(page, getPages());
    }

    public void setPage(int page) {
        this.page = Math.max(1, page);
    }

    /** At least 1. */
    public int getPages() {
        return (int) Math.max(1, (getTotal() + ROWS - 1) / ROWS);
    }

    /** The address of another page of the same list. */
    public String at(int otherPage) {
        return ListAddress.of(parts(), Map.of("page", String.valueOf(otherPage)));
    }
}
