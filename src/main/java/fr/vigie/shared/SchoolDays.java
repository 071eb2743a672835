package fr.vigie.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The days on which there is school somewhere in metropolitan France: Monday to Friday, less public holidays, less the
 * days on which the three zones are all on holiday.
 *
 * @param holidays the holidays of each zone, both ends included; a zone that isn't in it has none
 */
public record SchoolDays(Map<SchoolZone, List<Days>> holidays) {

    public SchoolDays {
        Map<SchoolZone, List<Days>> copy = new EnumMap<>(SchoolZone.class);
        holidays.forEach((zone, periods) -> copy.put(zone, List.copyOf(periods)));
        holidays = Map.copyOf(copy);
    }

    /** The school days of a week, in order; none in a week of common holidays. */
    public List<LocalDate> of(Week week) {
        return week.days().stream().filter(this::isSchoolDay).toList();
    }

    /** Whether some zone has school on this day. */
    public boolean isSchoolDay(LocalDate day) {
        return Arrays.stream(SchoolZone.values()).anyMatch(zone -> isSchoolDay(day, zone));
    }

    /** Whether this zone has school on this day. */
    public boolean isSchoolDay(LocalDate day, SchoolZone zone) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                && PublicHoliday.on(day).isEmpty()
                && holidays.getOrDefault(zone, List.of()).stream().noneMatch(period -> period.contains(day));
    }

    /**
     * The « N » of « Jour N »: the day's rank among the school days of its week, from 1. After a Monday that is a public
     * holiday, Tuesday is « Jour 1 ».
     *
     * @return empty when the day isn't a school day
     */
    public OptionalInt rank(LocalDate day) {
        int index = of(Week.of(day)).indexOf(day);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index + 1);
    }
}
