package fr.vigie.evidence.web;

import fr.vigie.evidence.Downloading;
import fr.vigie.evidence.EvidencePacks;
import fr.vigie.evidence.Notices;
import fr.vigie.evidence.PackDraft;
import fr.vigie.evidence.Requesting;
import fr.vigie.evidence.content.Contents;
import fr.vigie.http.Api;
import fr.vigie.http.Language;
import fr.vigie.http.Problem;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Week;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** {@code /api/v1/evidence-packs}: asks for packs, follows them, fetches them. */
@Path("evidence-packs")
@RequestScoped
@Requires(Permission.MAKE_EVIDENCE_PACKS)
@Produces(MediaType.APPLICATION_JSON)
public class EvidencePackResource {

    private static final int LATEST = 200;

    @Inject
    Requesting requesting;

    @Inject
    EvidencePacks packs;

    @Inject
    Downloading downloading;

    @Inject
    Notices notices;

    /** The latest packs, latest first. */
    @GET
    public List<PackJson> all(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return packs.latest(LATEST).stream()
                .map(pack -> PackJson.of(pack, null, Language.preferred(language)))
                .toList();
    }

    /**
     * Asks for a pack.
     *
     * @return 202 with the address at which to follow it; 422 with every fault of what is asked for
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(PackDraft draft, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        long id = requesting.ask(present(draft));
        return Response.accepted(one(id, language))
                .location(URI.create(Api.BASE + "/evidence-packs/" + id))
                .build();
    }

    /** What a pack would hold, what would stay out, and why; makes nothing. */
    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    public Contents.Preview preview(PackDraft draft) {
        return requesting.preview(present(draft));
    }

    /** A review to be proven. @param week its week @param edition its number @param recipient to whom the file is handed */
    public record ReviewToProve(String week, int edition, String recipient) {}

    /** Asks for the file that proves an edition of a review, and freezes what it rests on: one action. */
    @POST
    @Path("of-review")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ofReview(ReviewToProve asked, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        if (asked == null) {
            throw Refused.because("week", "shared.week.malformed", "");
        }
        long id = requesting.askFor(
                Week.parse(asked.week() == null ? "" : asked.week()), asked.edition(), asked.recipient());
        return Response.accepted(one(id, language))
                .location(URI.create(Api.BASE + "/evidence-packs/" + id))
                .build();
    }

    /** The notice for a pack's recipient, drafted, once quotations of it were withdrawn; 422 when none was. */
    @GET
    @Path("{id}/notice")
    @Produces({"text/plain;charset=UTF-8", MediaType.APPLICATION_JSON})
    public String notice(@PathParam("id") long id) {
        return notices.draft(id);
    }

    /** Notes that the recipient was told; 422 when nothing is owed. */
    @POST
    @Path("{id}/notice")
    public void told(@PathParam("id") long id) {
        notices.told(id);
    }

    private static PackDraft present(PackDraft draft) {
        if (draft == null) {
            throw Refused.because("week", "shared.week.malformed", "");
        }
        return draft;
    }

    /** One pack, with who fetched it. */
    @GET
    @Path("{id}")
    public PackJson one(@PathParam("id") long id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return packs.row(id)
                .map(pack -> PackJson.of(pack, packs.fetches(id), Language.preferred(language)))
                .orElseThrow(NotFoundException::new);
    }

    /** Gives a pack up; 409 when it has ended. */
    @POST
    @Path("{id}/cancellation")
    public PackJson cancel(@PathParam("id") long id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        one(id, language);
        requesting.cancel(id);
        return one(id, language);
    }

    /** Tries again a pack that failed or was given up; 409 for any other. */
    @POST
    @Path("{id}/retry")
    public Response retry(@PathParam("id") long id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        one(id, language);
        requesting.retry(id);
        return Response.accepted(one(id, language)).build();
    }

    /**
     * The sealed pack, whole or a range of it; 403 before its embargo ends to all but its author, 409 before it is sealed.
     */
    @GET
    @Path("{id}/bag.zip")
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    public Response bag(
            @PathParam("id") long id,
            @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language)
            throws IOException {
        one(id, language);
        boolean again = range != null && !range.strip().startsWith("bytes=0-");
        Downloading.Handover handover = downloading.fetch(id, again);
        if (handover.refused()) {
            Problem plain = Problem.of(403, Language.preferred(language));
            return Response.status(403)
                    .type(Problem.MEDIA_TYPE)
                    .entity(new Problem(
                            plain.type(),
                            plain.title(),
                            403,
                            Language.preferred(language).sentence("evidence.embargo.refused"),
                            plain.errors(),
                            null))
                    .build();
        }
        String tag = handover.pack().file().sha256();
        FilePart part = FilePart.of(handover.file(), range, ifRange, tag);
        Response.ResponseBuilder answer = Response.status(part.status())
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.ETAG, "\"" + tag + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
        if (part.partial()) {
            answer.header("Content-Range", part.contentRange());
        }
        if (part.status() != 416) {
            answer.type("application/zip")
                    .header(HttpHeaders.CONTENT_LENGTH, part.length())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"" + handover.pack().file().fileName() + "\"")
                    .entity((StreamingOutput) part::write);
        }
        return answer.build();
    }
}
