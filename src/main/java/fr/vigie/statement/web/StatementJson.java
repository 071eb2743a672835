package fr.vigie.statement.web;

import fr.vigie.shared.ParisTime;
import fr.vigie.shared.TimePrecision;
import fr.vigie.statement.StatementRow;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A statement as the HTTP interface gives it.
 *
 * @param id its number in Vigie
 * @param reference the reference under which it was imported, or null
 * @param saidAt when it was said; the first instant of the day where only that is known
 * @param timePrecision how closely that is known
 * @param dayPart the part of the day, {@code journee} where it isn't known
 * @param timeWording the moment in the source's words, or empty
 * @param office the office of who said it
 * @param name their name, or null
 * @param organisation for whom they spoke
 * @param kind what it claims
 * @param summary what was said, in our words
 * @param quotation the exact words, or null
 * @param channel where it was said, or null
 * @param url where it can be read, or null
 * @param platforms the tools concerned; empty for all
 * @param blamed the third party held responsible, or null
 * @param concession what in it is true, or null
 * @param sourceGoneAt when its source was found gone, or null
 * @param withdrawnAt when it was taken off the record, or null
 * @param captures how many captures of it are kept; none means that it can't be published
 * @param rebuttals how many answers it has
 * @param version to be sent back with a change
 */
public record StatementJson(
        long id,
        String reference,
        OffsetDateTime saidAt,
        TimePrecision timePrecision,
        String dayPart,
        String timeWording,
        String office,
        String name,
        String organisation,
        String kind,
        String summary,
        String quotation,
        String channel,
        String url,
        List<String> platforms,
        String blamed,
        String concession,
        OffsetDateTime sourceGoneAt,
        OffsetDateTime withdrawnAt,
        long captures,
        long rebuttals,
        int version) {

    static StatementJson of(StatementRow row) {
        var facts = row.facts();
        return new StatementJson(
                row.id(),
                row.reference(),
                ParisTime.offset(facts.moment().instant()),
                facts.moment().precision(),
                facts.moment().part().code(),
                facts.moment().wording(),
                facts.authorOffice(),
                facts.authorName(),
                facts.organisation(),
                facts.kind().code(),
                facts.summary(),
                facts.quotation(),
                facts.channel(),
                facts.url(),
                facts.platforms(),
                facts.blamed(),
                facts.concession(),
                row.sourceGoneAt() == null ? null : ParisTime.offset(row.sourceGoneAt()),
                row.withdrawnAt() == null ? null : ParisTime.offset(row.withdrawnAt()),
                row.captures(),
                row.rebuttals(),
                row.version());
    }
}
