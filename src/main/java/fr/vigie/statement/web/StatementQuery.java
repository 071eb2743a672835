package fr.vigie.statement.web;

import fr.vigie.http.list.DatedQuery;
import fr.vigie.shared.Faults;
import fr.vigie.shared.Week;
import fr.vigie.statement.StatementFilter;
import fr.vigie.statement.StatementKind;
import fr.vigie.statement.StatementOrder;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;

/**
 * What an address asks of the list of statements, the same on the page and over HTTP; each part may be missing.
 *
 * <p>{@code week=2021-W14} for those said or answered then, and {@code from=}/{@code to=} (days, included), {@code kind=}, {@code platform=},
 * {@code text=}, {@code publishable=false} for those without a capture, {@code answered=true} for those with a rebuttal; {@code sort=} one of {@link StatementOrder}, with
 * {@code -} before it for the other way round.
 */
public class StatementQuery extends DatedQuery {

    @QueryParam("kind")
    String kind;

    @QueryParam("text")
    String text;

    @QueryParam("publishable")
    String publishable;

    @QueryParam("answered")
    String answered;

    /** @throws fr.vigie.shared.Refused for a part that means nothing, on its own name */
    StatementFilter filter() {
        var faults = new Faults();
        LocalDate first = first(faults);
        LocalDate last = last(faults);
        Week asked = week(faults).orElse(null);
        StatementKind wanted = coded(StatementKind.class, "kind", kind, "statement.choose", faults);
        faults.refuseIfAny();
        return new StatementFilter(
                asked,
                first,
                last,
                wanted,
                orNull(getPlatform()),
                orNull(text),
                given(publishable) ? Boolean.valueOf(publishable) : null,
                given(answered) ? Boolean.valueOf(answered) : null,
                false);
    }

    /** By when it was said, latest first, unless asked otherwise. */
    @Override
    public StatementOrder order() {
        return order(StatementOrder.SAID);
    }

    /** The parts as the page's address names them. */
    @Override
    public Map<String, String> parts() {
        var parts = super.parts();
        parts.put("nature", kind);
        parts.put("texte", text);
        parts.put("capture", publishable);
        parts.put("refutee", answered);
        return parts;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getPublishable() {
        return publishable;
    }

    public void setPublishable(String publishable) {
        this.publishable = publishable;
    }

    public String getAnswered() {
        return answered;
    }

    public void setAnswered(String answered) {
        this.answered = answered;
    }
}
