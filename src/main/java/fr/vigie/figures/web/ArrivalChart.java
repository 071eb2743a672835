package fr.vigie.figures.web;

import fr.vigie.figures.Arrivals;
import fr.vigie.svg.Bar;
import fr.vigie.svg.BarChart;
import fr.vigie.svg.BarTable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How testimonies on a family of tools poured in on the day of its surge, by quarter of an hour.
 *
 * @param title which family, which day
 * @param chartHtml the drawing
 * @param table the same in words
 */
public record ArrivalChart(String title, String chartHtml, BarTable table) {

    private static final int QUARTER = 15;

    /** The chart of a day, from its first quarter with a testimony to its last; quarters without any in between are shown. */
    static ArrivalChart of(Arrivals arrivals, String kind, LocalDate day, WeekWords words) {
        SortedMap<LocalDateTime, Long> quarters = arrivals.byKind()
                .getOrDefault(kind, new TreeMap<>())
                .subMap(day.atStartOfDay(), day.plusDays(1).atStartOfDay());
        List<Bar> bars = quarters.isEmpty()
                ? List.of()
                : Stream.iterate(
                                quarters.firstKey(),
                                at -> !at.isAfter(quarters.lastKey()),
                                at -> at.plusMinutes(QUARTER))
                        .map(at -> Bar.of(words.time(at.toLocalTime()), quarters.getOrDefault(at, 0L)))
                        .toList();
        String title = words.sentence("figures.page.arrivals.of", words.kind(kind), words.day(day));
        return new ArrivalChart(
                title,
                new BarChart("afflux-" + kind, title, words.sentence("figures.page.arrivals.chart"), bars).svg(),
                new BarTable(bars.stream().filter(bar -> bar.count() > 0).toList()));
    }
}
