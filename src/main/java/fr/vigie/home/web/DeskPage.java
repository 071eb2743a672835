package fr.vigie.home.web;

import fr.vigie.alert.LiveDays;
import fr.vigie.demand.Demands;
import fr.vigie.http.Sentence;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.incident.IncidentFilter;
import fr.vigie.incident.IncidentStanding;
import fr.vigie.incident.Watching;
import fr.vigie.moderation.Queue;
import fr.vigie.moderation.QueueFilter;
import fr.vigie.question.QuestionState;
import fr.vigie.question.Questions;
import fr.vigie.report.ReportFilter;
import fr.vigie.report.StatusReports;
import fr.vigie.report.VisibleRegions;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Week;
import fr.vigie.statement.StatementFilter;
import fr.vigie.statement.Statements;
import fr.vigie.testimony.Intake;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** {@code /equipe/}: what waits for the person in front of it, and what they most often come to do. */
@Named
@RequestScoped
public class DeskPage {

    /** A count that leads to what it counts. @param from where the page asks for it again while it is looked at, or null */
    public record Waiting(long count, String label, String href, String from) {}

    /** Something to do. */
    public record Task(String label, String href) {}

    @Inject
    CurrentStaff staff;

    @Inject
    Sentence sentence;

    @Inject
    Queue queue;

    @Inject
    StatusReports reports;

    @Inject
    VisibleRegions visible;

    @Inject
    Watching watching;

    @Inject
    Statements statements;

    @Inject
    Demands demands;

    @Inject
    Questions questions;

    @Inject
    LiveDays days;

    @Inject
    Clock clock;

    @Inject
    Intake intake;

    private List<Waiting> waiting;

    /** What testimonies the journal holds, that no list shows yet; empty when it holds none. */
    public List<String> getKeptApart() {
        List<String> sentences = new ArrayList<>();
        if (intake.waitingForDatabase() > 0) {
            sentences.add(sentence.of("home.desk.journal", intake.waitingForDatabase()));
        }
        if (intake.refusedByDatabase() > 0) {
            sentences.add(sentence.of("home.desk.journal.refused", intake.refusedByDatabase()));
        }
        return sentences;
    }

    /** What waits, by room; nothing that the person may not see. */
    public List<Waiting> getWaiting() {
        if (waiting == null) {
            waiting = new ArrayList<>();
            Week week = Week.of(ParisTime.day(clock.instant()));
            if (staff.may(Permission.MODERATE)) {
                long waits = queue.backlog(QueueFilter.ALL).waiting();
                waiting.add(new Waiting(
                        waits,
                        sentence.of("home.desk.testimonies", waits),
                        "moderation/index.xhtml",
                        "/equipe/moderation/attente"));
            }
            if (staff.may(Permission.ANSWER_QUESTIONS)) {
                add(questions.count(QuestionState.RECEIVED), "home.desk.questions", "questions/index.xhtml");
            }
            if (staff.may(Permission.FILE_STATEMENTS)) {
                add(
                        statements.count(new StatementFilter(null, null, null, null, null, null, false, null, false)),
                        "home.desk.captures",
                        "declarations/index.xhtml?capture=false");
            }
            if (staff.may(Permission.SEE_STATEMENTS)) {
                add(
                        demands.all().stream()
                                .filter(demand -> demand.facts().answeredOn() == null
                                        && demand.facts().closedOn() == null)
                                .count(),
                        "home.desk.demands",
                        "demandes/index.xhtml");
            }
            if (staff.may(Permission.HANDLE_INCIDENTS) && days.waiting(staff.scope()) > 0) {
                add(days.waiting(staff.scope()), "home.desk.suggestions", "situation/direct.xhtml");
            }
            if (staff.may(Permission.SEE_INCIDENTS)) {
                add(
                        watching.count(new IncidentFilter(null, null, null, null, IncidentStanding.ONGOING, null)),
                        "home.desk.incidents",
                        "incidents/index.xhtml?etat=en_cours");
            }
            if (staff.may(Permission.SEE_REPORTS)) {
                add(
                        reports.count(new ReportFilter(week.monday(), week.sunday(), null, null, null, null, null, null)
                                .within(visible.codes())),
                        "home.desk.reports",
                        "signalements/index.xhtml?semaine=" + week);
            }
        }
        return waiting;
    }

    /** What they may do from here. */
    public List<Task> getTasks() {
        List<Task> tasks = new ArrayList<>();
        task(tasks, Permission.FILE_REPORTS, "home.desk.report", "signalements/nouveau.xhtml");
        task(tasks, Permission.HANDLE_INCIDENTS, "home.desk.incident", "incidents/nouveau.xhtml");
        task(tasks, Permission.FILE_STATEMENTS, "home.desk.statement", "declarations/nouvelle.xhtml");
        task(tasks, Permission.WRITE_REVIEWS, "home.desk.review", "bilans/index.xhtml");
        task(tasks, Permission.IMPORT, "home.desk.import", "imports/index.xhtml");
        task(tasks, Permission.MANAGE_ACCOUNTS, "home.desk.account", "comptes/nouveau.xhtml");
        return tasks;
    }

    private void add(long count, String code, String href) {
        waiting.add(new Waiting(count, sentence.of(code, count), href, null));
    }

    private void task(List<Task> tasks, Permission permission, String code, String href) {
        if (staff.may(permission)) {
            tasks.add(new Task(sentence.of(code), href));
        }
    }
}
