package fr.vigie.statement.rebuttal;

import fr.vigie.shared.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What Vigie itself holds against a statement: testimonies, reports and incidents of the very day about the tools that it
 * names, and other tools that failed with them. It says what it found and concludes nothing.
 *
 * @param day the day in Paris that the statement was made
 * @param testimonies testimonies of that day about those tools: counted, not withdrawn, not of minor severity
 * @param reports reports in force of that day about those tools that don't say that all is well
 * @param incidents incidents about those tools that touch that day, merged ones and those opened by mistake left out; they
 *     group testimonies and reports, so that they are told apart and never added to these
 * @param otherTools codes of other tools reported as blocked that day
 * @param otherAuthorities how many different authorities answer for those
 */
public record Contradiction(
        LocalDate day,
        List<Piece> testimonies,
        List<Piece> reports,
        List<Piece> incidents,
        List<String> otherTools,
        int otherAuthorities) {

    /**
     * One testimony, report or incident that could be cited.
     *
     * @param evidence the piece itself
     * @param label the reference under which it was imported, or its number in Vigie
     * @param platformCode the tool
     * @param place the académie or region by its code with its letter, or null for the whole country
     * @param what the symptom of a testimony, the state of a report, by its code; of an incident its start and end in Paris,
     *     joined by a slash, the end empty while it goes on
     */
    public record Piece(Evidence evidence, String label, String platformCode, String place, String what) {}

    /** Whether it found nothing at all. */
    public boolean none() {
        return testimonies.isEmpty() && reports.isEmpty() && incidents.isEmpty();
    }

    /** « 4 témoignages et 1 signalement contredisent cette déclaration, le jour même. », then what failed with it. */
    public List<String> sentences(Messages messages) {
        var sentences = new ArrayList<String>();
        int found = testimonies.size() + reports.size();
        sentences.add(
                found == 0
                        ? messages.sentence("statement.found.none")
                        : messages.sentence(
                                "statement.found", counted(testimonies.size(), reports.size(), 0, messages), found));
        if (!incidents.isEmpty()) {
            sentences.add(messages.sentence("statement.found.incidents", incidents.size()));
        }
        if (!otherTools.isEmpty()) {
            sentences.add(messages.sentence("statement.found.others", otherTools.size(), otherAuthorities));
        }
        return sentences;
    }

    /** « 4 témoignages, 1 signalement et 1 incident », « 2 signalements »; empty for none. */
    static String counted(int testimonies, int reports, int incidents, Messages messages) {
        var parts = new ArrayList<String>();
        if (testimonies > 0) {
            parts.add(messages.sentence("statement.count.testimonies", testimonies));
        }
        if (reports > 0) {
            parts.add(messages.sentence("statement.count.reports", reports));
        }
        if (incidents > 0) {
            parts.add(messages.sentence("statement.count.incidents", incidents));
        }
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        int last = parts.size() - 1;
        return String.join(", ", parts.subList(0, last)) + messages.sentence("statement.count.and") + parts.get(last);
    }
}
