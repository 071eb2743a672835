package fr.vigie.weeklyreview.web;

import fr.vigie.http.Malformed;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.ParisTime;
import fr.vigie.weeklyreview.DayNotes;
import fr.vigie.weeklyreview.NoteTaking;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;

/** {@code /api/v1/days/{day}/note}: what is written of a day on its evening, for the week to be composed on top of. */
@Path("days/{day}/note")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DayNoteResource {

    @Inject
    NoteTaking noteTaking;

    @Inject
    DayNotes notes;

    /**
     * Composes the day's note, or composes it again without touching what people wrote: 201 with the note.
     *
     * @param day {@code 2021-04-06}, of Paris; 400 for anything else, 422 for a day to come
     * @param asOf what was known and consented then: an instant as ISO 8601 writes it; now by default
     */
    @POST
    @Requires(Permission.WRITE_REVIEWS)
    public Response compose(@PathParam("day") String day, @QueryParam("asOf") String asOf) {
        LocalDate asked = day(day);
        Instant at = asOf == null || asOf.isBlank()
                ? null
                : Malformed.reading(
                        "asOf", () -> ParisTime.read(asOf.replace(' ', '+')).instant());
        return Response.created(URI.create("days/" + asked + "/note"))
                .entity(DayNoteJson.of(noteTaking.compose(asked, at)))
                .build();
    }

    /** The day's note; 404 when none was ever composed. */
    @GET
    @Requires(Permission.SEE_REVIEWS)
    public DayNoteJson one(@PathParam("day") String day) {
        return notes.find(day(day)).map(DayNoteJson::of).orElseThrow(NotFoundException::new);
    }

    /** Writes on it; 409 naming the sections that somebody else changed since it was read, 422 for what cannot stand. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.WRITE_REVIEWS)
    public DayNoteJson write(@PathParam("day") String day, WrittenJson written) {
        LocalDate asked = day(day);
        return DayNoteJson.of(
                noteTaking.write(asked, written.read(), written.in(noteTaking.read(asked, written.read()))));
    }

    private static LocalDate day(String day) {
        return Malformed.reading("day", () -> DayNotes.day(day));
    }
}
