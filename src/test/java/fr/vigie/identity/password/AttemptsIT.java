package fr.vigie.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.InServer;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Attempts that come at the same moment, against the real database. */
@InServer
class AttemptsIT {

    private static final String WHAT = "password";

    @Inject
    Attempts attempts;

    @Resource(lookup = "java:comp/UserTransaction")
    UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/VigieDS")
    DataSource database;

    private final ExecutorService others = Executors.newFixedThreadPool(1);
    private final String login = "essai-" + System.nanoTime();

    @AfterEach
    void end() {
        others.shutdownNow();
    }

    @Test
    void guess_that_comes_while_another_is_judged_waits_and_knows_how_that_one_ended() throws Exception {
        assertThat(asTheOtherFails(Whence.stranger("192.0.2.1"), Whence.stranger("192.0.2.1"), 10)
                        .told())
                .isPositive();
    }

    @Test
    void guesses_from_everywhere_at_once_take_turns_by_their_account() throws Exception {
        assertThat(asTheOtherFails(Whence.stranger("2001:db8:1::1"), Whence.stranger("2001:db8:2::1"), 20)
                        .told())
                .isPositive();
    }

    @Test
    void owner_in_a_known_browser_never_waits_for_the_turn_of_a_stranger() throws Exception {
        Turn owner = asTheOtherFails(Whence.stranger("192.0.2.1"), new Whence("192.0.2.1", "mon-navigateur"), 20);
        assertThat(owner.waited()).isFalse();
        assertThat(owner.told()).isZero();
    }

    private record Turn(boolean waited, Duration told) {}

    /** How somebody fares who tries while another attempt is under way that then fails so many times. */
    private Turn asTheOtherFails(Whence first, Whence second, int times) throws Exception {
        transaction.begin();
        Future<Duration> other;
        boolean waited;
        try {
            assertThat(attempts.turn(WHAT, login, first)).isZero();
            for (int i = 0; i < times; i++) {
                attempts.failed(WHAT, login, first);
            }
            other = others.submit(inTransaction(() -> attempts.turn(WHAT, login, second)));
            while (!other.isDone() && waiting() == 0) {
                Thread.onSpinWait();
            }
            waited = !other.isDone();
        } finally {
            transaction.commit();
        }
        return new Turn(waited, other.get(10, TimeUnit.SECONDS));
    }

    /** How many wait for a turn, by what the database says. */
    private int waiting() throws SQLException {
        try (var connection = database.getConnection();
                var locks = connection.prepareStatement(
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted");
                var row = locks.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private <T> Callable<T> inTransaction(Callable<T> work) {
        return () -> {
            transaction.begin();
            try {
                return work.call();
            } finally {
                transaction.commit();
            }
        };
    }
}
