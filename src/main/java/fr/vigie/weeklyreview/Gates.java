package fr.vigie.weeklyreview;

import fr.vigie.french.ProbableNames;
import fr.vigie.shared.Fault;
import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.composition.Nature;
import fr.vigie.weeklyreview.composition.WeekMaterial;
import fr.vigie.weeklyreview.material.WeekMaterials;
import fr.vigie.weeklyreview.quotation.Quotation;
import fr.vigie.weeklyreview.remark.FigureNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What stands between a review and the public: a fact without source (L14), a probable name in what a witness or an author
 * wrote (P09), a witness's words in others than theirs, a field that no figure has, a statement without capture (P14), the words of a witness who withdrew (P13).
 */
@ApplicationScoped
public class Gates {

    private static final int SHOWN = 80;

    @Inject
    Editions editions;

    @Inject
    WeekMaterials materials;

    @Inject
    Clock clock;

    /** Everything that keeps an edition from being published; a correction says what it corrects as well. */
    List<Fault> closedTo(Edition edition) {
        List<Fault> faults = new ArrayList<>(uncorrected(edition.week(), edition.erratum()));
        faults.addAll(closedTo(edition.week(), edition.figures(), edition.text()));
        return faults;
    }

    /** What a correction lacks: readers are told what it corrects of the edition that is in public. */
    public List<Fault> uncorrected(Week week, String erratum) {
        return (erratum == null || erratum.isBlank())
                        && editions.published(week).isPresent()
                ? List.of(Fault.of("", "weeklyreview.publish.erratum"))
                : List.of();
    }

    /**
     * Everything that keeps a text from being published; empty when nothing does.
     *
     * @param figures that its fields are filled with, as the edition keeps them
     */
    public List<Fault> closedTo(Week week, String figures, ReviewText text) {
        List<Fault> faults = new ArrayList<>();
        FigureNames names = FigureNames.of(figures);
        TreeSet<String> quoted = text.passages()
                .filter(passage -> passage.nature() == Nature.QUOTATION)
                .flatMap(passage -> passage.sources().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, WeekMaterial.Quote> quotable = materials.quotesOf(quoted, clock.instant());
        TreeSet<String> marks = new TreeSet<>();
        text.passages().forEach(passage -> {
            marks.addAll(passage.sources());
            if (isAltered(passage, quotable)) {
                faults.add(Fault.of("text", "weeklyreview.publish.altered", beginning(passage.text())));
            }
            names.unknown(passage.text())
                    .forEach(field -> faults.add(Fault.of("text", "weeklyreview.remark.field", field)));
            if (passage.isUnsourced()) {
                faults.add(Fault.of("sources", "weeklyreview.publish.unsourced", beginning(passage.text())));
            }
            if ((passage.nature() == Nature.QUOTATION || passage.isWritten())
                    && ProbableNames.blockPublicationOf(passage.text())) {
                faults.add(Fault.of("text", "weeklyreview.publish.name", beginning(passage.text())));
            }
        });
        for (String mark : editions.withoutCaptureAmong(marks)) {
            faults.add(Fault.of("sources", "weeklyreview.publish.capture", mark));
        }
        for (String mark : editions.withdrawnAmong(quoted)) {
            faults.add(Fault.of("sources", "weeklyreview.publish.withdrawn", mark));
        }
        return faults;
    }

    /** Whether it quotes a witness in other words than theirs. */
    private static boolean isAltered(Passage passage, Map<String, WeekMaterial.Quote> quotable) {
        return passage.nature() == Nature.QUOTATION
                && passage.sources().stream()
                        .map(quotable::get)
                        .anyMatch(quote -> quote != null
                                && !Quotation.isFaithful(passage.text(), quote.text(), quote.attribution()));
    }

    private static String beginning(String text) {
        String inner = text.replace("«\u00a0", "“").replace("\u00a0»", "”");
        return inner.length() <= SHOWN ? inner : inner.substring(0, SHOWN).strip() + "…";
    }
}
