package fr.vigie.weeklyreview.composition;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.figures.Audience;
import fr.vigie.figures.StateRules;
import fr.vigie.figures.Surge;
import fr.vigie.figures.SurgeRule;
import fr.vigie.figures.TestimonyCounts;
import fr.vigie.figures.WaitingRoom;
import fr.vigie.figures.WeekFigures;
import fr.vigie.report.PlatformState;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A made-up week counted as the database counts a real one. */
final class MadeUpFigures {

    private MadeUpFigures() {}

    /** A published testimony's facts. */
    record Testimony(
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

    /** Those that tell of the same problem together. */
    static List<WeekMaterial.Told> told(List<Testimony> testimonies) {
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

    /** The week's public figures. */
    static WeekFigures figures(
            Week week,
            List<LocalDate> schoolDays,
            Collection<PlatformAsOf> tools,
            List<WeekMaterial.Report> reports,
            List<Testimony> testimonies,
            List<WeekMaterial.Statement> statements,
            WeekMaterial.SetAside aside,
            long lostSessions) {
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
                count(testimonies, t -> ReferenceNames.REGION_OF.get(t.academy())),
                count(testimonies, Testimony::academy),
                (int) testimonies.stream().map(Testimony::academy).distinct().count(),
                (int) testimonies.stream()
                        .map(t -> ReferenceNames.REGION_OF.get(t.academy()))
                        .distinct()
                        .count(),
                lostSessions,
                0,
                new WaitingRoom(
                        waiting.stream().mapToLong(Testimony::pupilsBlocked).sum(),
                        waiting.stream().mapToLong(Testimony::pupilsConcerned).sum()),
                states,
                until,
                surges(tools, testimonies),
                null,
                statements.size(),
                0,
                reports.size());
    }

    private static SortedMap<String, Surge> surges(Collection<PlatformAsOf> tools, List<Testimony> testimonies) {
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
}
