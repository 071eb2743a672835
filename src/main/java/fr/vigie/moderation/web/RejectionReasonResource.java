package fr.vigie.moderation.web;

import fr.vigie.catalogue.Term;
import fr.vigie.catalogue.Vocabulary;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code /api/v1/rejection-reasons}: the reasons for which a testimony may be set aside. */
@Path("rejection-reasons")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RejectionReasonResource {

    @Inject
    Vocabulary vocabulary;

    /** All of them in the order in which to offer them, those no longer offered included. */
    @GET
    @Requires(Permission.MODERATE)
    public List<Term> all() {
        return vocabulary.rejectionReasons();
    }
}
