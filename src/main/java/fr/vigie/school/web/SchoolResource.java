package fr.vigie.school.web;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.Territories;
import fr.vigie.http.Malformed;
import fr.vigie.http.Tagged;
import fr.vigie.school.School;
import fr.vigie.school.Schools;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** {@code GET /api/v1/schools}: schools of the open directory by what somebody begins to type. */
@Path("schools")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SchoolResource {

    private static final Duration FRESH = Duration.ofHours(1);

    @Inject
    Schools schools;

    @Inject
    Territories territories;

    /**
     * A school as it is offered; null is unknown.
     *
     * @param academy {@code A24}, or null beyond the académies that Vigie knows
     */
    public record SchoolJson(String uai, String name, String kind, String commune, String academy, String called) {

        static SchoolJson of(School school) {
            return new SchoolJson(
                    school.uai(),
                    school.name(),
                    school.kind(),
                    school.commune(),
                    school.academyCode() == null ? null : "A" + school.academyCode(),
                    school.called());
        }
    }

    /**
     * At most {@link Schools#OFFERED} schools, the likeliest first.
     *
     * @param text the words typed, or a code; an empty list below three letters
     * @param academy only there, {@code 24} or {@code A24}; 400 when there is no such académie
     */
    @GET
    public Response like(
            @QueryParam("text") String text, @QueryParam("academy") String academy, @Context Request request) {
        String where = academy == null || academy.isBlank()
                ? null
                : Malformed.reading(
                        "academy",
                        () -> territories
                                .academy(academy)
                                .map(Academy::code)
                                .orElseThrow(() -> Refused.because("academy", "school.academy.unknown", academy)));
        return Tagged.json(
                request, schools.like(text, where).stream().map(SchoolJson::of).toList(), FRESH);
    }
}
