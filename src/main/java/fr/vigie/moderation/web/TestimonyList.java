package fr.vigie.moderation.web;

import fr.vigie.catalogue.Territories;
import fr.vigie.moderation.Reading;
import fr.vigie.shared.Refused;
import fr.vigie.testimony.search.Standing;
import fr.vigie.testimony.search.TestimonyFilter;
import fr.vigie.testimony.search.TestimonyRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code /equipe/temoignages}: the list of testimonies; filter, order and page are in its address, which can be shared. */
@Named
@RequestScoped
public class TestimonyList {

    private static final int ROWS = 50;

    @Inject
    Reading reading;

    @Inject
    Territories territories;

    private final TestimonyQuery query = new TestimonyQuery();
    private int page = 1;
    private TestimonyFilter filter;
    private List<TestimonyRow> rows;
    private Long total;

    public TestimonyQuery getQuery() {
        return query;
    }

    public List<TestimonyRow> getRows() {
        if (rows == null) {
            rows = reading.page(filter(), query.order(), query.descending(), (page - 1) * ROWS, ROWS);
        }
        return rows;
    }

    public long getTotal() {
        if (total == null) {
            total = reading.count(filter());
        }
        return total;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, page);
    }

    public int getPages() {
        return (int) Math.max(1, (getTotal() + ROWS - 1) / ROWS);
    }

    public Standing[] getStandings() {
        return Standing.values();
    }

    /** The address of another page of the same list. */
    public String at(int otherPage) {
        return "?" + address(Map.of("page", String.valueOf(otherPage)));
    }

    /** The address of the same list in another order; a second click on the same column turns it round. */
    public String sorted(String code) {
        return "?" + address(Map.of("tri", isSorted(code) && !query.descending() ? "-" + code : code, "page", "1"));
    }

    /** {@code ascending}, {@code descending} or {@code none}, as {@code aria-sort} takes it. */
    public String direction(String code) {
        return !isSorted(code) ? "none" : query.descending() ? "descending" : "ascending";
    }

    private boolean isSorted(String code) {
        return query.order().code().equals(code);
    }

    private String address(Map<String, String> changes) {
        var parts = new TreeMap<>(query.parts());
        parts.putAll(changes);
        return String.join(
                "&",
                parts.entrySet().stream()
                        .filter(part ->
                                part.getValue() != null && !part.getValue().isBlank())
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .toList());
    }

    /** A part of the address that means nothing lets everything through, as on any list. */
    private TestimonyFilter filter() {
        if (filter == null) {
            try {
                filter = query.filter(territories);
            } catch (Refused meaningless) {
                filter = TestimonyFilter.ALL;
            }
        }
        return filter;
    }
}
