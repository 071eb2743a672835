package fr.vigie.weeklyreview.drawing;

import fr.vigie.figures.SurgeCurve;
import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.svg.Bar;
import fr.vigie.svg.BarChart;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The curve of a surge: steps of the day from before it to after it; those of few testimonies keep their place, untold. */
final class SurgeDrawing {

    private static final int DAY = 24 * 60;
    private static final int HOUR = 60;
    private static final int MORNING = 8 * HOUR;
    private static final int EVENING = 17 * HOUR;
    private static final String FEW = "<\u00a05";

    private final SurgeCurve curve;

    private SurgeDrawing(SurgeCurve curve) {
        this.curve = curve;
    }

    /** @param id unique in its page */
    static Drawing of(SurgeCurve curve, String id) {
        return new SurgeDrawing(curve).drawing(id);
    }

    private Drawing drawing(String id) {
        String title = "Témoignages du " + FrenchDates.withoutYear(curve.day()) + ", par " + step();
        List<List<String>> rows = new ArrayList<>(curve.counts().entrySet().stream()
                .map(at -> List.of(span(at.getKey()), FrenchNumbers.digits(at.getValue())))
                .toList());
        String said = title + "\u00a0: "
                + rows.stream().map(row -> row.get(0) + ", " + row.get(1)).collect(Collectors.joining("\u202f; "))
                + "\u202f; ailleurs, moins de cinq.";
        rows.add(List.of("Ailleurs", "moins de cinq"));
        return new Drawing(
                title, new BarChart(id, title, said, bars()).svg(), said, List.of("Heure", "Témoignages"), rows, "");
    }

    private List<Bar> bars() {
        int first = minute(curve.counts().firstKey());
        int last = minute(curve.counts().lastKey());
        int from = curve.minutes() == HOUR ? Math.min(first, MORNING) : Math.max(0, first - HOUR);
        int to = curve.minutes() == HOUR ? Math.max(last, EVENING) : Math.min(DAY - curve.minutes(), last + 2 * HOUR);
        List<Bar> bars = new ArrayList<>();
        for (int at = from; at <= to; at += curve.minutes()) {
            Long count = curve.counts().get("%02d:%02d".formatted(at / HOUR, at % HOUR));
            bars.add(count == null ? Bar.untold(time(at), FEW) : Bar.of(time(at), count));
        }
        return bars;
    }

    private String step() {
        return switch (curve.minutes()) {
            case HOUR -> "heure";
            case HOUR / 2 -> "demi-heure";
            default -> "quart d’heure";
        };
    }

    private String span(String at) {
        return "de " + time(minute(at)) + " à " + time(minute(at) + curve.minutes());
    }

    private static int minute(String at) {
        return LocalTime.parse(at).toSecondOfDay() / 60;
    }

    private static String time(int minute) {
        return minute == DAY ? "24\u202fh" : FrenchDates.time(LocalTime.of(minute / HOUR, minute % HOUR));
    }
}
