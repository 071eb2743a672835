package fr.vigie.figures.web;

import fr.vigie.figures.Audience;
import fr.vigie.figures.Figures;
import fr.vigie.figures.WeekFigures;
import fr.vigie.http.Json;
import fr.vigie.http.Malformed;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Week;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
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
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** {@code GET /api/v1/weeks/{week}}: the figures of a week. */
@Path("weeks/{week}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WeekResource {

    private static final int MINUTE = 60;

    @Inject
    Figures figures;

    @Inject
    CurrentStaff staff;

    @Inject
    Clock clock;

    /**
     * The figures.
     *
     * @param week {@code 2021-W14}; 400 for anything else
     * @param audience {@code public} (default), k-anonymous; {@code internal}, for staff who may see figures (401, 403)
     * @param asOf what was known and consented then: an instant as ISO 8601 writes it; now by default
     */
    @GET
    public Response week(
            @PathParam("week") String week,
            @QueryParam("audience") String audience,
            @QueryParam("asOf") String asOf,
            @Context Request request)
            throws IOException {
        Week asked = Malformed.reading("week", () -> Week.parse(week));
        Audience whom = audience == null || audience.isBlank()
                ? Audience.PUBLIC
                : Malformed.reading(
                        "audience",
                        () -> Audience.find(audience)
                                .orElseThrow(() -> Refused.because("audience", "figures.audience.unknown", audience)));
        Instant at = asOf == null || asOf.isBlank()
                ? clock.instant().truncatedTo(ChronoUnit.MICROS)
                : Malformed.reading(
                        "asOf", () -> ParisTime.read(asOf.replace(' ', '+')).instant());
        if (whom == Audience.INTERNAL) {
            staff.require(Permission.SEE_FIGURES);
        }
        WeekFigures answer = figures.week(asked, whom, at);
        EntityTag tag = new EntityTag(digest(Json.MAPPER.writeValueAsBytes(withoutMoment(answer, asOf == null))));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response =
                unchanged == null ? Response.ok(answer).tag(tag) : unchanged.tag(tag);
        return response.cacheControl(cache(whom, asked.end().isBefore(clock.instant())))
                .header(HttpHeaders.VARY, "Authorization, Accept-Language")
                .build();
    }

    /** Asked for « now », the same figures are the same answer whatever the second. */
    private static Object withoutMoment(WeekFigures answer, boolean now) {
        com.fasterxml.jackson.databind.node.ObjectNode json = Json.MAPPER.valueToTree(answer);
        return now ? json.without("asOf") : json;
    }

    private static CacheControl cache(Audience whom, boolean closed) {
        CacheControl cache = new CacheControl();
        cache.setPrivate(whom == Audience.INTERNAL);
        cache.setNoStore(whom == Audience.INTERNAL);
        cache.setNoTransform(false);
        // A closed week still changes when consent is withdrawn: within the hour it has to show.
        cache.setMaxAge(whom == Audience.INTERNAL ? 0 : closed ? 10 * MINUTE : MINUTE);
        return cache;
    }

    private static String digest(byte[] answer) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(answer))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
