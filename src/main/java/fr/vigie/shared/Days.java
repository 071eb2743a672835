package fr.vigie.shared;

import java.time.LocalDate;

/**
 * A run of days, both ends included.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
public record Days(LocalDate first, LocalDate last) {

    public Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(first + " is after " + last);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
