package fr.vigie.weeklyreview;

import fr.vigie.french.Typography;
import fr.vigie.shared.Fault;
import fr.vigie.shared.Refused;
import fr.vigie.weeklyreview.composition.Nature;
import java.util.ArrayList;
import java.util.List;

/** What happens to every text that a person saves: what cannot stand is refused, the rest is typeset. */
final class WrittenText {

    private static final int LONGEST_PASSAGE = 10_000;
    private static final int LONGEST_TITLE = 200;

    private WrittenText() {}

    /**
     * The text as it is kept: typeset but for witnesses' words, without empty paragraphs.
     *
     * @throws Refused when the title is missing or a passage is too long
     */
    static ReviewText ready(ReviewText text) {
        refuseWhatCannotStand(text);
        return new ReviewText(
                Typography.set(text.title().strip()),
                text.composedTitle(),
                typeset(text.lede()),
                text.blocks().stream()
                        .map(block -> block.with(
                                Typography.set(block.heading()),
                                block.passages().stream()
                                        .map(WrittenText::typeset)
                                        .filter(passage -> !passage.text().isEmpty())
                                        .toList()))
                        .toList(),
                text.dropped(),
                text.method(),
                text.notes(),
                text.internalMarks());
    }

    private static void refuseWhatCannotStand(ReviewText text) {
        List<Fault> faults = new ArrayList<>();
        if (text.title().isBlank()) {
            faults.add(Fault.of("title", "weeklyreview.title.missing"));
        } else if (text.title().length() > LONGEST_TITLE) {
            faults.add(Fault.of("title", "weeklyreview.tooLong", LONGEST_TITLE));
        }
        text.passages()
                .filter(passage -> passage.text().length() > LONGEST_PASSAGE)
                .findFirst()
                .ifPresent(passage -> faults.add(Fault.of("text", "weeklyreview.tooLong", LONGEST_PASSAGE)));
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    private static Passage typeset(Passage passage) {
        return passage.nature() == Nature.QUOTATION || !passage.isWritten()
                ? passage
                : passage.rewritten(Typography.set(passage.text()), passage.nature(), passage.sources());
    }
}
