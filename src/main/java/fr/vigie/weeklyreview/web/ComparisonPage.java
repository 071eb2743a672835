package fr.vigie.weeklyreview.web;

import fr.vigie.weeklyreview.Series;
import fr.vigie.weeklyreview.Series.Kind;
import fr.vigie.weeklyreview.Series.Line;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@code /comparaison}: school years side by side, by authority, tool, family and body, and the weeks below; from published
 * reviews only.
 */
@Named
@RequestScoped
public class ComparisonPage {

    @Inject
    Series series;

    private List<Line> lines;

    /**
     * What is counted of something in a school year.
     *
     * @param minutes of surge; null where no edition says
     */
    public record Cell(long blocked, long reported, long testimonies, Long minutes, long contradicted) {

        private static Cell of(Line line) {
            return new Cell(
                    orZero(line.blocked()),
                    orZero(line.reported()),
                    orZero(line.testimonies()),
                    line.surgeMinutes(),
                    orZero(line.contradicted()));
        }

        private Cell plus(Cell other) {
            return new Cell(
                    blocked + other.blocked,
                    reported + other.reported,
                    testimonies + other.testimonies,
                    minutes == null ? other.minutes : Long.valueOf(minutes + orZero(other.minutes)),
                    contradicted + other.contradicted);
        }

        private static long orZero(Number count) {
            return count == null ? 0 : count.longValue();
        }
    }

    /** @param name as shown; of an authority its code @param cells one a school year, null where no review speaks of it */
    public record Row(String name, String authority, List<Cell> cells) {}

    private List<Line> lines() {
        if (lines == null) {
            lines = series.lines();
        }
        return lines;
    }

    /** The school years, first one first. */
    public List<String> getYears() {
        return List.copyOf(lines().stream().map(Line::schoolYear).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The kinds of authority, each with all of its tools together. */
    public List<Row> getAuthorities() {
        return rows(Kind.TOOL, Line::authority);
    }

    /** The tools, by authority. */
    public List<Row> getTools() {
        return rows(Kind.TOOL, line -> line.authority() + "\n" + line.name()).stream()
                .map(row -> new Row(
                        row.name.substring(row.name.indexOf('\n') + 1),
                        row.name.substring(0, row.name.indexOf('\n')),
                        row.cells))
                .toList();
    }

    /** The families of tools that testimonies ever poured in on. */
    public List<Row> getFamilies() {
        return rows(Kind.FAMILY, Line::name);
    }

    /** The bodies that made statements which facts contradicted. */
    public List<Row> getBodies() {
        return rows(Kind.BODY, Line::name);
    }

    private List<Row> rows(Kind kind, Function<Line, String> name) {
        Map<String, Map<String, Cell>> rows = new TreeMap<>();
        lines().stream()
                .filter(line -> line.kind() == kind)
                .forEach(line -> rows.computeIfAbsent(name.apply(line), key -> new TreeMap<>())
                        .merge(line.schoolYear(), Cell.of(line), Cell::plus));
        return rows.entrySet().stream()
                .map(row -> new Row(
                        row.getKey(),
                        row.getKey(),
                        getYears().stream().map(row.getValue()::get).toList()))
                .toList();
    }

    /** Every tool of every week, latest week first. */
    public List<Line> getToolLines() {
        return lines().stream().filter(line -> line.kind() == Kind.TOOL).toList();
    }

    /** Every family and body of every week, latest week first. */
    public List<Line> getOtherLines() {
        return lines().stream().filter(line -> line.kind() != Kind.TOOL).toList();
    }

    /** Whether nothing is published yet. */
    public boolean isSilent() {
        return lines().isEmpty();
    }
}
