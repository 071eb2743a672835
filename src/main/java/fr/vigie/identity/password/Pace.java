package fr.vigie.identity.password;

import java.time.Duration;

/** How long failures make the next attempt wait. */
enum Pace {
    /** One second after the fifth failure, twice as long after each other, a quarter of an hour at most. */
    DOUBLING(5),
    /** A minute and a half from the twentieth failure on: no more than sixty in an hour. */
    STEADY(20);

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration BETWEEN = Duration.ofSeconds(90);

    private final int free;

    Pace(int free) {
        this.free = free;
    }

    /** The delay that so many failures earn, counted from the last of them. */
    Duration after(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        if (this == STEADY) {
            return BETWEEN;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(failures - free, 10));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
