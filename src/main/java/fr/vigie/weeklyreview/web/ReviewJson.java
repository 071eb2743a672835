package fr.vigie.weeklyreview.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.vigie.shared.ParisTime;
import fr.vigie.weeklyreview.Block;
import fr.vigie.weeklyreview.Edition;
import fr.vigie.weeklyreview.EditionStatus;
import fr.vigie.weeklyreview.Passage;
import fr.vigie.weeklyreview.PublicReview;
import fr.vigie.weeklyreview.ReviewText;
import fr.vigie.weeklyreview.composition.Nature;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A review as the HTTP interface gives it.
 *
 * @param edition from 1; a correction has the next
 * @param version counts what was saved of a draft: who approves names what they read
 * @param asOf the instant at which everything that it says was known and consented to
 * @param quotationsWithdrawn how many quotations their authors have withdrawn since
 * @param scheduledAt when it publishes itself, which is until when it is under embargo; null for neither
 * @param erratum what it corrects of the edition before, or null
 * @param digest SHA-256 of what was published, or null before that
 * @param notes what each source stands for
 * @param figures the public figures of the week at {@code asOf}
 */
public record ReviewJson(
        String week,
        EditionStatus status,
        int edition,
        int version,
        String title,
        String lede,
        List<SectionJson> sections,
        String method,
        Map<String, String> notes,
        @JsonRawValue String figures,
        OffsetDateTime asOf,
        OffsetDateTime publishedAt,
        OffsetDateTime scheduledAt,
        String erratum,
        String digest,
        int quotationsWithdrawn) {

    /**
     * A section.
     *
     * @param key tells it from the others of the review; who writes names it
     * @param nature of all its passages where they agree, else {@code fact}
     * @param paragraphs the texts of its passages
     * @param sources of all its passages
     * @param figures the numbers that its passages state
     * @param passages each paragraph with what it is and what it rests on
     */
    public record SectionJson(
            String key,
            String kind,
            String heading,
            LocalDate day,
            String platform,
            Nature nature,
            List<String> paragraphs,
            List<String> sources,
            Map<String, Long> figures,
            List<PassageJson> passages) {}

    /** A paragraph. @param written whether a person wrote or changed it */
    public record PassageJson(String text, Nature nature, List<String> sources, boolean written) {}

    /** For staff: with every source, also those that may not be published. */
    public static ReviewJson of(Edition edition) {
        return of(edition, edition.text(), 0);
    }

    /** For everybody. */
    public static ReviewJson of(PublicReview review) {
        return of(review.edition(), review.text(), review.quotationsWithdrawn());
    }

    private static ReviewJson of(Edition edition, ReviewText text, int withdrawn) {
        return new ReviewJson(
                edition.week().toString(),
                edition.status(),
                edition.number(),
                edition.version(),
                text.title(),
                text.lede().text(),
                text.blocks().stream().map(ReviewJson::section).toList(),
                text.method(),
                text.notes(),
                edition.figures(),
                ParisTime.offset(edition.asOf()),
                edition.publishedAt() == null ? null : ParisTime.offset(edition.publishedAt()),
                edition.scheduledAt() == null ? null : ParisTime.offset(edition.scheduledAt()),
                edition.erratum(),
                edition.digest(),
                withdrawn);
    }

    static SectionJson section(Block block) {
        Map<String, Long> figures = new LinkedHashMap<>();
        block.passages().forEach(passage -> figures.putAll(passage.figures()));
        List<Nature> natures =
                block.passages().stream().map(Passage::nature).distinct().toList();
        return new SectionJson(
                block.key(),
                block.kind(),
                block.heading(),
                block.day(),
                block.platform(),
                natures.size() == 1 ? natures.get(0) : Nature.FACT,
                block.passages().stream().map(Passage::text).toList(),
                block.passages().stream()
                        .flatMap(passage -> passage.sources().stream())
                        .distinct()
                        .toList(),
                figures,
                block.passages().stream()
                        .map(p -> new PassageJson(p.text(), p.nature(), p.sources(), p.isWritten()))
                        .toList());
    }
}
