package fr.vigie.testimony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.crypto.Keyring;
import fr.vigie.crypto.SealedFiles;
import fr.vigie.shared.Moment;
import fr.vigie.shared.TimePrecision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Intake when the database is away; the database is played here, the journal is real. */
class IntakeTest {

    private static final Instant MORNING = Instant.parse("2021-04-06T06:40:00Z");

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Database database = new Database();
    private Secrets secrets;
    private Backlog backlog;
    private Intake intake;

    /** What the database would hold. */
    private static final class Database extends IntakeStore {
        final Map<UUID, Arrival> rows = new LinkedHashMap<>();
        final List<UUID> erased = new ArrayList<>();
        volatile boolean down;
        volatile String refuses = "";
        volatile CountDownLatch silence = new CountDownLatch(0);

        @Override
        List<IntakeStore.Outcome> store(List<Arrival> batch) {
            if (down) {
                throw new IntakeUnavailable(new SQLException("connection refused", "08001"));
            }
            try {
                silence.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (batch.stream()
                    .anyMatch(arrival -> arrival.submission().platform().equals(refuses))) {
                throw new Unacceptable(new SQLException("no such tool", "23503"));
            }
            synchronized (rows) {
                List<IntakeStore.Outcome> fates = new ArrayList<>();
                for (Arrival arrival : batch) {
                    UUID key = arrival.submission().key();
                    Arrival before = rows.putIfAbsent(key, arrival);
                    if (erased.contains(key)) {
                        fates.add(new Outcome(Fate.ERASED, 1));
                    } else if (before == null) {
                        fates.add(new Outcome(Fate.STORED, arrival.receiptKey()));
                    } else {
                        boolean same = before.submission()
                                .sent()
                                .equals(arrival.submission().sent());
                        fates.add(Outcome.again(same, before.receiptKey()));
                    }
                }
                return fates;
            }
        }

        @Override
        boolean answers() {
            return !down;
        }

        List<String> words() {
            synchronized (rows) {
                return rows.values().stream()
                        .map(arrival -> arrival.submission().text())
                        .toList();
            }
        }
    }

    @BeforeEach
    void start() {
        secrets = new Secrets(new Keyring(folder.resolve("keys")));
        backlog = new Backlog(secrets, folder.resolve("journal"));
        intake = new Intake(
                database, backlog, secrets, Clock.fixed(MORNING, ZoneOffset.UTC), Duration.ofMillis(200), threads);
    }

    @AfterEach
    void stop() throws IOException {
        database.silence.countDown();
        threads.shutdownNow();
        backlog.close();
    }

    private void restart() throws IOException {
        backlog.close();
        start();
    }

    private static Submission told(UUID key, String words) {
        return told(key, "NAT-MCM", words);
    }

    private static Submission told(UUID key, String platform, String words) {
        return new Submission(
                key,
                "form",
                Moment.of(MORNING, TimePrecision.EXACT),
                platform,
                "24",
                null,
                null,
                SchoolKind.values()[0],
                null,
                "acces_impossible",
                null,
                Severity.values()[0],
                31,
                12,
                true,
                null,
                words,
                Consent.NAME,
                new Contact("Dominique Témoin", "dominique@example.org"),
                "text=" + words);
    }

    private static Submission told(String words) {
        return told(UUID.randomUUID(), words);
    }

    @Test
    void while_the_database_is_down_a_testimony_is_acknowledged_and_follows_when_it_is_back() {
        database.down = true;
        Submission hers = told("Page blanche.");
        Receipt receipt = intake.submit(hers);
        assertThat(receipt.number())
                .isEqualTo(ReceiptNumber.of(hers.key(), secrets.receipts().under(1)));
        assertThat(database.rows).isEmpty();
        assertThat(intake.waitingForDatabase()).isEqualTo(1);

        database.down = false;
        intake.drain();
        assertThat(intake.waitingForDatabase()).isZero();
        assertThat(database.rows.get(hers.key())).isEqualTo(new Arrival(hers, MORNING, 1));
    }

    @Test
    void what_waits_survives_the_end_of_the_process_and_is_drained_in_order_once() throws IOException {
        database.down = true;
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            sent.add("récit " + i);
            intake.submit(told(sent.get(i)));
        }
        restart();
        database.down = false;
        intake.drain();
        intake.drain();
        assertThat(database.words()).containsExactlyElementsOf(sent);
        assertThat(intake.waitingForDatabase()).isZero();
    }

    @Test
    void drained_but_not_yet_crossed_off_when_the_process_died_it_is_still_there_once() throws IOException {
        database.down = true;
        intake.submit(told("une fois"));
        Path copy = folder.resolve("copy");
        Path segment = folder.resolve("journal/000000000001.journal");
        Files.copy(segment, copy);
        database.down = false;
        intake.drain();
        backlog.close();
        Files.copy(copy, segment, StandardCopyOption.REPLACE_EXISTING);
        start();
        intake.drain();
        assertThat(database.words()).containsExactly("une fois");
        assertThat(intake.waitingForDatabase()).isZero();
    }

    @Test
    void database_that_does_not_commit_in_time_counts_as_down_and_a_late_commit_is_no_second_testimony()
            throws Exception {
        database.silence = new CountDownLatch(1);
        Submission hers = told("Ça tourne.");
        assertThat(intake.submit(hers).again()).isFalse();
        assertThat(intake.waitingForDatabase()).isEqualTo(1);
        database.silence.countDown();
        intake.drain();
        assertThat(database.words()).containsExactly("Ça tourne.");
        assertThat(intake.waitingForDatabase()).isZero();
    }

    @Test
    void the_same_form_sent_again_while_the_first_waits_gets_the_same_receipt_and_waits_once() throws IOException {
        database.down = true;
        Submission hers = told("Page blanche.");
        Receipt first = intake.submit(hers);
        Receipt again = intake.submit(hers);
        assertThat(again).isEqualTo(new Receipt(first.number(), true));
        restart();
        assertThat(intake.submit(hers)).isEqualTo(again);
        assertThat(intake.waitingForDatabase()).isEqualTo(1);
        assertThatThrownBy(() -> intake.submit(told(hers.key(), "Autre chose.")))
                .isInstanceOf(KeyReused.class);
    }

    @Test
    void stored_then_sent_with_other_words_while_the_database_is_down_neither_text_is_lost() {
        UUID key = UUID.randomUUID();
        intake.submit(told(key, "Avant."));
        database.down = true;
        intake.submit(told(key, "Après."));
        database.down = false;
        intake.drain();
        assertThat(database.words()).containsExactly("Avant.", "Après.");
    }

    @Test
    void what_was_erased_meanwhile_does_not_come_back() {
        database.down = true;
        Submission hers = told("À oublier.");
        intake.submit(hers);
        database.down = false;
        database.erased.add(hers.key());
        intake.drain();
        assertThat(intake.waitingForDatabase()).isZero();
        assertThat(database.rows.keySet()).containsExactly(hers.key());
    }

    @Test
    void neither_words_nor_contact_can_be_read_in_the_journal() throws IOException {
        database.down = true;
        intake.submit(told("Les élèves attendent devant la page."));
        String file = Files.readString(folder.resolve("journal/000000000001.journal"), StandardCharsets.ISO_8859_1);
        assertThat(file).doesNotContain("attendent", "Dominique", "example.org", "NAT-MCM");
    }

    @Test
    void when_neither_can_be_written_no_receipt_is_given() throws IOException {
        Files.writeString(folder.resolve("journal"), "a file where the folder should be");
        database.down = true;
        assertThatThrownBy(() -> intake.submit(told("Perdu ?"))).isInstanceOf(IntakeUnavailable.class);
        Files.delete(folder.resolve("journal"));
        assertThat(intake.submit(told("Gardé.")).again()).isFalse();
        database.down = false;
        intake.drain();
        assertThat(database.words()).containsExactly("Gardé.");
    }

    @Test
    void submission_that_the_database_refuses_for_what_it_says_is_given_back_and_harms_nobody_else() throws Exception {
        database.refuses = "ENT-GONE";
        List<Future<Receipt>> sent = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Submission one = told(UUID.randomUUID(), i == 7 ? "ENT-GONE" : "NAT-MCM", "récit " + i);
            sent.add(threads.submit(() -> intake.submit(one)));
        }
        for (int i = 0; i < 20; i++) {
            Future<Receipt> one = sent.get(i);
            if (i == 7) {
                assertThatThrownBy(one::get).hasCauseInstanceOf(IntakeUnavailable.class);
            } else {
                assertThat(one.get().again()).isFalse();
            }
        }
        assertThat(intake.waitingForDatabase()).isZero();
    }

    @Test
    void acknowledged_one_that_the_database_refuses_is_kept_aside_and_tried_again_at_the_next_start()
            throws IOException {
        database.down = true;
        intake.submit(told(UUID.randomUUID(), "ENT-GONE", "refusé d’abord"));
        intake.submit(told("accepté"));
        database.down = false;
        database.refuses = "ENT-GONE";
        intake.drain();
        assertThat(database.words()).containsExactly("accepté");
        assertThat(intake.waitingForDatabase()).isZero();
        assertThat(intake.refusedByDatabase()).isEqualTo(1);

        database.refuses = "";
        restart();
        intake.drain();
        assertThat(database.words()).containsExactly("accepté", "refusé d’abord");
        assertThat(intake.refusedByDatabase()).isZero();
    }

    @Test
    void many_at_once_while_the_database_goes_away_are_all_there_once() throws Exception {
        List<Future<Receipt>> sent = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Submission one = told("récit " + i);
            if (i == 150) {
                database.down = true;
            }
            sent.add(threads.submit(() -> intake.submit(one)));
        }
        for (Future<Receipt> one : sent) {
            assertThat(one.get().again()).isFalse();
        }
        database.down = false;
        intake.drain();
        assertThat(database.words()).hasSize(400).doesNotHaveDuplicates();
    }

    @Test
    void what_is_kept_aside_is_sealed_anew_when_its_key_is_replaced_and_what_waits_leaves_by_itself()
            throws IOException {
        database.down = true;
        intake.submit(told(UUID.randomUUID(), "ENT-GONE", "refusé d’abord"));
        database.down = false;
        database.refuses = "ENT-GONE";
        intake.drain();
        database.down = true;
        intake.submit(told("en attente"));
        int next = new Keyring(folder.resolve("keys")).rotate(Secrets.JOURNAL);
        restart(); // a server takes a new key up within five seconds: at once, with a new one
        database.down = false;
        intake.drain(); // what was aside is tried, and refused, again

        var journal = new SealedJournal(backlog, secrets);
        assertThat(journal.count(next)).isEqualTo(new SealedFiles.Count(1, 0));
        next = new Keyring(folder.resolve("keys")).rotate(Secrets.JOURNAL);
        assertThat(journal.count(next)).isEqualTo(new SealedFiles.Count(1, 1));
        var fresh = new Secrets(new Keyring(folder.resolve("keys")));
        assertThat(new SealedJournal(backlog, fresh).reseal(next)).isEqualTo(new SealedFiles.Resealed(1, 0));
        assertThat(journal.count(next)).isEqualTo(new SealedFiles.Count(1, 0));
        Files.delete(folder.resolve("keys/" + Secrets.JOURNAL + ".1.key"));
        Files.delete(folder.resolve("keys/" + Secrets.JOURNAL + "." + (next - 1) + ".key"));

        database.refuses = "";
        restart();
        intake.drain();
        assertThat(database.words()).containsExactly("en attente", "refusé d’abord");
    }
}
