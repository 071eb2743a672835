package fr.vigie.testimony.web;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.http.Sentence;
import fr.vigie.shared.ParisTime;
import fr.vigie.testimony.Company;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;

/** What tells a witness that others testify too: on the form before she sends, and with her receipt. */
@Named
@RequestScoped
public class NotAlone {

    private static final int SPOKEN_OF = 3;

    @Inject
    Company company;

    @Inject
    Platforms platforms;

    @Inject
    TestifyForm form;

    @Inject
    Sentence sentence;

    @Inject
    Clock clock;

    /** « 41 témoignages sur monlycée.net depuis 8 h 30 », for the tools most spoken of today. */
    public List<String> getLines() {
        return company.today().stream().limit(SPOKEN_OF).map(this::said).toList();
    }

    /** The same of the tool just testified of; empty when they are too few. */
    public String getWithHer() {
        return company.today(form.platform()).map(this::said).orElse("");
    }

    private String said(Company.Of of) {
        String tool = platforms
                .nearest(of.platform(), ParisTime.day(clock.instant()))
                .map(PlatformAsOf::name)
                .orElse(of.platform());
        return of.first() == null
                ? sentence.of("testimony.company.today", of.witnesses(), tool)
                : sentence.of("testimony.company.since", of.witnesses(), tool, sentence.hour(of.first()));
    }
}
