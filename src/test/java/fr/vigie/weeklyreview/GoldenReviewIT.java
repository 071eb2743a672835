package fr.vigie.weeklyreview;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.figures.GoldenWeek;
import fr.vigie.french.Typography;
import fr.vigie.server.InServer;
import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.composition.Composed;
import fr.vigie.weeklyreview.composition.Composer;
import fr.vigie.weeklyreview.composition.Section;
import fr.vigie.weeklyreview.material.WeekMaterials;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What revue_attendue.md says, section by section: dates, counts, tools, authorities, who said what and what answers it. */
@InServer
class GoldenReviewIT {

    private static final Instant PUBLISHED =
            OffsetDateTime.parse("2021-04-12T10:00:00+02:00").toInstant();

    @Inject
    GoldenWeek golden;

    @Inject
    WeekMaterials materials;

    private Composed review;

    @BeforeEach
    void compose() throws IOException {
        golden.load();
        review = Composer.compose(materials.of(Week.parse("2021-W14"), PUBLISHED));
    }

    private Section section(String kind) {
        return review.sections().stream()
                .filter(s -> s.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no section " + kind));
    }

    private static String text(Section section) {
        return section.paragraphs().stream().map(p -> p.text()).collect(Collectors.joining("\n"));
    }

    private static List<String> sources(Section section) {
        return section.paragraphs().stream().flatMap(p -> p.sources().stream()).toList();
    }

    @Test
    void it_can_be_read_aloud() {
        StringBuilder all = new StringBuilder(
                "\n# " + review.title() + "\n\n" + review.lede().text() + "\n");
        for (Section s : review.sections()) {
            all.append("\n## ")
                    .append(s.heading())
                    .append(" (")
                    .append(s.kind())
                    .append(")\n");
            s.paragraphs()
                    .forEach(p ->
                            all.append(p.text()).append(' ').append(p.sources()).append('\n'));
        }
        System.getLogger("review").log(System.Logger.Level.INFO, all + "\n" + review.method());
        assertThat(Typography.set(all.toString())).isEqualTo(all.toString());
    }

    @Test
    void the_lede_counts_what_was_kept() {
        assertThat(review.title()).isEqualTo("Quatre jours d’école à distance, quatre jours de pannes");
        assertThat(review.lede().text())
                .contains("Du mardi 6 au vendredi 9 avril 2021")
                .contains("les outils de l’État comme ceux des collectivités")
                .contains("29\u00a0témoignages venus de 18\u00a0académies")
                .contains("17\u00a0signalements de nos sections")
                .contains("13\u00a0séances y sont déclarées perdues");
        assertThat(review.lede().sources()).contains("S01", "S07", "S11");
    }

    @Test
    void the_virtual_classroom_is_told_from_outage_to_the_claim_that_all_is_well() {
        Section section = section("platform");
        assertThat(section.heading()).isEqualTo("Ma classe à la maison");
        assertThat(text(section))
                .contains("La classe virtuelle du CNED a été quasi inaccessible jusqu’au jeudi 8 avril.")
                .contains("Vendredi 9 avril, la connexion s’est améliorée, mais des difficultés persistaient")
                .contains("dans quatre témoignages, 54\u00a0élèves sur 124 sont restés bloqués en salle d’attente")
                .contains("Le même jour, le CNED annonçait un fonctionnement normal.")
                .contains("«\u00a0Je suis entré du premier coup")
                .contains("Enseignant ou enseignante, lycée, académie de Toulouse, vendredi 9 avril 2021");
        assertThat(sources(section)).contains("S01", "S07", "S11", "S15", "T24", "T25", "T26", "T29", "D05");
        assertThat(review.internalMarks()).contains("T29");
    }

    @Test
    void the_portals_are_told_by_place_and_day_and_silence_stays_silence() {
        Section section = section("family");
        assertThat(section.heading()).isEqualTo("Les ENT");
        assertThat(text(section))
                .contains("accès impossible en Île-de-France et dans le Grand Est")
                .contains("quasi impossible dans les Hauts-de-France")
                .contains("messageries étaient très lentes")
                .contains("aucun signalement ne permet de conclure pour les Hauts-de-France");
        assertThat(sources(section)).contains("S03", "S05", "S06", "S14", "S16", "S17");
    }

    @Test
    void the_same_day_a_year_before_is_compared() {
        Section section = section("comparison");
        assertThat(section.heading()).isEqualTo("Un an après");
        assertThat(text(section))
                .contains("même état")
                .contains("lundi 16 mars 2020")
                .contains("les quatre outils suivis");
    }

    @Test
    void day_one_tells_the_surge_the_causes_given_and_what_answers_them() {
        assertThat(section("day").heading()).isEqualTo("Jour 1\u00a0: mardi 6 avril 2021");
        assertThat(text(section("day")))
                .contains("Peu après 8\u202fh\u202f30, les témoignages sur les ENT commencent à affluer")
                .contains("trois entre 8\u202fh\u202f33 et 8\u202fh\u202f36, onze dans la journée")
                .contains("Ma classe à la maison dépend du CNED, donc du ministère")
                .containsIgnoringCase("les ENT dépendent des collectivités territoriales");
        assertThat(sources(section("day"))).contains("T01", "T02", "T03");

        assertThat(section("statements").paragraphs()).hasSize(3);
        assertThat(text(section("statements")))
                .contains("Milieu de matinée, ministère")
                .contains("prestataires")
                .contains("hébergeur")
                .contains("incendie")
                .contains("attaques extérieures");
        assertThat(sources(section("statements"))).containsExactly("D02", "D03", "D04");

        assertThat(text(section("rebuttals")))
                .contains("L’hébergeur mis en cause a démenti le jour même sur Twitter")
                .contains("quatre outils relevant d’autorités différentes")
                .contains("La classe virtuelle relève de l’État");
        assertThat(sources(section("rebuttals"))).contains("R01", "R02", "R03");

        assertThat(text(section("conclusion")))
                .isEqualTo(
                        "Au soir de ce premier jour, aucun des quatre outils suivis n’avait fonctionné normalement.");
    }

    @Test
    void demands_and_questions_close_the_review_and_the_method_says_what_was_left_out() {
        assertThat(section("demands").paragraphs()).hasSize(5);
        assertThat(text(section("demands")))
                .contains("Au ministère\u00a0: ouvrir une discussion sur l’ensemble des scénarios, fermeture comprise.")
                .contains("Au ministère et aux collectivités\u00a0: traiter la fracture numérique");
        assertThat(section("questions").paragraphs()).hasSize(4);
        assertThat(review.method())
                .contains(
                        "32\u00a0témoignages reçus, 1\u00a0doublon et 1\u00a0rejet écartés, 1\u00a0retrait de consentement respecté")
                .contains("non représentatifs statistiquement");
    }
}
