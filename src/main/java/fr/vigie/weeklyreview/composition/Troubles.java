package fr.vigie.weeklyreview.composition;

import fr.vigie.french.FrenchNumbers;
import fr.vigie.french.NumberStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What testimonies complain of, in words: as a clause of a sentence or as a list with counts. */
final class Troubles {

    private static final int MOST_NAMED = 3;

    private static final Map<String, String> CLAUSES = Map.ofEntries(
            Map.entry("lenteurs/messagerie", "les messageries étaient très lentes"),
            Map.entry("lenteurs/connexion", "la connexion était très lente"),
            Map.entry("lenteurs/cahier_de_textes", "les cahiers de textes étaient très lents"),
            Map.entry("lenteurs/depot_travaux", "le dépôt de travaux était très lent"),
            Map.entry("lenteurs", "les outils étaient très lents"),
            Map.entry("acces_impossible/connexion", "la connexion était impossible"),
            Map.entry("acces_impossible/messagerie", "les messageries étaient inaccessibles"),
            Map.entry("acces_impossible", "l’accès était impossible"),
            Map.entry("quota_connexions", "les connexions étaient mises en file d’attente ou refusées"),
            Map.entry("salle_attente_bloquee", "des élèves restaient bloqués en salle d’attente"),
            Map.entry("deconnexion", "des déconnexions coupaient les séances"),
            Map.entry("erreur_affichage", "des pages restaient blanches ou affichaient une erreur"),
            Map.entry("perte_donnees", "du travail ou des données étaient perdus"),
            Map.entry("son_image", "le son ou l’image étaient inutilisables"),
            Map.entry("identifiants_refuses", "les identifiants étaient refusés"));

    private final WeekMaterial material;

    Troubles(WeekMaterial material) {
        this.material = material;
    }

    /** « les messageries étaient très lentes (six témoignages) ». @param feature what didn't work, or null */
    String clause(String symptom, String feature, long count) {
        String said = CLAUSES.getOrDefault(symptom + "/" + feature, CLAUSES.get(symptom));
        String many = FrenchNumbers.words(count) + " " + FrenchNumbers.agreed(count, "témoignage");
        return said == null ? many + " décrivent le même problème (" + name(symptom) + ")" : said + " (" + many + ")";
    }

    /** The same where the sentence has no other verb: « lenteurs (deux témoignages) » for a problem without a clause. */
    String clause(String symptom, long count) {
        return CLAUSES.containsKey(symptom)
                ? clause(symptom, null, count)
                : name(symptom) + " (" + FrenchNumbers.words(count) + " " + FrenchNumbers.agreed(count, "témoignage")
                        + ")";
    }

    /** A problem's name within a sentence: « accès impossible ». */
    String name(String symptom) {
        return FrenchNumbers.small(material.symptoms().getOrDefault(symptom, symptom));
    }

    /**
     * How many of the week's testimonies are these and what they tell most: « Sur les 29 témoignages de la semaine,
     * treize portent sur cet outil : accès impossible (cinq), lenteurs (quatre)… ».
     *
     * @param about « cet outil », « ces outils »
     * @param key what the number counts
     */
    String share(List<WeekMaterial.Told> told, String about, String key, Grounds grounds) {
        long n = grounds.count(
                key, told.stream().mapToLong(WeekMaterial.Told::count).sum());
        long all = grounds.count("published", material.figures().testimonies().published());
        boolean many = FrenchNumbers.plural(n);
        String whole = NumberStyle.of(all).count(all, "témoignage");
        String who = n >= all
                ? all == 1
                        ? "Le seul témoignage publié de la semaine porte sur " + about
                        : "Les " + whole + " de la semaine portent tous sur " + about
                : "Sur les " + whole + " de la semaine, " + FrenchNumbers.words(n) + (many ? " portent" : " porte")
                        + " sur " + about;
        return who + "\u00a0: " + most(told, true) + ".";
    }

    /** « deux témoignages sur quatorze », « deux témoignages » where there are no others. */
    static String outOf(long some, long all) {
        return FrenchNumbers.words(some) + " " + FrenchNumbers.agreed(some, "témoignage")
                + (some < all ? " sur " + FrenchNumbers.words(all) : "");
    }

    /** The problems told most: « accès impossible et lenteurs ». */
    String most(List<WeekMaterial.Told> told) {
        return most(told, false);
    }

    private String most(List<WeekMaterial.Told> told, boolean counted) {
        Map<String, Long> bySymptom = told.stream()
                .collect(Collectors.groupingBy(
                        WeekMaterial.Told::symptom, TreeMap::new, Collectors.summingLong(WeekMaterial.Told::count)));
        List<String> named = bySymptom.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_NAMED)
                .map(e -> name(e.getKey())
                        + (counted && bySymptom.size() > 1 ? " (" + FrenchNumbers.words(e.getValue()) + ")" : ""))
                .toList();
        return (bySymptom.size() > MOST_NAMED ? "notamment " : "") + FrenchNumbers.list(named);
    }
}
