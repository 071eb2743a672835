package fr.vigie.catalogue;

import java.util.List;

/**
 * A platform as it was on a day: the catalogue is dated, because vendors, hosts and authorities change with contracts.
 * Null means unknown, never "none".
 *
 * @param code its stable code, for instance {@code ENT-IDF-LYC}
 * @param name how people call it
 * @param kind its family: {@code ENT}, {@code classe_virtuelle}, {@code examen}…
 * @param authorityType what kind of body answers for it
 * @param authorityName that body
 * @param vendor who makes it (éditeur)
 * @param host who hosts it (hébergeur)
 * @param level {@code national}, {@code region}, {@code academie} or {@code departement}
 * @param territories the codes of its territories at that level, without prefix; empty when national
 */
public record PlatformAsOf(
        String code,
        String name,
        String kind,
        AuthorityType authorityType,
        String authorityName,
        String vendor,
        String host,
        String level,
        List<String> territories) {

    /** The kind of tools that stand in when another fails; they are named as workarounds, not watched. */
    public static final String WORKAROUND = "outil_de_repli";

    public boolean isNational() {
        return level.equals("national");
    }

    /** Whether it only stands in for others (outil de repli). */
    public boolean isWorkaround() {
        return kind.equals(WORKAROUND);
    }

    /** The territories with the letter of their level: {@code R11}, {@code A24}, {@code D93}. */
    public List<String> prefixedTerritories() {
        String prefix = switch (level) {
            case "region" -> "R";
            case "academie" -> "A";
            case "departement" -> "D";
            default -> "";
        };
        return territories.stream().map(prefix::concat).toList();
    }
}
