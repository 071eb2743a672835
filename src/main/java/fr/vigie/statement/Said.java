package fr.vigie.statement;

import fr.vigie.shared.DayPart;
import fr.vigie.shared.Moment;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.TimePrecision;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When something was said, stored: the instant, the day in Paris that it counts for, and how closely that is known.
 *
 * <p>The precision is a code of {@link TimePrecision}, or one of {@link DayPart} when the day and that part of it are
 * known.
 */
@Embeddable
public class Said {

    @Column(name = "said_at")
    private Instant at;

    @Column(name = "said_day")
    private LocalDate day;

    @Column(name = "time_precision")
    private String precision;

    /** For the persistence provider. */
    protected Said() {}

    public Said(Moment moment) {
        at = moment.instant();
        day = ParisTime.day(moment.instant());
        precision = code(moment);
    }

    /** The code under which a moment's precision is stored. */
    static String code(Moment moment) {
        boolean partKnown = moment.precision() == TimePrecision.DAY && moment.part() != DayPart.WHOLE_DAY;
        return partKnown ? moment.part().code() : moment.precision().code();
    }

    /** The moment, with the wording that is kept beside it. */
    public Moment moment(String wording) {
        DayPart part = DayPart.find(precision).orElse(DayPart.WHOLE_DAY);
        return new Moment(at, TimePrecision.find(precision).orElse(TimePrecision.DAY), part, wording, false);
    }
}
