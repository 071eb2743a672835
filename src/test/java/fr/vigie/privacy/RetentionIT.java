package fr.vigie.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.server.InServer;
import fr.vigie.shared.Refused;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The retention rules at simulated dates, so long ago that no other test has anything there. */
@InServer
class RetentionIT {

    /** Received in 1990: contact due from 1991, words due from 1992. */
    private static final Instant RECEIVED = Instant.parse("1990-04-02T08:00:00Z");

    private static final Instant AFTER_ELEVEN_MONTHS = Instant.parse("1991-03-01T08:00:00Z");
    private static final Instant AFTER_THIRTEEN_MONTHS = Instant.parse("1991-05-03T08:00:00Z");
    private static final Instant AFTER_TWO_YEARS = Instant.parse("1992-04-03T08:00:00Z");

    @Resource(lookup = "java:jboss/datasources/VigieOwnerDS")
    DataSource owner;

    @Resource(lookup = "java:jboss/datasources/VigieDS")
    DataSource application;

    @Inject
    RetentionRun retention;

    @Inject
    LegalHolds holds;

    @Inject
    AuditTrail trail;

    private long testimony;

    @BeforeEach
    void a_testimony_of_1990_with_words_contact_and_an_answer() throws SQLException {
        testimony = number("insert into testimony (source, received_at, observed_at, observed_day, time_precision,"
                + " platform_code, academy_code, department_code, school_uai, author_role, symptom_code, receipt_hash)"
                + " values ('form', '" + RECEIVED + "', '1990-04-02T07:42:00Z', '1990-04-02', 'exact', 'NAT-MCM', '24',"
                + " '93', '0930001A', 'professeur', 'lenteurs', decode(md5(random()::text), 'hex')) returning id");
        update("insert into testimony_text (testimony_id, original, key_version, shown) values (" + testimony
                + ", '\\x00', 1, null)");
        update("insert into testimony_contact values (" + testimony + ", '\\x00', 1, '" + RECEIVED + "')");
        update(
                "insert into witness_question (testimony_id, question, asked_by, asked_at, answer, key_version, answered_at)"
                        + " values (" + testimony + ", 'Où ?', 'redaction', '" + RECEIVED + "', '\\x00', 1, '"
                        + RECEIVED + "')");
        update("insert into testimony_consent (testimony_id, level, effective_at, wording_version) values (" + testimony
                + ", 'interne', '" + RECEIVED + "', 'test')");
    }

    /** Words that no key opens would stop whoever reads all words. */
    @AfterEach
    void what_opens_under_no_key_goes() throws SQLException {
        for (String table : List.of("testimony_text", "testimony_contact", "witness_question")) {
            update("delete from " + table + " where testimony_id = " + testimony);
        }
    }

    @Test
    void nothing_goes_before_its_time() throws SQLException {
        run(AFTER_ELEVEN_MONTHS);
        assertThat(left("testimony_contact")).isOne();
        assertThat(left("testimony_text")).isOne();
    }

    @Test
    void contact_data_go_after_twelve_months_and_the_words_stay() throws SQLException {
        run(AFTER_THIRTEEN_MONTHS);
        assertThat(left("testimony_contact")).isZero();
        assertThat(left("testimony_text")).isOne();
        assertThat(left("witness_question")).isOne();
    }

    @Test
    void after_two_years_the_words_and_answers_go_and_the_bare_facts_stay() throws SQLException {
        RetentionReport report = run(AFTER_TWO_YEARS);
        assertThat(result(report, "testimony.raw").done()).isPositive();
        for (String table : List.of("testimony_contact", "testimony_text", "witness_question")) {
            assertThat(left(table)).as(table).isZero();
        }
        assertThat(number("select count(*) from testimony where id = " + testimony
                        + " and platform_code = 'NAT-MCM' and observed_day = '1990-04-02' and academy_code = '24'"
                        + " and observed_at = '1990-04-02T07:00:00Z' and anonymised_at is not null"
                        + " and num_nonnulls(receipt_hash, department_code, school_uai, author_role) = 0"))
                .isOne();
        assertThat(result(run(AFTER_TWO_YEARS), "testimony.raw").due()).isZero();
    }

    @Test
    void a_dry_run_counts_and_changes_nothing() throws SQLException {
        RetentionReport report = retention.run(AFTER_TWO_YEARS, true, "admin").orElseThrow();
        assertThat(result(report, "testimony.raw").due()).isPositive();
        assertThat(result(report, "testimony.raw").done()).isZero();
        assertThat(left("testimony_text")).isOne();
        assertThat(retention.latest(1)).singleElement().satisfies(last -> {
            assertThat(last.dryRun()).isTrue();
            assertThat(last.startedBy()).isEqualTo("admin");
            assertThat(last.asOf()).isEqualTo(AFTER_TWO_YEARS);
        });
    }

    @Test
    void a_legal_hold_wins_and_the_report_shows_it_until_it_is_released() throws SQLException {
        long hold = holds.place("Contentieux 12/1992", testimony, null, null, null, "admin");
        assertThat(holds.keeps(testimony)).isTrue();
        assertThat(holds.all())
                .anySatisfy(shown -> assertThat(shown.id() == hold && shown.testimonies() == 1)
                        .isTrue());
        RetentionReport report = run(AFTER_TWO_YEARS);
        assertThat(result(report, "testimony.raw").held()).isPositive();
        assertThat(report.held()).isPositive();
        assertThat(left("testimony_text")).isOne();
        assertThat(left("testimony_contact")).isOne();

        holds.release(hold, "admin");
        assertThat(holds.keeps(testimony)).isFalse();
        run(AFTER_TWO_YEARS);
        assertThat(left("testimony_text")).isZero();
    }

    @Test
    void a_hold_says_why_and_on_what() {
        assertThatThrownBy(() -> holds.place(" ", null, null, null, null, "admin"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.field())
                                .containsExactly("reason", "testimony"));
    }

    @Test
    void an_old_trace_of_access_is_emptied_and_the_chain_still_holds() throws SQLException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            AuditTrail.append(
                    connection,
                    RECEIVED,
                    List.of(
                            AuditEvent.of("lecteur-1990", "testimony.read", "testimony", testimony),
                            AuditEvent.of("lecteur-1990", "moderation.decided", "testimony", testimony)));
            connection.commit();
            connection.setAutoCommit(true);
        }
        run(AFTER_THIRTEEN_MONTHS);
        assertThat(trail.of("testimony", testimony))
                .singleElement()
                .satisfies(line -> assertThat(line.action()).isEqualTo("moderation.decided"));
        assertThat(trail.firstBrokenLine()).isEmpty();
    }

    @Test
    void the_applications_role_can_empty_no_trace_and_write_no_report() {
        for (String sql : List.of(
                "set vigie.retention = 'on'; update audit_event set actor = '', action = 'purged', subject_kind = '',"
                        + " subject_id = '', detail = ''",
                "insert into retention_run (as_of, started_at, started_by, dry_run) values (now(), now(), 'x', true)",
                "delete from legal_hold")) {
            assertThatThrownBy(() -> {
                        try (var connection = application.getConnection();
                                var statement = connection.createStatement()) {
                            try {
                                statement.execute(sql);
                            } finally {
                                statement.execute("reset vigie.retention");
                            }
                        }
                    })
                    .as(sql)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void one_node_at_a_time() throws Exception {
        AtomicReference<Boolean> ran = new AtomicReference<>();
        try (Connection other = owner.getConnection();
                var lock = other.createStatement()) {
            lock.execute("select pg_advisory_lock(" + 0x5649474945L + ")");
            ran.set(retention.run(AFTER_ELEVEN_MONTHS, true, "admin").isPresent());
            lock.execute("select pg_advisory_unlock(" + 0x5649474945L + ")");
        }
        assertThat(ran.get()).isFalse();
        assertThat(retention.run(AFTER_ELEVEN_MONTHS, true, "admin")).isPresent();
    }

    private RetentionReport run(Instant asOf) {
        return retention.run(asOf, false, AuditEvent.SYSTEM).orElseThrow();
    }

    private static RetentionReport.Result result(RetentionReport report, String rule) {
        return report.results().stream()
                .filter(result -> result.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private long left(String table) throws SQLException {
        return number("select count(*) from " + table + " where testimony_id = " + testimony);
    }

    private long number(String sql) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void update(String sql) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
