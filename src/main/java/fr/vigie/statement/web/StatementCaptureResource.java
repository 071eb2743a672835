package fr.vigie.statement.web;

import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.statement.Statements;
import fr.vigie.statement.capture.CaptureOf;
import fr.vigie.statement.capture.Captures;
import fr.vigie.statement.capture.Capturing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;

/** {@code /api/v1/statements/{id}/captures}: what is kept of a statement's source. */
@Path("statements/{id}/captures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StatementCaptureResource {

    @Inject
    Captures captures;

    @Inject
    Capturing capturing;

    @Inject
    Statements statements;

    /** The captures of a statement. */
    @GET
    @Requires(Permission.SEE_STATEMENTS)
    public List<CaptureJson> list(@PathParam("id") long id) {
        statements.row(id).orElseThrow(NotFoundException::new);
        return captures.of(CaptureOf.statement(id)).stream()
                .map(CaptureJson::of)
                .toList();
    }

    /** Keeps the body as a capture of a statement: an image, a PDF or an archived page, told by its content. */
    @POST
    @Requires(Permission.FILE_STATEMENTS)
    public Response keep(@PathParam("id") long id, @BeanParam CaptureQuery told, InputStream body) throws IOException {
        statements.row(id).orElseThrow(NotFoundException::new);
        long kept = capturing.keep(
                CaptureOf.statement(id), body, told.fileName, told.capturedAt, told.sourceUrl, told.note);
        return Response.created(URI.create("captures/" + kept))
                .entity(CaptureJson.of(captures.row(kept).orElseThrow()))
                .build();
    }
}
