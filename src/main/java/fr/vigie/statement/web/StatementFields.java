package fr.vigie.statement.web;

import fr.vigie.shared.DayPart;
import fr.vigie.shared.Moment;
import fr.vigie.shared.ParisTime;
import fr.vigie.statement.StatementDraft;
import fr.vigie.statement.StatementFacts;
import fr.vigie.statement.rebuttal.RebuttalDraft;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The fields of a statement's or an answer's form, as typed: texts by their field's name, and what was ticked. */
public class StatementFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, String> text = new HashMap<>();
    private List<String> ticked = new ArrayList<>();
    private boolean sourceChanged;

    StatementDraft statement() {
        return new StatementDraft(
                time(),
                text.get("precision"),
                text.get("wording"),
                text.get("office"),
                text.get("name"),
                text.get("organisation"),
                text.get("kind"),
                text.get("summary"),
                text.get("quotation"),
                text.get("channel"),
                text.get("url"),
                ticked,
                text.get("blamed"),
                text.get("concession"));
    }

    RebuttalDraft rebuttal() {
        String more = text.getOrDefault("evidence", "");
        return new RebuttalDraft(
                text.get("kind"),
                time(),
                text.get("precision"),
                text.get("author"),
                text.get("channel"),
                text.get("summary"),
                sourceChanged,
                text.get("note"),
                Stream.concat(
                                ticked.stream(),
                                Arrays.stream((more == null ? "" : more).split("[\\s,;]+"))
                                        .filter(reference -> !reference.isEmpty()))
                        .distinct()
                        .toList());
    }

    void fill(StatementFacts facts) {
        Moment moment = facts.moment();
        text.put("time", moment.day().toString());
        text.put(
                "hour",
                moment.precision().hasHour()
                        ? ParisTime.time(moment.instant()).toString().substring(0, 5)
                        : null);
        text.put(
                "precision",
                moment.part() == DayPart.WHOLE_DAY
                        ? moment.precision().code()
                        : moment.part().code());
        text.put("wording", moment.wording());
        text.put("office", facts.authorOffice());
        text.put("name", facts.authorName());
        text.put("organisation", facts.organisation());
        text.put("kind", facts.kind().code());
        text.put("summary", facts.summary());
        text.put("quotation", facts.quotation());
        text.put("channel", facts.channel());
        text.put("url", facts.url());
        text.put("blamed", facts.blamed());
        text.put("concession", facts.concession());
        ticked = new ArrayList<>(facts.platforms());
    }

    /** Day and hour are two fields, so that who knows only the day isn't asked to know better. */
    private String time() {
        String day = text.get("time");
        String hour = text.get("hour");
        return day == null || hour == null || hour.isBlank() ? day : day + "T" + hour;
    }

    public Map<String, String> getText() {
        return text;
    }

    public List<String> getTicked() {
        return ticked;
    }

    public void setTicked(List<String> ticked) {
        this.ticked = ticked;
    }

    public boolean isSourceChanged() {
        return sourceChanged;
    }

    public void setSourceChanged(boolean sourceChanged) {
        this.sourceChanged = sourceChanged;
    }
}
