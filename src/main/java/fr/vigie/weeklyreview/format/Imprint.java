package fr.vigie.weeklyreview.format;

import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.shared.ParisTime;
import fr.vigie.weeklyreview.Edition;
import fr.vigie.weeklyreview.Passage;
import fr.vigie.weeklyreview.PublicReview;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What every format says besides the text: which edition, when, what it corrects, what was withdrawn, its digest. */
public final class Imprint {

    private Imprint() {}

    /** « Édition 1, publiée le lundi 12 avril 2021 à 10 h 00 » and what else a reader has to know, a sentence a line. */
    public static List<String> of(PublicReview review) {
        Edition edition = review.edition();
        List<String> lines = new ArrayList<>();
        if (edition.scheduledAt() != null) {
            lines.add("SOUS EMBARGO jusqu’au " + moment(edition.scheduledAt()) + " (heure de Paris).");
        }
        lines.add(
                edition.publishedAt() == null
                        ? "Brouillon, non publié."
                        : "Édition " + edition.number() + ", publiée le " + moment(edition.publishedAt()) + ".");
        lines.add("Chiffres arrêtés au " + moment(edition.asOf()) + ".");
        if (edition.erratum() != null) {
            lines.add(rectified(edition));
        }
        int gone = review.quotationsWithdrawn();
        if (gone > 0) {
            lines.add(
                    gone == 1
                            ? "Une citation a été retirée à la demande de son auteur."
                            : FrenchNumbers.capital(FrenchNumbers.words(gone))
                                    + " citations ont été retirées à la demande de leurs auteurs.");
        }
        if (edition.digest() != null) {
            lines.add("Empreinte SHA-256\u00a0: " + edition.digest());
        }
        return lines;
    }

    /** What stands at the head of every format, a sentence each: « SOUS EMBARGO jusqu’au … », « Rectification : … ». */
    public static List<String> head(PublicReview review) {
        List<String> lines = new ArrayList<>();
        if (review.edition().scheduledAt() != null) {
            lines.add(of(review).get(0));
        }
        if (review.edition().erratum() != null) {
            lines.add(rectified(review.edition()));
        }
        return lines;
    }

    private static String rectified(Edition edition) {
        return "Rectification\u00a0: " + edition.erratum();
    }

    /** « lundi 12 avril 2021 à 10 h 00 ». */
    static String moment(Instant at) {
        return FrenchDates.full(ParisTime.day(at)) + " à " + FrenchDates.time(ParisTime.time(at));
    }

    /** « [S01, T24] », or nothing. */
    static String sources(Passage passage) {
        return passage.sources().isEmpty() ? "" : "[" + String.join(", ", passage.sources()) + "]";
    }

    /** What a reader is told of a passage that is no plain fact. */
    static String nature(Passage passage) {
        return switch (passage.nature()) {
            case ANALYSIS, QUOTATION -> passage.nature().french();
            case FACT -> "";
        };
    }

    static String language() {
        return Locale.FRENCH.getLanguage();
    }
}
