package fr.vigie.incident.web;

import fr.vigie.catalogue.Territories;
import fr.vigie.handover.HandingOver;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.incident.IncidentFilter;
import fr.vigie.incident.Opening;
import fr.vigie.incident.OpeningDraft;
import fr.vigie.incident.Watching;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/**
 * {@code /api/v1/incidents}: tools that fail in a territory from … to ….
 */
@Path("incidents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class IncidentResource {

    private static final int MOST = 500;

    @Inject
    HandingOver handingOver;

    @Inject
    Watching watching;

    @Inject
    Opening opening;

    @Inject
    Territories territories;

    @Inject
    IncidentAnswers answers;

    /** A page of the list. @param total how many incidents the query lets through */
    public record Listing(long total, List<IncidentJson> incidents) {}

    /** Lists the incidents that the caller may see. @param first how many to leave out @param most how many, at most 500 */
    @GET
    @Requires(Permission.SEE_INCIDENTS)
    public Listing list(
            @BeanParam IncidentQuery query,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("most") @DefaultValue("100") int most,
            @Context UriInfo asked) {
        IncidentFilter filter = query.filter(territories);
        var page = watching.page(
                filter, query.order(), query.descending(), Math.max(0, first), Math.max(1, Math.min(most, MOST)));
        handingOver.read("incidents", asked.getRequestUri().getQuery(), page.size());
        return new Listing(
                watching.count(filter), page.stream().map(answers::json).toList());
    }

    /** Opens an incident: 201 with its address; 409 when one of the same tool and territory overlaps with it. */
    @POST
    @Requires(Permission.HANDLE_INCIDENTS)
    public Response open(OpeningDraft draft) {
        long id = opening.open(
                draft != null
                        ? draft
                        : new OpeningDraft(null, null, null, null, null, null, null, null, null, null, false, null));
        return answers.created(id);
    }
}
