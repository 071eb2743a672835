package fr.vigie.weeklyreview.composition;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.french.Typography;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Weeks that nobody lived, read aloud: what happened, to whom, and who answered what. */
class InventedWeeksTest {

    /** A quiet week: little was said, and most of it was that things worked. */
    static WeekMaterial quiet() {
        return InventedWeek.of("2022-W10", 5)
                .reported(1, "", "NAT-MCM", "nominal")
                .reported(3, "", "ENT-BRE", "nominal")
                .told(1, 2, "10:12", "PRI-PRONOTE", "14", "lenteurs", "notes")
                .compared("2022-W09", 6, 4, 5, Map.of("NAT-MCM", 1L))
                .material();
    }

    /** One region's portal fails for three days; its region blames the number of users. */
    static WeekMaterial regional() {
        return InventedWeek.of("2021-W46", 5)
                .reported(1, "matin", "ENT-HDF", "degrade")
                .reported(1, "apres_midi", "ENT-HDF", "nominal")
                .reported(2, "", "ENT-HDF", "indisponible")
                .reported(3, "", "ENT-HDF", "quasi_inaccessible")
                .reported(4, "", "ENT-HDF", "ameliore")
                .told(6, 2, "08:05", "ENT-HDF", "09", "acces_impossible", "connexion")
                .told(3, 2, "10:30", "ENT-HDF", "20", "acces_impossible", "connexion")
                .told(4, 3, "09:10", "ENT-HDF", "09", "quota_connexions", "connexion")
                .told(2, 4, "14:00", "ENT-HDF", "20", "lenteurs", "messagerie")
                .quoted(
                        4,
                        "ENT-HDF",
                        "lenteurs",
                        "J'ai envoyé le même message trois fois, les parents l'ont reçu le soir.",
                        "Professeure, collège, académie d’Amiens, jeudi 18 novembre 2021")
                .lost(5)
                .said(
                        2,
                        "",
                        "Région Hauts-de-France",
                        "cause_affluence",
                        "Un afflux exceptionnel de connexions aurait saturé les serveurs.",
                        "ENT-HDF")
                .said(3, "", "Région Hauts-de-France", "retour_normale", "Le service est rétabli.", "ENT-HDF")
                .answered(
                        4,
                        "contredit_par_temoignages",
                        "Rédaction",
                        "Des enseignants n'accédaient toujours pas à leur messagerie.",
                        "T14")
                .demanded("collectivites", "Dimensionner les ENT pour la rentrée de huit heures")
                .seen("ENT-HDF", "quota_connexions", LocalDate.of(2021, 4, 9))
                .material();
    }

    /** Marking software fails during the baccalauréat, on a Monday and a Wednesday. */
    static WeekMaterial exam() {
        return InventedWeek.of("2022-W20", 5)
                .reported(1, "", "NAT-SANTORIN", "indisponible")
                .reported(2, "", "NAT-SANTORIN", "nominal")
                .reported(3, "matin", "NAT-SANTORIN", "indisponible")
                .reported(3, "apres_midi", "NAT-SANTORIN", "degrade")
                .reported(4, "", "NAT-SANTORIN", "ameliore")
                .reported(1, "", "NAT-CYCLADES", "degrade")
                .reported(3, "", "PRI-PRONOTE", "degrade")
                .told(5, 1, "14:02", "NAT-SANTORIN", "24", "acces_impossible", "correction")
                .told(4, 1, "15:20", "NAT-SANTORIN", "25", "perte_donnees", "correction")
                .told(3, 3, "09:00", "NAT-SANTORIN", "01", "identifiants_refuses", "correction")
                .told(2, 3, "", "NAT-CYCLADES", "01", "lenteurs", "")
                .quoted(
                        1,
                        "NAT-SANTORIN",
                        "perte_donnees",
                        "J'avais corrigé onze copies, il n'en reste aucune.",
                        "Professeur, lycée, académie de Versailles, lundi 16 mai 2022")
                .said(
                        1,
                        "en fin d'après-midi",
                        "Ministère de l'Éducation nationale",
                        "cause_prestataires",
                        "Le prestataire chargé de l'hébergement aurait rencontré un incident.",
                        "NAT-SANTORIN")
                .said(
                        2,
                        "",
                        "Ministère de l'Éducation nationale",
                        "annonce",
                        "Le calendrier des corrections sera décalé de deux jours.",
                        "NAT-SANTORIN")
                .demanded("ministere", "Suspendre les corrections tant que l'outil n'est pas fiable")
                .seen("NAT-SANTORIN", "perte_donnees", null)
                .compared("2021-W20", 2, 1, 5, Map.of("NAT-SANTORIN", 0L))
                .material();
    }

    private static String read(WeekMaterial week) {
        Composed review = Composer.compose(week);
        StringBuilder all =
                new StringBuilder("# " + review.title() + "\n\n" + review.lede().text() + "\n");
        review.sections().forEach(section -> {
            all.append("\n## ").append(section.heading()).append("\n\n");
            section.paragraphs()
                    .forEach(paragraph -> all.append(paragraph.text()).append('\n'));
        });
        all.append('\n').append(review.method()).append('\n');
        System.getLogger("review").log(System.Logger.Level.INFO, "\n" + all);
        assertThat(Typography.set(all.toString())).isEqualTo(all.toString());
        return all.toString();
    }

    @Test
    void a_quiet_week_stays_quiet() {
        assertThat(read(quiet()))
                .contains("nos sections n’ont signalé aucune panne, mais un témoignage décrit des difficultés")
                .contains("un témoignage venu d’une seule académie et deux signalements de nos sections")
                .contains("Du mardi 8 au vendredi 11 mars, aucun signalement ne permet de conclure.")
                .contains("Un témoignage décrit, mardi 8 mars, des difficultés avec Pronote")
                .doesNotContain("pannes\n")
                .doesNotContain("fait défaut");
    }

    @Test
    void a_regional_week_names_its_region_and_who_answers_for_it() {
        assertThat(read(regional()))
                .contains(
                        "# L’ENT Hauts-de-France\u00a0: deux jours de pannes et deux de difficultés sur cinq jours de classe")
                .contains("l’ENT Hauts-de-France, qui dépend des collectivités territoriales, a fait défaut")
                .contains("lundi 15 novembre matin\u202f; l’après-midi, nos sections signalaient un service normal")
                .contains("Le même jour, la Région Hauts-de-France annonçait un fonctionnement normal. Le lendemain,"
                        + " des enseignants n’accédaient toujours pas à leur messagerie.")
                .contains("Pour la première fois avec cet outil depuis le vendredi 9 avril 2021\u00a0: les connexions")
                .contains("Nous n’en connaissons à ce jour ni preuve ni démenti")
                .contains("Demandé depuis le jeudi 2 septembre 2021, sans réponse à ce jour");
    }

    @Test
    void a_failure_of_exam_software_is_told_day_by_day() {
        assertThat(read(exam()))
                .contains("# Cinq jours de classe, deux jours de pannes et un de difficultés")
                .contains(
                        "Santorin a fait défaut, Cyclades et Pronote ont connu des difficultés\u00a0: des outils de l’État et d’opérateurs privés")
                .contains(
                        "Mercredi 18 mai matin, l’accès est redevenu impossible\u202f; l’après-midi, le service était dégradé")
                .contains("le ministère déclarait\u00a0: le calendrier des corrections sera décalé de deux jours")
                .contains("Sur les quatorze témoignages de la semaine, douze portent sur cet outil")
                .contains(
                        "Difficulté nouvelle avec cet outil\u00a0: du travail ou des données étaient perdus (quatre témoignages)")
                .contains("Cyclades et Santorin dépendent du ministère");
    }

    @Test
    void what_is_true_in_a_statement_is_told_wherever_an_answer_to_it_is() {
        String conceded = "Ce qui est exact dans cette déclaration\u00a0: des attaques ont visé d’autres services.";
        for (String kind : List.of("retour_normale", "cause_attaque", "preparation")) {
            InventedWeek week = InventedWeek.of("2021-W46", 5)
                    .reported(2, "", "ENT-HDF", "indisponible")
                    .reported(3, "", "ENT-HDF", "degrade")
                    .told(6, 2, "08:05", "ENT-HDF", "09", "acces_impossible", "connexion")
                    .said(2, "", "Région Hauts-de-France", kind, "Le service n'est pas en cause.", "ENT-HDF")
                    .conceded("des attaques ont visé d'autres services");
            assertThat(read(week.material())).as(kind + " that nothing answers").doesNotContain(conceded);
            assertThat(read(week.answered(3, "contre_argument", "Rédaction", "Aucune trace n'en est donnée.")
                            .material()))
                    .as(kind)
                    .contains("trace n’en est donnée")
                    .contains(conceded);
        }
    }
}
