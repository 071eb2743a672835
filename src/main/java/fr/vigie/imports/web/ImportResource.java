package fr.vigie.imports.web;

import fr.vigie.http.Language;
import fr.vigie.http.Problem;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.NotAllowed;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.imports.CsvImport;
import fr.vigie.imports.ImportResult;
import fr.vigie.imports.Imports;
import fr.vigie.imports.Progress;
import fr.vigie.imports.ReceivedFile;
import fr.vigie.shared.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** {@code POST /api/v1/imports/{kind}}: takes in a CSV file, all or nothing. */
@Path("imports")
@RequestScoped
@Requires(Permission.IMPORT)
public class ImportResource {

    @Inject
    Imports imports;

    @Inject
    CurrentStaff staff;

    /**
     * What changed.
     *
     * @param rows the rows read
     * @param created those that weren't known
     * @param updated those that said something else
     * @param unchanged those that said the same
     */
    public record Answer(long rows, long created, long updated, long unchanged) {}

    /**
     * Takes in a file, or only checks it.
     *
     * @param kind one of the kinds of file; 404 for any other
     * @param dryRun whether to change nothing; the counts then say what would have changed
     * @param body the file, at most {@link ReceivedFile#LARGEST} bytes
     * @return 403 for a kind that the caller may not bring, 200 with the counts, or 422 with each bad line, its field and what is wrong
     */
    @POST
    @Path("{kind}")
    @Consumes("text/csv")
    @Produces(MediaType.APPLICATION_JSON)
    public Response take(
            @PathParam("kind") String kind,
            @QueryParam("dryRun") boolean dryRun,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            InputStream body)
            throws IOException {
        CsvImport found = imports.find(kind).orElseThrow(NotFoundException::new);
        if (!staff.may(found.needs())) {
            throw new NotAllowed(staff.login(), "import " + kind);
        }
        try (ReceivedFile file = ReceivedFile.receive(body, kind + ".csv")) {
            ImportResult result = imports.run(found, file, dryRun, staff.login(), Progress.NONE);
            return result.accepted()
                    ? Response.ok(new Answer(result.rows(), result.created(), result.updated(), result.unchanged()))
                            .build()
                    : refused(result, Language.preferred(language));
        } catch (ReceivedFile.TooLarge tooLarge) {
            return Response.status(413)
                    .type(Problem.MEDIA_TYPE)
                    .entity(Problem.of(413, Language.preferred(language)))
                    .build();
        }
    }

    private static Response refused(ImportResult result, Messages language) {
        Problem listed = Problem.of(422, language, result.faults());
        String detail = language.sentence(
                "imports.refused", result.faultCount(), result.faults().size());
        return Response.status(422)
                .type(Problem.MEDIA_TYPE)
                .entity(new Problem(listed.type(), listed.title(), 422, detail, listed.errors(), null))
                .build();
    }
}
