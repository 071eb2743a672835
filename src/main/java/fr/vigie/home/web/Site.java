package fr.vigie.home.web;

import fr.vigie.shared.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** What every page says of this Vigie: who runs it, and whether what it shows is invented. */
@Named
@ApplicationScoped
public class Site {

    private final boolean demonstration = "demo".equals(System.getenv("VIGIE_START"));
    private final Organisation organisation = Organisation.of(System.getenv());

    /** Whether the data shown are those of the demonstration; a banner says so on every page. */
    public boolean isDemonstration() {
        return demonstration;
    }

    public Organisation getOrganisation() {
        return organisation;
    }
}
