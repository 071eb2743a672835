package fr.vigie.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.vigie.server.InServer;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The outbox inside the server; no mail server answers here. */
@InServer
class OutboxIT {

    private static final Letter LETTER =
            new Letter("dominique@exemple.invalid", "Votre lien", "Bonjour", "testimony/1");

    @Inject
    Outbox outbox;

    @Resource
    UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/VigieDS")
    DataSource dataSource;

    @AfterEach
    void emptied() throws Exception {
        execute("delete from mail_outbox");
        execute("delete from mail_recipient");
    }

    private void execute(String sql) throws Exception {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void later(Letter letter) throws Exception {
        transaction.begin();
        try (var connection = dataSource.getConnection()) {
            outbox.putForStranger(connection, letter, Instant.parse("2199-01-01T00:00:00Z"));
        }
        transaction.commit();
    }

    @Test
    void letter_of_a_transaction_that_is_rolled_back_never_was() throws Exception {
        transaction.begin();
        outbox.put(LETTER);
        transaction.rollback();
        assertThat(outbox.standing().waiting()).isZero();
    }

    @Test
    void letter_needs_a_transaction() {
        assertThatThrownBy(() -> outbox.put(LETTER)).isInstanceOf(Exception.class);
    }

    @Test
    void address_and_words_are_sealed_and_what_waits_is_taken_back() throws Exception {
        later(LETTER);
        try (var connection = dataSource.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select mail_outbox::text, encode(sealed, 'escape') from mail_outbox")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1) + rows.getString(2))
                    .doesNotContain("dominique", "lien", "Bonjour", "testimony");
        }
        transaction.begin();
        assertThat(outbox.forget("testimony/2")).isZero();
        assertThat(outbox.forget("testimony/1")).isOne();
        transaction.commit();
        assertThat(outbox.standing().waiting()).isZero();
    }

    @Test
    void claimed_letter_is_nobody_elses_and_what_cannot_be_delivered_keeps_its_number_only() throws Exception {
        later(LETTER);
        // due, but after the dispatcher has been told otherwise: two claims in a row see it once
        execute("update mail_outbox set next_try_at = '2001-01-01'");
        var first = outbox.claim();
        var second = outbox.claim();
        assertThat(java.util.stream.Stream.of(first, second).filter(java.util.Optional::isPresent))
                .hasSizeLessThan(2);
        if (first.isPresent()) {
            assertThat(first.get().letter().to()).isEqualTo("dominique@exemple.invalid");
            outbox.giveUp(first.get().id());
            assertThat(outbox.standing()).isEqualTo(new Outbox.Standing(0, 1));
        }
    }

    @Test
    void an_address_that_strangers_type_in_gets_so_many_a_day_and_no_more() throws Exception {
        for (int i = 0; i < Recipients.MOST + 3; i++) {
            later(new Letter(
                    i % 2 == 0 ? "Dominique@exemple.invalid" : "dominique@exemple.invalid", "Votre lien", "Oui", null));
        }
        later(new Letter("camille@exemple.invalid", "Votre lien", "Oui", null));
        due();
        // those that are too many are gone, not late
        await().until(() -> number("select count(*) from mail_outbox") == Recipients.MOST + 1);
        assertThat(number("select count(*) from mail_recipient")).isEqualTo(2);
        long counted = number("select sum(letters) from mail_recipient");
        due();
        assertThat(number("select count(*) from mail_outbox")).isEqualTo(Recipients.MOST + 1);
        assertThat(number("select sum(letters) from mail_recipient"))
                .as("a second try is no second letter")
                .isEqualTo(counted);

        execute("delete from mail_outbox");
        execute("update mail_recipient set since = since - interval '25 hours'");
        later(new Letter("dominique@exemple.invalid", "Votre lien", "Oui", null));
        due();
        await().until(() -> number("select coalesce(sum(letters), 0) from mail_recipient") == 1);
        assertThat(number("select count(*) from mail_outbox")).isOne();
    }

    @Test
    void what_staff_are_told_is_not_counted() throws Exception {
        transaction.begin();
        for (int i = 0; i < Recipients.MOST + 1; i++) {
            outbox.put(LETTER);
        }
        transaction.commit();
        due();
        assertThat(number("select count(*) from mail_outbox")).isEqualTo(Recipients.MOST + 1);
        assertThat(number("select count(*) from mail_recipient")).isZero();
    }

    /** All that waits is claimed, here or by the dispatcher, whom no mail server answers. */
    private void due() throws Exception {
        execute("update mail_outbox set next_try_at = '2001-01-01'");
        while (outbox.claim().isPresent()) {
            // the next one
        }
    }

    private long number(String query) throws Exception {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
