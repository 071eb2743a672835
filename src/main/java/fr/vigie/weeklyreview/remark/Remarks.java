package fr.vigie.weeklyreview.remark;

import fr.vigie.french.ProbableNames;
import fr.vigie.weeklyreview.Passage;
import fr.vigie.weeklyreview.composition.Nature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is to be said of what people wrote. Composed paragraphs need none: their numbers come with them. */
public final class Remarks {

    private static final String MONTHS =
            "(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)";
    private static final String DAYS = "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)";
    private static final String SPACE = "[ \\u00a0\\u202f]";

    /** Numbers that date, time or name something and count nothing. */
    private static final Pattern NO_COUNT = Pattern.compile(String.join(
            "|",
            "\\d{4}-W\\d{2}",
            "\\d{4}-\\d{2}-\\d{2}",
            "\\d{1,2}" + SPACE + "?h(?:" + SPACE + "?\\d{2})?\\b",
            DAYS + SPACE + "\\d{1,2}(?:er)?",
            "\\d{1,2}(?:er)?(?:" + SPACE + "(?:au|et|ou)" + SPACE + "(?:" + DAYS + SPACE + ")?\\d{1,2}(?:er)?)?" + SPACE
                    + MONTHS + "(?:" + SPACE + "\\d{4})?",
            MONTHS + SPACE + "\\d{4}",
            "(?<![\\d\\u202f])(?:19|20)\\d{2}(?![\\d\\u202f])",
            "(?i:jour|article|art\\.|édition|n°)" + SPACE + "?\\d+",
            "\\d+(?:er|re|e|ème)\\b",
            "[\\p{L}#]+[-_]?\\d[\\w-]*",
            "(?:https?|mailto):\\S+"));

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d,])(\\d{1,3}(?:" + SPACE + "\\d{3})+|\\d+)(,\\d+)?(" + SPACE + "?%)?");

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

    private static final Pattern IN_WORDS = Pattern.compile("(?i)\\b(" + String.join("|", WORDS.subList(2, 17)) + ")"
            + SPACE
            + "(?=(?:témoignage|signalement|académie|région|séance|élève|outil|jour|déclaration|établissement|lycée"
            + "|collège|école|enseignant|professeur)s\\b)");

    private final FigureNames figures;
    private final Set<Long> known;
    private final Pattern parties;

    /**
     * @param figures those of the week
     * @param text all passages, whose composed numbers are figures as well
     * @param parties names of companies and the like that nothing may be said of without a source
     */
    public Remarks(FigureNames figures, Stream<Passage> text, Collection<String> parties) {
        this.figures = figures;
        known = new TreeSet<>(figures.byName().values());
        text.forEach(passage -> known.addAll(passage.figures().values()));
        this.parties = parties.isEmpty()
                ? null
                : Pattern.compile("(?<![\\p{L}\\d])(?:"
                        + String.join(
                                "|",
                                parties.stream().map(Pattern::quote).sorted().toList()) + ")(?![\\p{L}\\d])");
    }

    /** What is to be said of a paragraph; nothing of what is composed or a witness's own words. */
    public List<Remark> of(Passage passage) {
        if (passage.nature() == Nature.QUOTATION || !passage.isWritten()) {
            return List.of();
        }
        List<Remark> remarks = new ArrayList<>();
        figures.unknown(passage.text()).forEach(field -> remarks.add(new Remark("field", field)));
        strangeNumbers(passage.text()).forEach(number -> remarks.add(new Remark("figure", number)));
        if (passage.sources().isEmpty()) {
            named(passage.text()).forEach(name -> remarks.add(new Remark("party", name)));
        }
        return remarks;
    }

    private List<String> strangeNumbers(String text) {
        List<String> strange = new ArrayList<>();
        String counts = NO_COUNT.matcher(FigureNames.without(text)).replaceAll(" ");
        Matcher number = NUMBER.matcher(counts);
        while (number.find()) {
            boolean whole = number.group(2) == null
                    && number.group(3) == null
                    && number.group(1).length() < 18;
            if (!whole || !known.contains(Long.parseLong(number.group(1).replaceAll(SPACE, "")))) {
                strange.add(number.group());
            }
        }
        Matcher word = IN_WORDS.matcher(counts);
        while (word.find()) {
            if (!known.contains((long) WORDS.indexOf(word.group(1).toLowerCase(Locale.FRENCH)))) {
                strange.add(word.group(1));
            }
        }
        return strange;
    }

    private Set<String> named(String text) {
        Set<String> names = new TreeSet<>();
        if (parties != null) {
            parties.matcher(text).results().forEach(match -> names.add(match.group()));
        }
        ProbableNames.in(text).stream()
                .filter(name -> name.kind() == ProbableNames.Kind.PERSON)
                .forEach(name -> names.add(name.text()));
        return names;
    }
}
