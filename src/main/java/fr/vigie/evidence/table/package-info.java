/**
 * The tables of a pack and the files that they become: CSV, JSON Lines, a workbook, a dictionary. Knows columns and lines,
 * nothing of what may leave.
 */
package fr.vigie.evidence.table;
