package fr.vigie.report.web;

import fr.vigie.report.ReportRow;
import fr.vigie.shared.ParisTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A report as the HTTP interface gives it.
 *
 * @param id its number in Vigie
 * @param reference the reference under which it was imported, or null
 * @param filedAt when it was filed
 * @param authorRole {@code section_academique} or {@code secteur_national}
 * @param platform the tool's code
 * @param instance which instance of it, or null
 * @param day the day in Paris
 * @param slot the part of the day
 * @param region {@code R11}, or null for the whole country
 * @param state the state
 * @param symptom the main symptom's code, or null
 * @param comment free words, or null
 * @param replaces the report that this one corrects, or null
 * @param replacedAt until when it held, or null while it does
 * @param withdrawn whether it says that the report was taken back
 */
public record ReportJson(
        long id,
        String reference,
        OffsetDateTime filedAt,
        String authorRole,
        String platform,
        String instance,
        LocalDate day,
        String slot,
        String region,
        String state,
        String symptom,
        String comment,
        Long replaces,
        OffsetDateTime replacedAt,
        boolean withdrawn) {

    static ReportJson of(ReportRow row) {
        var facts = row.facts();
        return new ReportJson(
                row.id(),
                row.reference(),
                ParisTime.offset(row.filedAt()),
                row.authorRole().code(),
                facts.platformCode(),
                facts.instance(),
                facts.day(),
                facts.slot().code(),
                facts.regionCode() == null ? null : "R" + facts.regionCode(),
                facts.state().code(),
                facts.symptomCode(),
                facts.comment(),
                row.replacesId(),
                row.replacedAt() == null ? null : ParisTime.offset(row.replacedAt()),
                row.withdrawn());
    }
}
