package fr.vigie.incident.web;

import fr.vigie.incident.Phase;
import fr.vigie.incident.PhaseDraft;
import fr.vigie.shared.ParisTime;
import java.io.Serializable;

/** A phase of the form, as typed. */
public class PhaseFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private String state;
    private String day;
    private String hour;

    static PhaseFields of(Phase phase) {
        var fields = new PhaseFields();
        fields.state = phase.state().code();
        fields.day = ParisTime.day(phase.from()).toString();
        fields.hour = ParisTime.time(phase.from()).toString().substring(0, 5);
        return fields;
    }

    PhaseDraft draft() {
        return new PhaseDraft(state, PeriodFields.time(day, hour));
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getHour() {
        return hour;
    }

    public void setHour(String hour) {
        this.hour = hour;
    }
}
