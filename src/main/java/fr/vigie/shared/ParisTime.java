package fr.vigie.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one place where an instant becomes a day and a written time becomes an instant: everything in Vigie is counted by
 * the days of Paris, also what was seen overseas.
 */
public final class ParisTime {

    /** Europe/Paris. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private static final Pattern WRITTEN = Pattern.compile(
            "(?:(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})|(?<day2>\\d{1,2})/(?<month2>\\d{1,2})/(?<year2>\\d{4}))"
                    + "(?:(?:T|\\s+(?:à\\s+)?)(?<hour>\\d{1,2})\\s*[:hH]\\s*(?<minute>\\d{2})?"
                    + "(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?"
                    + "\\s*(?<offset>[Zz]|[+-]\\d{2}(?::?\\d{2})?)?)?",
            Pattern.UNICODE_CHARACTER_CLASS);

    private ParisTime() {}

    /** The day that this instant belongs to in Paris. */
    public static LocalDate day(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The time that the clocks of Paris show at this instant. */
    public static LocalTime time(Instant instant) {
        return instant.atZone(ZONE).toLocalTime();
    }

    /** The instant with Paris's offset, as answers and exports write it: {@code 2021-04-06T08:33:00+02:00}. */
    public static OffsetDateTime offset(Instant instant) {
        return instant.atZone(ZONE).toOffsetDateTime();
    }

    /** The first instant of a day in Paris. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The first instant of the following day in Paris: the excluded end of this one. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /**
     * What the clocks of another place show at this instant: a testimony from La Réunion is counted in Paris time and
     * shown in its own.
     */
    public static ZonedDateTime localTime(Instant instant, ZoneId place) {
        return instant.atZone(place);
    }

    /**
     * What a written time says.
     *
     * @param instant the instant; for a date alone, the first instant of that day in Paris
     * @param dateOnly no hour was written
     * @param ambiguous the hour occurs twice that day (clocks going back) and no offset was written; {@code instant} is
     *     the first time, in summer time (+02:00), and {@link #second()} the other
     */
    public record Reading(Instant instant, boolean dateOnly, boolean ambiguous) {

        /** The day in Paris. */
        public LocalDate day() {
            return ParisTime.day(instant);
        }

        /** The second passage of an ambiguous hour, in winter time (+01:00); the reading itself otherwise. */
        public Reading second() {
            return ambiguous
                    ? new Reading(
                            instant.atZone(ZONE).withLaterOffsetAtOverlap().toInstant(), dateOnly, false)
                    : this;
        }
    }

    /**
     * Reads a time as people and files give it.
     *
     * <p>Read are {@code 2021-04-06T08:33:00+02:00} and {@code …Z} (exact); {@code 2021-04-06T08:33} or
     * {@code 06/04/2021 8h33} without an offset (the clocks of Paris); {@code 2021-04-06} or {@code 06/04/2021} (a day).
     * Seconds and fractions may be left out; a space may stand for the T.
     *
     * <p>Without an offset, an hour that the clocks skip is refused, and an hour that they show twice is taken the first
     * time, with the mention {@link Reading#ambiguous()}.
     *
     * @throws Refused on the field {@code time}: {@code shared.time.missing}, {@code shared.time.malformed},
     *     {@code shared.time.none} (30 February, 25 o'clock), {@code shared.time.skipped} or
     *     {@code shared.time.outOfRange} (a year before 1900 or after 2199)
     */
    public static Reading read(String text) {
        if (text == null || text.isBlank()) {
            throw Refused.because("time", "shared.time.missing");
        }
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw Refused.because("time", "shared.time.malformed");
        }
        LocalDate day = dayOf(written);
        if (written.group("hour") == null) {
            return new Reading(startOf(day), true, false);
        }
        LocalDateTime local = day.atTime(timeOf(written));
        String offset = written.group("offset");
        return offset == null ? inParis(local) : new Reading(local.toInstant(offsetOf(offset)), false, false);
    }

    /**
     * Takes a local date and time for one of Paris, with the same care for skipped and doubled hours as {@link #read}.
     *
     * @throws Refused on the field {@code time}, {@code shared.time.skipped}, when the clocks skip this hour
     */
    public static Reading inParis(LocalDateTime local) {
        List<ZoneOffset> offsets = ZONE.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition change = ZONE.getRules().getTransition(local);
            throw Refused.because(
                    "time",
                    "shared.time.skipped",
                    local.toLocalDate(),
                    local.toLocalTime(),
                    change.getDateTimeBefore().toLocalTime(),
                    change.getDateTimeAfter().toLocalTime());
        }
        return new Reading(local.toInstant(offsets.get(0)), false, offsets.size() > 1);
    }

    private static LocalDate dayOf(Matcher written) {
        boolean iso = written.group("year") != null;
        int year = Integer.parseInt(written.group(iso ? "year" : "year2"));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refused.because("time", "shared.time.outOfRange");
        }
        try {
            return LocalDate.of(
                    year,
                    Integer.parseInt(written.group(iso ? "month" : "month2")),
                    Integer.parseInt(written.group(iso ? "day" : "day2")));
        } catch (DateTimeException noSuchDay) {
            throw Refused.because("time", "shared.time.none");
        }
    }

    private static LocalTime timeOf(Matcher written) {
        try {
            return LocalTime.of(
                    Integer.parseInt(written.group("hour")),
                    number(written.group("minute")),
                    number(written.group("second")),
                    nanos(written.group("fraction")));
        } catch (DateTimeException noSuchTime) {
            throw Refused.because("time", "shared.time.none");
        }
    }

    private static ZoneOffset offsetOf(String written) {
        try {
            return ZoneOffset.of(written.toUpperCase(Locale.ROOT));
        } catch (DateTimeException noSuchOffset) {
            throw Refused.because("time", "shared.time.none");
        }
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(String digits) {
        return digits == null ? 0 : Integer.parseInt((digits + "000000000").substring(0, 9));
    }
}
