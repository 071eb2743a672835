package fr.vigie.french;

import java.util.Map;

/** The articles and prepositions of regions and académies. Unknown names get a form that is never wrong, if plainer. */
public final class FrenchPlaces {

    /** Preposition of the regions that don't take « en ». */
    private static final Map<String, String> IN = Map.ofEntries(
            Map.entry("Grand Est", "dans le Grand Est"),
            Map.entry("Hauts-de-France", "dans les Hauts-de-France"),
            Map.entry("Centre-Val de Loire", "dans le Centre-Val de Loire"),
            Map.entry("Pays de la Loire", "dans les Pays de la Loire"),
            Map.entry("La Réunion", "à La Réunion"),
            Map.entry("Mayotte", "à Mayotte"));

    private static final Map<String, String> FOR = Map.ofEntries(
            Map.entry("Grand Est", "le Grand Est"),
            Map.entry("Hauts-de-France", "les Hauts-de-France"),
            Map.entry("Centre-Val de Loire", "le Centre-Val de Loire"),
            Map.entry("Pays de la Loire", "les Pays de la Loire"),
            Map.entry("La Réunion", "La Réunion"),
            Map.entry("Mayotte", "Mayotte"),
            Map.entry("Île-de-France", "l’Île-de-France"),
            Map.entry("Occitanie", "l’Occitanie"),
            Map.entry("Auvergne-Rhône-Alpes", "l’Auvergne-Rhône-Alpes"));

    private static final Map<String, String> ACADEMIES = Map.of(
            "La Réunion", "académie de La Réunion",
            "Guadeloupe", "académie de la Guadeloupe",
            "Martinique", "académie de la Martinique",
            "Guyane", "académie de la Guyane",
            "Normandie", "académie de Normandie",
            "Corse", "académie de Corse");

    private FrenchPlaces() {}

    /** « en Île-de-France », « dans le Grand Est », « à La Réunion ». */
    public static String inRegion(String name) {
        return typeset(IN.getOrDefault(name, "en " + name));
    }

    /** « l’Île-de-France », « le Grand Est », « la Bretagne ». */
    public static String region(String name) {
        return typeset(FOR.getOrDefault(name, "la " + name));
    }

    /** « académie de Toulouse », « académie d’Aix-Marseille », « académie de La Réunion ». */
    public static String academy(String name) {
        return typeset(ACADEMIES.getOrDefault(name, "académie " + FrenchNumbers.de(name)));
    }

    private static String typeset(String text) {
        return text.replace('\'', '’');
    }
}
