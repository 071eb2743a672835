package fr.vigie.report;

/**
 * A report was filed, corrected or taken back; observed in the same transaction by whatever is made of reports.
 *
 * @param id the row that says so; one that takes a report back says nothing more
 * @param replaces the report whose place it took, or null
 */
public record ReportFiled(long id, Long replaces) {}
