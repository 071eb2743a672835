package fr.vigie.weeklyreview.composition;

import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.report.PlatformState;
import fr.vigie.statement.StatementFacts;
import fr.vigie.statement.StatementKind;
import fr.vigie.statement.rebuttal.RebuttalKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** What officials said and what answers it, as sentences within a paragraph and as lines of their own. */
final class Sayings {

    private final WeekMaterial material;

    Sayings(WeekMaterial material) {
        this.material = material;
    }

    /** What was said of tools within the week, causes apart: those are told with their day. */
    List<WeekMaterial.Statement> claims(Collection<String> tools) {
        return material.statements().stream()
                .filter(s -> s.platforms().stream().anyMatch(tools::contains)
                        && material.figures().week().contains(s.day())
                        && !s.kind().namesACause())
                .toList();
    }

    /** Whether anybody official said anything of one of these tools within the week. */
    boolean anythingSaid(Collection<String> tools) {
        return material.statements().stream()
                .anyMatch(s -> s.platforms().stream().anyMatch(tools::contains)
                        && material.figures().week().contains(s.day()));
    }

    /**
     * « Le même jour, le CNED annonçait un fonctionnement normal. », with what answers it where the paragraph hasn't told it
     * already.
     *
     * @param lastDay the day that the paragraph spoke of last, or null
     * @param of « de Pronote » where it isn't clear which tool is meant; else empty
     */
    String claim(WeekMaterial.Statement said, LocalDate lastDay, String of, Grounds grounds) {
        grounds.add(said.mark());
        StringBuilder text = new StringBuilder(
                said.day().equals(lastDay)
                        ? "Le même jour, "
                        : FrenchNumbers.capital(FrenchDates.withoutYear(said.day())) + ", ");
        text.append(Speakers.speakerAsSubject(said.organisation()))
                .append(
                        said.kind() == StatementKind.RETURN_TO_NORMAL
                                ? " annonçait un fonctionnement normal" + of + "."
                                : " déclarait\u00a0: " + Words.lower(Words.sentence(said.summary())));
        for (WeekMaterial.Rebuttal rebuttal : said.rebuttals()) {
            grounds.add(rebuttal.mark());
            if (!isTold(said, rebuttal)) {
                text.append(' ').append(answer(said, rebuttal));
            }
        }
        return text.append(conceded(said)).toString();
    }

    /** Facts of the same day that the tool's states have told already. */
    private boolean isTold(WeekMaterial.Statement said, WeekMaterial.Rebuttal rebuttal) {
        return rebuttal.kind().restsOnFacts()
                && rebuttal.day().equals(said.day())
                && said.platforms().stream().anyMatch(tool -> {
                    PlatformState state = material.figures()
                            .states()
                            .getOrDefault(tool, new TreeMap<>())
                            .getOrDefault(said.day(), PlatformState.UNKNOWN);
                    return state.failing();
                });
    }

    /** An explanation as a line of a list: when, who, where, what; and that nothing answers it where nothing does. */
    Paragraph line(WeekMaterial.Statement said) {
        String channel = said.channel() == null || said.channel().isBlank() ? "" : " (" + said.channel() + ")";
        String unanswered = said.rebuttals().isEmpty() ? " Nous n’en connaissons à ce jour ni preuve ni démenti." : "";
        String summary = Words.lower(Words.sentence(said.summary()));
        // « Depuis janvier, le ministère se dit prêt (radio). »: who speaks is named once
        String told = summary.startsWith(Speakers.speakerAsSubject(said.organisation()) + " ")
                ? Speakers.momentWithin(said) + ", " + Words.unended(summary) + channel + "."
                : Speakers.moment(said) + ", " + Speakers.speaker(said.organisation()) + channel + "\u00a0: " + summary;
        return new Paragraph(Words.set(told + unanswered), Nature.FACT, List.of(said.mark()));
    }

    /** What answers a statement, in a sentence or two. */
    String answer(WeekMaterial.Statement said, WeekMaterial.Rebuttal rebuttal) {
        if (rebuttal.kind() != RebuttalKind.DENIAL) {
            boolean later = rebuttal.day().isAfter(said.day())
                    && material.figures().week().contains(said.day());
            if (!later) {
                return Words.sentence(rebuttal.summary());
            }
            String delay = Words.delay(said.day(), rebuttal.day());
            // a fact belongs to its day; an argument holds on every other one as well
            return (rebuttal.kind().restsOnFacts()
                            ? FrenchNumbers.capital(delay) + ", "
                            : "Réponse apportée " + delay + "\u00a0: ")
                    + Words.lower(Words.sentence(rebuttal.summary()));
        }
        String channel = rebuttal.channel() == null || rebuttal.channel().isBlank() ? "" : " sur " + rebuttal.channel();
        String blamed = blamed(said, rebuttal);
        return blamed + " a démenti " + Words.delay(said.day(), rebuttal.day()) + channel + "\u00a0: "
                + Speakers.onceNamed(blamed, Words.lower(Words.sentence(rebuttal.summary())));
    }

    /** What is true in a statement that something answers: told wherever an answer is. */
    static String conceded(WeekMaterial.Statement said) {
        return said.rebuttals().isEmpty() ? "" : StatementFacts.conceded(said.concession());
    }

    private static String blamed(WeekMaterial.Statement said, WeekMaterial.Rebuttal rebuttal) {
        return switch (said.kind()) {
            case CAUSE_HOST -> "L’hébergeur mis en cause";
            case CAUSE_CONTRACTOR -> "Le prestataire mis en cause";
            default -> FrenchNumbers.capital(Speakers.speakerAsSubject(rebuttal.author()));
        };
    }

    /** « Ce qui avait été annoncé »: what was said of no tool that the review tells of, with what answers it. */
    List<Paragraph> others(Collection<String> toldTools) {
        return material.statements().stream()
                .filter(s -> !s.kind().namesACause())
                .filter(s -> !material.figures().week().contains(s.day())
                        || s.platforms().stream().noneMatch(toldTools::contains))
                .map(this::withAnswers)
                .toList();
    }

    private Paragraph withAnswers(WeekMaterial.Statement said) {
        Grounds grounds = new Grounds();
        grounds.add(said.mark());
        StringBuilder text = new StringBuilder(line(said).text());
        for (WeekMaterial.Rebuttal rebuttal : said.rebuttals()) {
            grounds.add(rebuttal.mark());
            grounds.addAll(rebuttal.evidence());
            text.append(' ').append(answer(said, rebuttal));
        }
        return grounds.fact(Words.set(text.append(conceded(said)).toString()));
    }
}
