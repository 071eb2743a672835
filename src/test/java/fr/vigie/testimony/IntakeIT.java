package fr.vigie.testimony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.vigie.privacy.KeyRotation;
import fr.vigie.server.InServer;
import fr.vigie.shared.Fault;
import fr.vigie.shared.Refused;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@InServer
class IntakeIT {

    @Inject
    Intake intake;

    @Inject
    SubmissionRules rules;

    @Inject
    Testimonies testimonies;

    @Inject
    Witnessing witnessing;

    @Resource
    ManagedExecutorService executor;

    @Inject
    Secrets secrets;

    @Inject
    KeyRotation keys;

    private static Map<String, String> told() {
        return new HashMap<>(Map.of(
                "observedAt", "2021-04-06T08:33:00+02:00",
                "platform", "ENT-IDF-LYC",
                "academy", "24",
                "symptom", "acces_impossible",
                "text", "Page blanche après l'identifiant."));
    }

    private Submission read(Map<String, String> values, UUID key) {
        return rules.read(new Draft(values), key, "form");
    }

    private List<String> refusedFields(String field, String value) {
        Map<String, String> values = told();
        values.put(field, value);
        return refusedFields(values);
    }

    private List<String> refusedFields(Map<String, String> values) {
        try {
            read(values, UUID.randomUUID());
            return List.of();
        } catch (Refused refused) {
            return refused.faults().stream().map(Fault::field).toList();
        }
    }

    @Test
    void an_acknowledged_testimony_is_there_and_its_receipt_opens_it() {
        Receipt receipt = intake.submit(read(told(), UUID.randomUUID()));

        Testimony testimony = testimonies.find(receipt.number()).orElseThrow();
        assertThat(testimony.state()).isEqualTo(TestimonyState.RECEIVED);
        assertThat(testimony.consent()).isEqualTo(Consent.INTERNAL);
        assertThat(testimony.observedDay()).hasToString("2021-04-06");
        assertThat(testimony.receivedAt().getEpochSecond() % 60).isZero();
        assertThat(testimonies.narrative(testimony.id()).orElseThrow().original())
                .isEqualTo("Page blanche après l'identifiant.");
    }

    @Test
    void receipts_outlive_their_key_and_new_ones_are_made_under_the_next() {
        UUID key = UUID.randomUUID();
        Receipt before = intake.submit(read(told(), key));
        long id = testimonies.find(before.number()).orElseThrow().id();
        int version = secrets.receipts().version();
        keys.rotate("admin");
        await().until(() -> secrets.receipts().version() > version);

        Receipt after = intake.submit(read(told(), UUID.randomUUID()));
        assertThat(testimonies.find(after.number()).orElseThrow().id()).isNotEqualTo(id);
        assertThat(testimonies.find(before.number()).orElseThrow().id()).isEqualTo(id);
        assertThat(intake.submit(read(told(), key)))
                .as("the same form again")
                .isEqualTo(new Receipt(before.number(), true));
        assertThat(keys.standing())
                .filteredOn(column -> column.column().equals("testimony.receipt_hash"))
                .singleElement()
                .satisfies(column -> {
                    assertThat(column.lasting()).isTrue();
                    assertThat(column.version()).isEqualTo(version + 1);
                    assertThat(column.outdated()).isPositive().isLessThan(column.rows());
                });
    }

    @Test
    void the_same_form_sent_twice_is_one_testimony_and_other_words_under_its_key_are_refused() {
        UUID key = UUID.randomUUID();
        Receipt first = intake.submit(read(told(), key));
        Receipt again = intake.submit(read(told(), key));
        assertThat(again.number()).isEqualTo(first.number());
        assertThat(again.again()).isTrue();

        Map<String, String> other = told();
        other.put("text", "Autre chose.");
        assertThatThrownBy(() -> intake.submit(read(other, key))).isInstanceOf(KeyReused.class);
    }

    @Test
    void two_hundred_at_once_are_all_stored_once() throws Exception {
        List<Future<Receipt>> sent = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            UUID key = new UUID(20_210_406L, i / 2);
            sent.add(executor.submit(() -> intake.submit(read(told(), key))));
        }
        Set<ReceiptNumber> numbers = new HashSet<>();
        int fresh = 0;
        for (Future<Receipt> one : sent) {
            numbers.add(one.get().number());
            fresh += one.get().again() ? 0 : 1;
        }
        assertThat(numbers).hasSize(100);
        assertThat(fresh).isLessThanOrEqualTo(100);
        assertThat(numbers)
                .allSatisfy(number -> assertThat(testimonies.find(number)).isPresent());
    }

    @Test
    void what_is_missing_or_unknown_is_named_by_field_all_at_once() {
        assertThat(refusedFields(Map.of())).contains("observedAt", "platform", "academy", "symptom");
        assertThat(refusedFields("platform", "ENT-NULLE-PART")).containsExactly("platform");
        assertThat(refusedFields("academy", "99")).containsExactly("academy");
        assertThat(refusedFields("symptom", "gremlins")).containsExactly("symptom");
        assertThat(refusedFields("text", "x".repeat(1_000_000))).containsExactly("text");
        assertThat(refusedFields("text", "a\u0000b")).containsExactly("text");
        assertThat(refusedFields("contact.email", "pas une adresse")).containsExactly("contact.email");
    }

    @Test
    void P04_an_hour_that_the_clocks_skip_is_refused() {
        assertThat(refusedFields("observedAt", "2021-03-28T02:30")).containsExactly("observedAt");
    }

    @Test
    void P05_an_hour_that_comes_twice_is_taken_the_first_time() {
        Map<String, String> values = told();
        values.put("observedAt", "2021-10-31T02:30");
        assertThat(read(values, UUID.randomUUID()).observed().ambiguous()).isTrue();
        assertThat(read(values, UUID.randomUUID()).observed().instant()).hasToString("2021-10-31T00:30:00Z");
    }

    @Test
    void P07_two_days_ahead_is_refused() {
        String ahead = java.time.OffsetDateTime.now().plusDays(2).toString();
        assertThat(refusedFields("observedAt", ahead)).containsExactly("observedAt");
    }

    @Test
    void P11_a_department_outside_the_academy_is_refused() {
        Map<String, String> values = told();
        values.put("department", "67");
        values.put("academy", "12");
        assertThat(refusedFields(values)).containsExactly("department");
    }

    @Test
    void P12_more_pupils_stuck_than_concerned_is_refused() {
        Map<String, String> values = told();
        values.put("pupilsConcerned", "30");
        values.put("pupilsBlocked", "40");
        assertThat(refusedFields(values)).containsExactly("pupilsBlocked");
    }

    @Test
    void a_witness_withdraws_once_and_for_all() {
        Receipt receipt = intake.submit(read(told(), UUID.randomUUID()));
        long id = testimonies.find(receipt.number()).orElseThrow().id();
        witnessing.allow(id, Consent.FUNCTION);
        witnessing.withdraw(id);
        witnessing.withdraw(id);

        assertThat(testimonies.find(id).orElseThrow().isWithdrawn()).isTrue();
        assertThatThrownBy(() -> witnessing.allow(id, Consent.NAME)).isInstanceOf(Refused.class);
    }
}
