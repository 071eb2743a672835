package fr.vigie.weeklyreview.web;

import fr.vigie.weeklyreview.Series;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code /comparaison}: school years side by side, by authority and tool, and the weeks below; from published reviews only. */
@Named
@RequestScoped
public class ComparisonPage {

    @Inject
    Series series;

    private List<Series.Line> lines;

    /** What is counted of a tool in a school year. @param weeks with a published review that speaks of it */
    public record Cell(int weeks, int blocked, int reported, long testimonies, long surgeMinutes) {}

    /** A tool. @param cells one a school year, null where no review speaks of it */
    public record Row(String authority, String name, List<Cell> cells) {}

    private List<Series.Line> lines() {
        if (lines == null) {
            lines = series.lines();
        }
        return lines;
    }

    /** The school years, first one first. */
    public List<String> getYears() {
        return List.copyOf(
                lines().stream().map(Series.Line::schoolYear).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The tools by authority. */
    public List<Row> getRows() {
        Map<List<String>, Map<String, Cell>> rows = new TreeMap<>(
                Comparator.comparing((List<String> key) -> key.get(0)).thenComparing(key -> key.get(1)));
        for (Series.Line line : lines()) {
            rows.computeIfAbsent(List.of(line.authority(), line.name()), key -> new TreeMap<>())
                    .merge(
                            line.schoolYear(),
                            new Cell(
                                    1,
                                    line.blocked(),
                                    line.reported(),
                                    line.testimonies(),
                                    line.surgeMinutes() == null ? 0 : line.surgeMinutes()),
                            (a, b) -> new Cell(
                                    a.weeks + b.weeks,
                                    a.blocked + b.blocked,
                                    a.reported + b.reported,
                                    a.testimonies + b.testimonies,
                                    a.surgeMinutes + b.surgeMinutes));
        }
        List<Row> all = new ArrayList<>();
        rows.forEach((key, cells) -> all.add(new Row(
                key.get(0), key.get(1), getYears().stream().map(cells::get).toList())));
        return all;
    }

    /** Every tool of every week, latest week first. */
    public List<Series.Line> getLines() {
        return lines();
    }

    /** Whether nothing is published yet. */
    public boolean isSilent() {
        return lines().isEmpty();
    }
}
