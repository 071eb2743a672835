package fr.vigie.catalogue;

import java.time.LocalDate;

/**
 * School holidays of a zone, both days included.
 *
 * @param id its number
 * @param zone {@code A}, {@code B}, {@code C} or {@code propre}
 * @param firstDay the first day without school
 * @param lastDay the last day without school
 * @param label how people call them
 */
public record SchoolHoliday(long id, String zone, LocalDate firstDay, LocalDate lastDay, String label) {}
