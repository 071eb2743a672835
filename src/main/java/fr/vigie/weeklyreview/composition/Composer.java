package fr.vigie.weeklyreview.composition;

import fr.vigie.catalogue.PlatformAsOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Composes a review: lede, the week at a glance, national tools, families of local tools, comparison, days with what was said and what answers
 * it, demands, questions. Deterministic, and never says more than the facts: a day that nobody reported is a day of which
 * nothing is known.
 */
public final class Composer {

    private final WeekMaterial material;

    private Composer(WeekMaterial material) {
        this.material = material;
    }

    /** The draft. */
    public static Composed compose(WeekMaterial material) {
        return new Composer(material).compose();
    }

    /**
     * The draft of a day's note: its title and lede, what happened, what was said of it and what answers it, and where
     * things stood on its evening.
     *
     * @param day one of the material's week
     */
    public static Composed composeDay(WeekMaterial material, LocalDate day) {
        return new Composer(material).dayNote(day);
    }

    private Composed dayNote(LocalDate day) {
        DaySections days = new DaySections(material);
        return composed(days.heading(day), new DayLede(material).of(day), days.write(day));
    }

    private Composed compose() {
        Opening opening = new Opening(material);
        Closing closing = new Closing(material);
        List<Section> sections = new ArrayList<>();
        if (material.figures().isEmpty()) {
            sections.add(opening.nothingKnown());
        } else {
            sections.addAll(new Overview(material).front());
            sections.addAll(new PlatformSections(material).write());
            sections.addAll(new FamilySections(material).write());
            sections.addAll(new DayComparisons(material).write());
            sections.addAll(new WeekComparisons(material).write());
            sections.addAll(new DaySections(material).write());
        }
        announced(sections);
        sections.addAll(new Overview(material).back());
        closing.demands().ifPresent(sections::add);
        closing.questions().ifPresent(sections::add);
        return composed(new Headline(material).title(), opening.lede(), sections);
    }

    /** What was said of no tool that the review tells of. */
    private void announced(List<Section> sections) {
        List<String> told = material.figures().isEmpty()
                ? List.of()
                : Stream.concat(
                                new PlatformSections(material).tools().stream(),
                                new FamilySections(material).tools().stream())
                        .map(PlatformAsOf::code)
                        .toList();
        List<Paragraph> others = new Sayings(material).others(told);
        if (!others.isEmpty()) {
            sections.add(new Section("text", "Ce qui avait été annoncé", null, null, others));
        }
    }

    private Composed composed(String title, Paragraph lede, List<Section> sections) {
        Set<String> internal = material.marks()
                .filter(WeekMaterial.Mark::internal)
                .map(WeekMaterial.Mark::mark)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> cited = new TreeSet<>(lede.sources());
        sections.forEach(section -> section.paragraphs().forEach(paragraph -> cited.addAll(paragraph.sources())));
        return new Composed(
                Words.set(title),
                lede,
                sections,
                Words.set(new Closing(material).method()),
                SourceNotes.of(material, cited),
                internal);
    }
}
