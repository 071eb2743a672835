package fr.vigie.figures.web;

import fr.vigie.figures.Audience;
import fr.vigie.http.Form;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Week;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Optional;

/** {@code /equipe/situation/semaine.xhtml?semaine=2021-W14}: all that is counted of a week; this one by default. */
@Named
@RequestScoped
public class StaffWeek {

    @Inject
    WeekViews views;

    @Inject
    Clock clock;

    private String week;
    private WeekView view;

    /** Counts the week; 404 for a week that is none. */
    public void load() {
        Optional<Week> asked = week == null || week.isBlank()
                ? Optional.of(Week.of(ParisTime.day(clock.instant())))
                : Week.tryParse(week.strip());
        if (asked.isEmpty()) {
            Form.none();
        } else {
            view = views.of(asked.get(), Audience.INTERNAL);
        }
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
