package fr.vigie.privacy.web;

import fr.vigie.http.Sentence;
import fr.vigie.privacy.LegalHolds;
import fr.vigie.shared.Week;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What whoever works with a testimony or an edition reads of a legal hold on it: that there is one, never why. */
@Named
@RequestScoped
public class Frozen {

    @Inject
    LegalHolds holds;

    @Inject
    Sentence sentence;

    /** That a testimony is held; empty when it isn't. */
    public String testimony(long id) {
        return holds.keeps(id) ? sentence.of("privacy.hold.testimony.shown") : "";
    }

    /** That what the editions of a week rest on is held; empty when it isn't, or the week is none. */
    public String week(String week) {
        return Week.tryParse(week)
                .flatMap(asked -> holds.since(asked.monday(), asked.sunday()))
                .map(since -> sentence.of("privacy.hold.week.shown", sentence.moment(since)))
                .orElse("");
    }
}
