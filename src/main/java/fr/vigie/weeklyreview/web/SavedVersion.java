package fr.vigie.weeklyreview.web;

import fr.vigie.weeklyreview.Editions;
import fr.vigie.weeklyreview.ReviewText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as somebody saved it, and what they changed of the one before, word by word.
 *
 * @param changes empty for the first
 */
public record SavedVersion(Instant savedAt, String savedBy, ReviewText text, List<Change> changes) {

    private static final Duration ONE_SITTING = Duration.ofMinutes(10);

    /** A paragraph that changed. @param heading of its section; empty for title and lede */
    public record Change(String heading, List<WordChanges.Run> runs) {}

    /** What one person saved within ten minutes counts as one. @param saved last first */
    static List<SavedVersion> of(List<Editions.Saved> saved) {
        List<Editions.Saved> sittings = new ArrayList<>();
        for (Editions.Saved one : saved) {
            Editions.Saved later = sittings.isEmpty() ? null : sittings.get(sittings.size() - 1);
            if (later == null
                    || !later.savedBy().equals(one.savedBy())
                    || Duration.between(one.savedAt(), later.savedAt()).compareTo(ONE_SITTING) > 0
                    || one == saved.get(saved.size() - 1)) {
                sittings.add(one);
            }
        }
        List<SavedVersion> versions = new ArrayList<>();
        for (int i = 0; i < sittings.size(); i++) {
            Editions.Saved one = sittings.get(i);
            versions.add(new SavedVersion(
                    one.savedAt().toInstant(),
                    one.savedBy(),
                    one.text(),
                    i + 1 < sittings.size() ? changes(sittings.get(i + 1).text(), one.text()) : List.of()));
        }
        return versions;
    }

    static List<Change> changes(ReviewText before, ReviewText after) {
        return before.changes(after).stream()
                .map(change -> new Change(change.heading(), WordChanges.between(change.before(), change.after())))
                .toList();
    }
}
