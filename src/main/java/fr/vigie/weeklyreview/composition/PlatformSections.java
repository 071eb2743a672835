package fr.vigie.weeklyreview.composition;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.report.PlatformState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A section for each national tool: how its week went, what was new, what was said of it, and a witness's words. */
final class PlatformSections {

    private static final int FEWEST_TOGETHER = 4;
    private static final int FEWEST_ALONE = 3;

    private final WeekMaterial material;

    PlatformSections(WeekMaterial material) {
        this.material = material;
    }

    /** The worst first; the State's tools before private ones that fared as badly; then those told of most. */
    List<Section> write() {
        List<PlatformAsOf> tools = tools();
        List<PlatformAsOf> passing = tools.stream().filter(this::isPassing).toList();
        if (passing.size() < FEWEST_TOGETHER) {
            return tools.stream().map(this::section).toList();
        }
        List<Section> sections = new ArrayList<>(tools.stream()
                .filter(tool -> !passing.contains(tool))
                .map(this::section)
                .toList());
        sections.add(together(passing));
        return sections;
    }

    /** Known by a testimony or two, which no report bears out and no official spoke of. */
    private boolean isPassing(PlatformAsOf tool) {
        return !Timeline.of(states(tool.code())).isKnown()
                && material.figures().byPlatform().getOrDefault(tool.code(), 0L) < FEWEST_ALONE
                && !new Sayings(material).anythingSaid(List.of(tool.code()));
    }

    private Section together(List<PlatformAsOf> passing) {
        Grounds grounds = new Grounds();
        List<String> named = new ArrayList<>();
        for (PlatformAsOf tool : passing) {
            List<WeekMaterial.Told> told = material.toldOf(tool.code());
            told.forEach(one -> grounds.addAll(one.sources()));
            long n = grounds.count(
                    "byPlatform:" + tool.code(),
                    told.stream().mapToLong(WeekMaterial.Told::count).sum());
            named.add(ToolNames.within(tool) + " (" + FrenchNumbers.words(n) + "\u00a0: "
                    + new Troubles(material).most(told) + ")");
        }
        String text = "Quelques témoignages décrivent des difficultés avec " + FrenchNumbers.list(named)
                + "\u00a0; aucun signalement de nos sections ne permet d’en dire davantage.";
        return new Section("text", "D’autres outils nationaux", null, null, List.of(grounds.fact(Words.set(text))));
    }

    /** The national tools that somebody spoke of, in the order of the sections. */
    List<PlatformAsOf> tools() {
        return material.platforms().values().stream()
                .filter(p -> p.isNational() && !p.isWorkaround() && isSpokenOf(p.code()))
                .sorted(Comparator.comparing((PlatformAsOf p) -> worst(p.code()))
                        .thenComparing(p -> -blockingDays(p.code()))
                        .thenComparing(p -> p.authorityType().side())
                        .thenComparing(p -> -material.figures().byPlatform().getOrDefault(p.code(), 0L))
                        .thenComparing(PlatformAsOf::code))
                .toList();
    }

    private boolean isSpokenOf(String code) {
        return Timeline.of(states(code)).isKnown() || !material.toldOf(code).isEmpty();
    }

    private PlatformState worst(String code) {
        return PlatformState.worst(states(code).values());
    }

    private long blockingDays(String code) {
        return states(code).values().stream().filter(PlatformState::blocking).count();
    }

    private SortedMap<LocalDate, PlatformState> states(String code) {
        return material.figures().states().getOrDefault(code, new TreeMap<>());
    }

    private Section section(PlatformAsOf platform) {
        List<Paragraph> paragraphs = new ArrayList<>();
        Grounds grounds = new Grounds();
        String story = ToolStory.of(material, platform, grounds);
        paragraphs.add(grounds.fact(Words.set(story)));
        Quotes.best(material, q -> q.platform().equals(platform.code()))
                .map(Quotes::paragraph)
                .ifPresent(paragraphs::add);
        return new Section("platform", Words.set(platform.name()), null, platform.code(), paragraphs);
    }
}
