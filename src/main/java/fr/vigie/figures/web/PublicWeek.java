package fr.vigie.figures.web;

import fr.vigie.figures.Audience;
import fr.vigie.http.Address;
import fr.vigie.http.Form;
import fr.vigie.http.Sentence;
import fr.vigie.shared.Week;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** {@code /situation/2021-W14}: a week's public figures, the same for everybody. */
@Named
@RequestScoped
public class PublicWeek {

    @Inject
    WeekViews views;

    @Inject
    Address address;

    @Inject
    Sentence sentence;

    private WeekView view;

    /** The week of the address, or null. */
    public WeekView getView() {
        if (view == null) {
            Optional<Week> week = Week.tryParse(address.getLast());
            view = week.map(asked -> views.of(asked, Audience.PUBLIC)).orElse(null);
        }
        return view;
    }

    /** The page's title; 404 where the address names no week. */
    public String getHeading() {
        if (getView() == null) {
            Form.none();
            return "";
        }
        return sentence.of("figures.page.title", getView().getSpan());
    }
}
