package fr.vigie.weeklyreview.composition;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.french.NumberStyle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The chapô of a day's note. */
final class DayLede {

    private static final int MOST_NAMED = 6;

    private final WeekMaterial material;

    DayLede(WeekMaterial material) {
        this.material = material;
    }

    /** What is known of a day in two sentences: how many spoke of it, and which tools failed. */
    Paragraph of(LocalDate day) {
        Grounds grounds = new Grounds();
        long told = grounds.count("byDay:" + day, material.figures().byDay().getOrDefault(day, 0L));
        List<WeekMaterial.Report> reports =
                material.reports().stream().filter(r -> r.day().equals(day)).toList();
        reports.forEach(r -> grounds.add(r.mark()));
        long reported = grounds.count("reportsOn:" + day, reports.size());
        if (told == 0 && reported == 0) {
            return grounds.fact(Words.set("Personne n’a témoigné de la journée du " + FrenchDates.full(day)
                    + " et nos sections n’ont rien signalé\u00a0: nous n’en concluons rien."));
        }
        NumberStyle style = NumberStyle.of(told, reported);
        List<String> kept = new ArrayList<>();
        if (told > 0) {
            kept.add(style.count(told, "témoignage"));
        }
        if (reported > 0) {
            kept.add(style.count(reported, "signalement"));
        }
        List<PlatformAsOf> failing = new Failures(material).failing(day);
        String tools = failing.isEmpty()
                ? ""
                : " "
                        + (failing.size() <= MOST_NAMED
                                ? "En difficulté ce jour-là\u00a0: "
                                        + FrenchNumbers.list(failing.stream()
                                                .map(ToolNames::within)
                                                .toList())
                                        + "."
                                : FrenchNumbers.capital(NumberStyle.of(failing.size())
                                                .count(grounds.count("failing:" + day, failing.size()), "outil"))
                                        + " étaient en difficulté ce jour-là.");
        return grounds.fact(Words.set(FrenchNumbers.capital(FrenchDates.full(day)) + ", nous avons retenu "
                + FrenchNumbers.list(kept) + "." + tools));
    }
}
