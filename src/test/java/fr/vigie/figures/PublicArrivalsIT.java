package fr.vigie.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.InServer;
import fr.vigie.shared.Week;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever asks the public figures for one moment after another doesn't learn the minute at which somebody wrote. */
@InServer
class PublicArrivalsIT {

    private static final Week WEEK = Week.parse("1989-W20");
    private static final String DAY = "1989-05-16";

    @Resource(lookup = "java:jboss/datasources/VigieOwnerDS")
    DataSource owner;

    @Inject
    Figures figures;

    @BeforeEach
    void one_waits_and_one_is_accepted_ten_minutes_after_it_came() throws SQLException {
        update("insert into testimony (source, received_at, observed_at, observed_day, time_precision, platform_code,"
                + " academy_code, symptom_code, receipt_hash, state, decided_at) values"
                + " ('form', '1989-05-16T08:12:00Z', '1989-05-16T08:00:00Z', '1989-05-16', 'exact', 'NAT-MCM', '24',"
                + " 'lenteurs', decode(md5(random()::text), 'hex'), 'recu', null),"
                + " ('form', '1989-05-16T08:20:00Z', '1989-05-16T08:00:00Z', '1989-05-16', 'exact', 'NAT-MCM', '24',"
                + " 'lenteurs', decode(md5(random()::text), 'hex'), 'valide', '1989-05-16T08:30:00Z')");
    }

    @AfterEach
    void nothing_is_left() throws SQLException {
        update("delete from testimony where observed_day = '" + DAY + "'");
    }

    private void update(String sql) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private long received(Audience audience, String time) {
        return figures.week(WEEK, audience, Instant.parse(DAY + "T" + time + ":00Z"))
                .testimonies()
                .received();
    }

    @Test
    void arrivals_are_told_to_the_public_by_whole_hours_and_to_staff_at_once() {
        assertThat(received(Audience.PUBLIC, "08:15")).isZero();
        assertThat(received(Audience.PUBLIC, "08:25")).isZero();
        assertThat(received(Audience.PUBLIC, "09:00")).isEqualTo(2);
        assertThat(received(Audience.INTERNAL, "08:15")).isOne();
        assertThat(received(Audience.INTERNAL, "08:25")).isEqualTo(2);
    }

    @Test
    void what_a_person_has_accepted_is_never_more_than_what_came() {
        var atHalfPast = figures.week(WEEK, Audience.PUBLIC, Instant.parse(DAY + "T08:30:00Z"))
                .testimonies();
        assertThat(atHalfPast.counted()).isOne();
        assertThat(atHalfPast.received()).isOne();
    }
}
