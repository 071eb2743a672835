package fr.vigie.weeklyreview.composition;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.figures.WeekFigures;
import fr.vigie.report.PlatformState;
import fr.vigie.shared.DayPart;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.TimePrecision;
import fr.vigie.shared.Week;
import fr.vigie.statement.StatementKind;
import fr.vigie.statement.rebuttal.RebuttalKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A week made up from a number: real tools and places, and any course of events, from nothing at all to chaos. */
final class GeneratedWeek {

    private static final List<String> WEEKS = List.of(
            "2020-W53", "2021-W01", "2021-W12", "2021-W14", "2021-W43", "2022-W18", "2024-W52", "2025-W01", "2026-W40");

    private final Random random;
    private final Week week;
    private final List<LocalDate> schoolDays;
    private final List<PlatformAsOf> tools;

    private GeneratedWeek(long seed) {
        random = new Random(seed);
        week = Week.parse(any(WEEKS));
        schoolDays = week.days().stream()
                .limit(5)
                .filter(day -> random.nextInt(10) > 0)
                .limit(random.nextInt(8) == 0 ? random.nextInt(2) : 5)
                .toList();
        int many = switch (random.nextInt(5)) {
            case 0 -> 0;
            case 1 -> 1;
            case 2 -> 4;
            case 3 -> 12;
            default -> 40;
        };
        List<PlatformAsOf> shuffled = new ArrayList<>(ReferenceNames.TOOLS);
        java.util.Collections.shuffle(shuffled, random);
        tools = shuffled.subList(0, Math.min(many, shuffled.size()));
    }

    static WeekMaterial of(long seed) {
        return new GeneratedWeek(seed).material();
    }

    private WeekMaterial material() {
        List<WeekMaterial.Report> reports = reports();
        List<MadeUpFigures.Testimony> testimonies = testimonies();
        List<WeekMaterial.Statement> statements = statements(reports);
        WeekMaterial.SetAside aside = new WeekMaterial.SetAside(few(), few(), few(), few());
        WeekFigures figures = MadeUpFigures.figures(
                week,
                schoolDays,
                tools,
                reports,
                testimonies,
                statements,
                aside,
                testimonies.isEmpty() ? 0 : random.nextInt(testimonies.size() + 1));
        Map<String, PlatformAsOf> named = new HashMap<>();
        tools.forEach(tool -> named.put(tool.code(), tool));
        return new WeekMaterial(
                null,
                figures,
                aside,
                new TreeMap<>(named),
                new TreeMap<>(),
                ReferenceNames.REGIONS,
                ReferenceNames.ACADEMIES,
                ReferenceNames.SYMPTOMS,
                reports,
                MadeUpFigures.told(testimonies),
                testimonies.stream()
                        .filter(MadeUpFigures.Testimony::hasHour)
                        .map(t -> new WeekMaterial.Arrival(t.platform(), t.observedAt(), 1, List.of(t.named())))
                        .toList(),
                quotes(testimonies),
                statements,
                demands(statements),
                random.nextBoolean()
                        ? List.of()
                        : List.of(new WeekMaterial.Question("F1", "Que faire ?", "Notez l'heure et le message.", null)),
                references(figures),
                List.of(),
                testimonies.stream()
                        .filter(t -> t.mark().hashCode() % 2 == 0)
                        .map(t -> List.of(t.platform(), t.symptom()))
                        .distinct()
                        .map(pair -> new WeekMaterial.Seen(
                                pair.get(0),
                                pair.get(1),
                                random.nextBoolean() ? null : week.monday().minusDays(1 + random.nextInt(90))))
                        .toList(),
                compared());
    }

    private List<WeekMaterial.Compared> compared() {
        List<WeekMaterial.Compared> all = new ArrayList<>();
        for (Week other : List.of(week.previous(), new Week(week.year() - 1, Math.min(52, week.number())))) {
            if (random.nextInt(3) == 0) {
                TreeMap<String, Long> blocking = new TreeMap<>();
                int days = random.nextInt(6);
                tools.forEach(tool -> blocking.put(tool.code(), (long) random.nextInt(days + 1)));
                all.add(new WeekMaterial.Compared(other, random.nextInt(40), 1 + random.nextInt(9), days, blocking));
            }
        }
        return all;
    }

    private List<WeekMaterial.Report> reports() {
        List<WeekMaterial.Report> all = new ArrayList<>();
        int many = tools.isEmpty() ? 0 : random.nextInt(4) == 0 ? 0 : random.nextInt(3 * tools.size() + 1);
        for (int i = 0; i < many; i++) {
            PlatformAsOf tool = any(tools);
            all.add(new WeekMaterial.Report(
                    "S" + i,
                    tool.code(),
                    any(week.days()),
                    any(List.of(DayPart.values())),
                    tool.level().equals("region") ? tool.territories().get(0) : null,
                    any(Arrays.stream(PlatformState.values())
                            .filter(PlatformState::reported)
                            .toList()),
                    random.nextBoolean() ? any(List.copyOf(ReferenceNames.SYMPTOMS.keySet())) : null));
        }
        all.sort(java.util.Comparator.comparing(WeekMaterial.Report::day).thenComparing(WeekMaterial.Report::mark));
        return all;
    }

    private List<MadeUpFigures.Testimony> testimonies() {
        List<MadeUpFigures.Testimony> all = new ArrayList<>();
        int many = tools.isEmpty() ? 0 : random.nextInt(4) == 0 ? 0 : random.nextInt(60);
        for (int i = 0; i < many; i++) {
            LocalDate day = any(week.days());
            boolean hour = random.nextInt(4) > 0;
            Instant at = hour
                    ? day.atTime(8 + random.nextInt(2), random.nextInt(60))
                            .atZone(ParisTime.ZONE)
                            .toInstant()
                    : ParisTime.startOf(day);
            Integer concerned = random.nextBoolean() ? random.nextInt(36) : null;
            all.add(new MadeUpFigures.Testimony(
                    "T" + i,
                    random.nextInt(5) == 0,
                    any(tools).code(),
                    any(List.copyOf(ReferenceNames.ACADEMIES.keySet())),
                    at,
                    day,
                    hour,
                    any(List.copyOf(ReferenceNames.SYMPTOMS.keySet())),
                    random.nextBoolean() ? any(ReferenceNames.FEATURES) : null,
                    concerned,
                    concerned == null ? null : random.nextInt(concerned + 1)));
        }
        all.sort(java.util.Comparator.comparing(MadeUpFigures.Testimony::observedAt));
        return all;
    }

    private List<WeekMaterial.Quote> quotes(List<MadeUpFigures.Testimony> testimonies) {
        return testimonies.stream()
                .filter(testimony -> !testimony.internal() && random.nextBoolean())
                .map(testimony -> new WeekMaterial.Quote(
                        testimony.mark(),
                        testimony.platform(),
                        testimony.day(),
                        testimony.symptom(),
                        "Rien ne s'affiche, j'ai essayé trois fois.",
                        "Témoignage anonyme",
                        random.nextBoolean()))
                .toList();
    }

    private List<WeekMaterial.Statement> statements(List<WeekMaterial.Report> reports) {
        List<WeekMaterial.Statement> all = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            LocalDate day = any(week.days());
            String mark = "D" + i;
            List<WeekMaterial.Rebuttal> rebuttals = new ArrayList<>();
            for (int r = random.nextInt(3); r > 0; r--) {
                rebuttals.add(new WeekMaterial.Rebuttal(
                        "R" + i + r,
                        any(List.of(RebuttalKind.values())),
                        day.plusDays(random.nextInt(4)),
                        "Hébergeur mis en cause",
                        random.nextBoolean() ? "Twitter" : null,
                        "L'hébergeur conteste tout lien entre ses services et les pannes",
                        reports.isEmpty() ? List.of() : List.of(any(reports).mark())));
            }
            all.add(new WeekMaterial.Statement(
                    mark,
                    day,
                    any(List.of(TimePrecision.values())),
                    random.nextBoolean() ? LocalTime.of(random.nextInt(24), random.nextInt(60)) : null,
                    random.nextBoolean() ? "en milieu de matinée" : "",
                    "ministre",
                    random.nextBoolean() ? "Ministère de l'Éducation nationale" : "CNED",
                    any(List.of(StatementKind.values())),
                    "Les difficultés relèvent des prestataires",
                    random.nextBoolean() ? "radio" : "",
                    tools.isEmpty() ? List.of() : List.of(any(tools).code()),
                    null,
                    random.nextBoolean() ? "Des attaques ont bien visé d'autres services" : null,
                    rebuttals));
        }
        all.sort(java.util.Comparator.comparing(WeekMaterial.Statement::day));
        return all;
    }

    private List<WeekMaterial.Demand> demands(List<WeekMaterial.Statement> statements) {
        return random.nextBoolean()
                ? List.of()
                : List.of(new WeekMaterial.Demand(
                        "Q1",
                        random.nextBoolean() ? List.of("ministere") : List.of("ministere", "collectivites"),
                        "Dimensionner les services",
                        statements.stream().map(WeekMaterial.Statement::mark).toList(),
                        random.nextBoolean() ? week.monday().minusDays(random.nextInt(300)) : null,
                        random.nextInt(3) == 0 ? week.sunday() : null,
                        random.nextBoolean() ? "Une réunion est proposée" : null));
    }

    private List<WeekMaterial.Reference> references(WeekFigures figures) {
        List<WeekMaterial.Reference> all = new ArrayList<>();
        if (schoolDays.isEmpty() || random.nextBoolean()) {
            return all;
        }
        LocalDate day = schoolDays.get(0);
        figures.states().forEach((tool, days) -> {
            if (random.nextBoolean()) {
                all.add(new WeekMaterial.Reference(
                        1,
                        day.minusYears(1 + random.nextInt(2)),
                        day,
                        tool,
                        any(List.of(PlatformState.values())),
                        days.getOrDefault(day, PlatformState.UNKNOWN)));
            }
        });
        return all;
    }

    private int few() {
        return random.nextInt(3) == 0 ? random.nextInt(3) : 0;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
