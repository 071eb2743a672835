package fr.vigie.weeklyreview.composition;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.figures.WeekFigures;
import fr.vigie.report.PlatformState;
import fr.vigie.shared.DayPart;
import fr.vigie.shared.TimePrecision;
import fr.vigie.shared.Week;
import fr.vigie.statement.StatementKind;
import fr.vigie.statement.rebuttal.RebuttalKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that a review of a week is written from.
 *
 * @param extent which part of the week it is, within a sentence; null for the whole week everywhere
 * @param figures the public figures, as of the instant of composition
 * @param setAside what became of the testimonies that are not published
 * @param platforms every tool that anything below names, as it was on Monday, by code
 * @param changed those that ceased to be so within the week: by the day of the change, how each was from that day on
 * @param regions names of regions by code
 * @param academies names of académies by code
 * @param symptoms labels of symptoms by code
 * @param reports the week's reports in force, oldest first
 * @param told the week's published testimonies, those of one tool, day and problem together
 * @param arrivals those of them that came in the first quarter of an hour of a surge, by instant
 * @param quotes their words that may be quoted
 * @param statements official statements of the week, or answered in it, with what answers them
 * @param demands the union's open demands in their order
 * @param questions answered questions in their order
 * @param references reference days of other years for days of the week
 * @param context dated context of the days around the week
 * @param seen when the week's problems had been told of before, for tools that had been told of at all
 * @param compared other weeks that somebody spoke of: the one before, the same one of other years; latest first
 */
public record WeekMaterial(
        String extent,
        WeekFigures figures,
        SetAside setAside,
        Map<String, PlatformAsOf> platforms,
        SortedMap<LocalDate, Map<String, PlatformAsOf>> changed,
        Map<String, String> regions,
        Map<String, String> academies,
        Map<String, String> symptoms,
        List<Report> reports,
        List<Told> told,
        List<Arrival> arrivals,
        List<Quote> quotes,
        List<Statement> statements,
        List<Demand> demands,
        List<Question> questions,
        List<Reference> references,
        List<Context> context,
        List<Seen> seen,
        List<Compared> compared) {

    /** Testimonies received that are not published, by reason. */
    public record SetAside(long awaiting, long duplicates, long rejected, long withdrawn) {}

    /** A dated report. @param region null for the whole country */
    public record Report(
            String mark,
            String platform,
            LocalDate day,
            DayPart part,
            String region,
            PlatformState state,
            String symptom) {}

    /** A testimony's mark. @param internal its consent doesn't let the mark be published */
    public record Mark(String mark, boolean internal) {}

    /**
     * Published testimonies that tell of the same problem.
     *
     * @param waiting whether they tell how many pupils were kept in a waiting room, out of how many
     * @param count how many they are
     * @param marks of the first of them: as many as a paragraph can name
     */
    public record Told(
            String platform,
            LocalDate day,
            String symptom,
            String feature,
            boolean waiting,
            long count,
            long pupilsBlocked,
            long pupilsConcerned,
            List<Mark> marks) {

        /** The same, with its marks. */
        public Told marked(List<Mark> found) {
            return new Told(
                    platform,
                    day,
                    symptom,
                    feature,
                    waiting,
                    count,
                    pupilsBlocked,
                    pupilsConcerned,
                    List.copyOf(found));
        }

        /** As sources of a paragraph. */
        List<String> sources() {
            return marks.stream().map(Mark::mark).toList();
        }
    }

    /** Published testimonies of one tool at one instant, whose hour is known. */
    public record Arrival(String platform, Instant at, long count, List<Mark> marks) {}

    /**
     * Words that may be quoted.
     *
     * @param text exactly as moderation let them through
     * @param attribution what the consent allows to say of who wrote them
     * @param named whether the consent goes as far as function or name
     */
    public record Quote(
            String mark,
            String platform,
            LocalDate day,
            String symptom,
            String text,
            String attribution,
            boolean named) {}

    /**
     * An official statement.
     *
     * @param time of Paris; null where only the day is known
     * @param wording the moment in the source's words, or empty
     * @param concession what in it is true, to be told with every answer to it; or null
     */
    public record Statement(
            String mark,
            LocalDate day,
            TimePrecision precision,
            LocalTime time,
            String wording,
            String office,
            String organisation,
            StatementKind kind,
            String summary,
            String channel,
            List<String> platforms,
            String blamed,
            String concession,
            List<Rebuttal> rebuttals) {}

    /** What answers a statement. @param evidence the marks that it rests on, those that may be published first */
    public record Rebuttal(
            String mark,
            RebuttalKind kind,
            LocalDate day,
            String author,
            String channel,
            String summary,
            List<String> evidence) {}

    /**
     * A demand of the union.
     *
     * @param addressees {@code ministere}, {@code collectivites}…
     * @param madeOn since when; null where nobody noted it
     * @param answeredOn null while there is no answer
     */
    public record Demand(
            String mark,
            List<String> addressees,
            String text,
            List<String> statements,
            LocalDate madeOn,
            LocalDate answeredOn,
            String answer) {}

    /** A question with its answer. */
    public record Question(String mark, String question, String answer, String link) {}

    /** What was seen of a tool on the school day of the same rank in another year. */
    public record Reference(
            int rank, LocalDate referenceDay, LocalDate day, String platform, PlatformState then, PlatformState now) {}

    /** Dated context. */
    public record Context(String mark, LocalDate day, String kind, String title) {}

    /** A problem of this week with a tool. @param last day on which it was told of before the week; null for never */
    public record Seen(String platform, String symptom, LocalDate last) {}

    /**
     * Another week.
     *
     * @param published testimonies
     * @param reports in force
     * @param schoolDays how many
     * @param blockingDays school days on which tools were reported as out of reach, by tool; tools without a report of that
     *     week are left out
     */
    public record Compared(
            Week week, long published, long reports, int schoolDays, SortedMap<String, Long> blockingDays) {

        /** A week in the measures that weeks are compared by. */
        public static Compared of(WeekFigures figures) {
            SortedMap<String, Long> blocking = new TreeMap<>();
            figures.states().forEach((platform, days) -> {
                if (days.values().stream().anyMatch(PlatformState::reported)) {
                    blocking.put(
                            platform,
                            figures.schoolDays().stream()
                                    .filter(day -> days.getOrDefault(day, PlatformState.UNKNOWN)
                                            .blocking())
                                    .count());
                }
            });
            return new Compared(
                    figures.week(),
                    figures.testimonies().published(),
                    figures.reports(),
                    figures.schoolDays().size(),
                    blocking);
        }
    }

    /** What is told of a tool. */
    List<Told> toldOf(String platform) {
        return told.stream().filter(t -> t.platform().equals(platform)).toList();
    }

    /** All marks of testimonies. */
    Stream<Mark> marks() {
        return Stream.concat(
                told.stream().flatMap(t -> t.marks().stream()),
                arrivals.stream().flatMap(a -> a.marks().stream()));
    }

    Optional<PlatformAsOf> platform(String code) {
        return Optional.ofNullable(platforms.get(code));
    }

    /** A tool as it was on a day of the week: authorities and hosts change on any day. */
    Optional<PlatformAsOf> platform(String code, LocalDate day) {
        PlatformAsOf found = platforms.get(code);
        for (Map<String, PlatformAsOf> from : changed.headMap(day.plusDays(1)).values()) {
            found = from.getOrDefault(code, found);
        }
        return Optional.ofNullable(found);
    }

    /** A tool's name, or its code when the catalogue has lost it. */
    String name(String code) {
        return platform(code).map(PlatformAsOf::name).orElse(code);
    }
}
