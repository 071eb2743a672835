package fr.vigie.incident.detection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.detection.Suggestion.Reason;
import fr.vigie.report.PlatformState;
import fr.vigie.shared.ParisTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is suggested in the demonstration week, with no history at all: a watch that began on its Monday. */
class GoldenDetectionTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Map<String, Set<String>> ACADEMIES =
            Map.of("11", Set.of("01", "24", "25"), "44", Set.of("12", "15", "19"), "32", Set.of("09", "20"));

    private record Event(Instant at, Sighting sighting, Word word) {}

    @Test
    void each_tool_of_the_week_is_suggested_on_its_first_day_with_its_start_and_none_is_said_to_work_by_silence() {
        List<Suggestion> suggestions = watched();
        for (String tool : List.of("ENT-IDF-LYC", "ENT-GES", "ENT-HDF", "NAT-MCM")) {
            Suggestion first = suggestions.stream()
                    .filter(s -> s.platform().equals(tool))
                    .findFirst()
                    .orElseThrow();
            assertThat(first.reason().isOpening()).isTrue();
            assertThat(ParisTime.day(first.at())).isEqualTo(LocalDate.of(2021, 4, 6));
            assertThat(ParisTime.day(first.when())).isEqualTo(LocalDate.of(2021, 4, 6));
        }
        Suggestion paris = first(suggestions, "ENT-IDF-LYC");
        assertThat(paris.reason()).isEqualTo(Reason.TESTIMONIES);
        assertThat(paris.at())
                .as("at the second testimony, while the family is told of")
                .isEqualTo(at("08:52"));
        assertThat(paris.when()).isEqualTo(at("08:33"));
        assertThat(suggestions.stream().filter(s -> s.reason() == Reason.REPORTED_NORMAL))
                .allMatch(s -> s.platform().equals("ENT-IDF-LYC")
                        && ParisTime.day(s.at()).equals(LocalDate.of(2021, 4, 9)));
        assertThat(suggestions.stream()
                        .filter(s ->
                                s.platform().equals("NAT-MCM") && !s.reason().isOpening()))
                .as("told of every day")
                .allMatch(s -> ParisTime.day(s.at()).isAfter(LocalDate.of(2021, 4, 8)));
    }

    private static Suggestion first(List<Suggestion> suggestions, String tool) {
        return suggestions.stream()
                .filter(s -> s.platform().equals(tool))
                .findFirst()
                .orElseThrow();
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse("2021-04-06T" + time + ":00+02:00").toInstant();
    }

    private static List<Suggestion> watched() {
        List<Event> events = new ArrayList<>();
        for (Map<String, String> line : TestedFrance.read(GOLDEN.resolve("temoignages.csv"))) {
            Instant received = OffsetDateTime.parse(line.get("recu_le")).toInstant();
            boolean hour = line.get("observe_le").contains("T");
            events.add(new Event(
                    received,
                    new Sighting(
                            line.get("plateforme_code"),
                            line.get("academie_code"),
                            received,
                            hour ? OffsetDateTime.parse(line.get("observe_le")).toInstant() : null,
                            line.get("departement_code") + " " + line.get("type_etablissement"),
                            String.join(
                                    "|",
                                    line.get("plateforme_code"),
                                    line.get("departement_code"),
                                    line.get("observe_le"),
                                    line.get("symptome"),
                                    line.get("nb_eleves_concernes"))),
                    null));
        }
        for (Map<String, String> line : TestedFrance.read(GOLDEN.resolve("signalements.csv"))) {
            Instant filed = OffsetDateTime.parse(line.get("saisi_le")).toInstant();
            String region = line.get("region_code");
            events.add(new Event(
                    filed,
                    null,
                    new Word(
                            line.get("plateforme_code"),
                            region.isEmpty() ? "" : "R" + region,
                            ACADEMIES.getOrDefault(region, Set.of()),
                            filed,
                            ParisTime.startOf(LocalDate.parse(line.get("jour"))),
                            PlatformState.find(line.get("etat")).orElseThrow())));
        }
        events.sort(Comparator.comparing(Event::at));
        Watch watch = new Watch(TestedFrance.nothingKnown());
        List<Suggestion> suggestions = new ArrayList<>();
        Instant now = events.get(0).at();
        for (Event event : events) {
            for (; now.isBefore(event.at()); now = now.plus(Duration.ofMinutes(15))) {
                suggestions.addAll(watch.at(now));
            }
            if (event.word() == null) {
                watch.take(event.sighting()).ifPresent(suggestions::add);
            } else {
                suggestions.addAll(watch.take(event.word()));
            }
        }
        return suggestions;
    }
}
