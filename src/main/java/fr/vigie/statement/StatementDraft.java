package fr.vigie.statement;

import java.util.List;

/**
 * A statement as somebody typed it, before anything is known to be right. Texts are null or blank where nothing was given.
 *
 * @param time when it was said, as {@link fr.vigie.shared.ParisTime#read} takes it
 * @param precision a code of {@link fr.vigie.shared.TimePrecision} or {@link fr.vigie.shared.DayPart}, or blank
 * @param wording the moment in the source's words
 * @param office the office of who said it
 * @param name their name
 * @param organisation for whom they spoke
 * @param kind a code of {@link StatementKind}
 * @param summary what was said, in our words; may be left out when there is a quotation
 * @param quotation the exact words
 * @param channel where it was said
 * @param url where it can be read
 * @param platforms codes of the tools concerned; empty for all of them
 * @param blamed the third party held responsible
 * @param concession what in it is true
 */
public record StatementDraft(
        String time,
        String precision,
        String wording,
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
        String concession) {

    public StatementDraft {
        platforms = platforms == null ? List.of() : List.copyOf(platforms);
    }
}
