package fr.vigie.evidence.table;

import static fr.vigie.evidence.table.Column.day;
import static fr.vigie.evidence.table.Column.moment;
import static fr.vigie.evidence.table.Column.number;
import static fr.vigie.evidence.table.Column.text;
import static fr.vigie.evidence.table.Column.truth;

import java.util.List;

/** The tables that only the file of an edition has (« exception de vérité »): what it said, and where each thing is proven. */
public final class ProofTables {

    public static final Table EDITIONS = new Table(
            "editions",
            "Éditions",
            "Toutes les éditions de ce bilan qui ont été publiques, et chaque version enregistrée de celle qui est prouvée.",
            List.of(
                    number("edition", "Numéro de l’édition"),
                    number("version", "Numéro de la version enregistrée\u00a0; vide pour l’édition elle-même"),
                    text("etat", "published, superseded ou withdrawn\u00a0; vide pour une version"),
                    moment("arretee_au", "À quel instant ses chiffres ont été arrêtés"),
                    moment("enregistree_le", "Quand le texte a été enregistré"),
                    moment("relue_le", "Quand une deuxième personne l’a approuvée"),
                    moment("publiee_le", "Quand elle a été publiée"),
                    moment("retiree_le", "Quand elle a été retirée"),
                    text("rectificatif", "Ce qu’elle corrige de la précédente"),
                    text("sha256", "Empreinte SHA-256 de l’édition publiée, ou du texte de la version")));

    public static final Table SOURCES = new Table(
            "sources-du-bilan",
            "Sources du bilan",
            "Chaque paragraphe de l’édition, et chacune des sources et chacun des chiffres sur lesquels il repose.",
            List.of(
                    number("paragraphe", "Rang dans l’édition\u00a0; 0 pour le chapô"),
                    text("rubrique", "Intertitre"),
                    text("nature", "fact, quotation ou analysis"),
                    text("source", "Repère de la source, ou nom du chiffre"),
                    text("sorte", "temoignage, signalement, declaration, refutation, demande, contexte ou chiffre"),
                    text("fichier", "Où elle se trouve dans ce dossier"),
                    text("cle", "La valeur de la première colonne de ce fichier qui la désigne"),
                    text("etat", "Ce qu’elle est devenue depuis")));

    public static final Table FIGURES = new Table(
            "chiffres-du-bilan",
            "Chiffres du bilan",
            "Tous les chiffres arrêtés avec l’édition, et les mêmes recomptés aujourd’hui à partir des lignes, au même instant.",
            List.of(
                    text("chiffre", "Nom du chiffre"),
                    number("publie", "Sa valeur dans l’édition"),
                    number("recompte", "Sa valeur recomptée\u00a0; vide si ce chiffre n’existe plus"),
                    text("lignes", "Le fichier de ce dossier qui contient les lignes qu’il compte"),
                    truth("dans_le_texte", "S’il figure dans un paragraphe")));

    public static final Table TESTIMONIES = new Table(
            "temoignages-cites",
            "Témoignages cités",
            "Les témoignages que l’édition donne pour source, avec l’accord de leur auteur aujourd’hui. Ceux qui sont internes"
                    + " ou retirés n’ont pas de repère\u00a0: leurs mots ne sortent pas.",
            List.of(
                    text("temoignage", "Repère, ou rang de celui qui n’en a pas"),
                    text("accord", "anonyme, fonction, nom, interne ou retire"),
                    moment("accord_depuis", "Depuis quand, s’il a changé"),
                    text("moderation", "valide, a_masquer, doublon, rejete ou recu"),
                    text("citation", "Numéro dans citations.csv, s’il y est cité"),
                    text("sha256", "Empreinte SHA-256 des mots cités\u00a0; vide s’ils ne sortent pas")));

    public static final Table REPORTS = new Table(
            "signalements-du-bilan",
            "Signalements du bilan",
            "Les signalements que l’édition ou une réfutation donnent pour source, avec toutes leurs versions.",
            List.of(
                    text("signalement", "Repère"),
                    day("jour", "Jour"),
                    text("outil", "Code de l’outil"),
                    text("region", "Code INSEE précédé de R\u00a0; vide pour la France entière"),
                    text("etat", "État constaté"),
                    moment("saisi_le", "Quand il a été saisi"),
                    moment("remplace_le", "Quand une autre version l’a remplacé"),
                    truth("retire", "S’il a été retiré")));

    public static final Table REBUTTAL_EVIDENCE = new Table(
            "preuves-des-refutations",
            "Preuves des réfutations",
            "Ce sur quoi chaque réfutation repose.",
            List.of(
                    text("refutation", "Repère de la réfutation"),
                    number("rang", "Rang de la preuve"),
                    text("sorte", "temoignage, signalement ou exterieure"),
                    text("preuve", "Repère, ou la source extérieure en toutes lettres"),
                    text("fichier", "Où elle se trouve dans ce dossier\u00a0; vide pour une source extérieure")));

    public static final Table DEMANDS = new Table(
            "demandes",
            "Demandes",
            "Ce que le syndicat demandait, à qui, et ce qui a été répondu.",
            List.of(
                    text("demande", "Repère"),
                    text("destinataires", "À qui"),
                    text("texte", "Ce qui est demandé"),
                    day("faite_le", "Quand"),
                    text("document", "Pièce"),
                    day("repondue_le", "Quand une réponse est venue"),
                    text("reponse", "La réponse")));

    public static final Table CONTEXT = new Table(
            "contexte",
            "Contexte",
            "Les événements de contexte que l’édition donne pour source.",
            List.of(
                    text("evenement", "Repère"),
                    day("jour", "Jour"),
                    text("nature", "Code de la nature"),
                    text("titre", "Ce qui s’est passé"),
                    text("source", "D’où on le tient")));

    public static final Table QUESTIONS = new Table(
            "questions",
            "Questions",
            "Les questions des collègues auxquelles l’édition répond, et leurs réponses aujourd’hui.",
            List.of(
                    text("question", "Repère"),
                    text("texte", "Ce qui est demandé"),
                    text("reponse", "La réponse"),
                    text("lien", "Où en lire davantage")));

    private ProofTables() {}
}
