package fr.vigie.evidence;

/**
 * Why a pack could not be made; nothing of it was kept.
 *
 * @param code {@code disk}, {@code authority}, {@code certificate}, {@code keys}, {@code corrupt.capture}, {@code corrupt.piece}, {@code empty},
 *     {@code changed} or {@code unknown}: sentences are {@code evidence.fault.…}
 * @param about which capture or attachment, where one is to blame, or null
 */
public record PackFault(String code, String about) {}
