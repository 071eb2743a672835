package fr.vigie.report;

import java.time.Instant;

/**
 * A report as lists and histories show it.
 *
 * @param id its number in Vigie
 * @param reference the reference under which it was imported, or null
 * @param facts what it says
 * @param filedAt when it was filed
 * @param filedBy the login of who filed it
 * @param authorRole for whom it speaks
 * @param replacesId the report whose place it took, or null
 * @param replacedAt until when it held, or null while it does
 * @param withdrawn whether it says that the report was taken back
 */
public record ReportRow(
        long id,
        String reference,
        ReportFacts facts,
        Instant filedAt,
        String filedBy,
        AuthorRole authorRole,
        Long replacesId,
        Instant replacedAt,
        boolean withdrawn) {

    static ReportRow of(StatusReport report) {
        return new ReportRow(
                report.id(),
                report.externalRef(),
                report.facts(),
                report.filedAt(),
                report.filedBy(),
                report.authorRole(),
                report.replacesId(),
                report.replacedAt(),
                report.isWithdrawn());
    }

    /** Whether it still says what holds: neither replaced nor taken back. */
    public boolean inForce() {
        return replacedAt == null && !withdrawn;
    }
}
