package fr.vigie.moderation.web;

import fr.vigie.catalogue.Territories;
import fr.vigie.http.Form;
import fr.vigie.http.list.ListQuery;
import fr.vigie.http.list.SortedList;
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
public class TestimonyList extends SortedList<TestimonyRow> {

    @Inject
    Reading reading;

    @Inject
    Territories territories;

    @Inject
    SavedViews views;

    private String name;
    private final TestimonyQuery query = new TestimonyQuery();
    private TestimonyFilter filter;

    public TestimonyQuery getQuery() {
        return query;
    }

    @Override
    protected ListQuery query() {
        return query;
    }

    @Override
    protected long count() {
        return reading.count(filter());
    }

    @Override
    protected List<TestimonyRow> rows(int first, int most) {
        return reading.page(filter(), query.order(), query.descending(), first, most);
    }

    public Standing[] getStandings() {
        return Standing.values();
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
