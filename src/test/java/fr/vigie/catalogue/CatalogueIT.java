package fr.vigie.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.InServer;
import fr.vigie.shared.Week;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@InServer
class CatalogueIT {

    private static final LocalDate DAY_1 = LocalDate.of(2021, 4, 6);

    @Inject
    Territories territories;

    @Inject
    Platforms platforms;

    @Inject
    Vocabulary vocabulary;

    @Inject
    SchoolCalendar calendar;

    @Inject
    ReferenceData reference;

    @PersistenceContext
    EntityManager em;

    @Test
    void what_was_read_ahead_is_known_though_the_database_went_away_before_anybody_asked() {
        var node = new KnownCatalogue();
        node.territories = new Territories();
        node.platforms = new Platforms();
        node.vocabulary = new Vocabulary();
        node.calendar = new SchoolCalendar();
        reachBy(em, node);
        node.read();
        reachBy(null, node);

        assertThat(node.territories.academies()).hasSize(30);
        assertThat(node.platforms.asOf(DAY_1)).isNotEmpty();
        assertThat(node.vocabulary.symptoms()).isNotEmpty();
        assertThat(node.vocabulary.features()).isNotEmpty();
        assertThat(node.vocabulary.rejectionReasons()).isNotEmpty();
        assertThat(node.calendar.schoolDays(Week.of(DAY_1))).isNotEmpty();
    }

    private static void reachBy(EntityManager database, KnownCatalogue node) {
        node.territories.em = database;
        node.platforms.em = database;
        node.vocabulary.em = database;
        node.calendar.em = database;
    }

    @Test
    void every_territory_is_there() {
        assertThat(territories.regions()).hasSize(18);
        assertThat(territories.academies()).hasSize(30);
        assertThat(territories.departments()).hasSize(101);
        assertThat(territories.regionOf("A24").orElseThrow().name()).isEqualTo("Île-de-France");
    }

    @Test
    void an_academys_own_tools_come_before_the_national_ones() {
        var tools = platforms.inAcademy("24", DAY_1);
        assertThat(tools).extracting(PlatformAsOf::code).contains("ENT-IDF-LYC", "ENT-93", "PRI-PRONOTE");
        assertThat(tools).extracting(PlatformAsOf::code).doesNotContain("ENT-GES");
        assertThat(tools.get(0).isNational()).isFalse();
        assertThat(tools.get(tools.size() - 1).isNational()).isTrue();
    }

    @Test
    void the_reference_week_has_four_school_days() {
        assertThat(calendar.schoolDays(Week.parse("2021-W14"))).hasSize(4).startsWith(DAY_1);
        assertThat(calendar.rankOf(DAY_1)).hasValue(1);
        assertThat(calendar.schoolDays(Week.parse("2021-W15"))).isEmpty();
    }

    @Test
    void loading_the_reference_data_again_changes_nothing() {
        int before = platforms.asOf(DAY_1).size();
        reference.load();
        assertThat(platforms.asOf(DAY_1)).hasSize(before);
        assertThat(vocabulary.symptom("lenteurs")).isPresent();
    }
}
