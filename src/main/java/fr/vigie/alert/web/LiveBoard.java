package fr.vigie.alert.web;

import fr.vigie.alert.LiveDay;
import fr.vigie.alert.LiveDays;
import fr.vigie.alert.SetAsideReason;
import fr.vigie.alert.Settling;
import fr.vigie.alert.SuggestionRow;
import fr.vigie.alert.SuggestionState;
import fr.vigie.http.Form;
import fr.vigie.http.Sentence;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.shared.Messages;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** {@code /equipe/situation/direct}: the last twenty-four hours, or a day gone by; and the suggestions that wait. */
@Named
@RequestScoped
public class LiveBoard {

    /** Something to choose. */
    public record Choice(String value, String label) {}

    @Inject
    LiveDays days;

    @Inject
    Settling settling;

    @Inject
    BoardHtml board;

    @Inject
    AlertWords words;

    @Inject
    CurrentStaff staff;

    @Inject
    Sentence sentence;

    @Inject
    Clock clock;

    private String day;
    private String error;
    private String suggestion;
    private String because;
    private LiveDay seen;

    /** Counts; an unreadable day or one to come is said beside its field, and the last day shown. */
    public void load() {
        LocalDate asked = null;
        if (day != null && !day.isBlank()) {
            try {
                asked = ParisTime.read(day).day();
                if (asked.isAfter(ParisTime.day(clock.instant()))) {
                    throw Refused.because("time", "alert.day.future");
                }
            } catch (Refused refused) {
                error = sentence.fault(refused.faults().get(0));
                asked = null;
            }
        }
        LiveDay whole = asked == null ? days.now() : days.of(asked);
        seen = days.within(whole, staff.scope());
        day = asked == null && error == null ? null : asked == null ? day : asked.toString();
    }

    /** Sets the chosen suggestion aside. */
    public String setAside() {
        return settled(row -> {
            settling.setAside(row.id(), because);
            return Form.done("direct.xhtml", "alert.setAside.done");
        });
    }

    /** Takes it up: opens the incident and shows it, or says that a suggestion to close was read. */
    public String take() {
        return settled(row -> {
            OptionalLong incident = settling.take(row.id(), words.why(row, messages()));
            return incident.isPresent()
                    ? Form.done("/equipe/incidents/incident.xhtml?id=" + incident.getAsLong(), "alert.taken.opened")
                    : Form.done("direct.xhtml", "alert.taken.read");
        });
    }

    private String settled(Function<SuggestionRow, String> work) {
        try {
            return work.apply(seen().suggestions().stream()
                    .filter(row -> String.valueOf(row.id()).equals(suggestion))
                    .findFirst()
                    .orElseThrow(() -> Refused.because("suggestion", "alert.choose")));
        } catch (Refused refused) {
            Form.show(refused, "suite");
            return null;
        }
    }

    /** The board. */
    public String getBoardHtml() {
        return board.of(seen(), messages());
    }

    /** Whether it is the last twenty-four hours, which change. */
    public boolean isLive() {
        return !seen().again();
    }

    /** The suggestions that wait for somebody. */
    public List<Choice> getWaiting() {
        return seen().suggestions().stream()
                .filter(row -> row.id() > 0 && row.state() == SuggestionState.OFFERED)
                .map(this::choice)
                .toList();
    }

    private Choice choice(SuggestionRow row) {
        return new Choice(String.valueOf(row.id()), words.title(row, messages()));
    }

    /** Why a suggestion may be set aside. */
    public List<Choice> getReasons() {
        return Arrays.stream(SetAsideReason.values())
                .map(reason -> new Choice(reason.code(), sentence.of("alert.because." + reason.code())))
                .toList();
    }

    /** The day before the one shown. */
    public String getBefore() {
        return ParisTime.day(seen().from()).minusDays(seen().again() ? 1 : 0).toString();
    }

    private LiveDay seen() {
        if (seen == null) {
            load();
        }
        return seen;
    }

    private Messages messages() {
        return Messages.in(sentence.getLocale());
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getError() {
        return error;
    }

    public String getSuggestion() {
        return suggestion;
    }

    public void setSuggestion(String suggestion) {
        this.suggestion = suggestion;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }
}
