package fr.vigie.alert;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.detection.Suggestion;
import fr.vigie.incident.detection.Suggestion.Reason;
import fr.vigie.server.InServer;
import fr.vigie.shared.ParisTime;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@InServer
class DetectingIT {

    /** A tool that no other test testifies on. */
    private static final String QUIET = "ENT-27";

    @Inject
    Detecting detecting;

    @Inject
    Suggestions suggestions;

    @Inject
    LiveDays days;

    @Resource(lookup = "java:jboss/datasources/VigieDS")
    DataSource database;

    @Test
    void what_comes_in_is_suggested_once_with_its_start_and_shown_on_the_live_day() throws SQLException {
        Instant now = Instant.now(Clock.systemUTC());
        for (int i = 0; i < 4; i++) {
            testify(now.minusSeconds(60L * (5 - i)), "college", 20 + i);
        }
        testify(now.minusSeconds(30), "lycee", 31);
        detecting.look();
        assertThat(offered(now)).hasSize(1);
        SuggestionRow row = offered(now).get(0);
        assertThat(row.reason()).isEqualTo(Reason.TESTIMONIES);
        assertThat(row.territory()).isEmpty();
        assertThat(row.state()).isEqualTo(SuggestionState.OFFERED);
        assertThat(row.since()).isBetween(now.minusSeconds(700), now);
        detecting.look();
        assertThat(offered(now)).as("offered once").hasSize(1);
        assertThat(days.now().tools())
                .filteredOn(tool -> tool.platform().equals(QUIET))
                .singleElement()
                .satisfies(tool -> {
                    assertThat(tool.total()).isEqualTo(5);
                    assertThat(tool.alert()).isNotNull();
                });
    }

    @Test
    void the_demonstration_week_is_told_again_without_keeping_anything() {
        LocalDate first = LocalDate.of(2021, 4, 6);
        List<Suggestion> again = detecting.again(ParisTime.startOf(first), ParisTime.endOf(first));
        assertThat(again).allMatch(suggestion -> suggestion.reason() != Reason.REPORTED_NORMAL);
        assertThat(suggestions.since(ParisTime.startOf(first)))
                .noneMatch(row -> row.offeredAt().isBefore(ParisTime.endOf(first.plusDays(5))));
    }

    private List<SuggestionRow> offered(Instant now) {
        return suggestions.since(now.minusSeconds(3600)).stream()
                .filter(row -> row.platform().equals(QUIET))
                .toList();
    }

    private void testify(Instant at, String kind, int pupils) throws SQLException {
        try (Connection connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into testimony (source, received_at, observed_at, observed_day, time_precision, platform_code,
                          academy_code, department_code, school_kind, symptom_code, pupils_concerned)
                        values ('api', ?, ?, ?, 'exact', ?, '70', '27', ?, 'acces_impossible', ?)""")) {
            insert.setObject(1, at.atOffset(ZoneOffset.UTC));
            insert.setObject(2, at.minusSeconds(300).atOffset(ZoneOffset.UTC));
            insert.setObject(3, ParisTime.day(at.minusSeconds(300)));
            insert.setString(4, QUIET);
            insert.setString(5, kind);
            insert.setInt(6, pupils);
            insert.executeUpdate();
        }
    }
}
