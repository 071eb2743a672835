package fr.vigie.handover.web;

import fr.vigie.handover.Handover;
import fr.vigie.handover.Handovers;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code /api/v1/handovers}: the lists that left in bulk, latest first. */
@Path("handovers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HandoverResource {

    private static final int LATEST = 200;

    @Inject
    Handovers handovers;

    /** The latest 200. */
    @GET
    @Requires(Permission.MAKE_EVIDENCE_PACKS)
    public List<Handover> latest() {
        return handovers.latest(LATEST);
    }
}
