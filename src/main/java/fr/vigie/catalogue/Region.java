package fr.vigie.catalogue;

import java.time.ZoneId;

/**
 * A region of France.
 *
 * @param code INSEE's, two digits; {@code R} and the code in addresses and exports
 * @param overseas whether it lies overseas
 * @param schoolAuthority who answers for its lycées
 * @param zone its clocks
 * @param slug a short name for addresses and the map
 */
public record Region(String code, String name, boolean overseas, String schoolAuthority, ZoneId zone, String slug) {}
