package fr.vigie.figures.web;

import fr.vigie.catalogue.AuthorityType;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.report.PlatformState;
import fr.vigie.shared.ParisTime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code /plateformes}: every tool in service today, by who answers for it, with what was last reported of it. */
@Named
@RequestScoped
public class ToolList {

    @Inject
    Platforms platforms;

    @Inject
    WeekViews views;

    @Inject
    LiveSituation situation;

    @Inject
    Clock clock;

    /** Tools under authorities of one kind. */
    public record Group(String name, List<Tool> tools) {}

    /** A tool. @param state what was last reported in seven days; {@code inconnu} where nobody did */
    public record Tool(String code, String name, String authority, String state, String label) {}

    /** The State's tools, those of local authorities, the others; each by name. */
    public List<Group> getGroups() {
        var words = views.words();
        var today = ParisTime.day(clock.instant());
        Map<String, LiveSituation.Tool> spoken =
                situation.getTools().stream().collect(Collectors.toMap(LiveSituation.Tool::code, Function.identity()));
        Collator alphabet = Collator.getInstance(Locale.FRENCH);
        List<PlatformAsOf> tools = platforms.asOf(today).stream()
                .filter(tool -> !tool.isWorkaround())
                .toList();
        return Arrays.stream(AuthorityType.Side.values())
                .map(side -> new Group(
                        words.sentence("figures.tools.side." + side.name().toLowerCase(Locale.ROOT)),
                        tools.stream()
                                .filter(tool -> tool.authorityType().side() == side)
                                .map(tool -> new Tool(
                                        tool.code(),
                                        words.platform(tool.code(), today),
                                        words.authority(tool.code(), today),
                                        spoken.containsKey(tool.code())
                                                ? spoken.get(tool.code()).state()
                                                : PlatformState.UNKNOWN.code(),
                                        spoken.containsKey(tool.code())
                                                ? spoken.get(tool.code()).label()
                                                : words.sentence("report.state.inconnu")))
                                .sorted(Comparator.comparing(Tool::name, alphabet))
                                .toList()))
                .filter(group -> !group.tools().isEmpty())
                .toList();
    }
}
