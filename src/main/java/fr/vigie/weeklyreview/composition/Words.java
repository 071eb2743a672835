package fr.vigie.weeklyreview.composition;

import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.french.Typography;
import fr.vigie.report.PlatformState;
import fr.vigie.shared.DayPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The turns of phrase that reviews are made of: states, days, sentences. */
final class Words {

    private Words() {}

    static String set(String text) {
        return Typography.set(text);
    }

    /** With a small first letter: how a sentence goes on after a colon. */
    static String lower(String sentence) {
        return FrenchNumbers.small(sentence);
    }

    /** The verb phrase of a state on some days: « a été indisponible ». Agrees with nothing, on purpose. */
    static String was(PlatformState state) {
        return switch (state) {
            case UNAVAILABLE -> "a été indisponible";
            case NEAR_OUTAGE -> "a été quasi inaccessible";
            case DEGRADED -> "a fonctionné de façon dégradée";
            case IMPROVED -> "a mieux fonctionné, avec des difficultés persistantes";
            case NOMINAL -> "a fonctionné normalement selon nos sections";
            case UNKNOWN -> "n’a fait l’objet d’aucun signalement";
        };
    }

    /** The noun of a state: « accès impossible ». */
    static String noun(PlatformState state) {
        return switch (state) {
            case UNAVAILABLE -> "accès impossible";
            case NEAR_OUTAGE -> "accès quasi impossible";
            case DEGRADED -> "service dégradé";
            case IMPROVED -> "service amélioré";
            case NOMINAL -> "service normal";
            case UNKNOWN -> "aucun signalement";
        };
    }

    /** « matin » and so on after a weekday; empty for a whole day. */
    static String part(DayPart part) {
        return switch (part) {
            case MORNING -> " matin";
            case AFTERNOON -> " après-midi";
            case EVENING -> " soir";
            case WHOLE_DAY -> "";
        };
    }

    /** « le matin ». */
    static String inPart(DayPart part) {
        return switch (part) {
            case MORNING -> "le matin";
            case AFTERNOON -> "l’après-midi";
            case EVENING -> "le soir";
            case WHOLE_DAY -> "le reste de la journée";
        };
    }

    /** How it was in another part of a day: « le service était dégradé ». */
    static String wasThen(PlatformState state) {
        return switch (state) {
            case UNAVAILABLE -> "l’accès était impossible";
            case NEAR_OUTAGE -> "l’accès était quasi impossible";
            case DEGRADED -> "le service était dégradé";
            case IMPROVED -> "le service s’était amélioré";
            case NOMINAL -> "nos sections signalaient un service normal";
            case UNKNOWN -> "aucun signalement ne permet de conclure";
        };
    }

    /** « mardi », « mardi et jeudi », « du mardi au vendredi », or with dates where a sentence stands alone. */
    static String weekdays(List<LocalDate> days) {
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        return days.size() > 2 && first.plusDays(days.size() - 1L).equals(last)
                ? "du " + FrenchDates.weekday(first) + " au " + FrenchDates.weekday(last)
                : FrenchNumbers.list(days.stream().map(FrenchDates::weekday).toList());
    }

    /** « mardi 6 avril », « mardi 6 et jeudi 8 avril », « du mardi 6 au jeudi 8 avril » from three days in a row on. */
    static String dates(List<LocalDate> days) {
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        if (days.size() > 2 && first.plusDays(days.size() - 1L).equals(last)) {
            String whole = FrenchDates.withoutYear(first);
            return "du "
                    + (first.getMonth() == last.getMonth() ? whole.substring(0, whole.lastIndexOf(' ')) : whole)
                    + " au " + FrenchDates.withoutYear(last);
        }
        boolean oneMonth = days.stream().map(LocalDate::getMonth).distinct().count() == 1;
        List<String> said = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            String whole = FrenchDates.withoutYear(days.get(i));
            said.add(oneMonth && i < days.size() - 1 ? whole.substring(0, whole.lastIndexOf(' ')) : whole);
        }
        return FrenchNumbers.list(said);
    }

    /** « le jour même », « le lendemain », « 3 jours plus tard ». */
    static String delay(LocalDate said, LocalDate answered) {
        long days = java.time.temporal.ChronoUnit.DAYS.between(said, answered);
        if (days <= 0) {
            return "le jour même";
        }
        return days == 1 ? "le lendemain" : FrenchNumbers.words(days) + " jours plus tard";
    }

    /** Without the stop at its end. */
    static String unended(String sentence) {
        return sentence.endsWith(".") && !sentence.endsWith("..")
                ? sentence.substring(0, sentence.length() - 1)
                : sentence;
    }

    /** A sentence that ends as sentences do. */
    static String sentence(String text) {
        String capital = FrenchNumbers.capital(text.strip());
        return capital.matches("(?s).*[.!?…]$") ? capital : capital + ".";
    }
}
