package fr.vigie.catalogue.territory;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.SchoolCalendar;
import fr.vigie.catalogue.Territories;
import fr.vigie.shared.Faults;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Text;
import java.time.ZoneId;

/** One thing that is said of a place: how files and forms call it, where it is kept, and what it may be. Each is required. */
public enum Part {
    CODE("code", "code") {
        @Override
        String check(String text, Territories territories) {
            return shaped(text, "[0-9A-Z]{2,3}", "catalogue.territory.code");
        }
    },
    CODE_INSEE("code_insee", "code") {
        @Override
        String check(String text, Territories territories) {
            return CODE.check(text, territories);
        }
    },
    NAME("nom", "name"),
    /** Metropolitan or overseas. */
    AREA("zone_geo", "area") {
        @Override
        String check(String text, Territories territories) {
            return shaped(text, "metro|drom", "catalogue.territory.area");
        }
    },
    SCHOOL_AUTHORITY("autorite_lycees", "school_authority"),
    TIME_ZONE("fuseau", "time_zone") {
        @Override
        String check(String text, Territories territories) {
            return ZoneId.getAvailableZoneIds().contains(text) ? null : "catalogue.territory.timeZone";
        }
    },
    /** By which the map knows a region: once given it stays. */
    SLUG("slug", "slug") {
        @Override
        String check(String text, Territories territories) {
            return shaped(text, "[a-z][a-z0-9-]{1,39}", "catalogue.territory.slug");
        }
    },
    REGION("code_region", "region_code") {
        @Override
        String check(String text, Territories territories) {
            return territories.region(text).isPresent() ? null : "catalogue.territory.region";
        }
    },
    HOLIDAY_ZONE("zone_vacances", "holiday_zone") {
        @Override
        String check(String text, Territories territories) {
            return SchoolCalendar.ZONES.contains(text) ? null : "catalogue.zone.unknown";
        }
    },
    SEAT("siege_rectorat", "seat"),
    ACADEMY("code_academie", "academy_code") {
        @Override
        String check(String text, Territories territories) {
            return territories.academy(text).isPresent() ? null : "catalogue.territory.academy";
        }
    },
    COLLEGE_AUTHORITY("autorite_colleges", "college_authority"),
    UAI_PREFIX("prefixe_uai", "uai_prefix") {
        @Override
        String check(String text, Territories territories) {
            return shaped(text, "[0-9A-Z]{3}", "catalogue.territory.uaiPrefix");
        }
    };

    private static final int LONGEST = 300;

    private final String column;
    private final String field;

    Part(String column, String field) {
        this.column = column;
        this.field = field;
    }

    /** Its column in files, and its name in forms. */
    public String column() {
        return column;
    }

    /** Its column in the database, by which the history of the catalogue tells it. */
    public String field() {
        return field;
    }

    /** The sentence about a text that this part may not be; null when it may. */
    String check(String text, Territories territories) {
        return null;
    }

    /**
     * What was written, made what is kept: codes of other places without the letter of their level.
     *
     * @return null when it is at fault, which is noted under its column
     */
    String read(String written, Territories territories, Faults faults) {
        String text = faults.reading(column, () -> {
                    String found = Text.required(written, LONGEST);
                    String fault = check(found, territories);
                    if (fault != null) {
                        throw Refused.because(column, fault, found);
                    }
                    return found;
                })
                .orElse(null);
        if (text == null) {
            return null;
        }
        return switch (this) {
            case REGION -> territories.region(text).orElseThrow().code();
            case ACADEMY -> territories.academy(text).map(Academy::code).orElseThrow();
            default -> text;
        };
    }

    private static String shaped(String text, String shape, String otherwise) {
        return text.matches(shape) ? null : otherwise;
    }
}
