package fr.vigie.weeklyreview.composition;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.report.PlatformState;
import fr.vigie.shared.Coded;
import fr.vigie.shared.DayPart;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.TimePrecision;
import fr.vigie.shared.Week;
import fr.vigie.statement.StatementKind;
import fr.vigie.statement.rebuttal.RebuttalKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A week told by hand, in the words of the files that sections import. */
final class InventedWeek {

    private final Week week;
    private final List<LocalDate> schoolDays;
    private final Map<String, PlatformAsOf> tools = new TreeMap<>();
    private final SortedMap<LocalDate, Map<String, PlatformAsOf>> changed = new TreeMap<>();
    private final List<WeekMaterial.Report> reports = new ArrayList<>();
    private final List<MadeUpFigures.Testimony> testimonies = new ArrayList<>();
    private final List<WeekMaterial.Quote> quotes = new ArrayList<>();
    private final List<WeekMaterial.Statement> statements = new ArrayList<>();
    private final List<WeekMaterial.Demand> demands = new ArrayList<>();
    private final List<WeekMaterial.Seen> seen = new ArrayList<>();
    private final List<WeekMaterial.Compared> compared = new ArrayList<>();
    private long lost;

    private InventedWeek(String week, int schoolDays) {
        this.week = Week.parse(week);
        this.schoolDays = this.week.days().stream().limit(schoolDays).toList();
    }

    /** Of which the first so many days are school days. */
    static InventedWeek of(String week, int schoolDays) {
        return new InventedWeek(week, schoolDays);
    }

    private String tool(String code) {
        tools.computeIfAbsent(
                code,
                asked -> ReferenceNames.TOOLS.stream()
                        .filter(tool -> tool.code().equals(asked))
                        .findFirst()
                        .orElseThrow());
        return code;
    }

    /** A dated report. @param day from 1 for Monday */
    InventedWeek reported(int day, String part, String tool, String state) {
        PlatformAsOf at = tools.get(tool(tool));
        reports.add(new WeekMaterial.Report(
                "S%02d".formatted(reports.size() + 1),
                tool,
                week.days().get(day - 1),
                DayPart.find(part).orElse(DayPart.WHOLE_DAY),
                at.level().equals("region") ? at.territories().get(0) : null,
                PlatformState.find(state).orElseThrow(),
                null));
        return this;
    }

    /** Testimonies, a minute after one another. @param hour {@code 08:31}, or empty where only the day is known */
    InventedWeek told(int many, int day, String hour, String tool, String academy, String symptom, String feature) {
        LocalDate on = week.days().get(day - 1);
        for (int i = 0; i < many; i++) {
            LocalDateTime at = LocalDateTime.parse(on + "T" + (hour.isEmpty() ? "00:00" : hour));
            testimonies.add(new MadeUpFigures.Testimony(
                    "T%02d".formatted(testimonies.size() + 1),
                    testimonies.size() % 5 == 4,
                    tool(tool),
                    academy,
                    at.plusMinutes(hour.isEmpty() ? 0 : i)
                            .atZone(ParisTime.ZONE)
                            .toInstant(),
                    on,
                    !hour.isEmpty(),
                    symptom,
                    feature.isEmpty() ? null : feature,
                    null,
                    null));
        }
        return this;
    }

    InventedWeek lost(long sessions) {
        lost = sessions;
        return this;
    }

    InventedWeek quoted(int day, String tool, String symptom, String words, String attribution) {
        quotes.add(new WeekMaterial.Quote(
                testimonies.get(testimonies.size() - 1).mark(),
                tool(tool),
                week.days().get(day - 1),
                symptom,
                words,
                attribution,
                true));
        return this;
    }

    InventedWeek said(int day, String wording, String organisation, String kind, String summary, String... about) {
        for (String tool : about) {
            tool(tool);
        }
        statements.add(new WeekMaterial.Statement(
                "D%02d".formatted(statements.size() + 1),
                week.days().get(day - 1),
                TimePrecision.ABOUT,
                null,
                wording,
                "direction",
                organisation,
                Coded.find(StatementKind.class, kind).orElseThrow(),
                summary,
                "communiqué",
                List.of(about),
                null,
                null,
                new ArrayList<>()));
        return this;
    }

    /** What is true in the last statement. */
    InventedWeek conceded(String concession) {
        WeekMaterial.Statement said = statements.remove(statements.size() - 1);
        statements.add(new WeekMaterial.Statement(
                said.mark(),
                said.day(),
                said.precision(),
                said.time(),
                said.wording(),
                said.office(),
                said.organisation(),
                said.kind(),
                said.summary(),
                said.channel(),
                said.platforms(),
                said.blamed(),
                concession,
                said.rebuttals()));
        return this;
    }

    /** What answers the last statement. */
    InventedWeek answered(int day, String kind, String author, String summary, String... evidence) {
        statements
                .get(statements.size() - 1)
                .rebuttals()
                .add(new WeekMaterial.Rebuttal(
                        "R%02d".formatted(statements.size()),
                        Coded.find(RebuttalKind.class, kind).orElseThrow(),
                        week.days().get(day - 1),
                        author,
                        null,
                        summary,
                        List.of(evidence)));
        return this;
    }

    InventedWeek demanded(String addressee, String text) {
        demands.add(new WeekMaterial.Demand(
                "Q%02d".formatted(demands.size() + 1),
                List.of(addressee),
                text,
                List.of(),
                LocalDate.of(2021, 9, 2),
                null,
                null));
        return this;
    }

    InventedWeek seen(String tool, String symptom, LocalDate last) {
        seen.add(new WeekMaterial.Seen(tool(tool), symptom, last));
        return this;
    }

    InventedWeek compared(String other, long published, long reported, int days, Map<String, Long> blocking) {
        compared.add(new WeekMaterial.Compared(Week.parse(other), published, reported, days, new TreeMap<>(blocking)));
        return this;
    }

    /** From a day on a tool is another: another authority, vendor or host. */
    InventedWeek becomes(LocalDate from, PlatformAsOf tool) {
        changed.computeIfAbsent(from, day -> new TreeMap<>()).put(tool.code(), tool);
        return this;
    }

    WeekMaterial material() {
        testimonies.sort(Comparator.comparing(MadeUpFigures.Testimony::observedAt));
        reports.sort(Comparator.comparing(WeekMaterial.Report::day).thenComparing(WeekMaterial.Report::mark));
        WeekMaterial.SetAside aside = new WeekMaterial.SetAside(0, 0, 0, 0);
        return new WeekMaterial(
                null,
                MadeUpFigures.figures(week, schoolDays, tools.values(), reports, testimonies, statements, aside, lost),
                aside,
                tools,
                changed,
                ReferenceNames.REGIONS,
                ReferenceNames.ACADEMIES,
                ReferenceNames.SYMPTOMS,
                reports,
                MadeUpFigures.told(testimonies),
                testimonies.stream()
                        .filter(MadeUpFigures.Testimony::hasHour)
                        .map(t -> new WeekMaterial.Arrival(t.platform(), t.observedAt(), 1, List.of(t.named())))
                        .toList(),
                quotes,
                statements,
                demands,
                List.of(),
                List.of(),
                List.of(),
                seen,
                compared);
    }
}
