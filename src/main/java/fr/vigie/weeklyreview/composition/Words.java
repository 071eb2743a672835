package fr.vigie.weeklyreview.composition;

import fr.vigie.catalogue.AuthorityType;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.french.FrenchPlaces;
import fr.vigie.french.Typography;
import fr.vigie.report.PlatformState;
import fr.vigie.shared.DayPart;
import fr.vigie.shared.TimePrecision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The turns of phrase that reviews are made of. */
final class Words {

    private static final Map<String, String> FAMILIES = Map.ofEntries(
            Map.entry("ENT", "Les ENT"),
            Map.entry("classe_virtuelle", "Les classes virtuelles"),
            Map.entry("visioconference", "La visioconférence"),
            Map.entry("messagerie", "Les messageries"),
            Map.entry("vie_scolaire", "Les logiciels de vie scolaire"),
            Map.entry("examen", "Les logiciels d’examen"),
            Map.entry("authentification", "Les portails d’authentification"),
            Map.entry("orientation", "Les services d’orientation"),
            Map.entry("scolarite", "Les services de scolarité"),
            Map.entry("plateforme_pedagogique", "Les plateformes pédagogiques"),
            Map.entry("ressources_humaines", "Les services de ressources humaines"));

    private static final Map<String, String> FAMILY_NOUNS = Map.ofEntries(
            Map.entry("ENT", "ENT"),
            Map.entry("classe_virtuelle", "classes virtuelles"),
            Map.entry("visioconference", "outils de visioconférence"),
            Map.entry("messagerie", "messageries"),
            Map.entry("vie_scolaire", "logiciels de vie scolaire"),
            Map.entry("examen", "logiciels d’examen"),
            Map.entry("authentification", "portails d’authentification"),
            Map.entry("orientation", "services d’orientation"),
            Map.entry("scolarite", "services de scolarité"),
            Map.entry("plateforme_pedagogique", "plateformes pédagogiques"),
            Map.entry("ressources_humaines", "services de ressources humaines"),
            Map.entry("gestion_financiere", "services de gestion financière"),
            Map.entry("suite_collaborative", "suites collaboratives"),
            Map.entry("partage_fichiers", "services de partage de fichiers"),
            Map.entry("video", "services de vidéo"),
            Map.entry("certification", "services de certification"),
            Map.entry("formation", "services de formation"),
            Map.entry("ressources", "banques de ressources"),
            Map.entry("outil_de_repli", "outils de repli"));

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

    private Words() {}

    private static String elided(String speaker) {
        return ELIDED.contains(speaker.split("[ ’']")[0].toLowerCase(Locale.FRENCH))
                ? "l’" + FrenchNumbers.small(speaker)
                : speaker;
    }

    static String set(String text) {
        return Typography.set(text);
    }

    /** « Les ENT ». */
    static String family(String kind) {
        return FAMILIES.getOrDefault(kind, "Les " + familyNoun(kind));
    }

    /** « ENT », after « les ». */
    static String familyNoun(String kind) {
        return FAMILY_NOUNS.getOrDefault(kind, "outils de la famille «\u00a0" + kind.replace('_', ' ') + "\u00a0»");
    }

    /** What a sentence on a tool begins with: « La classe virtuelle du CNED », « Pronote ». */
    static String subject(PlatformAsOf platform) {
        String authority = shortAuthority(platform);
        if (platform.kind().equals("classe_virtuelle") && isAcronym(authority)) {
            return "La classe virtuelle du " + authority;
        }
        return FrenchNumbers.capital(within(platform)).equals(FrenchNumbers.capital(bare(platform)))
                ? bare(platform)
                : FrenchNumbers.capital(within(platform));
    }

    /** A tool within a sentence: « Pronote », « l’ENT Hauts-de-France ». */
    static String within(PlatformAsOf platform) {
        String name = bare(platform);
        return name.startsWith("ENT ") ? "l’" + name : name;
    }

    /** Its name without what stands in brackets behind it. */
    private static String bare(PlatformAsOf platform) {
        String bare = platform.name().replaceFirst("\\s*\\([^()]*\\)$", "").strip();
        return bare.isEmpty() ? platform.name() : bare;
    }

    /** With a small first letter: how a sentence goes on after a colon. */
    static String lower(String sentence) {
        return FrenchNumbers.small(sentence);
    }

    /** The body that answers for a tool, without what stands behind a comma or in brackets. */
    static String shortAuthority(PlatformAsOf platform) {
        String name = platform.authorityName() == null ? "" : platform.authorityName();
        return name.split("\\s*[,(/]")[0].strip();
    }

    static boolean isAcronym(String name) {
        return name.length() >= 2 && name.equals(name.toUpperCase(Locale.FRENCH)) && !name.contains(" ");
    }

    /** « dépend du CNED, donc du ministère », « dépendent des collectivités territoriales ». */
    static String dependsOn(PlatformAsOf platform) {
        String authority = shortAuthority(platform);
        boolean underMinistry = platform.authorityType() == AuthorityType.PUBLIC_OPERATOR
                || platform.authorityType().side() == AuthorityType.Side.STATE
                        && platform.authorityName() != null
                        && platform.authorityName().toLowerCase(Locale.FRENCH).contains("sous tutelle");
        if (isAcronym(authority)) {
            return "du " + authority + (underMinistry ? ", donc du ministère" : "");
        }
        return switch (platform.authorityType().side()) {
            case STATE -> "du ministère";
            case LOCAL_AUTHORITY -> "des collectivités territoriales";
            case PRIVATE -> authority.isEmpty() ? "d’un opérateur privé" : "d’un opérateur privé (" + authority + ")";
        };
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

    /** Where a local tool serves: its region when it serves just one, else its name. */
    static String place(PlatformAsOf platform, Map<String, String> regions, boolean aloneThere) {
        return regional(platform, regions, aloneThere) == null
                ? "sur " + platform.name()
                : FrenchPlaces.inRegion(regional(platform, regions, aloneThere));
    }

    /** « les Hauts-de-France », or the tool's name. */
    static String placeNoun(PlatformAsOf platform, Map<String, String> regions, boolean aloneThere) {
        String region = regional(platform, regions, aloneThere);
        return region == null ? platform.name() : FrenchPlaces.region(region);
    }

    private static String regional(PlatformAsOf platform, Map<String, String> regions, boolean aloneThere) {
        return aloneThere
                        && platform.level().equals("region")
                        && platform.territories().size() == 1
                ? regions.get(platform.territories().get(0))
                : null;
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
        if (speaker.equals("ministère") || isAcronym(speaker)) {
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

    /** « le jour même », « le lendemain », « 3 jours plus tard ». */
    static String delay(LocalDate said, LocalDate answered) {
        long days = java.time.temporal.ChronoUnit.DAYS.between(said, answered);
        if (days <= 0) {
            return "le jour même";
        }
        return days == 1 ? "le lendemain" : FrenchNumbers.words(days) + " jours plus tard";
    }

    /** The moment at the head of a sentence, as the source words it: « En milieu de matinée ». */
    static String momentWithin(WeekMaterial.Statement statement) {
        String wording = statement.wording().strip();
        return wording.isEmpty() ? moment(statement) : FrenchNumbers.capital(wording);
    }

    /** What somebody just named says, with « il » or « elle » in the place of their name. */
    static String onceNamed(String somebody, String sentence) {
        String noun = FrenchNumbers.small(somebody).replace(" mis en cause", "");
        String rest = set(sentence).startsWith(noun + " ") ? set(sentence).substring(noun.length()) : null;
        if (rest == null) {
            return sentence;
        }
        return noun.startsWith("la ") ? "elle" + rest : noun.matches("(le |l’).*") ? "il" + rest : sentence;
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
