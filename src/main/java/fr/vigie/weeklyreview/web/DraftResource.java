package fr.vigie.weeklyreview.web;

import fr.vigie.http.Malformed;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.Drafting;
import fr.vigie.weeklyreview.Edition;
import fr.vigie.weeklyreview.Editions;
import fr.vigie.weeklyreview.Extracting;
import fr.vigie.weeklyreview.PublicReview;
import fr.vigie.weeklyreview.Reminders;
import fr.vigie.weeklyreview.ReviewText;
import fr.vigie.weeklyreview.composition.WeekMaterial;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** {@code /api/v1/weeks/{week}/review}: a week's review before it is published. */
@Path("weeks/{week}/review")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DraftResource {

    @Inject
    Drafting drafting;

    @Inject
    Extracting extracting;

    @Inject
    Editions editions;

    @Inject
    Reminders reminders;

    /**
     * Composes the week's draft, or composes it again without touching what people wrote: 201 with the review.
     *
     * @param week {@code 2021-W14}; 400 for anything else
     * @param asOf what was known and consented then: an instant as ISO 8601 writes it; now by default
     */
    @POST
    @Requires(Permission.WRITE_REVIEWS)
    public Response compose(@PathParam("week") String week, @QueryParam("asOf") String asOf) {
        Week asked = Malformed.reading("week", () -> Week.parse(week));
        Instant at = asOf == null || asOf.isBlank()
                ? null
                : Malformed.reading(
                        "asOf", () -> ParisTime.read(asOf.replace(' ', '+')).instant());
        Edition edition = drafting.compose(asked, at);
        return Response.created(URI.create("weeks/" + asked + "/review"))
                .entity(ReviewJson.of(edition))
                .build();
    }

    /** The last edition, whatever its status; 404 when none was ever composed. */
    @GET
    @Requires(Permission.SEE_REVIEWS)
    public ReviewJson latest(@PathParam("week") String week) {
        Week asked = Malformed.reading("week", () -> Week.parse(week));
        return editions.latest(asked).map(ReviewJson::of).orElseThrow(NotFoundException::new);
    }

    /** Writes on the draft; 409 naming the sections that somebody else changed since it was read, or when it is published. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.WRITE_REVIEWS)
    public ReviewJson write(@PathParam("week") String week, WrittenJson written) {
        Week asked = Malformed.reading("week", () -> Week.parse(week));
        return ReviewJson.of(drafting.write(
                asked, written.read(), written.in(drafting.read(asked, written.read())), written.erratum()));
    }

    /** What the draft's writers should look at again: numbers that equal no figure, parties named without source. */
    @GET
    @Path("remarks")
    @Requires(Permission.SEE_REVIEWS)
    public List<RemarkJson> remarks(@PathParam("week") String week, @Context HttpHeaders headers) {
        Week asked = Malformed.reading("week", () -> Week.parse(week));
        ReviewText text = editions.latest(asked).map(Edition::text).orElseThrow(NotFoundException::new);
        return RemarkJson.of(
                text,
                reminders.on(asked, text),
                headers.getAcceptableLanguages().get(0));
    }

    /** The words that may be quoted now, with what may be said of who wrote them. */
    @GET
    @Path("quotations")
    @Requires(Permission.SEE_REVIEWS)
    public List<WeekMaterial.Quote> quotable(@PathParam("week") String week) {
        return drafting.quotable(Malformed.reading("week", () -> Week.parse(week)));
    }

    /**
     * A part of the week composed from what is known now, in a format to take away; nothing is kept.
     *
     * @param academy its code; empty for the whole country
     * @param platforms codes of tools; none for all; 422 when neither is chosen or one isn't known
     * @param format as for a published review
     */
    @GET
    @Path("extract")
    @Produces(MediaType.WILDCARD)
    @Requires(Permission.SEE_REVIEWS)
    public Response extract(
            @PathParam("week") String week,
            @QueryParam("academy") String academy,
            @QueryParam("platform") List<String> platforms,
            @QueryParam("format") @DefaultValue("json") String format) {
        Week asked = Malformed.reading("week", () -> Week.parse(week));
        MediaType type = Formats.BY_NAME.get(format);
        if (type == null) {
            throw new NotFoundException();
        }
        PublicReview review = extracting.of(
                asked,
                academy == null || academy.isBlank() ? null : academy,
                platforms.stream().filter(code -> !code.isBlank()).distinct().toList());
        return Response.ok(Formats.content(review, type), type)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** Which words to quote. @param omit indexes of sentences to leave out, from 0 */
    public record Quoted(String mark, List<Integer> omit) {}

    /** Quotes a witness; 422 for words that may not be quoted. */
    @POST
    @Path("quotations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.WRITE_REVIEWS)
    public ReviewJson quote(@PathParam("week") String week, Quoted quoted) {
        Week asked = Malformed.reading("week", () -> Week.parse(week));
        return ReviewJson.of(drafting.quote(asked, quoted.mark(), quoted.omit() == null ? List.of() : quoted.omit()));
    }

    /** What composing again now would change, paragraph by paragraph; nothing is changed. */
    @GET
    @Path("changes")
    @Requires(Permission.SEE_REVIEWS)
    public List<ReviewText.Change> changes(@PathParam("week") String week) {
        return drafting.preview(Malformed.reading("week", () -> Week.parse(week)));
    }
}
