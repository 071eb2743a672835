package fr.vigie.weeklyreview.composition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A week of tools of several families: what is the school’s own, and what began when. */
class SeveralFamiliesTest {

    private static Composed week() {
        return Composer.compose(InventedWeek.of("2022-W12", 5)
                .reported(2, "", "REP-DISCORD", "indisponible")
                .reported(4, "", "ENT-HDF", "degrade")
                .told(4, 1, "10:25", "ENT-HDF", "20", "lenteurs", "connexion")
                .told(3, 1, "08:07", "PRI-PRONOTE", "14", "lenteurs", "notes")
                .material());
    }

    private static String firstDay() {
        return week().sections().stream()
                .filter(section -> section.kind().equals("day"))
                .findFirst()
                .orElseThrow()
                .paragraphs()
                .get(0)
                .text()
                .replaceAll("[\u00a0\u202f]", " ");
    }

    @Test
    void a_week_is_named_after_the_schools_own_tools_not_after_what_teachers_turned_to() {
        assertThat(week().title())
                .isEqualTo("L’ENT Hauts-de-France\u00a0: un jour de difficultés sur cinq jours de classe");
    }

    @Test
    void families_pour_in_by_the_clock_and_the_days_sum_is_told_once() {
        assertThat(firstDay())
                .startsWith("Peu après 8 h, les témoignages sur les logiciels de vie scolaire commencent à affluer")
                .contains(". Vers 10 h 30, les témoignages sur les ENT commencent à affluer")
                .containsOnlyOnce("dans la journée, tous outils confondus");
    }

    @Test
    void the_busiest_day_is_told_out_of_the_weeks_testimonies() {
        Composed other = Composer.compose(InventedWeek.of("2022-W12", 5)
                .told(4, 1, "10:25", "ENT-HDF", "20", "lenteurs", "connexion")
                .told(2, 2, "08:07", "PRI-PRONOTE", "14", "lenteurs", "notes")
                .material());
        assertThat(other.sections())
                .flatExtracting(Section::paragraphs)
                .extracting(paragraph -> paragraph.text().replaceAll("[\u00a0\u202f]", " "))
                .contains(
                        "Le lundi 21 mars est le jour dont on a le plus témoigné : quatre des six témoignages de la semaine.");
    }
}
