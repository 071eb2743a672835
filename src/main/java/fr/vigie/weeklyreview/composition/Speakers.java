package fr.vigie.weeklyreview.composition;

import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.shared.TimePrecision;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What those who say something are called, and those to whom something is said. */
final class Speakers {

    private static final Map<String, String> ADDRESSEES = Map.of(
            "ministere", "au ministère",
            "collectivites", "aux collectivités",
            "rectorats", "aux rectorats",
            "rectorat", "au rectorat",
            "editeurs", "aux éditeurs");

    private static final Set<String> FEMININE = Set.of(
            "région",
            "métropole",
            "collectivité",
            "ville",
            "commune",
            "direction",
            "société",
            "commission",
            "délégation",
            "directrice",
            "dirigeante",
            "présidente",
            "plateforme");

    private static final Set<String> MASCULINE = Set.of(
            "département",
            "conseil",
            "rectorat",
            "gouvernement",
            "syndicat",
            "groupement",
            "groupe",
            "président",
            "cabinet",
            "dirigeant",
            "directeur",
            "porte-parole",
            "ministre",
            "pdg",
            "prestataire");

    private static final Set<String> ELIDED =
            Set.of("académie", "association", "agence", "éditeur", "hébergeur", "opérateur");

    private Speakers() {}

    private static String elided(String speaker) {
        return ELIDED.contains(speaker.split("[ ’']")[0].toLowerCase(Locale.FRENCH))
                ? "l’" + FrenchNumbers.small(speaker)
                : speaker;
    }

    /** « Au ministère et aux collectivités ». */
    static String to(List<String> addressees) {
        return FrenchNumbers.capital(FrenchNumbers.list(addressees.stream()
                .map(a -> ADDRESSEES.getOrDefault(a, "à " + a))
                .toList()));
    }

    /** An organisation as a list line names it: « ministère », « CNED ». */
    static String speaker(String organisation) {
        return organisation.toLowerCase(Locale.FRENCH).startsWith("minist") ? "ministère" : organisation;
    }

    /** The same as a subject: « le ministère », « le CNED », « Kosmos ». */
    static String speakerAsSubject(String organisation) {
        String speaker = speaker(organisation);
        if (ToolNames.isAcronym(speaker)) {
            return FrenchNumbers.startsWithVowel(speaker) ? "l’" + speaker : "le " + speaker;
        }
        if (speaker.equals("ministère")) {
            return "le " + speaker;
        }
        String first = speaker.split("[ ’']")[0].toLowerCase(Locale.FRENCH);
        return FEMININE.contains(first)
                ? "la " + speaker
                : MASCULINE.contains(first) ? "le " + speaker : elided(speaker);
    }

    /** The moment of a statement at the head of a line: « Milieu de matinée », « À 10 h 30 », « Vendredi ». */
    static String moment(WeekMaterial.Statement statement) {
        String wording = statement.wording().strip();
        if (!wording.isEmpty()) {
            return FrenchNumbers.capital(wording.replaceFirst("^en (?=milieu|début|fin|cours)", ""));
        }
        String hour = statement.time() == null
                ? ""
                : (statement.precision() == TimePrecision.ABOUT ? " vers " : " à ")
                        + FrenchDates.time(statement.time());
        return FrenchNumbers.capital(FrenchDates.withoutYear(statement.day())) + hour;
    }

    /** The moment at the head of a sentence, as the source words it: « En milieu de matinée ». */
    static String momentWithin(WeekMaterial.Statement statement) {
        String wording = statement.wording().strip();
        return wording.isEmpty() ? moment(statement) : FrenchNumbers.capital(wording);
    }

    /** What somebody just named says, with « il » or « elle » in the place of their name. */
    static String onceNamed(String somebody, String sentence) {
        String noun = FrenchNumbers.small(somebody).replace(" mis en cause", "");
        String rest =
                Words.set(sentence).startsWith(noun + " ") ? Words.set(sentence).substring(noun.length()) : null;
        if (rest == null) {
            return sentence;
        }
        return noun.startsWith("la ") ? "elle" + rest : noun.matches("(le |l’).*") ? "il" + rest : sentence;
    }
}
