package fr.vigie.timeline;

import fr.vigie.incident.IncidentPhases;
import fr.vigie.incident.IncidentRow;
import fr.vigie.incident.member.Members;
import fr.vigie.incident.member.ReportMark;
import fr.vigie.incident.member.TestimonyMark;
import fr.vigie.shared.DayPart;
import fr.vigie.shared.Moment;
import fr.vigie.shared.ParisTime;
import fr.vigie.statement.StatementFacts;
import fr.vigie.statement.StatementFilter;
import fr.vigie.statement.StatementOrder;
import fr.vigie.statement.StatementRow;
import fr.vigie.statement.Statements;
import fr.vigie.statement.rebuttal.RebuttalRow;
import fr.vigie.statement.rebuttal.Rebuttals;
import fr.vigie.timeline.Happening.Kind;
import fr.vigie.timeline.Happening.Precision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Looks up what happened around an incident: its states, what it is made of, and what was said of its tool meanwhile. */
@ApplicationScoped
public class Happenings {

    /** The most statements of one incident. */
    private static final int MOST_STATEMENTS = 200;

    private static final List<LocalTime> PARTS =
            List.of(LocalTime.MIDNIGHT, LocalTime.of(8, 0), LocalTime.of(13, 0), LocalTime.of(18, 0));

    @Inject
    IncidentPhases phases;

    @Inject
    Members members;

    @Inject
    Statements statements;

    @Inject
    Rebuttals rebuttals;

    /**
     * What staff may see, in order.
     *
     * @param academies only testimonies of these académies; null for all
     * @param testimonies whether testimonies are shown one by one
     */
    public List<Happening> seenByStaff(IncidentRow incident, Set<String> academies, boolean testimonies) {
        var all = new ArrayList<Happening>();
        phases.of(incident.id())
                .spans(incident.period().end())
                .forEach(span -> all.add(new Happening(
                        Kind.PHASE,
                        span.from(),
                        span.to(),
                        Precision.HOUR,
                        DayPart.WHOLE_DAY,
                        span.state().code(),
                        "",
                        0,
                        incident.region(),
                        "")));
        members.reports(incident.id()).forEach(report -> all.add(reported(report)));
        if (testimonies) {
            members.testimonies(incident.id(), academies).forEach(told -> all.add(told(told)));
        }
        said(incident, false, all);
        return inOrder(all);
    }

    /**
     * What everybody may see, in order: no testimony at all, states by parts of the day, and of statements those that may be
     * published.
     */
    public List<Happening> seenByEverybody(IncidentRow incident) {
        var all = new ArrayList<Happening>();
        phases.of(incident.id())
                .spans(incident.period().end())
                .forEach(span -> all.add(new Happening(
                        Kind.PHASE,
                        partOfDay(span.from()),
                        span.to() == null ? null : partOfDay(span.to()),
                        Precision.DAY_PART,
                        part(span.from()),
                        span.state().code(),
                        "",
                        0,
                        incident.region(),
                        "")));
        members.reports(incident.id()).forEach(report -> all.add(reported(report)));
        said(incident, true, all);
        return inOrder(all);
    }

    private static Happening reported(ReportMark report) {
        return new Happening(
                Kind.REPORT,
                report.from(),
                report.to(),
                Precision.DAY_PART,
                report.slot(),
                report.state().code(),
                report.mark(),
                report.id(),
                report.region(),
                "");
    }

    private static Happening told(TestimonyMark told) {
        boolean hour = told.precision().hasHour();
        return new Happening(
                Kind.TESTIMONY,
                hour ? told.at() : ParisTime.startOf(told.day()),
                null,
                hour ? Precision.HOUR : Precision.DAY_PART,
                DayPart.WHOLE_DAY,
                told.symptom(),
                told.mark(),
                told.id(),
                told.academy(),
                "");
    }

    /** Statements on record about this tool, or about all tools, and their answers, while the incident lasted. */
    private void said(IncidentRow incident, boolean publishable, List<Happening> all) {
        LocalDate first = incident.period().firstDay();
        LocalDate last = incident.period().lastDay();
        var during = new StatementFilter(null, first, last, null, null, null, null, null, false);
        for (StatementRow statement : statements.page(during, StatementOrder.SAID, false, 0, MOST_STATEMENTS)) {
            var facts = statement.facts();
            if (facts.platforms().isEmpty() || facts.platforms().contains(incident.platform())) {
                boolean shown = !publishable || statement.publishable();
                if (shown) {
                    all.add(said(
                            Kind.STATEMENT,
                            facts.moment(),
                            facts.kind().code(),
                            statement.reference() == null ? "D#" + statement.id() : statement.reference(),
                            statement.id(),
                            facts.authorOffice().equals(facts.organisation())
                                    ? facts.organisation()
                                    : facts.authorOffice() + ", " + facts.organisation(),
                            facts.quotation() == null ? facts.summary() : facts.quotation()));
                    rebuttals.of(statement.id()).stream()
                            .filter(answer -> answer.withdrawnAt() == null && (!publishable || answer.publishable()))
                            .forEach(answer -> all.add(answered(answer, facts.concession())));
                }
            }
        }
    }

    private static Happening answered(RebuttalRow answer, String concession) {
        var facts = answer.facts();
        return said(
                Kind.REBUTTAL,
                facts.moment(),
                facts.kind().code(),
                answer.reference() == null ? "" : answer.reference(),
                answer.statementId(),
                facts.author(),
                facts.summary() + StatementFacts.conceded(concession));
    }

    private static Happening said(
            Kind kind, Moment moment, String code, String mark, long id, String who, String words) {
        boolean hour = moment.precision().hasHour();
        Instant from = moment.part() == DayPart.WHOLE_DAY ? moment.instant() : begin(moment.day(), moment.part());
        return new Happening(
                kind,
                from,
                null,
                hour ? Precision.HOUR : Precision.DAY_PART,
                moment.part(),
                code,
                mark,
                id,
                null,
                who + "\n" + words);
    }

    /** The first instant of a part of a day in Paris: midnight, 8, 13 or 18 o'clock. */
    private static Instant begin(LocalDate day, DayPart part) {
        LocalTime time = PARTS.get(
                switch (part) {
                    case MORNING -> 1;
                    case AFTERNOON -> 2;
                    case EVENING -> 3;
                    case WHOLE_DAY -> 0;
                });
        return ParisTime.inParis(day.atTime(time)).instant();
    }

    /** The beginning of the part of the day that holds an instant: the hour itself might tell who testified. */
    static Instant partOfDay(Instant at) {
        return begin(ParisTime.day(at), part(at));
    }

    private static DayPart part(Instant at) {
        int hour = ParisTime.time(at).getHour();
        return hour < 8
                ? DayPart.WHOLE_DAY
                : hour < 13 ? DayPart.MORNING : hour < 18 ? DayPart.AFTERNOON : DayPart.EVENING;
    }

    private static List<Happening> inOrder(List<Happening> all) {
        all.sort(Comparator.comparing(Happening::from).thenComparing(Happening::kind));
        return List.copyOf(all);
    }
}
