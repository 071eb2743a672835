package fr.vigie.weeklyreview.composition;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.french.Typography;
import fr.vigie.report.PlatformState;
import fr.vigie.statement.StatementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a week holds, its review is French, empty of nothing, and says no number that the figures don't say. */
class ComposerTest {

    private static final Pattern BROKEN = Pattern.compile(
            "null|\\{|\\}|\\(\\s*\\)|«\\s*»|\\[|\\]|  |\\.\\.|,,|, ?\\.|: ?\\.|\\s,|\\s\\.|\\bA\\d\\d\\b");
    private static final Pattern ARTICLE = Pattern.compile(
            "(?i:\\b(de|à|le|la|les|du|des|au|aux) (le|les)\\b)"
                    + "|\\bde [AEÉIOUÎH][a-zéèîô]|(?<!@)\\ble [AEÉÎ][a-z]|\\bdans (Hauts|Pays)|\\ben (Hauts-de|Pays de|Grand Est)");
    private static final Map<String, Pattern> MISTAKES = Map.of(
            "an article that should be contracted",
            Pattern.compile("(?i)\\b(de|à) les?\\b(?! (?:seul|plus))"),
            "an article that should be elided",
            Pattern.compile("(?i)(?<![@’\\p{L}])(?:de|le|que|ne|se) (?=[aeéèêiîouâ]\\p{L})(?!oui|onz|un\\b|une\\b)"),
            "a doubled space",
            Pattern.compile("[ \u00a0\u202f]{2,}"),
            "a straight apostrophe or quotation mark",
            Pattern.compile("['\"]"),
            "a space that may break before a mark",
            Pattern.compile(" [;:!?»]|« "),
            "a missing space before a mark",
            Pattern.compile("[\\p{L}\\d)][;!?](?=\\s|$)|[\\p{L})]:(?=\\s)"),
            "an hour that may break",
            Pattern.compile("\\d ?h ?\\d\\d|\\d h\\b"),
            "a word twice",
            Pattern.compile("(?i)(?<![\\p{L}’-])(\\p{L}{2,}) \\1(?![\\p{L}’-])"),
            "two openings alike",
            Pattern.compile("(?:^|\\. )(\\p{Lu}\\p{L}+ \\d+ \\p{L}+), [^.]*\\. \\1, "));

    private static final Pattern COUNTED = Pattern.compile(
            "(\\d[\\d\u202f]*|\\b(?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt)\\b)"
                    + "[ \u00a0](témoignage|signalement|académie|séance|élève|outil)(s?)\\b");
    private static final List<String> WORDS = List.of(
            "zéro",
            "un",
            "deux",
            "trois",
            "quatre",
            "cinq",
            "six",
            "sept",
            "huit",
            "neuf",
            "dix",
            "onze",
            "douze",
            "treize",
            "quatorze",
            "quinze",
            "seize");

    @Property(tries = 600)
    void every_week_reads_as_french(@ForAll long seed) {
        WeekMaterial week = GeneratedWeek.of(seed);
        for (String text : texts(Composer.compose(week))) {
            assertThat(text).as("seed %d", seed).isNotBlank();
            assertThat(Character.isLowerCase(text.charAt(0))
                            && week.platforms().values().stream()
                                    .noneMatch(tool -> text.startsWith(
                                            Typography.set(tool.name().split(" \\(")[0]))))
                    .as("seed %d: %s", seed, text)
                    .isFalse();
            assertThat(BROKEN.matcher(text).results().map(m -> "…" + around(text, m.start())))
                    .as("seed %d: %s", seed, text)
                    .isEmpty();
            assertThat(ARTICLE.matcher(text).results().map(m -> "…" + around(text, m.start())))
                    .as("seed %d: %s", seed, text)
                    .isEmpty();
            assertThat(Typography.set(text)).as("seed %d", seed).isEqualTo(text);
        }
    }

    @Property(tries = 300)
    void every_week_keeps_the_grammar_and_the_typography_that_readers_expect(@ForAll long seed) {
        for (String text : texts(Composer.compose(GeneratedWeek.of(seed)))) {
            MISTAKES.forEach((mistake, pattern) -> assertThat(
                            pattern.matcher(text).results().map(m -> "…" + around(text, m.start())))
                    .as("seed %d, %s: %s", seed, mistake, text)
                    .isEmpty());
        }
    }

    /** « 1 témoignage » never stands in figures beside « deux signalements » in words, nor the other way round. */
    @Property(tries = 300)
    void the_lede_writes_all_its_counts_in_one_style(@ForAll long seed) {
        String lede = Composer.compose(GeneratedWeek.of(seed)).lede().text();
        String kept = lede.substring(Math.max(0, lede.indexOf("Nous avons retenu")));
        Set<Boolean> inFigures = new TreeSet<>();
        COUNTED.matcher(kept)
                .results()
                .forEach(m -> inFigures.add(Character.isDigit(m.group(1).charAt(0))));
        assertThat(inFigures).as("seed %d: %s", seed, kept).hasSizeLessThan(2);
    }

    /** A figure of one digit stands in words wherever a sentence can: only dates, hours and the note on method keep digits. */
    @Property(tries = 300)
    void small_numbers_beside_no_large_one_are_written_in_words(@ForAll long seed) {
        for (Paragraph paragraph : paragraphs(Composer.compose(GeneratedWeek.of(seed)))) {
            for (String sentence : paragraph.text().split("(?<=[.!?]) ")) {
                List<Long> numbers = COUNTED.matcher(sentence)
                        .results()
                        .filter(m -> Character.isDigit(m.group(1).charAt(0)))
                        .map(m -> number(m.group(1)))
                        .toList();
                assertThat(numbers.isEmpty() || sentence.matches("(?s).*\\b(?:1[7-9]|[2-9]\\d|\\d{3,})\\b.*"))
                        .as("seed %d: %s", seed, sentence)
                        .isTrue();
            }
        }
    }

    @Property(tries = 600)
    void every_counted_thing_agrees_with_its_number_and_with_the_figures(@ForAll long seed) {
        Composed review = Composer.compose(GeneratedWeek.of(seed));
        for (Paragraph paragraph : paragraphs(review)) {
            var counted = COUNTED.matcher(paragraph.text());
            while (counted.find()) {
                long number = number(counted.group(1));
                assertThat(counted.group(3))
                        .as("seed %d: %s", seed, counted.group())
                        .isEqualTo(number >= 2 ? "s" : "");
                if (paragraph.nature() == Nature.FACT && !counted.group(1).startsWith("un")) {
                    assertThat(paragraph.figures().values())
                            .as("seed %d: %s in %s", seed, counted.group(), paragraph.text())
                            .contains(number);
                }
            }
        }
    }

    @Property(tries = 600)
    void silence_is_never_told_as_good_news(@ForAll long seed) {
        WeekMaterial week = GeneratedWeek.of(seed);
        boolean somebodySaidSo = week.reports().stream().anyMatch(r -> r.state() == PlatformState.NOMINAL)
                || week.statements().stream().anyMatch(s -> s.kind() == StatementKind.RETURN_TO_NORMAL);
        for (String text : texts(Composer.compose(week))) {
            if (!somebodySaidSo) {
                assertThat(text.replace("fonctionné normalement", ""))
                        .as("seed %d", seed)
                        .doesNotContainIgnoringCase("normal");
            }
        }
    }

    @Property(tries = 300)
    void every_fact_has_its_sources_and_every_source_exists(@ForAll long seed) {
        WeekMaterial week = GeneratedWeek.of(seed);
        Set<String> marks = new TreeSet<>();
        week.reports().forEach(r -> marks.add(r.mark()));
        week.marks().forEach(mark -> marks.add(mark.mark()));
        week.quotes().forEach(quote -> marks.add(quote.mark()));
        week.statements().forEach(s -> {
            marks.add(s.mark());
            s.rebuttals().forEach(r -> marks.add(r.mark()));
        });
        week.demands().forEach(d -> marks.add(d.mark()));
        week.questions().forEach(q -> marks.add(q.mark()));
        for (Paragraph paragraph : paragraphs(Composer.compose(week))) {
            assertThat(marks).as("seed %d", seed).containsAll(paragraph.sources());
            assertThat(paragraph.nature() != Nature.FACT
                            || !paragraph.sources().isEmpty()
                            || !paragraph.figures().isEmpty())
                    .as("seed %d: %s", seed, paragraph.text())
                    .isTrue();
        }
    }

    @Property(tries = 200)
    void same_facts_give_the_same_text(@ForAll long seed) {
        assertThat(Composer.compose(GeneratedWeek.of(seed))).isEqualTo(Composer.compose(GeneratedWeek.of(seed)));
    }

    private static List<Paragraph> paragraphs(Composed review) {
        List<Paragraph> all = new ArrayList<>(List.of(review.lede()));
        review.sections().forEach(section -> all.addAll(section.paragraphs()));
        return all;
    }

    private static List<String> texts(Composed review) {
        List<String> all = new ArrayList<>(List.of(review.title(), review.method()));
        paragraphs(review).forEach(paragraph -> all.add(paragraph.text()));
        review.sections().stream()
                .map(Section::heading)
                .filter(heading -> !heading.isEmpty())
                .forEach(all::add);
        return all;
    }

    private static long number(String written) {
        if (written.equals("une")) {
            return 1;
        }
        if (written.equals("vingt")) {
            return 20;
        }
        int word = WORDS.indexOf(written);
        return word >= 0 ? word : Long.parseLong(written.replace("\u202f", ""));
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 20), Math.min(text.length(), at + 30));
    }
}
