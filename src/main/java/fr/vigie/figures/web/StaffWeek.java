package fr.vigie.figures.web;

import fr.vigie.figures.Audience;
import fr.vigie.http.Sentence;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.shared.Fault;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Week;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** {@code /equipe/situation/semaine.xhtml?semaine=2021-W14}: all that is counted of a week; this one by default. */
@Named
@RequestScoped
public class StaffWeek {

    @Inject
    WeekViews views;

    @Inject
    CurrentStaff staff;

    @Inject
    Sentence sentence;

    @Inject
    Clock clock;

    private String week;
    private WeekView view;
    private Fault fault;

    /** Counts the week; a week that is none is a 400 that says so beside what was typed. */
    public void load() {
        try {
            Week asked = week == null || week.isBlank() ? Week.of(clock.instant()) : Week.parse(week.strip());
            week = asked.toString();
            view = views.of(asked, Audience.INTERNAL);
        } catch (Refused none) {
            fault = none.faults().get(0);
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(400);
        }
    }

    public String getHeading() {
        return view == null ? sentence.of("figures.page.one") : sentence.of("figures.page.title", view.getSpan());
    }

    /** What is wrong with the week that was typed; empty when nothing is. */
    public String getError() {
        return fault == null ? "" : sentence.fault(fault);
    }

    /** Whether the lists behind the figures show the reader's own académies only. */
    public boolean isPartial() {
        return !staff.scope().national();
    }

    public WeekView getView() {
        return view;
    }

    public String getWeek() {
        return week;
    }

    public void setWeek(String week) {
        this.week = week;
    }
}
