package fr.vigie.french;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days and hours as French newspapers write them, with the spaces that never break where typography wants them. */
public final class FrenchDates {

    private static final char NARROW = '\u202f';

    private FrenchDates() {}

    /** « mardi 6 avril 2021 », « jeudi 1er juillet 2021 ». */
    public static String full(LocalDate day) {
        return withoutYear(day) + " " + day.getYear();
    }

    /** « mardi 6 avril ». */
    public static String withoutYear(LocalDate day) {
        return weekday(day) + " " + number(day) + " " + month(day);
    }

    /** « 6 avril 2021 ». */
    public static String dateOnly(LocalDate day) {
        return number(day) + " " + month(day) + " " + day.getYear();
    }

    /** « mardi ». */
    public static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }

    /** « jusqu’au jeudi 8 avril ». */
    public static String until(LocalDate day) {
        return "jusqu’au " + withoutYear(day);
    }

    /**
     * A run of days: « du mardi 6 au vendredi 9 avril 2021 », « du lundi 29 mars au vendredi 2 avril 2021 », « du lundi 28
     * décembre 2020 au vendredi 1er janvier 2021 »; « le mardi 6 avril 2021 » for a single one.
     */
    public static String run(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return "le " + full(first);
        }
        String from;
        if (first.getYear() != last.getYear()) {
            from = full(first);
        } else if (first.getMonth() != last.getMonth()) {
            from = withoutYear(first);
        } else {
            from = weekday(first) + " " + number(first);
        }
        return "du " + from + " au " + full(last);
    }

    /** « 8 h 33 », « 8 h », « 0 h 05 », with narrow no-break spaces. */
    public static String time(LocalTime time) {
        return time.getMinute() == 0
                ? time.getHour() + String.valueOf(NARROW) + "h"
                : "%d%ch%c%02d".formatted(time.getHour(), NARROW, NARROW, time.getMinute());
    }

    /** « depuis 94 jours », « depuis un jour », « depuis aujourd’hui ». */
    public static String since(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(day, today);
        return days <= 0
                ? "depuis aujourd’hui"
                : days == 1 ? "depuis un jour" : "depuis " + FrenchNumbers.digits(days) + "\u00a0jours";
    }

    private static String number(LocalDate day) {
        return day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth());
    }

    private static String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("MMMM", Locale.FRENCH).format(day);
    }
}
