package fr.vigie.catalogue.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.vigie.catalogue.CatalogueChanged;
import fr.vigie.catalogue.KnownCatalogue;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.SchoolCalendar;
import fr.vigie.catalogue.Vocabulary;
import fr.vigie.server.InServer;
import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What another node edits, which this one learns of through the database alone. */
@InServer
class CatalogueWatchIT {

    private static final LocalDate DAY = LocalDate.of(2017, 7, 13); // a Thursday, in the summer of no other test

    @Resource(lookup = "java:jboss/datasources/VigieOwnerDS")
    DataSource owner;

    @Inject
    Platforms platforms;

    @Inject
    Vocabulary vocabulary;

    @Inject
    SchoolCalendar calendar;

    @Inject
    Event<CatalogueChanged> changed;

    @Test
    void a_node_reads_the_catalogue_by_itself_when_it_starts_and_after_edits_only() {
        var readings = new AtomicInteger();
        var watch = new CatalogueWatch();
        watch.dataSource = owner;
        watch.changed = changed;
        watch.known = new KnownCatalogue() {
            @Override
            public void read() {
                readings.incrementAndGet();
            }
        };
        watch.look();
        watch.look();
        assertThat(readings).hasValue(1);
    }

    @Test
    void tool_word_and_holiday_edited_elsewhere_are_known_here_within_seconds() throws Exception {
        String tool = platforms.asOf(DAY).get(0).code();
        String name = platforms.find(tool, DAY).orElseThrow().name();
        String label = vocabulary.symptom("lenteurs").orElseThrow().label();
        boolean school = calendar.rankOf(DAY).isPresent();
        try {
            elsewhere("update platform set name = name || ' d’ailleurs' where code = '" + tool + "'");
            known(() -> platforms.find(tool, DAY).orElseThrow().name().equals(name + " d’ailleurs"));
            elsewhere("update symptom set label = label || ' d’ailleurs' where code = 'lenteurs'");
            known(() -> vocabulary.symptom("lenteurs").orElseThrow().label().equals(label + " d’ailleurs"));
            if (school) {
                elsewhere("insert into school_holiday (zone, first_day, last_day, label) select zone, '" + DAY + "', '"
                        + DAY + "', 'Essai' from unnest(array['A', 'B', 'C']) zone");
                known(() -> calendar.rankOf(DAY).isEmpty());
            }
        } finally {
            elsewhere("update platform set name = replace(name, ' d’ailleurs', '') where code = '" + tool + "'");
            elsewhere("update symptom set label = replace(label, ' d’ailleurs', '') where code = 'lenteurs'");
            elsewhere("delete from school_holiday where label = 'Essai'");
        }
        known(() -> platforms.find(tool, DAY).orElseThrow().name().equals(name));
        known(() -> calendar.rankOf(DAY).isPresent() == school);
    }

    private void elsewhere(String sql) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static void known(Callable<Boolean> state) {
        await().until(state);
    }
}
