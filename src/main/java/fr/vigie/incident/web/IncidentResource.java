package fr.vigie.incident.web;

import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Territories;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.incident.Following;
import fr.vigie.incident.IncidentFilter;
import fr.vigie.incident.IncidentHistory;
import fr.vigie.incident.IncidentPhases;
import fr.vigie.incident.IncidentRow;
import fr.vigie.incident.Opening;
import fr.vigie.incident.OpeningDraft;
import fr.vigie.incident.PeriodDraft;
import fr.vigie.incident.PhaseDraft;
import fr.vigie.incident.Regrouping;
import fr.vigie.incident.Watching;
import fr.vigie.incident.member.Grouping;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/**
 * {@code /api/v1/incidents}: tools that fail in a territory from … to …. Whoever changes one may send the {@code version} that
 * they read, and is answered 409 when somebody else was faster; another region's incident is a 404, in the audit trail.
 */
@Path("incidents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class IncidentResource {

    private static final int MOST = 500;

    @Inject
    Watching watching;

    @Inject
    IncidentPhases phases;

    @Inject
    IncidentHistory history;

    @Inject
    Opening opening;

    @Inject
    Following following;

    @Inject
    Regrouping regrouping;

    @Inject
    Grouping grouping;

    @Inject
    Platforms platforms;

    @Inject
    Territories territories;

    /** A page of the list. @param total how many incidents the query lets through */
    public record Listing(long total, List<IncidentJson> incidents) {}

    /**
     * What a change says; each call takes the parts that it needs.
     *
     * @param version the version that was read, or null
     * @param start from when
     * @param startPrecision {@code exact}, {@code about} or {@code day}
     * @param end until when
     * @param endPrecision as for the start
     * @param ground what tells that it is over
     * @param phases all phases
     * @param other the incident to merge into this one
     * @param at the instant at which to split it
     * @param region the region to split off
     * @param testimonies testimonies to add
     * @param reports reports to add
     * @param why why
     */
    public record Change(
            Integer version,
            String start,
            String startPrecision,
            String end,
            String endPrecision,
            String ground,
            List<PhaseDraft> phases,
            Long other,
            String at,
            String region,
            List<String> testimonies,
            List<String> reports,
            String why) {

        static final Change NOTHING =
                new Change(null, null, null, null, null, null, null, null, null, null, null, null, null);

        public Change {
            phases = phases == null ? List.of() : List.copyOf(phases);
            testimonies = testimonies == null ? List.of() : List.copyOf(testimonies);
            reports = reports == null ? List.of() : List.copyOf(reports);
        }
    }

    /** Lists the incidents that the caller may see. @param first how many to leave out @param most how many, at most 500 */
    @GET
    @Requires(Permission.SEE_INCIDENTS)
    public Listing list(
            @BeanParam IncidentQuery query,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("most") @DefaultValue("100") int most) {
        IncidentFilter filter = query.filter(territories);
        var page = watching.page(
                filter, query.order(), query.descending(), Math.max(0, first), Math.max(1, Math.min(most, MOST)));
        return new Listing(watching.count(filter), page.stream().map(this::json).toList());
    }

    /** Opens an incident: 201 with its address; 409 when one of the same tool and territory overlaps with it. */
    @POST
    @Requires(Permission.HANDLE_INCIDENTS)
    public Response open(OpeningDraft draft) {
        long id = opening.open(
                draft != null
                        ? draft
                        : new OpeningDraft(null, null, null, null, null, null, null, null, null, null, false, null));
        return created(id);
    }

    /** One incident, also one that was set aside. */
    @GET
    @Path("{id}")
    @Requires(Permission.SEE_INCIDENTS)
    public IncidentJson one(@PathParam("id") long id) {
        return json(existing(id));
    }

    /** What was done to an incident, oldest first. */
    @GET
    @Path("{id}/history")
    @Requires(Permission.SEE_INCIDENTS)
    public List<IncidentJson.Line> history(@PathParam("id") long id) {
        existing(id);
        return history.of(id).stream().map(IncidentJson.Line::of).toList();
    }

    /** Corrects from when to when it lasted. */
    @PUT
    @Path("{id}")
    @Requires(Permission.HANDLE_INCIDENTS)
    public IncidentJson correct(@PathParam("id") long id, Change sent) {
        existing(id);
        Change change = given(sent);
        following.correct(
                id,
                change.version(),
                new PeriodDraft(
                        change.start(), change.startPrecision(), change.end(), change.endPrecision(), change.ground()),
                change.why());
        return json(existing(id));
    }

    /** Puts phases in the place of those in force. */
    @PUT
    @Path("{id}/phases")
    @Requires(Permission.HANDLE_INCIDENTS)
    public IncidentJson correctPhases(@PathParam("id") long id, Change sent) {
        existing(id);
        Change change = given(sent);
        following.correctPhases(id, change.version(), change.phases(), change.why());
        return json(existing(id));
    }

    /** Says that it is over, and by what that is known. */
    @POST
    @Path("{id}/closing")
    @Requires(Permission.HANDLE_INCIDENTS)
    public IncidentJson close(@PathParam("id") long id, Change sent) {
        existing(id);
        Change change = given(sent);
        following.close(id, change.version(), change.end(), change.endPrecision(), change.ground());
        return json(existing(id));
    }

    /** Says that it goes on after all. */
    @POST
    @Path("{id}/reopening")
    @Requires(Permission.HANDLE_INCIDENTS)
    public IncidentJson reopen(@PathParam("id") long id, Change sent) {
        existing(id);
        following.reopen(id, given(sent).version(), given(sent).why());
        return json(existing(id));
    }

    /** Sets aside what was no incident. */
    @POST
    @Path("{id}/setting-aside")
    @Requires(Permission.HANDLE_INCIDENTS)
    public IncidentJson setAside(@PathParam("id") long id, Change sent) {
        existing(id);
        following.setAside(id, given(sent).version(), given(sent).why());
        return json(existing(id));
    }

    /** Makes it stand for another one too. */
    @POST
    @Path("{id}/merges")
    @Requires(Permission.HANDLE_INCIDENTS)
    public IncidentJson merge(@PathParam("id") long id, Change sent) {
        existing(id);
        Change change = given(sent);
        regrouping.merge(id, change.version(), change.other(), change.why());
        return json(existing(id));
    }

    /** Makes another incident of a part of it: 201 with that one. */
    @POST
    @Path("{id}/splits")
    @Requires(Permission.HANDLE_INCIDENTS)
    public Response split(@PathParam("id") long id, Change sent) {
        existing(id);
        Change change = given(sent);
        return created(regrouping.split(id, change.version(), change.at(), change.region(), change.why()));
    }

    /** Adds testimonies and reports; without any, all those of its tool, territory and period. */
    @POST
    @Path("{id}/members")
    @Requires(Permission.HANDLE_INCIDENTS)
    public IncidentJson add(@PathParam("id") long id, Change sent) {
        existing(id);
        Change change = given(sent);
        if (change.testimonies().isEmpty() && change.reports().isEmpty()) {
            grouping.gather(id);
        } else {
            grouping.add(id, change.version(), change.testimonies(), change.reports());
        }
        return json(existing(id));
    }

    private Response created(long id) {
        return Response.created(URI.create("incidents/" + id))
                .entity(json(existing(id)))
                .build();
    }

    private IncidentRow existing(long id) {
        return watching.one(id).orElseThrow(NotFoundException::new);
    }

    private IncidentJson json(IncidentRow row) {
        return IncidentJson.of(
                row,
                phases.of(row.id()),
                platforms.nearest(row.platform(), row.period().firstDay()).orElse(null));
    }

    private static Change given(Change sent) {
        return sent == null ? Change.NOTHING : sent;
    }
}
