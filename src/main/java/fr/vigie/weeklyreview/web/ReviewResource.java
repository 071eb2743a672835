package fr.vigie.weeklyreview.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.vigie.http.Malformed;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.Passage;
import fr.vigie.weeklyreview.PublicReview;
import fr.vigie.weeklyreview.PublicReviews;
import fr.vigie.weeklyreview.Publishing;
import fr.vigie.weeklyreview.Reproducing;
import fr.vigie.weeklyreview.format.PastedHtml;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/** {@code /api/v1/weekly-reviews}: what is published, and publishing it. */
@Path("weekly-reviews")
@RequestScoped
public class ReviewResource {

    /** Within the hour a withdrawal has to show everywhere: caches may keep an answer for ten minutes. */
    private static final int CACHED_SECONDS = 600;

    @Inject
    PublicReviews reviews;

    @Inject
    Publishing publishing;

    @Inject
    Reproducing reproducing;

    @Context
    Request request;

    /** Why something is done. @param reason in words, shown in public */
    public record Reason(String reason) {}

    /** All published reviews, latest week first. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response all() {
        List<ReviewJson> all = reviews.all().stream().map(ReviewJson::of).toList();
        return cached(all, new EntityTag(String.valueOf(all.hashCode())));
    }

    /**
     * A week's published review as the caller accepts it: JSON before all, a page that prints well, PDF, OpenDocument,
     * Markdown, plain text; 404 when there is none, 406 for other formats.
     *
     * @param format {@code json}, {@code html}, {@code pdf}, {@code odt}, {@code markdown} or {@code text}: for a link on a
     *     page, which can't say what it accepts; {@code spip} and {@code wordpress} are HTML to paste, as plain text
     */
    @GET
    @Path("{week}")
    public Response one(@PathParam("week") String week, @QueryParam("format") String format) {
        PublicReview review = reviews.find(week(week)).orElseThrow(NotFoundException::new);
        if ("spip".equals(format) || "wordpress".equals(format)) {
            String html = format.equals("spip") ? PastedHtml.spip(review) : PastedHtml.wordpress(review);
            return Response.ok(html, Formats.TEXT).build();
        }
        MediaType type = format == null ? accepted() : Formats.BY_NAME.get(format);
        if (type == null) {
            throw new NotFoundException();
        }
        EntityTag tag = new EntityTag(review.edition().digest().substring(0, 24) + "-" + review.quotationsWithdrawn()
                + "-" + said(review) + "-" + type.getSubtype());
        Response response = cached(Formats.content(review, type), tag);
        if (response.getStatus() != 200) {
            return response;
        }
        Response.ResponseBuilder typed = Response.fromResponse(response).type(type);
        if (type.equals(Formats.PDF) || type.equals(Formats.ODT)) {
            typed.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "inline; filename=\"bilan-" + review.edition().week()
                            + (type.equals(Formats.PDF) ? ".pdf\"" : ".odt\""));
        }
        return typed.build();
    }

    /** Changes with what is inserted in an edition after its publication, such as replies. */
    private static String said(PublicReview review) {
        return Integer.toHexString(
                review.text().passages().map(Passage::text).toList().hashCode());
    }

    private MediaType accepted() {
        Variant variant = request.selectVariant(Formats.BY_NAME.values().stream()
                .map(type -> new Variant(type, (Locale) null, null))
                .toList());
        if (variant == null) {
            throw new NotAcceptableException();
        }
        return variant.getMediaType();
    }

    /** An edition's figures counted again. @param agrees whether nothing differs */
    public record Reproduced(
            String week,
            int edition,
            OffsetDateTime asOf,
            boolean agrees,
            List<Reproducing.Difference> differences,
            @JsonRawValue String published,
            @JsonRawValue String recomputed) {}

    /**
     * Counts the figures of a published edition again from the rows as of its instant, and says whether they still agree.
     *
     * @param edition its number; the one in public by default
     */
    @GET
    @Path("{week}/figures")
    @Produces(MediaType.APPLICATION_JSON)
    public Reproduced figures(@PathParam("week") String week, @QueryParam("edition") String edition) {
        Integer number =
                edition == null || edition.isBlank() ? null : Malformed.reading("edition", () -> number(edition));
        return reproducing
                .of(week(week), number)
                .map(again -> new Reproduced(
                        again.week().toString(),
                        again.edition(),
                        ParisTime.offset(again.asOf()),
                        again.agrees(),
                        again.differences(),
                        again.published(),
                        again.recomputed()))
                .orElseThrow(NotFoundException::new);
    }

    private static int number(String written) {
        try {
            return Integer.parseInt(written.strip());
        } catch (NumberFormatException none) {
            throw Refused.because("edition", "weeklyreview.edition.malformed");
        }
    }

    /**
     * Approves the week's draft as its second reader; 422 for who had a hand in it, 409 when it isn't a draft.
     *
     * @param version what was read; whatever stands by default
     */
    @POST
    @Path("{week}/approval")
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.APPROVE_REVIEWS)
    public ReviewJson approve(@PathParam("week") String week, @QueryParam("version") @DefaultValue("-1") int version) {
        return ReviewJson.of(publishing.approve(week(week), version));
    }

    /** Publishes what the second reader approved; 409 when nobody has, 422 with everything that keeps it back. */
    @POST
    @Path("{week}/publication")
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.PUBLISH_REVIEWS)
    public ReviewJson publish(@PathParam("week") String week) {
        return ReviewJson.of(publishing.publish(week(week)));
    }

    /** When. @param at ISO 8601, by the clocks of Paris where it names no offset; null to wait no longer */
    public record Hour(String at) {}

    /** Lets what the second reader approved publish itself at an hour; 409 when nobody has, 422 for an hour gone by. */
    @POST
    @Path("{week}/schedule")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.PUBLISH_REVIEWS)
    public ReviewJson schedule(@PathParam("week") String week, Hour hour) {
        boolean none = hour == null || hour.at() == null || hour.at().isBlank();
        return ReviewJson.of(publishing.schedule(
                week(week), none ? null : ParisTime.read(hour.at()).instant()));
    }

    /**
     * The last edition before it is in public, in a format that can be handed out: it says that it is under embargo, or a
     * draft. Each copy is noted in the audit trail.
     *
     * @param format {@code html}, {@code pdf}, {@code odt}, {@code markdown}…
     */
    @GET
    @Path("{week}/copy")
    @Requires(Permission.SEE_REVIEWS)
    public Response copy(@PathParam("week") String week, @QueryParam("format") @DefaultValue("pdf") String format) {
        PublicReview review = reviews.preview(week(week)).orElseThrow(NotFoundException::new);
        MediaType type = Formats.BY_NAME.get(format);
        if (type == null) {
            throw new NotFoundException();
        }
        publishing.handedOut(week(week), review.edition().number(), format);
        return Response.ok(Formats.content(review, type), type)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** Takes a published review back; its address keeps saying so. */
    @POST
    @Path("{week}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.PUBLISH_REVIEWS)
    public ReviewJson withdraw(@PathParam("week") String week, Reason reason) {
        return ReviewJson.of(publishing.withdraw(week(week), reason == null ? null : reason.reason()));
    }

    private Week week(String week) {
        return Malformed.reading("week", () -> Week.parse(week));
    }

    private Response cached(Object answer, EntityTag tag) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        CacheControl cache = new CacheControl();
        cache.setNoTransform(false);
        cache.setMaxAge(CACHED_SECONDS);
        return (unchanged == null ? Response.ok(answer).tag(tag) : unchanged.tag(tag))
                .cacheControl(cache)
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }
}
