package fr.vigie.incident.detection;

import fr.vigie.shared.ParisTime;
import fr.vigie.shared.PublicHoliday;
import fr.vigie.shared.SchoolDays;
import fr.vigie.shared.SchoolZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What kind of hour it is somewhere: the hour of the week as Paris counts it, and all the same weekday without school. An
 * hour is numbered from 1970 on, in UTC; Paris's offset is always whole hours.
 */
public final class HourKinds {

    /** A, B, C, and the académies with a calendar of their own, which count as at school when some zone is. */
    static final int ZONES = SchoolZone.values().length + 1;

    /** Seven days of the week, and a weekday without school. */
    static final int KINDS = 8 * 24;

    private static final int NO_SCHOOL = 7;
    private static final int SECONDS = 3600;

    private final SchoolDays calendar;
    private final Map<Long, int[]> known = new ConcurrentHashMap<>();

    public HourKinds(SchoolDays calendar) {
        this.calendar = calendar;
    }

    /** The number of the hour that an instant lies in. */
    public static long hour(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), SECONDS);
    }

    static int zone(SchoolZone zone) {
        return zone == null ? ZONES - 1 : zone.ordinal();
    }

    /** Which kind, from 0 to {@link #KINDS} excluded. */
    int kind(long hour, int zone) {
        return known.computeIfAbsent(hour, this::kinds)[zone];
    }

    private int[] kinds(long hour) {
        Instant start = Instant.ofEpochSecond(hour * SECONDS);
        LocalDate day = ParisTime.day(start);
        int clock = ParisTime.time(start).getHour();
        int[] kinds = new int[ZONES];
        for (int zone = 0; zone < ZONES; zone++) {
            boolean school = zone == ZONES - 1
                    ? calendar.isSchoolDay(day)
                    : calendar.isSchoolDay(day, SchoolZone.values()[zone]);
            int weekday = day.getDayOfWeek().getValue() - 1;
            boolean free = weekday < 5 && !school || PublicHoliday.on(day).isPresent();
            kinds[zone] = (free ? NO_SCHOOL : weekday) * 24 + clock;
        }
        return kinds;
    }

    /**
     * How busy each kind of hour is before anything is known, 1 being the mean of forty hours of school: teachers testify
     * when they teach, prepare and correct.
     */
    static double[] usual() {
        double[] weekday = {
            .02, .01, .01, .01, .01, .02, .1, .6, 1.7, 1.6, 1.5, 1.2, .6, .8, 1.2, 1.1, 1, .8, .6, .45, .35, .25, .15,
            .05
        };
        double[] kinds = new double[KINDS];
        for (int clock = 0; clock < 24; clock++) {
            for (int day = 0; day < 8; day++) {
                double part = day == 2 && clock > 12 ? .4 : day == 5 || day == 6 ? .12 : day == NO_SCHOOL ? .1 : 1;
                kinds[day * 24 + clock] = weekday[clock] * part;
            }
        }
        double week = 0;
        for (int kind = 0; kind < 7 * 24; kind++) {
            week += kinds[kind];
        }
        for (int kind = 0; kind < KINDS; kind++) {
            kinds[kind] *= 40 / week;
        }
        return kinds;
    }
}
