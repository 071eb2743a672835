package fr.vigie.catalogue;

import fr.vigie.shared.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is known of a tool for one period: who answers for it, who makes and hosts it, whom it serves. Null means unknown,
 * never « none »; both days are included, and null where the period is open.
 *
 * @param code the tool's code
 * @param name how people call it, in all periods
 * @param kind its family, in all periods
 * @param from the first day
 * @param to the last day
 * @param authorityType a code of {@link AuthorityType}
 * @param authorityName who answers for it
 * @param vendor who makes it
 * @param host who hosts it
 * @param hostSource where that was learnt
 * @param level {@code national}, {@code region}, {@code academie} or {@code departement}
 * @param territories the codes of its territories at that level, without prefix
 */
public record PlatformPeriod(
        String code,
        String name,
        String kind,
        LocalDate from,
        LocalDate to,
        String authorityType,
        String authorityName,
        String vendor,
        String host,
        String hostSource,
        String level,
        List<String> territories) {

    /** The level of a tool that serves the whole country. */
    public static final String NATIONAL = "national";

    /** All levels, the widest first. */
    public static final List<String> LEVELS = List.of(NATIONAL, "region", "academie", "departement");

    public PlatformPeriod {
        territories = territories.stream()
                .map(given -> bare(level, given))
                .distinct()
                .sorted()
                .toList();
    }

    /** Codes are given with the letter of their level or without it, and stored without. */
    private static String bare(String level, String code) {
        String letter = String.valueOf(level).substring(0, 1).toUpperCase(Locale.ROOT);
        return code.length() > 1 && code.startsWith(letter) ? code.substring(1) : code;
    }

    /** Whether it holds on a day. */
    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** What is wrong with a level and its territories, on the field {@code territories}; empty when nothing is. */
    static Optional<Fault> faultOf(String level, List<String> codes, Territories territories) {
        if (!LEVELS.contains(level)) {
            return Optional.of(Fault.of("territories", "catalogue.level.unknown", level));
        }
        if (level.equals(NATIONAL) != codes.isEmpty()) {
            return Optional.of(Fault.of("territories", "catalogue.territories"));
        }
        Predicate<String> known = code -> switch (level) {
            case "region" -> territories.region(code).isPresent();
            case "academie" -> territories.academy(code).isPresent();
            default -> territories.department(code).isPresent();
        };
        return codes.stream()
                .filter(known.negate())
                .findFirst()
                .map(code -> Fault.of("territories", "catalogue.territory.unknown", code));
    }
}
