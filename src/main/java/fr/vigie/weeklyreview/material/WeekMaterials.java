package fr.vigie.weeklyreview.material;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Term;
import fr.vigie.catalogue.Territories;
import fr.vigie.catalogue.Vocabulary;
import fr.vigie.figures.Audience;
import fr.vigie.figures.Figures;
import fr.vigie.figures.WeekFigures;
import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.composition.WeekMaterial;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Gathers what a week's review is written from, as known and consented at an instant. */
@ApplicationScoped
public class WeekMaterials {

    private static final int YEARS_COMPARED = 2;

    @Inject
    Figures figures;

    @Inject
    Platforms platforms;

    @Inject
    Territories territories;

    @Inject
    Vocabulary vocabulary;

    @PersistenceContext
    EntityManager em;

    /** All that is known of a week at an instant. */
    public WeekMaterial of(Week week, Instant asOf) {
        return of(week, asOf, null);
    }

    /** The same, quoting an académie's witnesses only, as far as they let it be named. @param academy its code, or null */
    public WeekMaterial of(Week week, Instant asOf, String academy) {
        WeekFigures counted = figures.week(week, Audience.PUBLIC, asOf);
        Map<String, String> regions =
                territories.regions().stream().collect(Collectors.toMap(Region::code, Region::name));
        Map<String, String> academies = academies();
        Map<String, String> symptoms =
                vocabulary.symptoms().stream().collect(Collectors.toMap(Term::code, Term::label));
        List<WeekMaterial.Compared> compared = compared(week, asOf);
        // looked up before: a lookup meanwhile would take the connection away from the queries
        TreeSet<String> every = new TreeSet<>(platforms.kinds().keySet());
        Map<String, PlatformAsOf> onMonday = platforms(every, week);
        SortedMap<LocalDate, Map<String, PlatformAsOf>> later = changed(every, week);
        return em.unwrap(Session.class)
                .doReturningWork(connection -> MaterialQueries.material(
                        connection,
                        counted,
                        asOf,
                        academy,
                        codes -> among(codes, onMonday),
                        codes -> among(codes, later),
                        regions,
                        academies,
                        symptoms,
                        compared));
    }

    /** The week before and the same ones of the last two years, where anybody spoke of them. */
    private List<WeekMaterial.Compared> compared(Week week, Instant asOf) {
        List<Week> others = new ArrayList<>(List.of(week.previous()));
        for (int years = 1; years <= YEARS_COMPARED; years++) {
            int year = week.year() - years;
            if (week.number() <= Week.weeksIn(year)) {
                others.add(new Week(year, week.number()));
            }
        }
        return others.stream()
                .map(other -> figures.week(other, Audience.PUBLIC, asOf))
                .filter(other -> other.testimonies().published() > 0 || other.reports() > 0)
                .map(WeekMaterial.Compared::of)
                .toList();
    }

    /** The words of a week's witnesses that may be quoted, as consented at an instant; by time observed. */
    public List<WeekMaterial.Quote> quotes(Week week, Instant asOf) {
        Map<String, String> names = academies();
        return em.unwrap(Session.class).doReturningWork(connection -> QuoteQueries.all(connection, week, asOf, names));
    }

    /** Words among those with these marks that may be quoted, as consented at an instant, by mark. */
    public Map<String, WeekMaterial.Quote> quotesOf(Collection<String> marks, Instant asOf) {
        Map<String, String> names = academies();
        return em
                .unwrap(Session.class)
                .doReturningWork(connection -> QuoteQueries.ofMarks(connection, marks, asOf, names))
                .stream()
                .collect(Collectors.toMap(WeekMaterial.Quote::mark, Function.identity()));
    }

    private static Map<String, PlatformAsOf> among(TreeSet<String> codes, Map<String, PlatformAsOf> tools) {
        Map<String, PlatformAsOf> found = new TreeMap<>(tools);
        found.keySet().retainAll(codes);
        return found;
    }

    private static SortedMap<LocalDate, Map<String, PlatformAsOf>> among(
            TreeSet<String> codes, SortedMap<LocalDate, Map<String, PlatformAsOf>> changed) {
        SortedMap<LocalDate, Map<String, PlatformAsOf>> found = new TreeMap<>();
        changed.forEach((day, tools) -> found.put(day, among(codes, tools)));
        found.values().removeIf(Map::isEmpty);
        return found;
    }

    private Map<String, String> academies() {
        return territories.academies().stream().collect(Collectors.toMap(Academy::code, Academy::name));
    }

    private SortedMap<LocalDate, Map<String, PlatformAsOf>> changed(TreeSet<String> codes, Week week) {
        SortedMap<LocalDate, Map<String, PlatformAsOf>> changed = new TreeMap<>();
        for (String code : codes) {
            platforms
                    .changesOf(code, week.monday(), week.sunday())
                    .forEach((day, tool) ->
                            changed.computeIfAbsent(day, d -> new TreeMap<>()).put(code, tool));
        }
        return changed;
    }

    private Map<String, PlatformAsOf> platforms(TreeSet<String> codes, Week week) {
        Map<String, PlatformAsOf> known = new TreeMap<>();
        for (String code : codes) {
            platforms.nearest(code, week.monday()).ifPresent(p -> known.put(code, p));
        }
        return known;
    }
}
