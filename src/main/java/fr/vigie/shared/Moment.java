package fr.vigie.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * When something happened, with how closely it is known and in whose words: the instant alone would claim more than the
 * source did.
 *
 * @param instant the instant; when only the day is known and no hour was written, the first instant of that day in Paris
 * @param precision how closely it is known
 * @param part the part of the day, where the source says so (« dans la soirée »); {@link DayPart#WHOLE_DAY} otherwise
 * @param wording the moment in the source's words (« en milieu de matinée »), or empty
 * @param ambiguous the hour occurred twice that day and the source doesn't say which; the first was taken (+02:00)
 */
public record Moment(Instant instant, TimePrecision precision, DayPart part, String wording, boolean ambiguous) {

    public Moment {
        Objects.requireNonNull(instant, "instant");
        Objects.requireNonNull(precision, "precision");
        Objects.requireNonNull(part, "part");
        wording = wording == null ? "" : wording.strip();
    }

    /** A moment without further words. */
    public static Moment of(Instant instant, TimePrecision precision) {
        return new Moment(instant, precision, DayPart.WHOLE_DAY, "", false);
    }

    /**
     * Reads a moment as a form, a file or the HTTP interface gives it.
     *
     * @param time as {@link ParisTime#read} takes it
     * @param precision a code of {@link TimePrecision} in either language, or of a {@link DayPart}, which means the day
     *     and this part of it; when empty or null, exact if an hour was written and the day if not
     * @param wording the source's words, or empty or null
     * @throws Refused on the field {@code time} as {@link ParisTime#read}, or on the field {@code precision}:
     *     {@code shared.precision.unknown}, or {@code shared.precision.needsHour} for a date alone that claims to be
     *     exact or about an hour
     */
    public static Moment read(String time, String precision, String wording) {
        ParisTime.Reading reading = ParisTime.read(time);
        DayPart part = DayPart.find(precision).orElse(DayPart.WHOLE_DAY);
        TimePrecision known = precisionOf(precision, reading);
        if (reading.dateOnly() && known.hasHour()) {
            throw Refused.because("precision", "shared.precision.needsHour");
        }
        return new Moment(reading.instant(), known, part, wording, reading.ambiguous());
    }

    private static TimePrecision precisionOf(String code, ParisTime.Reading reading) {
        if (code == null || code.isBlank()) {
            return reading.dateOnly() ? TimePrecision.DAY : TimePrecision.EXACT;
        }
        if (DayPart.find(code).isPresent()) {
            return TimePrecision.DAY;
        }
        return TimePrecision.find(code)
                .orElseThrow(() -> Refused.because("precision", "shared.precision.unknown", code));
    }

    /** The same without seconds, which a program's clock gives and no person does. */
    public Moment toTheMinute() {
        return new Moment(instant.truncatedTo(ChronoUnit.MINUTES), precision, part, wording, ambiguous);
    }

    /** The day in Paris by which the fact is counted. */
    public LocalDate day() {
        return ParisTime.day(instant);
    }

    /** The week in Paris by which the fact is counted. */
    public Week week() {
        return Week.of(instant);
    }
}
