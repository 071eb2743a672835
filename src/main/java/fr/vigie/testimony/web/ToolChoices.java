package fr.vigie.testimony.web;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Territories;
import fr.vigie.http.Json;
import fr.vigie.http.Sentence;
import fr.vigie.shared.ParisTime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The tools that the form offers, in the order in which a teacher looks for them. */
@Named
@RequestScoped
public class ToolChoices {

    @Inject
    Platforms platforms;

    @Inject
    Territories territories;

    @Inject
    Sentence sentence;

    @Inject
    Clock clock;

    /**
     * A tool.
     *
     * @param academies the codes of the académies that it serves, with blanks between them, where these are not all of its
     *     group's; else empty
     */
    public record Tool(String value, String label, String academies) {}

    /**
     * Tools that belong together.
     *
     * @param national whether they serve everybody
     */
    public record Group(String label, boolean national, List<Tool> choices) {}

    /**
     * The tools that may fail, by region, national ones before them. Where the académie is known, those of its region come
     * first of all, its own before its neighbours'.
     *
     * @param academy its code, or empty
     */
    public List<Group> groups(String academy) {
        List<PlatformAsOf> all = watched();
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(
                sentence.of("testimony.form.national"),
                true,
                all.stream()
                        .filter(PlatformAsOf::isNational)
                        .map(tool -> new Tool(tool.code(), tool.name(), ""))
                        .toList()));
        String own = territories.regionOf(academy).map(Region::code).orElse("");
        for (Region region : territories.regions().stream()
                .sorted(Comparator.comparing(Region::name, french()))
                .toList()) {
            Group group = of(region, all, academy);
            groups.add(region.code().equals(own) ? 0 : groups.size(), group);
        }
        return groups.stream().filter(group -> !group.choices().isEmpty()).toList();
    }

    private Group of(Region region, List<PlatformAsOf> all, String academy) {
        Map<String, Set<String>> served = new LinkedHashMap<>();
        for (Academy here : territories.academiesOf(region.code())) {
            Set<String> tools = platforms.inAcademy(here.code(), today()).stream()
                    .filter(tool -> !tool.isNational())
                    .map(PlatformAsOf::code)
                    .collect(Collectors.toCollection(HashSet::new));
            served.put(here.code(), tools);
        }
        Set<String> hers = served.getOrDefault(academy, Set.of());
        return new Group(
                region.name(),
                false,
                all.stream()
                        .filter(tool -> served.values().stream().anyMatch(tools -> tools.contains(tool.code())))
                        .sorted(Comparator.comparing(tool -> !hers.contains(tool.code())))
                        .map(tool -> new Tool(tool.code(), tool.name(), where(tool.code(), served)))
                        .toList());
    }

    private static String where(String tool, Map<String, Set<String>> served) {
        List<String> academies = served.entrySet().stream()
                .filter(each -> each.getValue().contains(tool))
                .map(Map.Entry::getKey)
                .toList();
        return academies.size() == served.size() ? "" : String.join(" ", academies);
    }

    /** What people fall back on. */
    public List<Tool> getWorkarounds() {
        return platforms.asOf(today()).stream()
                .filter(PlatformAsOf::isWorkaround)
                .sorted(Comparator.comparing(PlatformAsOf::name, french()))
                .map(tool -> new Tool(tool.code(), tool.name(), ""))
                .toList();
    }

    /** The tools' names by code, as JSON, for a page that knows codes only. */
    public String getNames() {
        Map<String, String> names = new LinkedHashMap<>();
        platforms.asOf(today()).forEach(tool -> names.put(tool.code(), tool.name()));
        return Json.text(names);
    }

    private List<PlatformAsOf> watched() {
        return platforms.asOf(today()).stream()
                .filter(tool -> !tool.isWorkaround())
                .sorted(Comparator.comparing(PlatformAsOf::name, french()))
                .toList();
    }

    private LocalDate today() {
        return ParisTime.day(clock.instant());
    }

    private static Comparator<String> french() {
        return Collator.getInstance(Locale.FRENCH)::compare;
    }
}
