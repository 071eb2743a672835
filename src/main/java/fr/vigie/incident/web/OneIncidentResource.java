package fr.vigie.incident.web;

import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.incident.Following;
import fr.vigie.incident.IncidentHistory;
import fr.vigie.incident.PeriodDraft;
import fr.vigie.incident.Regrouping;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * {@code /api/v1/incidents/{id}}: one incident and what is done to it. Whoever changes it may send the {@code version} that
 * they read, and is answered 409 when somebody else was faster; another region's incident is a 404, in the audit trail.
 */
@Path("incidents/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OneIncidentResource {

    @Inject
    Following following;

    @Inject
    Regrouping regrouping;

    @Inject
    IncidentHistory history;

    @Inject
    IncidentAnswers answers;

    /** One incident, also one that was set aside. */
    @GET
    @Requires(Permission.SEE_INCIDENTS)
    public IncidentJson one(@PathParam("id") long id) {
        return answers.one(id);
    }

    /** What was done to an incident, oldest first. */
    @GET
    @Path("history")
    @Requires(Permission.SEE_INCIDENTS)
    public List<IncidentJson.Line> history(@PathParam("id") long id) {
        answers.existing(id);
        return history.of(id).stream().map(IncidentJson.Line::of).toList();
    }

    /** Corrects from when to when it lasted. */
    @PUT
    @Requires(Permission.HANDLE_INCIDENTS)
    public IncidentJson correct(@PathParam("id") long id, IncidentChange sent) {
        answers.existing(id);
        IncidentChange change = IncidentChange.of(sent);
        following.correct(
                id,
                change.version(),
                new PeriodDraft(
                        change.start(), change.startPrecision(), change.end(), change.endPrecision(), change.ground()),
                change.why());
        return answers.one(id);
    }

    /** Puts phases in the place of those in force. */
    @PUT
    @Path("phases")
    @Requires(Permission.HANDLE_INCIDENTS)
    public IncidentJson correctPhases(@PathParam("id") long id, IncidentChange sent) {
        answers.existing(id);
        IncidentChange change = IncidentChange.of(sent);
        following.correctPhases(id, change.version(), change.phases(), change.why());
        return answers.one(id);
    }

    /** Says that it is over, and by what that is known. */
    @POST
    @Path("closing")
    @Requires(Permission.HANDLE_INCIDENTS)
    public IncidentJson close(@PathParam("id") long id, IncidentChange sent) {
        answers.existing(id);
        IncidentChange change = IncidentChange.of(sent);
        following.close(id, change.version(), change.end(), change.endPrecision(), change.ground());
        return answers.one(id);
    }

    /** Says that it goes on after all. */
    @POST
    @Path("reopening")
    @Requires(Permission.HANDLE_INCIDENTS)
    public IncidentJson reopen(@PathParam("id") long id, IncidentChange sent) {
        answers.existing(id);
        following.reopen(
                id, IncidentChange.of(sent).version(), IncidentChange.of(sent).why());
        return answers.one(id);
    }

    /** Sets aside what was no incident. */
    @POST
    @Path("setting-aside")
    @Requires(Permission.HANDLE_INCIDENTS)
    public IncidentJson setAside(@PathParam("id") long id, IncidentChange sent) {
        answers.existing(id);
        following.setAside(
                id, IncidentChange.of(sent).version(), IncidentChange.of(sent).why());
        return answers.one(id);
    }

    /** Makes it stand for another one too. */
    @POST
    @Path("merges")
    @Requires(Permission.HANDLE_INCIDENTS)
    public IncidentJson merge(@PathParam("id") long id, IncidentChange sent) {
        answers.existing(id);
        IncidentChange change = IncidentChange.of(sent);
        regrouping.merge(id, change.version(), change.other(), change.why());
        return answers.one(id);
    }

    /** Makes another incident of a part of it: 201 with that one. */
    @POST
    @Path("splits")
    @Requires(Permission.HANDLE_INCIDENTS)
    public Response split(@PathParam("id") long id, IncidentChange sent) {
        answers.existing(id);
        IncidentChange change = IncidentChange.of(sent);
        return answers.created(regrouping.split(id, change.version(), change.at(), change.region(), change.why()));
    }
}
