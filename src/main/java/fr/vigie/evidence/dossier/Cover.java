package fr.vigie.evidence.dossier;

import fr.vigie.evidence.release.Selection;
import fr.vigie.french.FrenchDates;
import fr.vigie.shared.ParisTime;
import java.time.Instant;

/**
 * What stands on top of every document of a pack.
 *
 * @param number of the pack
 * @param selection what it is about
 * @param asOf when its content was frozen
 * @param audience for whom, in words
 * @param recipient to whom it is handed
 * @param purpose what for
 * @param embargoUntil until when it may not be published, or null
 * @param contact whom to ask, on one line
 */
public record Cover(
        long number,
        Selection selection,
        Instant asOf,
        String audience,
        String recipient,
        String purpose,
        Instant embargoUntil,
        String contact) {

    /** « Dossier de preuves n° 12 ». */
    public String title() {
        return "Dossier de preuves n°\u00a0" + number;
    }

    /** « du mardi 6 au vendredi 9 avril 2021 ». */
    public String period() {
        return FrenchDates.run(selection.from(), selection.to());
    }

    /** « SOUS EMBARGO jusqu’au lundi 12 avril 2021 à 10 h », or an empty text. */
    public String embargo() {
        return embargoUntil == null ? "" : "SOUS EMBARGO jusqu’au " + moment(embargoUntil) + " (heure de Paris)";
    }

    /** « lundi 12 avril 2021 à 10 h ». */
    static String moment(Instant at) {
        return FrenchDates.full(ParisTime.day(at)) + " à " + FrenchDates.time(ParisTime.time(at));
    }
}
