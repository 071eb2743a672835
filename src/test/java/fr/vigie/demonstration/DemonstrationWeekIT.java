package fr.vigie.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.chronology.ContextEvents;
import fr.vigie.chronology.Finding;
import fr.vigie.chronology.ReferenceDay;
import fr.vigie.chronology.ReferenceDays;
import fr.vigie.demand.DemandRow;
import fr.vigie.demand.Demands;
import fr.vigie.incident.IncidentFilter;
import fr.vigie.incident.IncidentOrder;
import fr.vigie.incident.Incidents;
import fr.vigie.question.Questions;
import fr.vigie.report.PlatformState;
import fr.vigie.report.ReportFilter;
import fr.vigie.report.ReportOrder;
import fr.vigie.report.StatusReports;
import fr.vigie.server.InServer;
import fr.vigie.shared.Messages;
import fr.vigie.shared.Week;
import fr.vigie.statement.StatementFilter;
import fr.vigie.statement.StatementKind;
import fr.vigie.statement.StatementOrder;
import fr.vigie.statement.StatementRow;
import fr.vigie.statement.Statements;
import fr.vigie.statement.capture.CaptureOf;
import fr.vigie.statement.capture.CaptureRow;
import fr.vigie.statement.capture.CaptureType;
import fr.vigie.statement.capture.Captures;
import fr.vigie.statement.rebuttal.Contradictions;
import fr.vigie.statement.rebuttal.Evidence;
import fr.vigie.statement.rebuttal.Rebuttals;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InServer
class DemonstrationWeekIT {

    private static final Week WEEK = new Week(2021, 14);

    @Inject
    DemonstrationWeek demonstration;

    @Inject
    StatusReports reports;

    @Inject
    Incidents incidents;

    @Inject
    Statements statements;

    @Inject
    Rebuttals rebuttals;

    @Inject
    Captures captures;

    @Inject
    Contradictions contradictions;

    @Inject
    Demands demands;

    @Inject
    Questions questions;

    @Inject
    ReferenceDays referenceDays;

    @Inject
    ContextEvents events;

    @BeforeEach
    void broughtIn() {
        // a second time changes nothing, so each test may bring it in
        demonstration.bringIn();
    }

    @Test
    void its_reports_are_those_of_the_week() {
        var week = new ReportFilter(WEEK.monday(), WEEK.sunday(), null, null, null, null, null, null);
        var rows = reports.page(week, ReportOrder.FILED, false, 0, 100);
        assertThat(rows.stream()
                        .filter(row ->
                                row.reference() != null && row.reference().matches("S\\d\\d")))
                .hasSize(17)
                .anySatisfy(row -> {
                    assertThat(row.reference()).isEqualTo("S15");
                    assertThat(row.facts().state()).isEqualTo(PlatformState.IMPROVED);
                    assertThat(row.facts().regionCode()).isNull();
                });
    }

    @Test
    void its_statements_keep_their_moment_as_it_was_worded() {
        StatementRow host = statement("D03");
        assertThat(host.facts().kind()).isEqualTo(StatementKind.CAUSE_HOST);
        assertThat(host.facts().moment().wording()).isEqualTo("en milieu de matinée");
        assertThat(host.facts().platforms()).containsExactly("ENT-GES", "ENT-HDF", "ENT-IDF-LYC");
        assertThat(host.facts().blamed()).isEqualTo("OVHcloud");
        assertThat(statement("D01").facts().moment().day()).isEqualTo(LocalDate.of(2021, 1, 1));
    }

    @Test
    void its_rebuttals_rest_on_the_testimonies_and_reports_of_the_week() {
        var rebuttal = rebuttals.of(statement("D05").id()).get(0);
        assertThat(rebuttal.evidence()).hasSize(4);
        assertThat(rebuttal.evidence().stream().filter(each -> each.testimonyId() != null))
                .hasSize(3);
        assertThat(rebuttal.evidence().stream().filter(each -> each.reportId() != null))
                .hasSize(1);
        assertThat(rebuttals.of(statement("D03").id()).get(0).evidence())
                .extracting(Evidence::outside)
                .containsExactly("source_externe");
    }

    @Test
    void p14_every_statement_has_a_capture_that_says_it_is_a_demonstration() {
        assertThat(statements.unpublishable(WEEK)).noneMatch(row -> row.reference() != null);
        assertThat(rebuttals.unpublishableDenials(WEEK)).isEmpty();
        List<CaptureRow> kept = captures.of(CaptureOf.statement(statement("D04").id()));
        assertThat(kept).singleElement().satisfies(capture -> {
            assertThat(capture.type()).isEqualTo(CaptureType.PDF);
            assertThat(capture.facts().demonstration()).isTrue();
            assertThat(captures.isIntact(capture.id())).isTrue();
        });
    }

    @Test
    void a_denial_whose_source_was_replaced_has_both_captures() {
        var denial = rebuttals.of(statement("D03").id()).get(0);
        assertThat(captures.of(CaptureOf.rebuttal(denial.id()))).hasSize(2);
    }

    @Test
    void vigie_says_what_contradicts_a_statement_on_its_very_day() {
        var found = contradictions.of(statement("D05").facts());
        assertThat(found.sentences(Messages.FRENCH).get(0))
                .isEqualTo("4 témoignages et 1 signalement contredisent cette déclaration, le jour même.");
        assertThat(contradictions.of(statement("D04").facts()).otherTools())
                .contains("ENT-GES", "ENT-HDF", "ENT-IDF-LYC");
    }

    @Test
    void vigie_checks_day_and_tool_of_the_evidence_that_is_cited() {
        StatementRow back = statement("D05");
        var check = contradictions.check(
                back.facts(), rebuttals.of(back.id()).get(0).evidence());
        assertThat(check.sentences(Messages.FRENCH)).containsExactly("3 témoignages et 1 signalement sont cités.");
        StatementRow attack = statement("D04");
        var corroboration = contradictions.check(
                attack.facts(), rebuttals.of(attack.id()).get(0).evidence());
        assertThat(corroboration.otherDay()).isZero();
        assertThat(corroboration.otherTool()).isEqualTo(6);
        assertThat(corroboration.weak()).isFalse();
    }

    @Test
    void its_demands_reply_to_its_statements() {
        DemandRow third = demands.all().stream()
                .filter(row -> "Q03".equals(row.reference()))
                .findFirst()
                .orElseThrow();
        assertThat(third.facts().statements()).containsExactly(statement("D04").id());
    }

    @Test
    void its_questions_are_published_in_their_order() {
        assertThat(questions.published())
                .extracting(row -> row.words().question())
                .containsSubsequence(
                        "Je n'arrive pas à me connecter : dois-je rattraper l'heure ?", "Je ne trouve pas ma réponse.");
        assertThat(questions.search("rattrapper une heure"))
                .extracting(row -> row.words().question())
                .anyMatch(question -> question.contains("rattraper"));
    }

    @Test
    void its_days_of_the_year_before_and_its_context_are_there() {
        assertThat(referenceDays.comparedBetween(WEEK.monday(), WEEK.sunday()))
                .hasSize(4)
                .allMatch(day -> day.finding() == Finding.SAME)
                .extracting(ReferenceDay::referenceDay)
                .containsOnly(LocalDate.of(2020, 3, 16));
        assertThat(events.between(LocalDate.of(2021, 3, 1), LocalDate.of(2021, 4, 30)))
                .hasSize(7);
    }

    private StatementRow statement(String reference) {
        return statements.page(StatementFilter.ALL, StatementOrder.SAID, false, 0, 500).stream()
                .filter(row -> reference.equals(row.reference()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void its_incidents_are_told_by_its_reports_and_silence_closes_none() {
        var week = new IncidentFilter(WEEK.monday(), WEEK.sunday(), null, null, null, null);
        var rows = incidents.page(week, IncidentOrder.PLATFORM, false, 0, 100);
        var northern = rows.stream()
                .filter(row -> row.platform().equals("ENT-HDF"))
                .findFirst()
                .orElseThrow();
        assertThat(northern.ongoing()).isTrue();
        assertThat(northern.state()).isEqualTo(PlatformState.IMPROVED);
        var virtual = rows.stream()
                .filter(row -> row.platform().equals("NAT-MCM") && row.region() == null)
                .findFirst()
                .orElseThrow();
        assertThat(virtual.period().firstDay()).isEqualTo(LocalDate.of(2021, 4, 6));
        assertThat(virtual.testimonies()).isPositive();
    }
}
