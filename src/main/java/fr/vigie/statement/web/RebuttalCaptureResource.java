package fr.vigie.statement.web;

import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.statement.capture.CaptureOf;
import fr.vigie.statement.capture.Captures;
import fr.vigie.statement.capture.Capturing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** {@code /api/v1/rebuttals/{id}/captures}: what is kept of the source of an answer to a statement. */
@Path("rebuttals/{id}/captures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RebuttalCaptureResource {

    @Inject
    Captures captures;

    @Inject
    Capturing capturing;

    /** Keeps the body as a capture of an answer; as for a statement. */
    @POST
    @Requires(Permission.FILE_STATEMENTS)
    public Response keep(@PathParam("id") long id, @BeanParam CaptureQuery told, InputStream body) throws IOException {
        long kept =
                capturing.keep(CaptureOf.rebuttal(id), body, told.fileName, told.capturedAt, told.sourceUrl, told.note);
        return Response.created(URI.create("captures/" + kept))
                .entity(CaptureJson.of(captures.row(kept).orElseThrow()))
                .build();
    }
}
