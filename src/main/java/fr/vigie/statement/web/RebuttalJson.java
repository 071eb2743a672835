package fr.vigie.statement.web;

import fr.vigie.shared.ParisTime;
import fr.vigie.shared.TimePrecision;
import fr.vigie.statement.rebuttal.Evidence;
import fr.vigie.statement.rebuttal.RebuttalRow;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * An answer to a statement as the HTTP interface gives it.
 *
 * @param id its number in Vigie
 * @param reference the reference under which it was imported, or null
 * @param statement the statement that it answers
 * @param kind by what
 * @param saidAt when; the first instant of the day where only that is known
 * @param timePrecision how closely that is known
 * @param dayPart the part of the day, {@code journee} where it isn't known
 * @param author who answers
 * @param channel where, or null
 * @param summary the answer
 * @param sourceChanged whether its source was changed since
 * @param note for colleagues, or null
 * @param evidence what it rests on: {@code T#12} a testimony, {@code S#12} a report, {@code I#12} an incident, else a source outside Vigie
 * @param withdrawnAt when it was taken off the record, or null
 * @param captures how many captures of it are kept
 */
public record RebuttalJson(
        long id,
        String reference,
        long statement,
        String kind,
        OffsetDateTime saidAt,
        TimePrecision timePrecision,
        String dayPart,
        String author,
        String channel,
        String summary,
        boolean sourceChanged,
        String note,
        List<String> evidence,
        OffsetDateTime withdrawnAt,
        long captures) {

    static RebuttalJson of(RebuttalRow row) {
        var facts = row.facts();
        return new RebuttalJson(
                row.id(),
                row.reference(),
                row.statementId(),
                facts.kind().code(),
                ParisTime.offset(facts.moment().instant()),
                facts.moment().precision(),
                facts.moment().part().code(),
                facts.author(),
                facts.channel(),
                facts.summary(),
                facts.sourceChanged(),
                facts.note(),
                row.evidence().stream().map(Evidence::reference).toList(),
                row.withdrawnAt() == null ? null : ParisTime.offset(row.withdrawnAt()),
                row.captures());
    }
}
