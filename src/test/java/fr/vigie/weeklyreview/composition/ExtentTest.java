package fr.vigie.weeklyreview.composition;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.french.FrenchPlaces;
import fr.vigie.french.Typography;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A part of a week tells that part and nothing else, and singles nobody out. */
class ExtentTest {

    private static Extent academy(String code, Set<String> tools) {
        String name = FrenchPlaces.academy(ReferenceNames.ACADEMIES.get(code));
        return new Extent("l’" + name, tools, code, Set.of("A" + code, "R" + ReferenceNames.REGION_OF.get(code)), name);
    }

    private static String all(Composed review) {
        StringBuilder all =
                new StringBuilder(review.title() + "\n" + review.lede().text() + "\n" + review.method());
        review.sections().forEach(section -> {
            all.append('\n').append(section.heading());
            section.paragraphs().forEach(paragraph -> all.append('\n').append(paragraph.text()));
        });
        return all.toString();
    }

    @Test
    void a_tool_alone_is_told_without_the_others() {
        String text = all(Composer.compose(
                Extent.ofTools("Santorin", Set.of("NAT-SANTORIN")).of(InventedWeeksTest.exam())));
        assertThat(text)
                .startsWith("Santorin\u00a0: deux jours de pannes et un de difficultés sur cinq jours de classe")
                .contains("Les douze témoignages de la semaine portent tous sur cet outil")
                .contains("cet extrait ne porte que sur Santorin")
                .doesNotContain("Cyclades")
                .doesNotContain("Pronote");
    }

    @Test
    void a_tool_is_named_once_whatever_it_is_called_in_its_section() {
        WeekMaterial week = InventedWeek.of("2021-W46", 5)
                .reported(1, "", "NAT-MCM", "indisponible")
                .reported(1, "", "PRI-PRONOTE", "degrade")
                .material();
        assertThat(Composer.compose(Extent.ofTools("Ma classe à la maison", Set.of("NAT-MCM"))
                                .of(week))
                        .title())
                .isEqualTo("Ma classe à la maison\u00a0: un jour de pannes sur cinq jours de classe");
    }

    @Test
    void an_academie_is_told_by_its_reports_and_its_tools() {
        String text = all(Composer.compose(academy("20", Set.of()).of(InventedWeeksTest.regional())));
        assertThat(text)
                .startsWith(
                        "L’académie d’Amiens\u00a0: deux jours de pannes et deux de difficultés sur cinq jours de classe")
                .contains("cinq témoignages venus d’une seule académie et cinq signalements de nos sections")
                .contains("J’ai envoyé le même message trois fois")
                .doesNotContain("commencent à affluer");
        assertThat(all(Composer.compose(academy("24", Set.of()).of(InventedWeeksTest.regional()))))
                .doesNotContain("Hauts-de-France a ");
    }

    @Property(tries = 300)
    void any_part_of_any_week_reads_as_french_and_counts_no_few(@ForAll long seed) {
        WeekMaterial week = GeneratedWeek.of(seed);
        for (String code : Set.of("09", "24", "28")) {
            WeekMaterial part = academy(code, Set.of()).of(week);
            Composed review = Composer.compose(part);
            String text = all(review);
            assertThat(text).as("seed %d", seed).doesNotContain("null").doesNotContain("  ");
            assertThat(Typography.set(text)).as("seed %d", seed).isEqualTo(text);
            assertThat(part.told()).isEmpty();
            assertThat(part.arrivals()).isEmpty();
            assertThat(part.figures().byPlatformDay()).isEmpty();
            assertThat(part.platforms().keySet())
                    .containsAll(new TreeSet<>(part.figures().states().keySet()));
        }
    }
}
