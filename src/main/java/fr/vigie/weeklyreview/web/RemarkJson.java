package fr.vigie.weeklyreview.web;

import fr.vigie.shared.Messages;
import fr.vigie.weeklyreview.Block;
import fr.vigie.weeklyreview.Passage;
import fr.vigie.weeklyreview.ReviewText;
import fr.vigie.weeklyreview.remark.Remark;
import fr.vigie.weeklyreview.remark.Remarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A remark as the HTTP interface gives it.
 *
 * @param section its section's key; empty for the lede
 * @param passage the paragraph's place in its section, from 0
 * @param kind {@code figure}, {@code field} or {@code party}
 * @param found the words in question
 * @param message the same as a sentence
 */
public record RemarkJson(String section, int passage, String kind, String found, String message) {

    static List<RemarkJson> of(ReviewText text, Remarks remarks, Locale language) {
        List<RemarkJson> all = new ArrayList<>();
        add(all, "", List.of(text.lede()), remarks, language);
        for (Block block : text.blocks()) {
            add(all, block.key(), block.passages(), remarks, language);
        }
        return all;
    }

    private static void add(
            List<RemarkJson> all, String section, List<Passage> passages, Remarks remarks, Locale language) {
        for (int i = 0; i < passages.size(); i++) {
            for (Remark remark : remarks.of(passages.get(i))) {
                all.add(new RemarkJson(
                        section,
                        i,
                        remark.kind(),
                        remark.found(),
                        Messages.in(language).sentence(remark.sentence())));
            }
        }
    }
}
