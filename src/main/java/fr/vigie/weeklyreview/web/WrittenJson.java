package fr.vigie.weeklyreview.web;

import fr.vigie.shared.Coded;
import fr.vigie.shared.Refused;
import fr.vigie.weeklyreview.Block;
import fr.vigie.weeklyreview.Passage;
import fr.vigie.weeklyreview.ReviewText;
import fr.vigie.weeklyreview.composition.Nature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a person wrote, as the HTTP interface takes it. What is left out stays as it is.
 *
 * @param version the version that they had read
 * @param title null to leave it
 * @param lede null to leave it
 * @param sections all of them in their order, null to leave them; those that are missing are taken out for good
 * @param erratum what the edition corrects of the one before
 */
public record WrittenJson(Integer version, String title, String lede, List<SectionWords> sections, String erratum) {

    /**
     * A section.
     *
     * @param key of one that is there, or a new one of the writer's own
     * @param kind of a new one; {@code text} by default
     * @param day that a new one is about, or null
     * @param passages its paragraphs, null to leave them
     */
    public record SectionWords(
            String key, String kind, String heading, LocalDate day, String platform, List<Words> passages) {}

    /**
     * A paragraph.
     *
     * @param nature {@code fact}, {@code quotation} or {@code analysis}; as it was by default, analysis for a new one
     * @param sources as they were by default
     */
    public record Words(String text, String nature, List<String> sources) {}

    /** The version read. @throws Refused when it isn't named */
    int read() {
        if (version == null) {
            throw Refused.because("version", "weeklyreview.version.missing");
        }
        return version;
    }

    /** A text with these words in it. */
    ReviewText in(ReviewText text) {
        List<Block> blocks = sections == null ? text.blocks() : blocks(text);
        Set<String> dropped = new TreeSet<>(text.dropped());
        Set<String> kept = blocks.stream().map(Block::key).collect(Collectors.toSet());
        text.blocks().stream()
                .map(Block::key)
                .filter(key -> !kept.contains(key))
                .forEach(dropped::add);
        dropped.removeAll(kept);
        return new ReviewText(
                title == null ? text.title() : title,
                text.composedTitle(),
                lede == null
                        ? text.lede()
                        : text.lede()
                                .rewritten(
                                        lede, text.lede().nature(), text.lede().sources()),
                blocks,
                dropped,
                text.method(),
                text.notes(),
                text.internalMarks());
    }

    private List<Block> blocks(ReviewText text) {
        Map<String, Block> there = text.blocks().stream().collect(Collectors.toMap(Block::key, Function.identity()));
        List<Block> all = new ArrayList<>();
        for (SectionWords section : sections) {
            if (section == null || section.key() == null || section.key().isBlank()) {
                throw Refused.because("sections", "weeklyreview.section.key");
            }
            Block was = there.getOrDefault(
                    section.key(),
                    new Block(
                            section.key(),
                            section.kind() == null ? "text" : section.kind(),
                            section.heading(),
                            section.day(),
                            section.platform(),
                            List.of()));
            all.add(was.with(
                    section.heading() == null ? was.heading() : section.heading(),
                    section.passages() == null ? was.passages() : passages(was, section.passages())));
        }
        return all;
    }

    /** Each paragraph in the place of the one with the same words, else of the one in its place, else new. */
    private static List<Passage> passages(Block was, List<Words> written) {
        List<Passage> left = new ArrayList<>(was.passages());
        left.removeIf(
                passage -> written.stream().anyMatch(words -> passage.text().equals(words.text())));
        List<Passage> all = new ArrayList<>();
        for (Words words : written) {
            Passage before = was.passages().stream()
                    .filter(passage -> passage.text().equals(words.text()))
                    .findFirst()
                    .orElseGet(() -> left.isEmpty()
                            ? new Passage("", Nature.ANALYSIS, List.of(), Map.of(), null)
                            : left.remove(0));
            all.add(before.rewritten(
                    words.text() == null ? "" : words.text(),
                    nature(words, before.nature()),
                    words.sources() == null ? before.sources() : words.sources()));
        }
        return all;
    }

    private static Nature nature(Words words, Nature before) {
        return words.nature() == null
                ? before
                : Coded.find(Nature.class, words.nature())
                        .orElseThrow(() -> Refused.because("sections", "weeklyreview.nature.unknown", words.nature()));
    }
}
