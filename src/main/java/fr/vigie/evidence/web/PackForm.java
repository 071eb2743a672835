package fr.vigie.evidence.web;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Territories;
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
    Platforms platforms;

    @Inject
    Territories territories;

    @Inject
    Clock clock;

    private final Map<String, String> text = new HashMap<>(Map.of("audience", "press"));
    private List<String> tools = new ArrayList<>();
    private List<String> regions = new ArrayList<>();
    private Contents.Preview preview;

    /** Begins with the week that was asked for, or the last one that is over. */
    public void load() {
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
                null,
                text.get("audience"),
                text.get("purpose"),
                text.get("recipient"),
                text.get("embargoUntil"));
    }

    /** Tools that were in use in the week. */
    public List<PlatformAsOf> getKnownTools() {
        return platforms.asOf(Week.tryParse(text.getOrDefault("week", ""))
                .map(Week::sunday)
                .orElseGet(() -> ParisTime.day(clock.instant())));
    }

    public List<Region> getKnownRegions() {
        return territories.regions();
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

    public String getWeek() {
        return text.get("week");
    }

    public void setWeek(String week) {
        text.put("week", week);
    }
}
