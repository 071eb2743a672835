package fr.vigie.catalogue;

/**
 * An académie, the State's level for schools.
 *
 * @param code the ministry's, two digits; {@code A} and the code in addresses and exports; never confused with a region's
 * @param holidayZone {@code A}, {@code B}, {@code C} or {@code propre} (a calendar of its own)
 */
public record Academy(String code, String name, String regionCode, String holidayZone, String seat) {}
