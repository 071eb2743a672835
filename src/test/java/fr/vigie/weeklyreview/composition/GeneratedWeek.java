package fr.vigie.weeklyreview.composition;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.vigie.catalogue.AuthorityType;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.figures.Audience;
import fr.vigie.figures.StateRules;
import fr.vigie.figures.Surge;
import fr.vigie.figures.SurgeRule;
import fr.vigie.figures.TestimonyCounts;
import fr.vigie.figures.WaitingRoom;
import fr.vigie.figures.WeekFigures;
import fr.vigie.report.PlatformState;
import fr.vigie.shared.Coded;
import fr.vigie.shared.DayPart;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.TimePrecision;
import fr.vigie.shared.Week;
import fr.vigie.statement.RebuttalKind;
import fr.vigie.statement.StatementKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A week made up from a number: real tools and places, and any course of events, from nothing at all to chaos. */
final class GeneratedWeek {

    private static final Path REFERENCE = Path.of("sql/reference");
    private static final List<String> WEEKS = List.of(
            "2020-W53", "2021-W01", "2021-W12", "2021-W14", "2021-W43", "2022-W18", "2024-W52", "2025-W01", "2026-W40");
    private static final List<PlatformAsOf> TOOLS = tools();
    private static final Map<String, String> REGIONS = names("regions.csv", "code_insee", "nom");
    private static final Map<String, String> ACADEMIES = names("academies.csv", "code", "nom");
    private static final Map<String, String> REGION_OF = names("academies.csv", "code", "code_region");
    private static final Map<String, String> SYMPTOMS = names("symptomes.csv", "code", "libelle");
    private static final List<String> FEATURES =
            List.copyOf(names("fonctionnalites.csv", "code", "libelle").keySet());

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
        List<PlatformAsOf> shuffled = new ArrayList<>(TOOLS);
        java.util.Collections.shuffle(shuffled, random);
        tools = shuffled.subList(0, Math.min(many, shuffled.size()));
    }

    static WeekMaterial of(long seed) {
        return new GeneratedWeek(seed).material();
    }

    private WeekMaterial material() {
        List<WeekMaterial.Report> reports = reports();
        List<Testimony> testimonies = testimonies();
        List<WeekMaterial.Statement> statements = statements(reports);
        WeekMaterial.SetAside aside = new WeekMaterial.SetAside(few(), few(), few(), few());
        WeekFigures figures = figures(reports, testimonies, statements, aside);
        Map<String, PlatformAsOf> named = new HashMap<>();
        tools.forEach(tool -> named.put(tool.code(), tool));
        return new WeekMaterial(
                figures,
                aside,
                new TreeMap<>(named),
                REGIONS,
                ACADEMIES,
                SYMPTOMS,
                reports,
                told(testimonies),
                testimonies.stream()
                        .filter(Testimony::hasHour)
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
                    random.nextBoolean() ? any(List.copyOf(SYMPTOMS.keySet())) : null));
        }
        all.sort(java.util.Comparator.comparing(WeekMaterial.Report::day).thenComparing(WeekMaterial.Report::mark));
        return all;
    }

    /** A published testimony's facts. */
    private record Testimony(
            String mark,
            boolean internal,
            String platform,
            String academy,
            Instant observedAt,
            LocalDate day,
            boolean hasHour,
            String symptom,
            String feature,
            Integer pupilsConcerned,
            Integer pupilsBlocked) {

        WeekMaterial.Mark named() {
            return new WeekMaterial.Mark(mark, internal);
        }

        boolean waiting() {
            return symptom.equals("salle_attente_bloquee") && pupilsBlocked != null && pupilsConcerned != null;
        }
    }

    private static List<WeekMaterial.Told> told(List<Testimony> testimonies) {
        Map<List<Object>, List<Testimony>> same = testimonies.stream()
                .collect(Collectors.groupingBy(
                        t -> Arrays.<Object>asList(t.day(), t.platform(), t.symptom(), t.feature(), t.waiting()),
                        java.util.LinkedHashMap::new,
                        Collectors.toList()));
        return same.values().stream()
                .map(all -> new WeekMaterial.Told(
                        all.get(0).platform(),
                        all.get(0).day(),
                        all.get(0).symptom(),
                        all.get(0).feature(),
                        all.get(0).waiting(),
                        all.size(),
                        all.stream()
                                .mapToLong(t -> t.pupilsBlocked() == null ? 0 : t.pupilsBlocked())
                                .sum(),
                        all.stream()
                                .mapToLong(t -> t.pupilsConcerned() == null ? 0 : t.pupilsConcerned())
                                .sum(),
                        all.stream().map(Testimony::named).toList()))
                .toList();
    }

    private List<Testimony> testimonies() {
        List<Testimony> all = new ArrayList<>();
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
            all.add(new Testimony(
                    "T" + i,
                    random.nextInt(5) == 0,
                    any(tools).code(),
                    any(List.copyOf(ACADEMIES.keySet())),
                    at,
                    day,
                    hour,
                    any(List.copyOf(SYMPTOMS.keySet())),
                    random.nextBoolean() ? any(FEATURES) : null,
                    concerned,
                    concerned == null ? null : random.nextInt(concerned + 1)));
        }
        all.sort(java.util.Comparator.comparing(Testimony::observedAt));
        return all;
    }

    private List<WeekMaterial.Quote> quotes(List<Testimony> testimonies) {
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
                    random.nextBoolean() ? "en milieu de matinée" : "",
                    "ministre",
                    random.nextBoolean() ? "Ministère de l'Éducation nationale" : "CNED",
                    any(List.of(StatementKind.values())),
                    "Les difficultés relèvent des prestataires",
                    random.nextBoolean() ? "radio" : "",
                    tools.isEmpty() ? List.of() : List.of(any(tools).code()),
                    null,
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
                        statements.stream().map(WeekMaterial.Statement::mark).toList()));
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

    private WeekFigures figures(
            List<WeekMaterial.Report> reports,
            List<Testimony> testimonies,
            List<WeekMaterial.Statement> statements,
            WeekMaterial.SetAside aside) {
        SortedMap<String, SortedMap<LocalDate, PlatformState>> states = StateRules.byDay(
                reports.stream()
                        .map(r -> new StateRules.Reported(r.platform(), r.day(), r.state()))
                        .toList(),
                testimonies.stream().map(Testimony::platform).toList(),
                schoolDays);
        SortedMap<String, LocalDate> until = new TreeMap<>();
        states.forEach(
                (tool, days) -> StateRules.inaccessibleUntil(days, schoolDays).ifPresent(day -> until.put(tool, day)));
        SortedMap<String, SortedMap<LocalDate, Long>> byPlatformDay = new TreeMap<>();
        testimonies.forEach(t -> byPlatformDay
                .computeIfAbsent(t.platform(), p -> new TreeMap<>())
                .merge(t.day(), 1L, Long::sum));
        List<Testimony> waiting = testimonies.stream()
                .filter(t -> t.symptom().equals("salle_attente_bloquee") && t.pupilsBlocked() != null)
                .toList();
        long published = testimonies.size();
        return new WeekFigures(
                week,
                week.monday(),
                week.sunday(),
                Audience.PUBLIC,
                ParisTime.offset(ParisTime.endOf(week.sunday())),
                schoolDays,
                new TestimonyCounts(
                        published + aside.awaiting() + aside.duplicates() + aside.rejected() + aside.withdrawn(),
                        published + aside.withdrawn(),
                        published,
                        0,
                        0),
                count(testimonies, Testimony::day),
                count(testimonies, Testimony::platform),
                byPlatformDay,
                count(testimonies, Testimony::symptom),
                count(testimonies, t -> REGION_OF.get(t.academy())),
                count(testimonies, Testimony::academy),
                (int) testimonies.stream().map(Testimony::academy).distinct().count(),
                (int) testimonies.stream()
                        .map(t -> REGION_OF.get(t.academy()))
                        .distinct()
                        .count(),
                published == 0 ? 0 : random.nextInt((int) published + 1),
                0,
                new WaitingRoom(
                        waiting.stream().mapToLong(Testimony::pupilsBlocked).sum(),
                        waiting.stream().mapToLong(Testimony::pupilsConcerned).sum()),
                states,
                until,
                surges(testimonies),
                statements.size(),
                0,
                reports.size());
    }

    private SortedMap<String, Surge> surges(List<Testimony> testimonies) {
        Map<String, String> kindOf = tools.stream().collect(Collectors.toMap(PlatformAsOf::code, PlatformAsOf::kind));
        SortedMap<String, SortedMap<Instant, Long>> arrivals = new TreeMap<>();
        testimonies.stream()
                .filter(Testimony::hasHour)
                .forEach(t -> arrivals.computeIfAbsent(kindOf.get(t.platform()), k -> new TreeMap<>())
                        .merge(t.observedAt(), 1L, Long::sum));
        SortedMap<String, Surge> surges = new TreeMap<>();
        arrivals.forEach((kind, when) -> SurgeRule.find(when).ifPresent(surge -> surges.put(kind, surge)));
        return surges;
    }

    private static <K> SortedMap<K, Long> count(
            List<Testimony> testimonies, java.util.function.Function<Testimony, K> by) {
        return testimonies.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    private int few() {
        return random.nextInt(3) == 0 ? random.nextInt(3) : 0;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<PlatformAsOf> tools() {
        return rows("platforms.csv").stream()
                .map(row -> new PlatformAsOf(
                        row.getField("code"),
                        row.getField("nom"),
                        row.getField("type"),
                        Coded.find(AuthorityType.class, row.getField("autorite_type"))
                                .orElse(AuthorityType.OTHER),
                        row.getField("autorite_nom"),
                        row.getField("editeur"),
                        row.getField("hebergeur"),
                        row.getField("territoire_niveau"),
                        row.getField("territoire_codes").isBlank()
                                ? List.of()
                                : List.copyOf(new TreeSet<>(Arrays.asList(
                                        row.getField("territoire_codes").split("[;, ]+"))))))
                .toList();
    }

    private static Map<String, String> names(String file, String key, String value) {
        return rows(file).stream().collect(Collectors.toMap(row -> row.getField(key), row -> row.getField(value)));
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(REFERENCE.resolve(file)))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
