package fr.vigie.weeklyreview.composition;

import fr.vigie.catalogue.AuthorityType;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.french.FrenchPlaces;
import java.util.Locale;
import java.util.Map;

/** What tools and their families are called, where they serve, and who answers for them. */
public final class ToolNames {

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

    private ToolNames() {}

    /** « Les ENT ». */
    public static String family(String kind) {
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
            return "La classe virtuelle " + (FrenchNumbers.startsWithVowel(authority) ? "de l’" : "du ") + authority;
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
            return (FrenchNumbers.startsWithVowel(authority) ? "de l’" : "du ")
                    + authority
                    + (underMinistry ? ", donc du ministère" : "");
        }
        return switch (platform.authorityType().side()) {
            case STATE -> "du ministère";
            case LOCAL_AUTHORITY -> "des collectivités territoriales";
            case PRIVATE -> authority.isEmpty() ? "d’un opérateur privé" : "d’un opérateur privé (" + authority + ")";
        };
    }

    /** Where a local tool serves: its region when it serves just one, else its name. */
    static String place(PlatformAsOf platform, Map<String, String> regions, boolean aloneThere) {
        return regional(platform, regions, aloneThere) == null
                ? "sur " + within(platform)
                : FrenchPlaces.inRegion(regional(platform, regions, aloneThere));
    }

    /** « les Hauts-de-France », or the tool's name. */
    static String placeNoun(PlatformAsOf platform, Map<String, String> regions, boolean aloneThere) {
        String region = regional(platform, regions, aloneThere);
        return region == null ? within(platform) : FrenchPlaces.region(region);
    }

    private static String regional(PlatformAsOf platform, Map<String, String> regions, boolean aloneThere) {
        return aloneThere
                        && platform.level().equals("region")
                        && platform.territories().size() == 1
                ? regions.get(platform.territories().get(0))
                : null;
    }
}
