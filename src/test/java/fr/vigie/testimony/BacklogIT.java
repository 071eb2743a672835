package fr.vigie.testimony;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.crypto.Keyring;
import fr.vigie.server.InServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waited in the journal, brought into the real database. */
@InServer
class BacklogIT {

    private static final Instant MORNING = Instant.parse("2022-04-05T06:40:12Z");

    @TempDir
    Path folder;

    @Inject
    IntakeStore store;

    @Inject
    Secrets secrets;

    @Inject
    SubmissionRules rules;

    @Inject
    Testimonies testimonies;

    @Inject
    Witnessing witnessing;

    private Arrival told(String words) {
        Map<String, String> values = new HashMap<>(Map.of(
                "observedAt", "2022-04-05",
                "timePrecision", "matin",
                "platform", "ENT-IDF-LYC",
                "academy", "24",
                "department", "93",
                "schoolKind", "lycee",
                "symptom", "acces_impossible",
                "text", words,
                "consent", "fonction",
                "contact.email", "dominique@example.org"));
        return new Arrival(rules.read(new Draft(values), UUID.randomUUID(), "form"), MORNING, 1);
    }

    private ReceiptNumber number(Arrival arrival) {
        return ReceiptNumber.of(arrival.submission().key(), secrets.receipts().under(arrival.receiptKey()));
    }

    private Testimony found(Arrival arrival) {
        return testimonies.find(number(arrival)).orElseThrow();
    }

    @Test
    void everything_that_was_told_arrives_with_the_minute_at_which_it_was_told() throws IOException {
        Arrival hers = told("Gardé en attendant.");
        Backlog before = new Backlog(secrets, folder.resolve("journal"));
        before.keep(List.of(hers));
        before.close();

        Backlog after = new Backlog(secrets, folder.resolve("journal"));
        assertThat(after.drainInto(store)).isEqualTo(1);
        assertThat(after.drainInto(store)).isZero();
        after.close();

        Testimony testimony = found(hers);
        assertThat(testimony.receivedAt()).isEqualTo("2022-04-05T06:40:00Z");
        assertThat(testimony.consent()).isEqualTo(Consent.FUNCTION);
        assertThat(testimonies.narrative(testimony.id()).orElseThrow().original())
                .isEqualTo("Gardé en attendant.");
    }

    @Test
    void brought_twice_and_stored_directly_before_they_are_there_once_and_in_order() throws IOException {
        List<Arrival> told = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            told.add(told("récit " + i));
        }
        store.store(told.subList(10, 20)); // committed late, after intake had given up on it
        Path journal = folder.resolve("journal");
        Backlog before = new Backlog(secrets, journal);
        before.keep(told);
        Path segment = journal.resolve("000000000001.journal");
        byte[] asItWas = Files.readAllBytes(segment);
        assertThat(before.drainInto(store)).isEqualTo(200);
        before.close();
        Files.write(segment, asItWas);

        Backlog after = new Backlog(secrets, journal);
        int brought = 0;
        for (int some = after.drainInto(store); some > 0; some = after.drainInto(store)) {
            brought += some;
        }
        after.close();
        assertThat(brought).isEqualTo(250);
        List<Long> ids = told.stream().map(arrival -> found(arrival).id()).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids.subList(20, 250)).isSorted();
    }

    @Test
    void the_number_that_was_told_while_the_database_was_down_opens_whatever_key_is_in_use_by_then()
            throws IOException {
        Arrival before = told("Reçu sous l’ancienne clé.");
        Arrival stored = told("Rangé sous l’ancienne clé, accusé de nouveau sous la suivante.");
        store.store(List.of(stored));
        Keyring.ofEnvironment().rotate(Secrets.RECEIPT);
        Backlog backlog = new Backlog(secrets, folder.resolve("journal"));
        Arrival again = new Arrival(stored.submission(), MORNING, 2);
        assertThat(backlog.keep(List.of(before, again)))
                .extracting(IntakeStore.Outcome::receiptKey)
                .containsExactly(1, 2);
        assertThat(backlog.waiting(
                        before.submission().key(), before.submission().sent()))
                .contains(new IntakeStore.Outcome(IntakeStore.Fate.ALREADY_THERE, 1));
        assertThat(backlog.drainInto(store)).isEqualTo(2);
        backlog.close();
        assertThat(found(before).observedDay()).hasToString("2022-04-05");
        assertThat(found(again).observedDay()).hasToString("2022-04-05");
    }

    @Test
    void erased_before_it_was_brought_a_second_time_it_stays_erased() throws IOException {
        Arrival hers = told("À oublier.");
        store.store(List.of(hers));
        long id = found(hers).id();
        witnessing.erase(id);

        Backlog backlog = new Backlog(secrets, folder.resolve("journal"));
        backlog.keep(List.of(hers));
        assertThat(backlog.drainInto(store)).isEqualTo(1);
        backlog.close();
        assertThat(testimonies.find(number(hers))).isEmpty();
        assertThat(testimonies.narrative(id)).isEmpty();
    }
}
