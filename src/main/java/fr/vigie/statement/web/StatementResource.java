package fr.vigie.statement.web;

import fr.vigie.handover.HandingOver;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.Coded;
import fr.vigie.shared.Refused;
import fr.vigie.statement.Recording;
import fr.vigie.statement.StatementDraft;
import fr.vigie.statement.StatementFilter;
import fr.vigie.statement.StatementRow;
import fr.vigie.statement.StatementVersion;
import fr.vigie.statement.Statements;
import fr.vigie.statement.rebuttal.RebuttalDraft;
import fr.vigie.statement.rebuttal.Rebuttals;
import fr.vigie.statement.rebuttal.Rebutting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;

/** {@code /api/v1/statements}: what officials said, and what answers it. */
@Path("statements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StatementResource {

    private static final int MOST = 500;

    @Inject
    HandingOver handingOver;

    @Inject
    Statements statements;

    @Inject
    Rebuttals rebuttals;

    @Inject
    Recording recording;

    @Inject
    Rebutting rebutting;

    /**
     * A page of the list.
     *
     * @param total how many statements the query lets through
     * @param statements those of the page, latest first
     */
    public record Listing(long total, List<StatementJson> statements) {}

    /**
     * A change to a statement.
     *
     * @param version the version that the caller had read; 409 when it is no longer the last
     * @param reason {@code correction} or {@code source_changed}
     * @param note what happened, or null
     * @param statement the statement as it should read now
     */
    public record Change(int version, String reason, String note, StatementDraft statement) {}

    /**
     * Why something is done.
     *
     * @param reason in words
     */
    public record Reason(String reason) {}

    /**
     * Lists statements on record.
     *
     * @param first how many to leave out
     * @param most how many to give, at most 500
     */
    @GET
    @Requires(Permission.SEE_STATEMENTS)
    public Listing list(
            @BeanParam StatementQuery query,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("most") @DefaultValue("100") int most,
            @Context UriInfo asked) {
        StatementFilter filter = query.filter();
        var page = statements.page(
                filter, query.order(), query.descending(), Math.max(0, first), Math.max(1, Math.min(most, MOST)));
        handingOver.read("statements", asked.getRequestUri().getQuery(), page.size());
        return new Listing(
                statements.count(filter), page.stream().map(StatementJson::of).toList());
    }

    /** Puts a statement on record. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.FILE_STATEMENTS)
    public Response record(StatementDraft draft) {
        long id = recording.record(given(draft));
        return Response.created(URI.create("statements/" + id))
                .entity(StatementJson.of(existing(id)))
                .build();
    }

    /** One statement, on record or withdrawn. */
    @GET
    @Path("{id}")
    @Requires(Permission.SEE_STATEMENTS)
    public StatementJson one(@PathParam("id") long id) {
        return StatementJson.of(existing(id));
    }

    /** Puts other words in the place of those on record, which are kept; 409 when somebody else was faster. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.FILE_STATEMENTS)
    public StatementJson change(@PathParam("id") long id, Change change) {
        existing(id);
        if (change == null) {
            throw Refused.because("statement", "shared.text.missing");
        }
        var reason = change.reason() == null
                ? StatementVersion.Reason.CORRECTION
                : Coded.find(StatementVersion.Reason.class, change.reason())
                        .filter(found -> found != StatementVersion.Reason.SOURCE_GONE)
                        .orElseThrow(() -> Refused.because(
                                "reason", "statement.unknownCode", change.reason(), "correction, source_changed"));
        recording.change(id, change.version(), given(change.statement()), reason, change.note());
        return StatementJson.of(existing(id));
    }

    /** Notes that the source can no longer be read. */
    @POST
    @Path("{id}/source-gone")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.FILE_STATEMENTS)
    public StatementJson sourceGone(@PathParam("id") long id, Reason note) {
        existing(id);
        recording.sourceGone(id, note == null ? null : note.reason());
        return StatementJson.of(existing(id));
    }

    /** Takes a statement off the record; a reason is asked for. */
    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.FILE_STATEMENTS)
    public StatementJson withdraw(@PathParam("id") long id, Reason why) {
        existing(id);
        recording.withdraw(id, why == null ? null : why.reason());
        return StatementJson.of(existing(id));
    }

    /** The answers to a statement, in the order in which they were given. */
    @GET
    @Path("{id}/rebuttals")
    @Requires(Permission.SEE_STATEMENTS)
    public List<RebuttalJson> rebuttals(@PathParam("id") long id) {
        existing(id);
        return rebuttals.of(id).stream().map(RebuttalJson::of).toList();
    }

    /** Answers a statement. */
    @POST
    @Path("{id}/rebuttals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.FILE_STATEMENTS)
    public Response answer(@PathParam("id") long id, RebuttalDraft draft) {
        existing(id);
        RebuttalDraft given =
                draft != null ? draft : new RebuttalDraft(null, null, null, null, null, null, false, null, null);
        long rebuttal = rebutting.answer(id, given);
        return Response.status(Response.Status.CREATED)
                .entity(rebuttals.of(id).stream()
                        .filter(row -> row.id() == rebuttal)
                        .map(RebuttalJson::of)
                        .findFirst()
                        .orElseThrow())
                .build();
    }

    private StatementRow existing(long id) {
        return statements.row(id).orElseThrow(NotFoundException::new);
    }

    /** No body at all is a statement without anything in it. */
    private static StatementDraft given(StatementDraft draft) {
        return draft != null
                ? draft
                : new StatementDraft(
                        null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
