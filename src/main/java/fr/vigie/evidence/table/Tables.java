package fr.vigie.evidence.table;

import static fr.vigie.evidence.table.Column.day;
import static fr.vigie.evidence.table.Column.moment;
import static fr.vigie.evidence.table.Column.number;
import static fr.vigie.evidence.table.Column.text;
import static fr.vigie.evidence.table.Column.truth;

import java.util.List;

/** The tables of a pack and what their columns say. */
public final class Tables {

    private static final Column WEEK = text("semaine", "Semaine ISO 8601, du lundi au dimanche");
    private static final Column TOOL = text("outil", "Code de l’outil");
    private static final Column TOOL_NAME = text("outil_nom", "Nom de l’outil cette semaine-là");
    private static final String PUBLISHED =
            "Témoignages acceptés par la modération et non retirés par leur auteur, y compris ceux dont les mots ne sont pas cités";
    private static final String SUPPRESSED =
            "Les effectifs inférieurs à cinq, et ceux qui permettraient de les déduire, sont omis.";

    public static final Table WEEKS = new Table(
            "semaines",
            "Semaines",
            "Chiffres publics de chaque semaine entière de la période.",
            List.of(
                    WEEK,
                    day("du", "Lundi"),
                    day("au", "Dimanche"),
                    number("temoignages", PUBLISHED),
                    number("academies", "Académies d’où ils viennent"),
                    number("regions", "Régions d’où ils viennent"),
                    number("seances_perdues", "Séances déclarées perdues"),
                    number("eleves_bloques", "Élèves déclarés bloqués, toutes causes"),
                    number("attente_bloques", "Élèves bloqués en salle d’attente, là où les deux nombres sont connus"),
                    number("attente_concernes", "Élèves attendus dans ces mêmes séances"),
                    number("signalements", "Signalements datés des permanents"),
                    number("declarations", "Déclarations officielles de la semaine, ou réfutées cette semaine-là"),
                    number("declarations_refutees", "Celles qu’une réfutation contredit")));

    public static final Table DAYS = new Table(
            "jours",
            "Jours",
            "Témoignages publiés par jour, heure de Paris.",
            List.of(WEEK, day("jour", "Jour où le problème a été rencontré"), number("temoignages", PUBLISHED)));

    public static final Table TOOLS = new Table(
            "outils",
            "Outils",
            "Témoignages publiés par outil et par semaine entière.",
            List.of(
                    WEEK,
                    TOOL,
                    TOOL_NAME,
                    text("autorite", "Autorité responsable cette semaine-là, puis celle qui l’a remplacée"),
                    number("temoignages", PUBLISHED),
                    day(
                            "inaccessible_jusqu_au",
                            "Dernier jour d’une suite d’états bloquants depuis le premier jour d’école")));

    public static final Table TOOL_DAYS = new Table(
            "outils-jours",
            "Outils et jours",
            "Témoignages publiés et pire état signalé, par outil et par jour. « inconnu » : personne n’a rien signalé."
                    .replace(" :", "\u00a0:"),
            List.of(
                    WEEK,
                    day("jour", "Jour"),
                    TOOL,
                    TOOL_NAME,
                    text("autorite", "Autorité responsable ce jour-là"),
                    number("temoignages", PUBLISHED),
                    text("etat", "indisponible, quasi_inaccessible, degrade, ameliore, nominal ou inconnu")));

    public static final Table REGIONS = new Table(
            "regions",
            "Régions",
            "Témoignages publiés par région et par semaine entière.",
            List.of(
                    WEEK,
                    text("region", "Code INSEE précédé de R"),
                    text("region_nom", "Nom de la région"),
                    number("temoignages", PUBLISHED)));

    public static final Table ACADEMIES = new Table(
            "academies",
            "Académies",
            "Témoignages publiés par académie et par semaine entière. " + SUPPRESSED,
            List.of(
                    WEEK,
                    text("academie", "Code de l’académie précédé de A"),
                    text("academie_nom", "Nom de l’académie"),
                    number("temoignages", PUBLISHED)));

    public static final Table SCHOOLS = new Table(
            "etablissements",
            "Établissements",
            "D’où viennent, par semaine entière, les témoignages que leur auteur laisse sortir\u00a0: l’établissement là où au"
                    + " moins cinq d’un même jour le nomment, sinon l’académie, sinon la région, sinon rien. Chaque témoignage"
                    + " compte une fois.",
            List.of(
                    WEEK,
                    text("region", "Code INSEE précédé de R, ou vide"),
                    text("academie", "Code précédé de A, ou vide"),
                    text("etablissement", "Code UAI, ou vide"),
                    text("nom", "Nom du lieu le plus précis qui puisse être dit, ou vide"),
                    number("temoignages", "Témoignages que leur auteur laisse sortir, au moins cinq par ligne")));

    public static final Table SYMPTOMS = new Table(
            "problemes",
            "Problèmes",
            "Témoignages publiés par problème et par semaine entière.",
            List.of(
                    WEEK,
                    text("probleme", "Code du problème"),
                    text("probleme_nom", "Libellé"),
                    number("temoignages", PUBLISHED)));

    public static final Table TESTIMONIES = new Table(
            "temoignages",
            "Témoignages",
            "Une ligne par témoignage que son auteur laisse sortir. Outil, jour, région et académie ne figurent que là où"
                    + " au moins cinq lignes de la semaine les partagent\u00a0; sinon la case est vide. L’ordre ne dit rien"
                    + " de l’arrivée.",
            List.of(
                    WEEK,
                    day("jour", "Jour, ou vide"),
                    text("outil", "Code de l’outil, ou vide"),
                    text("region", "Code INSEE précédé de R, ou vide"),
                    text("academie", "Code précédé de A, ou vide"),
                    text("probleme", "Code du problème rencontré"),
                    text("fonctionnalite", "Code de la fonctionnalité, ou vide"),
                    text("gravite", "bloquant, majeur, mineur, ou vide"),
                    truth("seance_perdue", "Si la séance n’a pas eu lieu"),
                    text("eleves_concernes", "Tranche : 0, 1-9, 10-19, 20-29, 30-49, 50+".replace(" :", "\u00a0:")),
                    text("eleves_bloques", "Tranche, de même")));

    public static final Table QUOTATIONS = new Table(
            "citations",
            "Citations",
            "Les mots exacts, tels que la modération les a laissés, avec l’attribution que leur auteur autorise.",
            List.of(
                    text("numero", "Numéro dans ce dossier"),
                    WEEK,
                    day("jour", "Jour, ou vide"),
                    TOOL,
                    text("texte", "Citation exacte"),
                    text("consentement", "anonyme, fonction ou nom"),
                    text("attribution", "Ce qui peut être dit de l’auteur")));

    public static final Table PIECES = new Table(
            "pieces",
            "Pièces",
            "Images et documents joints par les témoins cités, sans métadonnées, relus avant de sortir.",
            List.of(
                    text("fichier", "Chemin dans ce dossier"),
                    text("citation", "Numéro de la citation"),
                    text("type", "Type de fichier"),
                    number("octets", "Taille"),
                    text("sha256", "Empreinte SHA-256")));

    public static final Table REPORTS = new Table(
            "signalements",
            "Signalements",
            "États datés, saisis par des permanents, en vigueur à la date de gel.",
            List.of(
                    text("signalement", "Repère"),
                    day("jour", "Jour"),
                    text("moment", "matin, apres_midi, soir, journee"),
                    TOOL,
                    text(
                            "region",
                            "Code INSEE précédé de R ; vide : France entière"
                                    .replace(" ;", "\u202f;")
                                    .replace(" :", "\u00a0:")),
                    text("etat", "indisponible, quasi_inaccessible, degrade, ameliore ou nominal"),
                    text("probleme", "Code du problème principal"),
                    moment("saisi_le", "Quand il a été saisi")));

    public static final Table INCIDENTS = new Table(
            "incidents",
            "Incidents",
            "Épisodes pendant lesquels un outil a failli, tels que des permanents les ont établis\u00a0; une fin vide\u00a0: rien"
                    + " ne dit qu’il soit fini.",
            List.of(
                    text("incident", "Repère"),
                    TOOL,
                    TOOL_NAME,
                    text("region", "Code INSEE précédé de R\u202f; vide\u00a0: France entière"),
                    moment("debut", "Quand il a commencé"),
                    text("debut_precision", "exact, about ou day"),
                    moment("fin", "Quand il a fini, ou vide"),
                    text("fin_precision", "exact, about ou day, ou vide"),
                    text("etats", "Ses états l’un après l’autre, séparés par des espaces")));

    public static final Table STATEMENTS = new Table(
            "declarations",
            "Déclarations",
            "Ce que des autorités et des entreprises ont dit, avec la source.",
            List.of(
                    text("declaration", "Repère"),
                    moment("dite_le", "Quand, aussi précisément qu’on le sait"),
                    text("precision", "exact, about, day ou period"),
                    text("fonction", "Fonction de l’auteur"),
                    text("organisme", "Organisme"),
                    text("nature", "Code de la nature"),
                    text("resume", "Résumé"),
                    text("citation", "Citation exacte, si elle est connue"),
                    text("exact", "Ce qui, dans la déclaration, est exact, si quelque chose l’est"),
                    text("canal", "Canal"),
                    text("adresse", "Adresse de la source"),
                    text("outils", "Codes des outils visés")));

    public static final Table REBUTTALS = new Table(
            "refutations",
            "Réfutations",
            "Ce qui répond à ces déclarations.",
            List.of(
                    text("refutation", "Repère"),
                    text("declaration", "Repère de la déclaration"),
                    text("nature", "Code de la nature"),
                    day("jour", "Jour"),
                    text("auteur", "Qui répond"),
                    text("canal", "Canal"),
                    text("resume", "Résumé")));

    public static final Table CAPTURES = new Table(
            "captures",
            "Captures",
            "Copies conservées des sources, avec leur empreinte.",
            List.of(
                    text("fichier", "Chemin dans ce dossier"),
                    text("de", "Repère de la déclaration ou de la réfutation"),
                    moment("prise_le", "Quand elle a été prise"),
                    text("adresse", "Adresse de la source"),
                    text("type", "Type de fichier"),
                    number("octets", "Taille"),
                    text("sha256", "Empreinte SHA-256"),
                    truth("demonstration", "Si elle a été fabriquée pour une démonstration")));

    public static final Table AUDIT = new Table(
            "journal",
            "Journal",
            "Extrait du journal de Vigie : la nature des actes et leurs empreintes enchaînées, sans aucun nom."
                    .replace(" :", "\u00a0:"),
            List.of(
                    number("rang", "Rang dans le journal"),
                    moment("quand", "Instant"),
                    text("acte", "Code de l’acte"),
                    text("empreinte_precedente", "Empreinte SHA-256 de la ligne précédente"),
                    text("empreinte", "Empreinte SHA-256 de la ligne")));

    private Tables() {}
}
