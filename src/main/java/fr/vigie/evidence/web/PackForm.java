package fr.vigie.evidence.web;

import fr.vigie.evidence.PackAudience;
import fr.vigie.evidence.PackDraft;
import fr.vigie.evidence.Requesting;
import fr.vigie.evidence.content.Contents;
import fr.vigie.http.Form;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Week;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code /equipe/preuves/nouveau.xhtml}: what a pack is to be, what it would hold, and asking for it. */
@Named
@ViewScoped
public class PackForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Requesting requesting;

    @Inject
    Clock clock;

    @Inject
    PackChoices choices;

    private final Map<String, String> text = new HashMap<>(Map.of("audience", "press"));
    private List<String> tools = new ArrayList<>();
    private List<String> regions = new ArrayList<>();
    private List<String> academies = new ArrayList<>();
    private List<String> incidents = new ArrayList<>();
    private List<String> statements = new ArrayList<>();
    private Contents.Preview preview;

    /** Begins with the incident, the statement or the week that was asked for, or with the last week that is over. */
    public void load() {
        if (text.get("week") != null) {
            return;
        }
        choices.week(incidents, statements).ifPresent(week -> text.put("week", week.toString()));
        text.computeIfAbsent(
                "week",
                name -> Week.of(ParisTime.day(clock.instant()).minusDays(7)).toString());
    }

    /** Shows what it would hold. */
    public String look() {
        preview = null;
        try {
            preview = requesting.preview(draft());
        } catch (Refused refused) {
            Form.show(refused, "dossier");
        }
        return null;
    }

    /** Asks for it and goes on to its page. */
    public String prepare() {
        try {
            return "dossier?faces-redirect=true&id=" + requesting.ask(draft());
        } catch (Refused refused) {
            Form.show(refused, "dossier");
            return null;
        }
    }

    private PackDraft draft() {
        return new PackDraft(
                text.get("week"),
                text.get("from"),
                text.get("to"),
                null,
                null,
                tools,
                regions,
                academies,
                incidents,
                statements,
                text.get("audience"),
                text.get("purpose"),
                text.get("recipient"),
                text.get("embargoUntil"));
    }

    /** What may be chosen from, for the period as it is asked for. */
    public PackChoices.Offer getOffer() {
        return choices.of(text.get("week"), text.get("from"), text.get("to"));
    }

    public List<PackAudience> getAudiences() {
        return List.of(PackAudience.values());
    }

    public Map<String, String> getText() {
        return text;
    }

    public Contents.Preview getPreview() {
        return preview;
    }

    public List<String> getTools() {
        return tools;
    }

    public void setTools(List<String> tools) {
        this.tools = tools;
    }

    public List<String> getRegions() {
        return regions;
    }

    public void setRegions(List<String> regions) {
        this.regions = regions;
    }

    public List<String> getAcademies() {
        return academies;
    }

    public void setAcademies(List<String> academies) {
        this.academies = academies;
    }

    public List<String> getIncidents() {
        return incidents;
    }

    public void setIncidents(List<String> incidents) {
        this.incidents = incidents;
    }

    public List<String> getStatements() {
        return statements;
    }

    public void setStatements(List<String> statements) {
        this.statements = statements;
    }

    /** The incident that the page was opened for. */
    public String getIncident() {
        return incidents.isEmpty() ? null : incidents.get(0);
    }

    public void setIncident(String incident) {
        incidents = incident == null || incident.isBlank() ? new ArrayList<>() : new ArrayList<>(List.of(incident));
    }

    /** The statement that the page was opened for. */
    public String getStatement() {
        return statements.isEmpty() ? null : statements.get(0);
    }

    public void setStatement(String statement) {
        statements = statement == null || statement.isBlank() ? new ArrayList<>() : new ArrayList<>(List.of(statement));
    }

    public String getWeek() {
        return text.get("week");
    }

    public void setWeek(String week) {
        text.put("week", week);
    }
}
