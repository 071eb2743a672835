package fr.vigie.statement;

import fr.vigie.shared.Moment;
import java.util.List;
import java.util.Objects;

/**
 * What a statement is: who said what, when and where, about which tools.
 *
 * @param moment when it was said, as closely as known
 * @param authorOffice the office of who said it: « ministre »
 * @param authorName their name, or null
 * @param organisation for whom they spoke
 * @param kind what it claims
 * @param summary what was said, in our words
 * @param quotation the exact words, or null
 * @param channel where it was said: « radio », « Twitter »; or null
 * @param url where it can be read, or null
 * @param platforms the codes of the tools concerned, in order; empty for all of them
 * @param blamed the third party that it holds responsible, or null
 * @param concession what in it is true, always shown with it; or null
 */
public record StatementFacts(
        Moment moment,
        String authorOffice,
        String authorName,
        String organisation,
        StatementKind kind,
        String summary,
        String quotation,
        String channel,
        String url,
        List<String> platforms,
        String blamed,
        String concession) {

    /** The most characters of an office, a name, an organisation, a channel or a third party. */
    public static final int LONGEST_NAME = 200;

    /** The most characters of a summary, a quotation or a concession. */
    public static final int LONGEST_TEXT = 4_000;

    /** The most characters of an address. */
    public static final int LONGEST_URL = 2_000;

    public StatementFacts {
        Objects.requireNonNull(authorOffice, "authorOffice");
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(summary, "summary");
        moment = new Moment(moment.instant(), moment.precision(), moment.part(), moment.wording(), false);
        platforms = platforms.stream().distinct().sorted().toList();
    }

    /**
     * What stands with every answer to a statement of which something is true: « Ce qui est exact dans cette déclaration : … »,
     * in French like the statement itself.
     *
     * @param concession what in it is true, or null
     * @return a space and a sentence, or nothing
     */
    public static String conceded(String concession) {
        if (concession == null || concession.isBlank()) {
            return "";
        }
        String told = concession.strip();
        return " Ce qui est exact dans cette déclaration\u00a0: " + told + (told.matches("(?s).*[.!?…]") ? "" : ".");
    }
}
