package fr.vigie.home;

import fr.vigie.catalogue.ReferenceData;
import fr.vigie.demonstration.DemonstrationWeek;
import fr.vigie.identity.FirstAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What is done once when Vigie starts, before anybody is let in: reference data, the first accounts, the demonstration. */
@ApplicationScoped
class Opening {

    @Inject
    ReferenceData reference;

    @Inject
    FirstAccounts accounts;

    @Inject
    DemonstrationWeek demonstration;

    void open(@Observes @Initialized(ApplicationScoped.class) Object started) {
        reference.load();
        accounts.make();
        demonstration.open();
    }
}
