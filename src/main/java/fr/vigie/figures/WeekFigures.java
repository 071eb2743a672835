package fr.vigie.figures;

import fr.vigie.report.PlatformState;
import fr.vigie.shared.Week;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SortedMap;

/**
 * The figures of a week as the HTTP contract gives them. Days are those of Paris; a testimony belongs to the day on which
 * its problem was met. Every {@code by…} map and every sum counts what {@code published} counts for the public and what
 * {@code counted} counts for staff, and leaves out zeros.
 *
 * @param week the week
 * @param from its Monday
 * @param to its Sunday
 * @param audience for whom
 * @param asOf what was known and consented at this instant, Paris offset
 * @param schoolDays Monday to Friday less public holidays, less days on which all three zones are on holiday
 * @param testimonies how many, by where they stand
 * @param byDay testimonies by day
 * @param byPlatform testimonies by tool
 * @param byPlatformDay testimonies by tool and day
 * @param bySymptom testimonies by symptom
 * @param byRegion testimonies by region's code, through the académie
 * @param byAcademy testimonies by académie's code
 * @param academies how many académies they come from
 * @param regions how many regions they come from
 * @param lostSessions lessons told to be lost
 * @param pupilsBlocked pupils told to be stuck, summed over the testimonies that tell
 * @param waitingRoom pupils stuck in a waiting room
 * @param states the worst state reported of each tool on each day; {@code inconnu} where nobody reported
 * @param inaccessibleUntil the last day of the run of blocking states from the week's first school day, for tools whose run
 *     lasts at least two school days
 * @param surge when testimonies began to pour in, by family of tools; only where they did
 * @param surgeCurve how testimonies poured in on the day of the first surge; null where there was none, or where nothing of
 *     it may be shown
 * @param statements official statements said in the week, or answered in it
 * @param contradicted those of them that a rebuttal answers
 * @param reports dated reports of the week's days in force
 */
public record WeekFigures(
        Week week,
        LocalDate from,
        LocalDate to,
        Audience audience,
        OffsetDateTime asOf,
        List<LocalDate> schoolDays,
        TestimonyCounts testimonies,
        SortedMap<LocalDate, Long> byDay,
        SortedMap<String, Long> byPlatform,
        SortedMap<String, SortedMap<LocalDate, Long>> byPlatformDay,
        SortedMap<String, Long> bySymptom,
        SortedMap<String, Long> byRegion,
        SortedMap<String, Long> byAcademy,
        int academies,
        int regions,
        long lostSessions,
        long pupilsBlocked,
        WaitingRoom waitingRoom,
        SortedMap<String, SortedMap<LocalDate, PlatformState>> states,
        SortedMap<String, LocalDate> inaccessibleUntil,
        SortedMap<String, Surge> surge,
        SurgeCurve surgeCurve,
        long statements,
        long contradicted,
        long reports) {

    /** What {@code published} counts for the public and {@code counted} for staff: the total of every map. */
    public long total() {
        return audience == Audience.PUBLIC ? testimonies.published() : testimonies.counted();
    }

    /** Whether anybody said anything of the week: else nothing is known of it, least of all that it went well. */
    public boolean isEmpty() {
        return testimonies.received() == 0 && reports == 0;
    }
}
