package fr.vigie.catalogue.web;

import fr.vigie.catalogue.AuthorityType;
import fr.vigie.catalogue.Cataloguing;
import fr.vigie.catalogue.PlatformDraft;
import fr.vigie.catalogue.PlatformPeriod;
import fr.vigie.catalogue.PlatformPeriods;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Territories;
import fr.vigie.http.Form;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code /equipe/catalogue/outil.xhtml}: a tool with all that is known of it, period by period; the administrator says what
 * holds from a day on, starting from what holds today. Without a code, a new tool.
 */
@Named
@ViewScoped
public class PlatformForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A territory to be ticked: its code with the letter of its level, and its name. */
    public record Place(String code, String name) {}

    @Inject
    PlatformPeriods periods;

    @Inject
    Platforms platforms;

    @Inject
    Territories territories;

    @Inject
    Cataloguing cataloguing;

    @Inject
    Clock clock;

    private final Map<String, String> text = new HashMap<>();
    private List<String> served = new ArrayList<>();
    private String code;

    /** Looks the tool up, when one is asked for; 404 when there is none. */
    public void load() {
        text.put("level", PlatformPeriod.NATIONAL);
        if (code == null) {
            return;
        }
        List<PlatformPeriod> known = periods.of(code);
        if (known.isEmpty()) {
            Form.none();
            return;
        }
        LocalDate today = ParisTime.day(clock.instant());
        PlatformPeriod now = known.stream()
                .filter(period -> period.covers(today))
                .findFirst()
                .orElse(known.get(known.size() - 1));
        text.put("code", code);
        text.put("name", now.name());
        text.put("kind", now.kind());
        text.put("authorityType", now.authorityType());
        text.put("authorityName", now.authorityName());
        text.put("vendor", now.vendor());
        text.put("host", now.host());
        text.put("hostSource", now.hostSource());
        text.put("level", now.level());
        served = new ArrayList<>(
                now.territories().stream().map(letter(now.level())::concat).toList());
    }

    /** Says what holds from the first day to the last. */
    public String say() {
        try {
            String level = text.get("level");
            String letter = letter(level);
            cataloguing.say(new PlatformDraft(
                    code == null ? text.get("code") : code,
                    text.get("name"),
                    text.get("kind"),
                    text.get("from"),
                    text.get("to"),
                    text.get("authorityType"),
                    text.get("authorityName"),
                    text.get("vendor"),
                    text.get("host"),
                    text.get("hostSource"),
                    level,
                    served.stream()
                            .filter(place -> !letter.isEmpty() && place.startsWith(letter))
                            .toList()));
            return Form.done("outil?code=" + (code == null ? text.get("code") : code), "catalogue.page.said");
        } catch (Refused refused) {
            Form.show(refused, "outil");
            return null;
        }
    }

    /** Offers the tool no longer, or again. */
    public String offer(boolean active) {
        try {
            cataloguing.offer(code, active);
            return Form.done(
                    "outil?code=" + code, active ? "catalogue.page.offeredAgain" : "catalogue.page.offeredNoLonger");
        } catch (Refused refused) {
            Form.show(refused, "offre");
            return null;
        }
    }

    /** All that is known, latest first. */
    public List<PlatformPeriod> getPeriods() {
        List<PlatformPeriod> latestFirst = new ArrayList<>(periods.of(code));
        java.util.Collections.reverse(latestFirst);
        return latestFirst;
    }

    /** Whether the tool is offered in forms. */
    public boolean isOffered() {
        return platforms.isOffered(code);
    }

    public List<AuthorityType> getAuthorityTypes() {
        return List.of(AuthorityType.values());
    }

    public List<String> getLevels() {
        return PlatformPeriod.LEVELS;
    }

    /** Regions, then académies, then départements. */
    public List<Place> getPlaces() {
        return Stream.of(
                        territories.regions().stream().map(each -> new Place("R" + each.code(), each.name())),
                        territories.academies().stream().map(each -> new Place("A" + each.code(), each.name())),
                        territories.departments().stream().map(each -> new Place("D" + each.code(), each.name())))
                .flatMap(places -> places)
                .toList();
    }

    private static String letter(String level) {
        return switch (String.valueOf(level)) {
            case "region" -> "R";
            case "academie" -> "A";
            case "departement" -> "D";
            default -> "";
        };
    }

    public Map<String, String> getText() {
        return text;
    }

    public List<String> getServed() {
        return served;
    }

    public void setServed(List<String> served) {
        this.served = served;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
