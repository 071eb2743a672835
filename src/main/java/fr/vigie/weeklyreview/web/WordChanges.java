package fr.vigie.weeklyreview.web;

import java.util.ArrayList;
import java.util.List;

/** What became of a paragraph, word by word: the longest run of words that both texts have in this order stands. */
final class WordChanges {

    private static final int MOST_WORDS = 2000;

    /** Of the shorter text, how much has to stand for a comparison word by word to be of use to a reader. */
    private static final int ONE_IN = 3;

    private WordChanges() {}

    /** Words that stay, go or come. @param kind {@code same}, {@code gone} or {@code new} */
    public record Run(String kind, String words) {}

    static List<Run> between(String before, String after) {
        String[] old = words(before);
        String[] now = words(after);
        if (old.length > MOST_WORDS || now.length > MOST_WORDS) {
            return List.of(new Run("gone", before), new Run("new", after));
        }
        int[][] common = new int[old.length + 1][now.length + 1];
        for (int i = old.length - 1; i >= 0; i--) {
            for (int j = now.length - 1; j >= 0; j--) {
                common[i][j] =
                        old[i].equals(now[j]) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        if (common[0][0] * ONE_IN < Math.min(old.length, now.length)) {
            return List.of(new Run("gone", before.strip()), new Run("new", after.strip()));
        }
        List<Run> runs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.length || j < now.length) {
            if (i < old.length && j < now.length && old[i].equals(now[j])) {
                add(runs, "same", old[i++]);
                j++;
            } else if (i < old.length && (j == now.length || common[i + 1][j] >= common[i][j + 1])) {
                add(runs, "gone", old[i++]);
            } else {
                add(runs, "new", now[j++]);
            }
        }
        return runs;
    }

    private static String[] words(String text) {
        return text.isBlank() ? new String[0] : text.strip().split("[ \\n]+");
    }

    private static void add(List<Run> runs, String kind, String word) {
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.kind().equals(kind)) {
            runs.set(runs.size() - 1, new Run(kind, last.words() + " " + word));
        } else {
            runs.add(new Run(kind, word));
        }
    }
}
