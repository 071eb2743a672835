package fr.vigie.question.web;

import fr.vigie.http.PublicPageCache;
import fr.vigie.imports.ImportDone;
import fr.vigie.question.QuestionsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Takes the public page of questions out of the cache as soon as what it shows has changed. */
@ApplicationScoped
public class PublicQuestionsChanged {

    private static final String PAGE = "/questions";

    @Inject
    PublicPageCache pages;

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) QuestionsChanged changed) {
        pages.invalidate(PAGE);
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportDone done) {
        pages.invalidate(PAGE);
    }
}
