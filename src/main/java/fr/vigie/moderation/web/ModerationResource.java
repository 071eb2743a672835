package fr.vigie.moderation.web;

import fr.vigie.catalogue.Territories;
import fr.vigie.csv.Separator;
import fr.vigie.handover.HandingOver;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.moderation.DecisionDraft;
import fr.vigie.moderation.Moderation;
import fr.vigie.moderation.Reading;
import fr.vigie.moderation.TestimonyFile;
import fr.vigie.testimony.search.TestimonyFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;

/** What staff read of testimonies and decide on them, over HTTP. An identifier is the number or the imported reference. */
@Path("testimonies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ModerationResource {

    private static final int MOST = 500;

    @Inject
    HandingOver handingOver;

    @Inject
    TestimonySheet sheet;

    @Inject
    Reading reading;

    @Inject
    Moderation moderation;

    @Inject
    Territories territories;

    /**
     * A page of the list.
     *
     * @param total how many testimonies the query lets through
     * @param testimonies those of the page
     */
    public record Listing(long total, List<TestimonyJson> testimonies) {}

    /**
     * Lists the testimonies that the caller may see.
     *
     * @param first how many to leave out
     * @param most how many to give, at most 500
     */
    @GET
    @Requires({Permission.SEE_PUBLISHABLE_TESTIMONIES, Permission.SEE_TESTIMONIES})
    public Listing list(
            @BeanParam TestimonyQuery query,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("most") @DefaultValue("100") int most,
            @Context UriInfo asked) {
        TestimonyFilter filter = query.filter(territories);
        var page = reading.page(
                filter, query.order(), query.descending(), Math.max(0, first), Math.max(1, Math.min(most, MOST)));
        handingOver.read("testimonies", asked.getRequestUri().getQuery(), page.size());
        return new Listing(
                reading.count(filter), page.stream().map(TestimonyJson::of).toList());
    }

    /** What a file is for. @param purpose what for @param recipient to whom it is handed */
    public record Reason(String purpose, String recipient) {}

    /**
     * The same list as a file, of those testimonies whose words may leave, with no more than their consent lets out; who
     * takes it, what for and to whom goes into the register of what left.
     *
     * @return 422 without purpose or recipient
     */
    @POST
    @Path("export.csv")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({"text/csv;charset=UTF-8", MediaType.APPLICATION_JSON})
    @Requires({Permission.SEE_PUBLISHABLE_TESTIMONIES, Permission.SEE_TESTIMONIES})
    public Response export(@BeanParam TestimonyQuery query, @QueryParam("separator") String separator, Reason reason) {
        Separator between = Separator.of(separator);
        TestimonyFilter filter = query.filter(territories);
        long id = handingOver.register(
                "testimonies",
                query.address(Map.of()),
                reason == null ? null : reason.purpose(),
                reason == null ? null : reason.recipient());
        return Response.ok((StreamingOutput) out -> sheet.write(id, filter, between, out))
                .type("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"temoignages.csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** One testimony; 404 when there is none, or none that the caller may see, which the audit trail then tells. */
    @GET
    @Path("{id:[^.]+}")
    @Requires({Permission.SEE_PUBLISHABLE_TESTIMONIES, Permission.SEE_TESTIMONIES})
    public TestimonyJson one(@PathParam("id") String id) {
        return TestimonyJson.of(existing(id));
    }

    /**
     * Decides on a testimony, also anew.
     *
     * @return 201 with the testimony as it is now; 409 when somebody else decided since {@code version}, or since this call
     *     began; 422 for what can't be decided, above all words with a probable name that aren't masked
     */
    @POST
    @Path("{id}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.MODERATE)
    public Response decide(@PathParam("id") String id, DecisionDraft draft) {
        TestimonyFile read = existing(id);
        moderation.decide(read.row().id(), knowing(read, draft));
        return Response.status(201).entity(TestimonyJson.of(existing(id))).build();
    }

    /** A question as a program asks it. */
    public record Question(String question) {}

    /**
     * Asks the witness.
     *
     * @return 201 with the testimony; 409 while another question waits for its answer; 422 where nobody holds a receipt
     */
    @POST
    @Path("{id}/questions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.MODERATE)
    public Response ask(@PathParam("id") String id, Question asked) {
        moderation.ask(existing(id).row().id(), asked == null ? null : asked.question());
        return Response.status(201).entity(TestimonyJson.of(existing(id))).build();
    }

    private TestimonyFile existing(String id) {
        return reading.one(id).orElseThrow(NotFoundException::new);
    }

    /** No body at all is a decision without anything in it. */
    private static DecisionDraft knowing(TestimonyFile read, DecisionDraft draft) {
        if (draft == null) {
            return DecisionDraft.of(null, null);
        }
        return draft.version() != null
                ? draft
                : new DecisionDraft(
                        draft.decision(),
                        draft.reason(),
                        draft.duplicateOf(),
                        draft.redacted(),
                        draft.note(),
                        read.row().version());
    }
}
