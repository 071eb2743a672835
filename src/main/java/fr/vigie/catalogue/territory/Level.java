package fr.vigie.catalogue.territory;

import fr.vigie.shared.Coded;
import java.util.List;

/** A level of the territory: its table, its files, and what is said of each of its places. */
public enum Level implements Coded {
    REGION(
            "region",
            "regions",
            Part.CODE_INSEE,
            Part.NAME,
            Part.AREA,
            Part.SCHOOL_AUTHORITY,
            Part.TIME_ZONE,
            Part.SLUG),
    ACADEMY("academy", "academies", Part.CODE, Part.NAME, Part.REGION, Part.HOLIDAY_ZONE, Part.SEAT),
    DEPARTMENT(
            "department",
            "departments",
            Part.CODE_INSEE,
            Part.NAME,
            Part.REGION,
            Part.ACADEMY,
            Part.COLLEGE_AUTHORITY,
            Part.UAI_PREFIX);

    private final String code;
    private final String kind;
    private final List<Part> parts;

    Level(String code, String kind, Part... parts) {
        this.code = code;
        this.kind = kind;
        this.parts = List.of(parts);
    }

    /** Its name in addresses, and its table. */
    @Override
    public String code() {
        return code;
    }

    /** The kind of its files: {@code regions}, {@code academies}, {@code departments}. */
    public String kind() {
        return kind;
    }

    /** What is said of a place, its code first. */
    public List<Part> parts() {
        return parts;
    }
}
