package fr.vigie.evidence.web;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Territories;
import fr.vigie.evidence.release.IncidentWindow;
import fr.vigie.evidence.release.Selection;
import fr.vigie.http.Sentence;
import fr.vigie.incident.IncidentRow;
import fr.vigie.shared.ParisTime;
import fr.vigie.statement.StatementRow;
import fr.vigie.statement.Statements;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How the pages of packs name what a pack is about. */
@Named
@RequestScoped
public class PackNames {

    private static final int LONGEST = 90;

    @Inject
    Platforms platforms;

    @Inject
    Territories territories;

    @Inject
    Statements statements;

    @Inject
    Sentence sentence;

    @Inject
    Clock clock;

    /** All that a pack is about, in one line: its period, then whatever was chosen of it. */
    public String selection(Selection selection) {
        List<String> parts = new ArrayList<>();
        parts.add(
                sentence.of("evidence.register.between", sentence.day(selection.from()), sentence.day(selection.to())));
        if (!selection.platforms().isEmpty()) {
            parts.add(list(selection.platforms()));
        }
        if (!selection.isEverywhere()) {
            parts.add(places(selection));
        }
        selection.incidents().forEach(each -> parts.add(incident(each)));
        statements(selection).forEach(each -> parts.add(each.getLabel()));
        return String.join("\u00a0; ", parts);
    }

    /** Tools by their codes, in one line. */
    public String list(Collection<String> codes) {
        LocalDate today = ParisTime.day(clock.instant());
        return String.join(
                ", ", codes.stream().sorted().map(code -> tool(code, today)).toList());
    }

    /** The places of a selection, in one line. */
    public String places(Selection selection) {
        List<String> places = new ArrayList<>();
        selection.regions().stream()
                .sorted()
                .forEach(code ->
                        places.add(territories.region(code).map(Region::name).orElse(code)));
        selection.academies().stream()
                .sorted()
                .forEach(code -> places.add(sentence.of(
                        "evidence.academy",
                        territories.academy(code).map(Academy::name).orElse(code))));
        return String.join(", ", places);
    }

    /** « n° 4, ENT Hauts-de-France, Hauts-de-France, du 6 avril 2021 au 8 avril 2021 ». */
    public String incident(IncidentWindow window) {
        return incident(window.incident(), window.platform(), window.region(), window.from(), window.to());
    }

    /** The same of an incident that may be chosen; the end is open where it goes on. */
    public String incident(IncidentRow row) {
        return incident(
                row.id(),
                row.platform(),
                row.region(),
                row.period().firstDay(),
                row.period().lastDay());
    }

    private String incident(long id, String platform, String region, LocalDate from, LocalDate to) {
        String where = region == null
                ? sentence.of("evidence.national")
                : territories.region(region).map(Region::name).orElse(region);
        return sentence.of("evidence.incident.one", String.valueOf(id), tool(platform, from), where) + ", "
                + (to == null
                        ? sentence.of("evidence.incident.since", sentence.day(from))
                        : sentence.of("evidence.incident.during", sentence.day(from), sentence.day(to)));
    }

    /** The statements of a selection, with their numbers. */
    public List<SelectItem> statements(Selection selection) {
        return selection.statements().stream()
                .sorted()
                .map(statements::row)
                .flatMap(Optional::stream)
                .map(row -> new SelectItem(String.valueOf(row.id()), statement(row)))
                .toList();
    }

    /** « 6 avril 2021, ministre : Les difficultés… », cut short. */
    public String statement(StatementRow row) {
        String said = sentence.of(
                "evidence.statement.one",
                sentence.day(row.facts().moment().day()),
                row.facts().authorOffice(),
                row.facts().summary());
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST).strip() + "…";
    }

    private String tool(String code, LocalDate day) {
        return platforms.nearest(code, day).map(PlatformAsOf::name).orElse(code);
    }
}
