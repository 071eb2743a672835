package fr.vigie.weeklyreview.web;

import fr.vigie.http.Malformed;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.reply.Replies;
import fr.vigie.weeklyreview.reply.Reply;
import fr.vigie.weeklyreview.reply.ReplyDraft;
import fr.vigie.weeklyreview.reply.Replying;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** {@code /api/v1/weekly-reviews/{week}/replies}: who is named answers; the right of reply has its three days. */
@Path("weekly-reviews/{week}/replies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReplyResource {

    @Inject
    Replies replies;

    @Inject
    Replying replying;

    @Inject
    Clock clock;

    @Context
    UriInfo address;

    /**
     * What staff record.
     *
     * @param kind {@code asked} or {@code right}
     * @param receivedAt of a right of reply, ISO 8601; now by default
     */
    public record Recorded(String kind, String body, String claim, String section, String answer, String receivedAt) {}

    /** Why. @param reason in words */
    public record Reason(String reason) {}

    /** All replies to the week's editions, with what is left of the three days. */
    @GET
    @Consumes(MediaType.WILDCARD)
    @Requires(Permission.SEE_REVIEWS)
    public List<ReplyJson> all(@PathParam("week") String week) {
        return replies.of(week(week)).stream().map(this::json).toList();
    }

    /** Asks a body, with a link for it to answer once, or files a right of reply: 201. */
    @POST
    @Requires(Permission.WRITE_REVIEWS)
    public Response record(@PathParam("week") String week, Recorded recorded) {
        Week asked = week(week);
        ReplyDraft draft = new ReplyDraft(recorded.body(), recorded.claim(), recorded.section(), recorded.answer());
        ReplyJson made = switch (recorded.kind() == null ? "" : recorded.kind()) {
            case "asked" -> {
                Replying.Asked asking = replying.ask(asked, draft);
                yield ReplyJson.of(asking.reply(), link(asking.secret()), clock.instant());
            }
            case "right" -> json(replying.file(asked, draft, instant(recorded.receivedAt())));
            default -> throw Refused.because("kind", "weeklyreview.reply.kind");
        };
        return Response.created(URI.create("weekly-reviews/" + asked + "/replies/" + made.id()))
                .entity(made)
                .build();
    }

    /** Inserts a right of reply: every format carries it from now on. */
    @POST
    @Path("{id}/publication")
    @Consumes(MediaType.WILDCARD)
    @Requires(Permission.PUBLISH_REVIEWS)
    public ReplyJson show(@PathParam("week") String week, @PathParam("id") long id) {
        return json(replying.show(week(week), id));
    }

    /** Doesn't insert a reply, or takes it out, with its reason. */
    @POST
    @Path("{id}/refusal")
    @Requires(Permission.PUBLISH_REVIEWS)
    public ReplyJson refuse(@PathParam("week") String week, @PathParam("id") long id, Reason reason) {
        return json(replying.refuse(week(week), id, reason == null ? null : reason.reason()));
    }

    private ReplyJson json(Reply reply) {
        return ReplyJson.of(reply, null, clock.instant());
    }

    private String link(String secret) {
        return address.getBaseUri().resolve("/repondre/" + secret).toString();
    }

    private static Instant instant(String written) {
        return written == null || written.isBlank()
                ? null
                : ParisTime.read(written).instant();
    }

    private static Week week(String week) {
        return Malformed.reading("week", () -> Week.parse(week));
    }
}
