package fr.vigie.shared;

import java.util.Arrays;
import java.util.Optional;

/** How closely the moment of a fact is known. Nobody is asked to know better than they do. */
public enum TimePrecision implements Coded {
    /** To the minute. */
    EXACT("exact", "exacte"),
    /** To about a quarter of an hour: « vers 10 h 30 ». */
    ABOUT("about", "environ"),
    /** The day only, perhaps a part of it ({@link DayPart}). */
    DAY("day", "jour"),
    /** A longer stretch that begins about that day: « depuis janvier ». */
    PERIOD("period", "periode");

    private final String code;
    private final String fileCode;

    TimePrecision(String code, String fileCode) {
        this.code = code;
        this.fileCode = fileCode;
    }

    /** The code of the HTTP contract: {@code exact}, {@code about}, {@code day}, {@code period}. */
    @Override
    public String code() {
        return code;
    }

    /** The code of files, column {@code precision_temps}: {@code exacte}, {@code environ}, {@code jour}, {@code periode}. */
    public String fileCode() {
        return fileCode;
    }

    /** Whether the hour means something; with {@link #DAY} and {@link #PERIOD} only the day does. */
    public boolean hasHour() {
        return this == EXACT || this == ABOUT;
    }

    /** Finds a precision by either of its codes. */
    public static Optional<TimePrecision> find(String code) {
        return Arrays.stream(values())
                .filter(precision -> precision.code.equals(code) || precision.fileCode.equals(code))
                .findFirst();
    }
}
