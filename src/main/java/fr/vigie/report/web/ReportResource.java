package fr.vigie.report.web;

import fr.vigie.catalogue.Territories;
import fr.vigie.handover.HandingOver;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.report.Filing;
import fr.vigie.report.ReportDraft;
import fr.vigie.report.ReportFilter;
import fr.vigie.report.ReportRow;
import fr.vigie.report.StatusReports;
import fr.vigie.report.VisibleRegions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** {@code /api/v1/reports}: dated states of tools, by platform and region, as staff file them. */
@Path("reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {

    private static final int MOST = 500;

    @Inject
    HandingOver handingOver;

    @Inject
    StatusReports reports;

    @Inject
    Filing filing;

    @Inject
    VisibleRegions visible;

    @Inject
    Territories territories;

    /**
     * A page of the list.
     *
     * @param total how many reports in force the query lets through
     * @param reports those of the page
     */
    public record Listing(long total, List<ReportJson> reports) {}

    /**
     * Lists the reports in force that the caller may see.
     *
     * @param first how many to leave out
     * @param most how many to give, at most 500
     */
    @GET
    @Requires(Permission.SEE_REPORTS)
    public Listing list(
            @BeanParam ReportQuery query,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("most") @DefaultValue("100") int most,
            @Context UriInfo asked) {
        ReportFilter filter = query.filter(territories).within(visible.codes());
        var page = reports.page(
                filter, query.order(), query.descending(), Math.max(0, first), Math.max(1, Math.min(most, MOST)));
        handingOver.read("reports", asked.getRequestUri().getQuery(), page.size());
        return new Listing(
                reports.count(filter), page.stream().map(ReportJson::of).toList());
    }

    /**
     * Files a report.
     *
     * @return 201 with its address; the same report by the same account within a minute gives the one already filed
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.FILE_REPORTS)
    public Response file(ReportDraft draft) {
        long id = filing.file(given(draft));
        return Response.created(URI.create("reports/" + id))
                .entity(ReportJson.of(existing(id)))
                .build();
    }

    /** One report, in force or not; 404 when there is none or it lies outside the caller's académies. */
    @GET
    @Path("{id}")
    @Requires(Permission.SEE_REPORTS)
    public ReportJson one(@PathParam("id") long id) {
        return ReportJson.of(existing(id));
    }

    /** A report with what came before and after it, oldest first. */
    @GET
    @Path("{id}/history")
    @Requires(Permission.SEE_REPORTS)
    public List<ReportJson> history(@PathParam("id") long id) {
        existing(id);
        return reports.history(id, visible.codes()).stream().map(ReportJson::of).toList();
    }

    /** Puts a correction in the place of a report in force; 409 when somebody else already did. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.FILE_REPORTS)
    public ReportJson correct(@PathParam("id") long id, ReportDraft draft) {
        existing(id);
        return ReportJson.of(existing(filing.correct(id, given(draft))));
    }

    /** Takes back a report in force; it stays in the history. 409 when it was corrected or taken back meanwhile. */
    @DELETE
    @Path("{id}")
    @Requires(Permission.FILE_REPORTS)
    public void withdraw(@PathParam("id") long id) {
        existing(id);
        filing.withdraw(id);
    }

    private ReportRow existing(long id) {
        return reports.row(id, visible.codes()).orElseThrow(NotFoundException::new);
    }

    /** No body at all is a report without anything in it. */
    private static ReportDraft given(ReportDraft draft) {
        return draft != null ? draft : new ReportDraft(null, null, null, null, null, null, null, null);
    }
}
