package fr.vigie.statement.web;

import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.statement.capture.CaptureRow;
import fr.vigie.statement.capture.Captures;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** {@code /api/v1/captures/{id}}: the file of a capture. */
@Path("captures/{id}")
@RequestScoped
public class CaptureResource {

    @Inject
    Captures captures;

    /** The file, byte for byte; browsers are told not to run anything in it. */
    @GET
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
}
