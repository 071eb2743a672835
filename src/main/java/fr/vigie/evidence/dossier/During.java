package fr.vigie.evidence.dossier;

import java.time.LocalDate;

/**
 * An incident, for the chronology.
 *
 * @param place the region's name, or null for the whole country
 * @param to its last day, or null while it goes on
 */
public record During(String mark, String platform, String place, LocalDate from, LocalDate to) {}
