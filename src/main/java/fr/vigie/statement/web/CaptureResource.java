package fr.vigie.statement.web;

import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.ParisTime;
import fr.vigie.statement.Statements;
import fr.vigie.statement.capture.CaptureOf;
import fr.vigie.statement.capture.CaptureRow;
import fr.vigie.statement.capture.Captures;
import fr.vigie.statement.capture.Capturing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;

/** {@code /api/v1/statements/{id}/captures}, {@code /api/v1/rebuttals/{id}/captures} and {@code /api/v1/captures/{id}}. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CaptureResource {

    @Inject
    Captures captures;

    @Inject
    Capturing capturing;

    @Inject
    Statements statements;

    /**
     * A capture as the HTTP interface gives it.
     *
     * @param id its number in Vigie
     * @param capturedAt when it was taken
     * @param recordedAt when it was given to Vigie
     * @param sourceUrl the address of what it shows, or null
     * @param mediaType what its content is
     * @param fileName the name that it came with
     * @param bytes its length
     * @param sha256 the digest of its bytes, in hexadecimal
     * @param note anything else, or null
     * @param demonstration whether it was made for the demonstration, and shows nothing real
     */
    public record CaptureJson(
            long id,
            OffsetDateTime capturedAt,
            OffsetDateTime recordedAt,
            String sourceUrl,
            String mediaType,
            String fileName,
            long bytes,
            String sha256,
            String note,
            boolean demonstration) {

        static CaptureJson of(CaptureRow row) {
            return new CaptureJson(
                    row.id(),
                    ParisTime.offset(row.facts().capturedAt()),
                    ParisTime.offset(row.recordedAt()),
                    row.facts().sourceUrl(),
                    row.type().code(),
                    row.facts().fileName(),
                    row.bytes(),
                    row.sha256(),
                    row.facts().note(),
                    row.facts().demonstration());
        }
    }

    /** The captures of a statement. */
    @GET
    @Path("statements/{id}/captures")
    @Requires(Permission.SEE_STATEMENTS)
    public List<CaptureJson> ofStatement(@PathParam("id") long id) {
        statements.row(id).orElseThrow(NotFoundException::new);
        return captures.of(CaptureOf.statement(id)).stream()
                .map(CaptureJson::of)
                .toList();
    }

    /**
     * Keeps the body as a capture of a statement: an image, a PDF or an archived page, told by its content.
     *
     * @param fileName the file's name, whose extension must not claim something else
     * @param capturedAt when it was taken; now when it isn't said
     * @param sourceUrl the address of what it shows
     */
    @POST
    @Path("statements/{id}/captures")
    @Requires(Permission.FILE_STATEMENTS)
    public Response keepOfStatement(
            @PathParam("id") long id,
            @QueryParam("fileName") String fileName,
            @QueryParam("capturedAt") String capturedAt,
            @QueryParam("sourceUrl") String sourceUrl,
            @QueryParam("note") String note,
            InputStream body)
            throws IOException {
        statements.row(id).orElseThrow(NotFoundException::new);
        return kept(capturing.keep(CaptureOf.statement(id), body, fileName, capturedAt, sourceUrl, note));
    }

    /** Keeps the body as a capture of an answer to a statement; as for a statement. */
    @POST
    @Path("rebuttals/{id}/captures")
    @Requires(Permission.FILE_STATEMENTS)
    public Response keepOfRebuttal(
            @PathParam("id") long id,
            @QueryParam("fileName") String fileName,
            @QueryParam("capturedAt") String capturedAt,
            @QueryParam("sourceUrl") String sourceUrl,
            @QueryParam("note") String note,
            InputStream body)
            throws IOException {
        return kept(capturing.keep(CaptureOf.rebuttal(id), body, fileName, capturedAt, sourceUrl, note));
    }

    /** The file of a capture, byte for byte; browsers are told not to run anything in it. */
    @GET
    @Path("captures/{id}")
    @Produces(MediaType.WILDCARD)
    @Requires(Permission.SEE_STATEMENTS)
    public Response file(@PathParam("id") long id) throws IOException {
        CaptureRow row = captures.row(id).orElseThrow(NotFoundException::new);
        return Response.ok(captures.open(id), row.type().code())
                .header("Content-Length", row.bytes())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"capture-" + id + "."
                                + row.type().extension() + "\"")
                .build();
    }

    private Response kept(long id) {
        return Response.created(URI.create("captures/" + id))
                .entity(CaptureJson.of(captures.row(id).orElseThrow()))
                .build();
    }
}
