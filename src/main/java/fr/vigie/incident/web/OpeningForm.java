package fr.vigie.incident.web;

import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Territories;
import fr.vigie.http.Form;
import fr.vigie.incident.Opening;
import fr.vigie.incident.OpeningDraft;
import fr.vigie.incident.member.Picking;
import fr.vigie.report.PlatformState;
import fr.vigie.report.ReportRow;
import fr.vigie.report.VisibleRegions;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import fr.vigie.testimony.Testimony;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code /equipe/incidents/nouveau.xhtml}: opens an incident, by hand or from the testimonies ({@code t=}) and reports
 * ({@code s=}) of its address, which say the tool, the region and the start.
 */
@Named
@ViewScoped
public class OpeningForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Opening opening;

    @Inject
    Picking picking;

    @Inject
    Territories territories;

    @Inject
    VisibleRegions visible;

    @Inject
    Clock clock;

    private final Map<String, String> text = new HashMap<>();
    private List<String> testimonies = List.of();
    private List<String> reports = List.of();
    private boolean gather;

    /** Reads the address; what nobody may see is refused when the form is sent. */
    public void load() {
        testimonies = parameters("t");
        reports = parameters("s");
        gather = testimonies.isEmpty() && reports.isEmpty();
        text.put("start", ParisTime.day(clock.instant()).toString());
        text.put("precision", "about");
        text.put("endPrecision", "about");
        propose(
                testimonies.stream()
                        .flatMap(each -> picking.testimony(each).stream())
                        .toList(),
                reports.stream().flatMap(each -> picking.report(each).stream()).toList());
    }

    private static List<String> parameters(String name) {
        String[] given = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault(name, new String[0]);
        return Arrays.stream(given)
                .filter(each -> !each.isBlank())
                .distinct()
                .limit(Picking.MOST)
                .toList();
    }

    private void propose(List<Testimony> told, List<ReportRow> filed) {
        Stream.concat(
                        told.stream().map(Testimony::platform),
                        filed.stream().map(each -> each.facts().platformCode()))
                .findFirst()
                .ifPresent(tool -> text.put("platform", tool));
        var regions = Stream.concat(
                        told.stream()
                                .map(each ->
                                        territories.regionOf(each.academy()).map(Region::code)),
                        filed.stream()
                                .map(each -> Optional.ofNullable(each.facts().regionCode())))
                .collect(Collectors.toSet());
        if (regions.size() == 1) {
            text.put("region", regions.iterator().next().orElse(null));
        } else if (visible.regions().size() == 1) {
            text.put("region", visible.regions().get(0).code());
        }
        Optional<Instant> first = Stream.concat(
                        told.stream().map(Testimony::observedAt),
                        filed.stream()
                                .map(each -> ParisTime.startOf(each.facts().day())))
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
        first.ifPresent(at -> {
            boolean hour = !told.isEmpty() && filed.isEmpty();
            text.put("start", ParisTime.day(at).toString());
            text.put("startHour", hour ? ParisTime.time(at).toString().substring(0, 5) : null);
            text.put("precision", hour ? "about" : "day");
        });
    }

    /** Opens the incident and goes to it. */
    public String open() {
        try {
            long id = opening.open(new OpeningDraft(
                    text.get("platform"),
                    text.get("region"),
                    PeriodFields.time(text.get("start"), text.get("startHour")),
                    text.get("precision"),
                    PeriodFields.time(text.get("end"), text.get("endHour")),
                    text.get("endPrecision"),
                    text.get("ground"),
                    text.get("state"),
                    testimonies,
                    reports,
                    gather,
                    text.get("why")));
            return Form.done("incident?id=" + id, "incident.page.done.opened");
        } catch (Refused refused) {
            Form.show(refused, "incident");
            return null;
        }
    }

    public Map<String, String> getText() {
        return text;
    }

    public List<String> getTestimonies() {
        return testimonies;
    }

    public List<String> getReports() {
        return reports;
    }

    /** Whether testimonies or reports were picked. */
    public boolean isPicked() {
        return !testimonies.isEmpty() || !reports.isEmpty();
    }

    public boolean isGather() {
        return gather;
    }

    public void setGather(boolean gather) {
        this.gather = gather;
    }

    /** The states that can be observed. */
    public List<PlatformState> getStates() {
        return Arrays.stream(PlatformState.values())
                .filter(PlatformState::reported)
                .toList();
    }

    public List<String> getPrecisions() {
        return List.of("exact", "about", "day");
    }

    public String getToday() {
        return ParisTime.day(clock.instant()).toString();
    }
}
