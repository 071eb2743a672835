package fr.vigie.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.http.Json;
import fr.vigie.imports.ImportResult;
import fr.vigie.server.InServer;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Week;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InServer
class GoldenWeekIT {

    private static final Week WEEK = Week.parse("2021-W14");
    private static final Instant PUBLISHED =
            OffsetDateTime.parse("2021-04-12T10:00:00+02:00").toInstant();

    @Inject
    GoldenWeek golden;

    @Inject
    Figures figures;

    @BeforeEach
    void load() throws IOException {
        golden.load();
    }

    @Test
    void every_expected_value_of_the_reference_week_is_found() throws IOException {
        JsonNode shown = Json.MAPPER.valueToTree(figures.week(WEEK, Audience.PUBLIC, PUBLISHED));
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (String[] row : GoldenWeek.rows("attendu_agregats.csv")) {
            String found = found(shown, row[0].split(":"));
            compared++;
            if (!row[1].equals(found)) {
                wrong.add(row[0] + ": " + row[1] + " expected, " + found + " found");
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(compared).isEqualTo(73);
    }

    private static String found(JsonNode figures, String[] key) {
        JsonNode value = switch (key[0]) {
            case "temoignages_recus" -> figures.at("/testimonies/received");
            case "temoignages_comptes_interne" -> figures.at("/testimonies/counted");
            case "temoignages_comptes_publics" -> figures.at("/testimonies/published");
            case "verbatims_citables" -> figures.at("/testimonies/quotable");
            case "verbatims_citables_fonction_ou_nom" -> figures.at("/testimonies/quotableNamed");
            case "jour" -> figures.at("/byDay/" + key[1]);
            case "plateforme" -> figures.at("/byPlatform/" + key[1]);
            case "plateforme_jour" -> figures.at("/byPlatformDay/" + key[1] + "/" + key[2]);
            case "symptome" -> figures.at("/bySymptom/" + key[1]);
            case "region" -> figures.at("/byRegion/" + key[1]);
            case "seances_perdues" -> figures.at("/lostSessions");
            case "eleves_bloques" -> figures.at("/pupilsBlocked");
            case "eleves_bloques_salle_attente" -> figures.at("/waitingRoom/blocked");
            case "eleves_concernes_salle_attente" -> figures.at("/waitingRoom/concerned");
            case "academies_distinctes" -> figures.at("/academies");
            case "regions_distinctes" -> figures.at("/regions");
            case "premier_temoignage_ENT" -> figures.at("/surge/ENT/first");
            case "debut_afflux" -> figures.at("/surge/ENT/start");
            case "debut_afflux_libelle" -> figures.at("/surge/ENT/label");
            case "etat" -> figures.at("/states/" + key[1] + "/" + key[2]);
            case "inaccessible_jusquau" -> figures.at("/inaccessibleUntil/" + key[1]);
            case "declarations" -> figures.at("/statements");
            case "declarations_contredites" -> figures.at("/contradicted");
            default -> throw new IllegalArgumentException(key[0]);
        };
        // maps leave out zeros
        return value.isMissingNode() ? "0" : value.asText();
    }

    @Test
    void staff_see_all_that_is_counted() {
        WeekFigures all = figures.week(WEEK, Audience.INTERNAL, PUBLISHED);
        assertThat(all.total()).isEqualTo(30);
        assertThat(all.byDay().values().stream().mapToLong(n -> n).sum()).isEqualTo(30);
        assertThat(all.byAcademy()).containsEntry("24", 1L).containsEntry("02", 1L);
        assertThat(all.inaccessibleUntil()).containsOnlyKeys("NAT-MCM");
        assertThat(all.reports()).isEqualTo(17);
    }

    @Test
    void the_public_sees_no_academy_of_fewer_than_five() {
        WeekFigures shown = figures.week(WEEK, Audience.PUBLIC, PUBLISHED);
        assertThat(shown.byAcademy().values()).allMatch(n -> n >= PublicFigures.K);
        assertThat(shown.academies()).isEqualTo(18);
    }

    @Test
    void an_answer_as_of_an_instant_says_what_was_known_and_consented_then() {
        Instant beforeWithdrawal =
                OffsetDateTime.parse("2021-04-10T08:59:00+02:00").toInstant();
        assertThat(figures.week(WEEK, Audience.PUBLIC, beforeWithdrawal)
                        .testimonies()
                        .published())
                .isEqualTo(29); // T31 came late and T23 was still public
        Instant evening = OffsetDateTime.parse("2021-04-06T20:00:00+02:00").toInstant();
        assertThat(figures.week(WEEK, Audience.PUBLIC, evening).testimonies().received())
                .isEqualTo(13);
        assertThat(figures.week(WEEK, Audience.PUBLIC, evening).reports()).isEqualTo(6);
    }

    @Test
    void the_same_files_twice_change_nothing() throws IOException {
        for (String[] file : new String[][] {
            {"platforms", "plateformes.csv"}, {"testimonies", "temoignages.csv"}, {"reports", "signalements.csv"}
        }) {
            ImportResult again = golden.load(file[0], GoldenWeek.text(file[1]));
            assertThat(again.created()).as(file[0]).isZero();
            assertThat(again.updated()).as(file[0]).isZero();
            assertThat(again.unchanged()).as(file[0]).isEqualTo(again.rows());
        }
    }

    @Test
    void P01_P02_P03_P06_midnight_in_paris_parts_the_weeks() throws IOException {
        String header = GoldenWeek.text("temoignages.csv").lines().findFirst().orElseThrow();
        String row =
                "%s,2021-04-20T10:00:00+02:00,%s,exacte,ENT-COR,27,2A,lycee,professeur,lenteurs,,,,,0,,,interne,,valide,";
        golden.load(
                "testimonies",
                String.join(
                        "\n",
                        header,
                        row.formatted("P01", "2021-04-11T23:59:59+02:00"),
                        row.formatted("P02", "2021-04-12T00:00:00+02:00"),
                        row.formatted("P03", "2021-04-11T22:30:00Z"),
                        row.formatted("P06", "2021-01-01T10:00:00+01:00")));
        Instant later = OffsetDateTime.parse("2021-04-21T00:00:00+02:00").toInstant();
        assertThat(figures.week(WEEK, Audience.PUBLIC, later).byPlatform()).containsEntry("ENT-COR", 1L);
        assertThat(figures.week(Week.parse("2021-W15"), Audience.PUBLIC, later).byPlatform())
                .containsEntry("ENT-COR", 2L);
        assertThat(figures.week(Week.parse("2020-W53"), Audience.PUBLIC, later).byPlatform())
                .containsEntry("ENT-COR", 1L);
    }

    @Test
    void P17_a_testimony_from_la_reunion_is_counted_in_paris_time() throws IOException {
        String header = GoldenWeek.text("temoignages.csv").lines().findFirst().orElseThrow();
        golden.load(
                "testimonies",
                header
                        + "\nP17,2021-02-20T10:00:00+01:00,2021-02-15T02:40:00+04:00,exacte,ENT-REU,28,974,lycee,professeur,lenteurs,,,,,0,,,interne,,valide,\n");
        WeekFigures week = figures.week(
                Week.parse("2021-W06"), Audience.PUBLIC, ParisTime.startOf(java.time.LocalDate.of(2021, 3, 1)));
        assertThat(week.byPlatformDay().get("ENT-REU")).containsOnlyKeys(java.time.LocalDate.of(2021, 2, 14));
    }

    @Test
    void P15_a_week_of_which_nobody_spoke_is_empty_and_says_nothing_else() {
        WeekFigures empty = figures.week(Week.parse("2016-W20"), Audience.PUBLIC, PUBLISHED);
        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.states()).isEmpty();
    }
}
