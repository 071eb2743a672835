package fr.vigie.chronology;

import fr.vigie.shared.Moment;
import java.util.Objects;

/**
 * Something dated that no report carries and that a review may recall: a fire, an announcement, the start of holidays.
 *
 * @param reference the reference under which it was imported ({@code E01}), or null
 * @param moment when, as closely as known
 * @param kind what it is: {@code contexte}, {@code ferie}, {@code vacances}…
 * @param title what happened
 * @param source who says so, or null
 */
public record ContextEvent(String reference, Moment moment, String kind, String title, String source) {

    public ContextEvent {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
    }
}
