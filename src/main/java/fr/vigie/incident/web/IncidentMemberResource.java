package fr.vigie.incident.web;

import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.incident.member.Grouping;
import fr.vigie.incident.member.Members;
import fr.vigie.incident.member.ReportMark;
import fr.vigie.incident.member.TestimonyMark;
import fr.vigie.shared.ParisTime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** {@code /api/v1/incidents/{id}/members}: the testimonies and reports that an incident is made of. */
@Path("incidents/{id}/members")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class IncidentMemberResource {

    @Inject
    Grouping grouping;

    @Inject
    Members members;

    @Inject
    CurrentStaff staff;

    @Inject
    IncidentAnswers answers;

    /** What it is made of, as far as the caller may read testimonies: each in the order in which it was met. */
    public record Made(List<Told> testimonies, List<Reported> reports) {}

    /** @param at null where only the day is known */
    public record Told(
            long id,
            String mark,
            LocalDate day,
            OffsetDateTime at,
            String timePrecision,
            String academy,
            String symptom) {

        static Told of(TestimonyMark told) {
            return new Told(
                    told.id(),
                    told.mark(),
                    told.day(),
                    told.precision().hasHour() ? ParisTime.offset(told.at()) : null,
                    told.precision().code(),
                    "A" + told.academy(),
                    told.symptom());
        }
    }

    /** @param region {@code R11}, or null for the whole country */
    public record Reported(long id, String mark, LocalDate day, String slot, String region, String state) {

        static Reported of(ReportMark report) {
            return new Reported(
                    report.id(),
                    report.mark(),
                    report.day(),
                    report.slot().code(),
                    report.region() == null ? null : "R" + report.region(),
                    report.state().code());
        }
    }

    /** What an incident is made of: reports, and the testimonies of the caller's académies where they may read any. */
    @GET
    @Requires(Permission.SEE_INCIDENTS)
    public Made all(@PathParam("id") long id) {
        answers.existing(id);
        boolean reads = staff.may(Permission.SEE_TESTIMONIES);
        Set<String> academies = staff.scope().national() ? null : staff.scope().academies();
        return new Made(
                reads
                        ? members.testimonies(id, academies).stream()
                                .map(Told::of)
                                .toList()
                        : List.of(),
                members.reports(id).stream().map(Reported::of).toList());
    }

    /** Adds testimonies and reports; without any, all those of its tool, territory and period. */
    @POST
    @Requires(Permission.HANDLE_INCIDENTS)
    public IncidentJson add(@PathParam("id") long id, IncidentChange sent) {
        answers.existing(id);
        IncidentChange change = IncidentChange.of(sent);
        if (change.testimonies().isEmpty() && change.reports().isEmpty()) {
            grouping.gather(id);
        } else {
            grouping.add(id, change.version(), change.testimonies(), change.reports());
        }
        return answers.one(id);
    }

    /**
     * Takes one testimony or report out; it doesn't come back by itself.
     *
     * @param mark a reference, or a number after {@code T#} or {@code S#}
     * @param why why, which the history keeps
     */
    @DELETE
    @Path("{mark}")
    @Requires(Permission.HANDLE_INCIDENTS)
    public IncidentJson remove(
            @PathParam("id") long id, @PathParam("mark") String mark, @QueryParam("why") String why) {
        answers.existing(id);
        grouping.remove(id, mark.strip(), why);
        return answers.one(id);
    }
}
