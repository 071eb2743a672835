package fr.vigie.moderation.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.identity.AccountClosed;
import fr.vigie.mail.Outbox;
import fr.vigie.server.InServer;
import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is written to, and when. The one account that asks is of an académie from which no other test tells anything. */
@InServer
class WaitingNoticeIT {

    private static final String ADDRESS = "sasha@exemple.invalid";

    @Inject
    Notices notices;

    @Inject
    TellingWhatWaits telling;

    @Inject
    Outbox outbox;

    @Inject
    Event<AccountClosed> closed;

    @Resource
    UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/VigieDS")
    DataSource database;

    private long section;

    @BeforeEach
    void asked() throws Exception {
        run("delete from moderation_notice");
        section = number("insert into staff_member (login, display_name, role, created_at)"
                + " values ('it-avis', 'Sasha', 'SECTION', now()) returning id");
        run("insert into staff_academy (staff_id, academy_code) values (" + section + ", '23')");
        transaction.begin();
        notices.put(new Notice(section, ADDRESS, "ABCDEFGH", 4, now(), null, null));
        transaction.commit();
    }

    @AfterEach
    void away() throws SQLException {
        run("delete from staff_member where id = " + section);
        run("delete from mail_outbox");
        run("delete from testimony where external_ref like 'IT-AVIS%'");
    }

    @Test
    void an_address_that_was_not_confirmed_is_never_written_to() throws SQLException {
        waits("23", now());
        telling.round();
        assertThat(letters()).isZero();
    }

    @Test
    void one_letter_at_most_in_the_time_chosen_and_only_for_what_is_new() throws SQLException {
        confirmed(now());
        waits("23", now().minusSeconds(600));
        telling.round();
        assertThat(letters()).as("nothing came in since").isZero();
        waits("23", now());
        telling.round();
        assertThat(letters()).isOne();
        waits("23", now());
        telling.round();
        assertThat(letters()).as("four hours have not passed").isOne();
        run("update moderation_notice set told_at = told_at - interval '4 hours 1 minute'");
        telling.round();
        assertThat(letters()).isEqualTo(2);
        run("update moderation_notice set asked_at = now() - interval '2 days', told_at = now() - interval '5 hours'");
        run("update testimony set received_at = received_at - interval '6 hours' where external_ref like 'IT-AVIS%'");
        telling.round();
        assertThat(letters()).as("four hours have passed, and nothing came in").isEqualTo(2);
    }

    @Test
    void another_academys_testimony_is_no_reason_to_write() throws SQLException {
        confirmed(now().minusSeconds(60));
        waits("03", now());
        telling.round();
        assertThat(letters()).isZero();
    }

    @Test
    void a_closed_account_is_forgotten_with_the_letter_that_waits() throws Exception {
        confirmed(now().minusSeconds(60));
        waits("23", now());
        telling.round();
        assertThat(letters()).isOne();
        transaction.begin();
        closed.fire(new AccountClosed(section));
        transaction.commit();
        assertThat(letters()).isZero();
        assertThat(notices.find(section)).isEmpty();
    }

    @Test
    void address_and_code_are_sealed() throws SQLException {
        try (Connection connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select n::text, sealed from moderation_notice n where staff_id = " + section)) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1) + new String(rows.getBytes(2), StandardCharsets.ISO_8859_1))
                    .doesNotContain("sasha", "ABCDEFGH");
        }
        assertThat(notices.find(section)).hasValueSatisfying(notice -> {
            assertThat(notice.address()).isEqualTo(ADDRESS);
            assertThat(notice.code()).isEqualTo("ABCDEFGH");
        });
    }

    private void confirmed(Instant at) throws SQLException {
        run("update moderation_notice set confirmed_at = '" + at + "' where staff_id = " + section);
    }

    private void waits(String academy, Instant at) throws SQLException {
        try (Connection connection = database.getConnection();
                var insert = connection.prepareStatement("insert into testimony (external_ref, source, received_at,"
                        + " observed_at, observed_day, time_precision, platform_code, academy_code, symptom_code)"
                        + " values ('IT-AVIS-' || gen_random_uuid(), 'api', ?, ?, current_date, 'exact', 'ENT-IDF-LYC', ?,"
                        + " 'acces_impossible')")) {
            OffsetDateTime time = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
            insert.setObject(1, time);
            insert.setObject(2, time);
            insert.setString(3, academy);
            insert.executeUpdate();
        }
    }

    private long letters() {
        return outbox.standing().waiting();
    }

    private static Instant now() {
        return Instant.now(Clock.systemUTC());
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
