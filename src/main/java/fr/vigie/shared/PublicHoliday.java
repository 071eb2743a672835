package fr.vigie.shared;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The eleven public holidays of metropolitan France (Code du travail, art. L3133-1), by today's law for any year of the
 * Gregorian calendar.
 */
public enum PublicHoliday {
    NEW_YEAR("jour de l’An", 1, 1),
    EASTER_MONDAY("lundi de Pâques", 1),
    LABOUR_DAY("fête du Travail", 5, 1),
    VICTORY_1945("victoire de 1945", 5, 8),
    ASCENSION("jeudi de l’Ascension", 39),
    WHIT_MONDAY("lundi de Pentecôte", 50),
    NATIONAL_DAY("fête nationale", 7, 14),
    ASSUMPTION("Assomption", 8, 15),
    ALL_SAINTS("Toussaint", 11, 1),
    ARMISTICE_1918("armistice de 1918", 11, 11),
    CHRISTMAS("Noël", 12, 25);

    private final String frenchName;
    private final int month;
    private final int day;

    PublicHoliday(String frenchName, int month, int day) {
        this.frenchName = frenchName;
        this.month = month;
        this.day = day;
    }

    PublicHoliday(String frenchName, int daysAfterEaster) {
        this(frenchName, 0, daysAfterEaster);
    }

    /** The holiday's name in French, without article and in lower case: {@code lundi de Pâques}. */
    public String frenchName() {
        return frenchName;
    }

    /** The day of this holiday in a year. */
    public LocalDate in(int year) {
        return month == 0 ? easter(year).plusDays(day) : LocalDate.of(year, month, day);
    }

    /** The holiday that falls on this day; the first of the list when two do (1 May 2008: Labour Day and Ascension). */
    public static Optional<PublicHoliday> on(LocalDate date) {
        return Arrays.stream(values())
                .filter(holiday -> holiday.in(date.getYear()).equals(date))
                .findFirst();
    }

    /** The holidays of a year by day: eleven, or ten when two fall on one day. */
    public static SortedMap<LocalDate, PublicHoliday> of(int year) {
        SortedMap<LocalDate, PublicHoliday> days = new TreeMap<>();
        for (PublicHoliday holiday : values()) {
            days.putIfAbsent(holiday.in(year), holiday);
        }
        return Collections.unmodifiableSortedMap(days);
    }

    /**
     * Easter Sunday of a year after 1582: the Sunday after the first full moon of spring, by the Gregorian computus
     * (Meeus, Jones and Butcher's form).
     */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int leapCorrection = century / 4;
        int moonCorrection = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - leapCorrection - moonCorrection + 15) % 30;
        int toSunday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
        int lateMoon = (golden + 11 * epact + 22 * toSunday) / 451;
        int days = epact + toSunday - 7 * lateMoon + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
