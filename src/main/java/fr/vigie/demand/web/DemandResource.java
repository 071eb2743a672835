package fr.vigie.demand.web;

import fr.vigie.demand.Addressee;
import fr.vigie.demand.DemandDraft;
import fr.vigie.demand.DemandRow;
import fr.vigie.demand.Demanding;
import fr.vigie.demand.Demands;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** {@code /api/v1/demands}: what the union asks, of whom, and what was answered. */
@Path("demands")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DemandResource {

    @Inject
    Demands demands;

    @Inject
    Demanding demanding;

    @Inject
    Clock clock;

    /**
     * A demand as the HTTP interface gives it.
     *
     * @param id its number in Vigie
     * @param reference the reference under which it was imported, or null
     * @param position its place in the list
     * @param addressees to whom
     * @param text what is asked
     * @param madeOn since when, or null when unknown
     * @param document where it is written, or null
     * @param answeredOn the day of the answer, or null
     * @param answer what was answered, or null
     * @param closedOn the day from which it is no longer made, or null
     * @param statements the statements that it replies to
     * @param daysWithoutAnswer for how many days nobody has answered, or null where that can't be said
     * @param version to be sent back with a change
     */
    public record DemandJson(
            long id,
            String reference,
            int position,
            List<Addressee> addressees,
            String text,
            LocalDate madeOn,
            String document,
            LocalDate answeredOn,
            String answer,
            LocalDate closedOn,
            List<Long> statements,
            Long daysWithoutAnswer,
            int version) {

        static DemandJson of(DemandRow row, LocalDate today) {
            var facts = row.facts();
            var silence = row.daysWithoutAnswer(today);
            return new DemandJson(
                    row.id(),
                    row.reference(),
                    facts.position(),
                    facts.addressees(),
                    facts.text(),
                    facts.madeOn(),
                    facts.document(),
                    facts.answeredOn(),
                    facts.answer(),
                    facts.closedOn(),
                    facts.statements(),
                    silence.isPresent() ? silence.getAsLong() : null,
                    row.version());
        }
    }

    /**
     * A change to a demand.
     *
     * @param version the version that the caller had read; 409 when it is no longer the last
     * @param demand the demand as it should read now
     */
    public record Change(int version, DemandDraft demand) {}

    /** All demands in their order. */
    @GET
    @Requires(Permission.SEE_STATEMENTS)
    public List<DemandJson> list() {
        LocalDate today = ParisTime.day(clock.instant());
        return demands.all().stream().map(row -> DemandJson.of(row, today)).toList();
    }

    /** Puts a demand on record. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.FILE_STATEMENTS)
    public Response make(DemandDraft draft) {
        long id = demanding.make(given(draft));
        return Response.created(URI.create("demands/" + id)).entity(one(id)).build();
    }

    /** One demand. */
    @GET
    @Path("{id}")
    @Requires(Permission.SEE_STATEMENTS)
    public DemandJson one(@PathParam("id") long id) {
        return DemandJson.of(demands.row(id).orElseThrow(NotFoundException::new), ParisTime.day(clock.instant()));
    }

    /** Changes a demand: its words, its answer, its end. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.FILE_STATEMENTS)
    public DemandJson change(@PathParam("id") long id, Change change) {
        demands.row(id).orElseThrow(NotFoundException::new);
        if (change == null) {
            throw Refused.because("demand", "shared.text.missing");
        }
        demanding.change(id, change.version(), given(change.demand()));
        return one(id);
    }

    private static DemandDraft given(DemandDraft draft) {
        return draft != null ? draft : new DemandDraft(null, null, null, null, null, null, null, null, null);
    }
}
