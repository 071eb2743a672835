package fr.vigie.catalogue;

/**
 * A département.
 *
 * @param code INSEE's: {@code 93}, {@code 2A}, {@code 974}; {@code D} and the code in addresses and exports
 * @param collegeAuthority who answers for its collèges
 * @param uaiPrefix the first three characters of its schools' UAI
 */
public record Department(
        String code, String name, String regionCode, String academyCode, String collegeAuthority, String uaiPrefix) {}
