package fr.vigie.moderation;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.vigie.french.ProbableNames;
import fr.vigie.french.Typography;
import fr.vigie.testimony.SubmissionRules;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Words made to keep a pattern busy (ReDoS). A witness may write some thousands of characters: what reads them must be done with
 * them in no time. The limit is a hundred times what it takes; a pattern that backtracks without end would never meet it.
 */
class HostileWordsTest {

    private static final int LENGTH = SubmissionRules.LONGEST_TEXT;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "aA ", "Élève ", "Mme ", "M. ", "06", "06 ", "0.", "a@", "a.", "@.", "(", "[", "«", "« ", " ",
                "\u00a0", "!", "12 h ", "http://", "É", "D.", "l'", "’"
            })
    void redos_no_words_keep_a_pattern_busy(String piece) {
        String words = piece.repeat(LENGTH / piece.length()) + "!";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            ProbableNames.in(words);
            Typography.set(words);
            Redaction.keeps(words + "[x]", words + "y");
        });
    }
}
