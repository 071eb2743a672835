package fr.vigie.shared;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A week of ISO 8601, from Monday to Sunday, whose days are those of Paris. Written {@code 2021-W14}.
 *
 * <p>A week belongs to the year that holds its Thursday: 1 January 2021 lies in {@code 2020-W53}.
 *
 * @param year the week-based year, 1 to 9999
 * @param number 1 to 52, or 53 in a year that has so many weeks
 */
public record Week(int year, int number) implements Comparable<Week> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Comparator<Week> ORDER =
            Comparator.comparingInt(Week::year).thenComparingInt(Week::number);

    /** @throws IllegalArgumentException when the year has no such week */
    public Week {
        if (year < 1 || year > 9999 || number < 1 || number > weeksIn(year)) {
            throw new IllegalArgumentException("no week " + number + " in year " + year);
        }
    }

    /**
     * Reads {@code 2021-W14}.
     *
     * @throws Refused on the field {@code week}: {@code shared.week.malformed}, or {@code shared.week.none} when the
     *     year has no such week (2021 has no W53)
     */
    public static Week parse(String text) {
        Matcher written = WRITTEN.matcher(text == null ? "" : text);
        if (!written.matches()) {
            throw Refused.because("week", "shared.week.malformed");
        }
        int year = Integer.parseInt(written.group(1));
        int number = Integer.parseInt(written.group(2));
        if (year < 1 || number < 1 || number > weeksIn(year)) {
            throw Refused.because("week", "shared.week.none", text);
        }
        return new Week(year, number);
    }

    /** Reads {@code 2021-W14}; empty when the text is null, written otherwise, or names a week that doesn't exist. */
    public static Optional<Week> tryParse(String text) {
        try {
            return Optional.of(parse(text));
        } catch (Refused unknown) {
            return Optional.empty();
        }
    }

    /** The week that holds this day. */
    public static Week of(LocalDate day) {
        return new Week(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** The week that holds this instant's day in Paris. */
    public static Week of(Instant instant) {
        return of(ParisTime.day(instant));
    }

    /** How many weeks the week-based year has: 52 or 53. */
    public static int weeksIn(int year) {
        return LocalDate.of(year, 12, 28).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** The first day. */
    public LocalDate monday() {
        // 4 January always lies in the first week.
        return LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(number - 1L);
    }

    /** The last day. */
    public LocalDate sunday() {
        return monday().plusDays(6);
    }

    /** The seven days, Monday first. */
    public List<LocalDate> days() {
        return monday().datesUntil(monday().plusDays(7)).toList();
    }

    /** Whether this day lies in the week. */
    public boolean contains(LocalDate day) {
        return of(day).equals(this);
    }

    /** Whether this instant's day in Paris lies in the week. */
    public boolean contains(Instant instant) {
        return of(instant).equals(this);
    }

    /** The first instant: Monday 0:00 in Paris, included. */
    public Instant start() {
        return ParisTime.startOf(monday());
    }

    /** The instant that follows the week: next Monday 0:00 in Paris, excluded. 167 or 169 hours after the start when the clocks change. */
    public Instant end() {
        return ParisTime.startOf(monday().plusDays(7));
    }

    public Week next() {
        return of(monday().plusDays(7));
    }

    public Week previous() {
        return of(monday().minusDays(7));
    }

    @Override
    public int compareTo(Week other) {
        return ORDER.compare(this, other);
    }

    /** The week as ISO 8601 writes it: {@code 2021-W14}. {@link #parse} reads it back. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-W%02d", year, number);
    }
}
