package fr.vigie.moderation.web;

import fr.vigie.catalogue.Territories;
import fr.vigie.http.Form;
import fr.vigie.moderation.Reading;
import fr.vigie.moderation.SavedView;
import fr.vigie.moderation.SavedViews;
import fr.vigie.shared.Refused;
import fr.vigie.testimony.search.Standing;
import fr.vigie.testimony.search.TestimonyFilter;
import fr.vigie.testimony.search.TestimonyRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** {@code /equipe/temoignages}: the list of testimonies; filter, order and page are in its address, which can be shared. */
@Named
@RequestScoped
public class TestimonyList {

    private static final int ROWS = 50;

    @Inject
    Reading reading;

    @Inject
    Territories territories;

    @Inject
    SavedViews views;

    private String name;
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
            rows = reading.page(filter(), query.order(), query.descending(), (getPage() - 1) * ROWS, ROWS);
        }
        return rows;
    }

    public long getTotal() {
        if (total == null) {
            total = reading.count(filter());
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

    public int getPages() {
        return (int) Math.max(1, (getTotal() + ROWS - 1) / ROWS);
    }

    public Standing[] getStandings() {
        return Standing.values();
    }

    /** The address of another page of the same list. */
    public String at(int otherPage) {
        return "?" + query.address(Map.of("page", String.valueOf(otherPage)));
    }

    /** The address of this list without its page, for the pages that work on all of it. */
    public String getQuestion() {
        return query.address(Map.of());
    }

    /** One's own views of the list. */
    public List<SavedView> getViews() {
        return views.mine();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Keeps this list under a name. */
    public String keep() {
        try {
            views.keep(name, query.address(Map.of()));
            return Form.done("/equipe/temoignages/index?" + query.address(Map.of()), "moderation.view.kept", name);
        } catch (Refused refused) {
            Form.show(refused, "vue");
            return null;
        }
    }

    /** Forgets one of one's own views. */
    public String forget(long id) {
        views.forget(id);
        return Form.done("/equipe/temoignages/index?" + query.address(Map.of()), "moderation.view.forgotten");
    }

    /** The address of the same list in another order; a second click on the same column turns it round. */
    public String sorted(String code) {
        return "?"
                + query.address(Map.of("tri", isSorted(code) && !query.descending() ? "-" + code : code, "page", "1"));
    }

    /** {@code ascending}, {@code descending} or {@code none}, as {@code aria-sort} takes it. */
    public String direction(String code) {
        return !isSorted(code) ? "none" : query.descending() ? "descending" : "ascending";
    }

    private boolean isSorted(String code) {
        return query.order().code().equals(code);
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
