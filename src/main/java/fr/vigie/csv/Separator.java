package fr.vigie.csv;

import fr.vigie.shared.Refused;
import java.util.Locale;

/** What stands between two cells: spreadsheets that speak French read semicolons without being asked, programs commas. */
public enum Separator {
    COMMA(','),
    SEMICOLON(';');

    private final char sign;

    Separator(char sign) {
        this.sign = sign;
    }

    /**
     * The one that was asked for.
     *
     * @param name {@code comma} or {@code semicolon}; null or blank for {@link #COMMA}
     * @throws Refused {@code separator} when it is neither
     */
    public static Separator of(String name) {
        if (name == null || name.isBlank()) {
            return COMMA;
        }
        for (Separator each : values()) {
            if (each.getName().equals(name.strip())) {
                return each;
            }
        }
        throw Refused.because("separator", "csv.separator");
    }

    /** As it is asked for: {@code semicolon}. */
    public String getName() {
        return name().toLowerCase(Locale.ROOT);
    }

    char sign() {
        return sign;
    }
}
