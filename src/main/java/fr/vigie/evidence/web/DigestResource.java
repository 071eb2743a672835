package fr.vigie.evidence.web;

import fr.vigie.evidence.Provenance;
import fr.vigie.http.Malformed;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** {@code /api/v1/digests/{sha256}}: for everybody, what bears a digest; an empty list when nothing may be said. */
@Path("digests/{digest}")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DigestResource {

    private static final int FRESH_SECONDS = 60;

    @Inject
    Provenance provenance;

    /** 400 when it is no SHA-256 in hexadecimal. */
    @GET
    public Response one(@PathParam("digest") String typed) {
        String digest = Malformed.reading(
                "digest",
                () -> Provenance.digest(typed)
                        .orElseThrow(() -> Refused.because("digest", "evidence.verify.malformed")));
        List<Provenance.Origin> origins = provenance.of(digest);
        CacheControl fresh = new CacheControl();
        fresh.setMaxAge(FRESH_SECONDS);
        return Response.ok(origins).cacheControl(fresh).build();
    }
}
