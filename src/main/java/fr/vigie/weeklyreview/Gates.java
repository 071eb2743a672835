package fr.vigie.weeklyreview;

import fr.vigie.french.ProbableNames;
import fr.vigie.shared.Fault;
import fr.vigie.weeklyreview.composition.Nature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What stands between a review and the public: a fact without source (L14), a probable name in what a witness or an author
 * wrote (P09), a statement without capture (P14), the words of a witness who withdrew (P13).
 */
@ApplicationScoped
public class Gates {

    private static final int SHOWN = 80;

    @Inject
    Editions editions;

    /** Everything that keeps a text from being published; empty when nothing does. */
    public List<Fault> closedTo(ReviewText text) {
        List<Fault> faults = new ArrayList<>();
        TreeSet<String> marks = new TreeSet<>();
        TreeSet<String> quoted = new TreeSet<>();
        text.passages().forEach(passage -> {
            marks.addAll(passage.sources());
            if (passage.nature() == Nature.QUOTATION) {
                quoted.addAll(passage.sources());
            }
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

    private static String beginning(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN).strip() + "…";
    }
}
