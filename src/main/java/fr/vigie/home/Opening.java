package fr.vigie.home;

import fr.vigie.catalogue.ReferenceData;
import fr.vigie.identity.FirstAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What is done once when Vigie starts, before anybody is let in: reference data, then the first accounts. */
@ApplicationScoped
class Opening {

    @Inject
    ReferenceData reference;

    @Inject
    FirstAccounts accounts;

    void open(@Observes @Initialized(ApplicationScoped.class) Object started) {
        reference.load();
        accounts.make();
    }
}
