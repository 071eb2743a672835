package fr.vigie.incident.web;

import fr.vigie.catalogue.Platforms;
import fr.vigie.incident.IncidentPhases;
import fr.vigie.incident.IncidentRow;
import fr.vigie.incident.Watching;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Incidents as the HTTP interface answers with them. */
@RequestScoped
class IncidentAnswers {

    @Inject
    Watching watching;

    @Inject
    IncidentPhases phases;

    @Inject
    Platforms platforms;

    /** @throws NotFoundException when there is none that the caller may see, which the audit trail then tells */
    IncidentRow existing(long id) {
        return watching.one(id).orElseThrow(NotFoundException::new);
    }

    /** 201 with a new incident's address. */
    Response created(long id) {
        return Response.created(URI.create("incidents/" + id)).entity(one(id)).build();
    }

    /** @throws NotFoundException as {@link #existing} */
    IncidentJson one(long id) {
        return json(existing(id));
    }

    IncidentJson json(IncidentRow row) {
        return IncidentJson.of(
                row,
                phases.of(row.id()),
                platforms.nearest(row.platform(), row.period().firstDay()).orElse(null));
    }
}
