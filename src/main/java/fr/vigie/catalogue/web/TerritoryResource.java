package fr.vigie.catalogue.web;

import fr.vigie.catalogue.Territories;
import fr.vigie.http.Tagged;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;

/** {@code GET /api/v1/territories}: regions, académies and départements. */
@Path("territories")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TerritoryResource {

    private static final Duration FRESH = Duration.ofHours(1);

    @Inject
    Territories territories;

    /** All three levels: regions and académies by name, départements by code. */
    public record TerritoriesJson(
            List<RegionJson> regions, List<AcademyJson> academies, List<DepartmentJson> departments) {}

    /** A region: {@code R11}. */
    public record RegionJson(String code, String name, boolean overseas) {}

    /**
     * An académie: {@code A24}.
     *
     * @param parent its region
     * @param holidayZone {@code A}, {@code B}, {@code C} or {@code propre}
     */
    public record AcademyJson(String code, String name, String parent, String holidayZone) {}

    /**
     * A département: {@code D93}.
     *
     * @param parent its académie
     * @param region its region
     */
    public record DepartmentJson(String code, String name, String parent, String region) {}

    /** All territories. */
    @GET
    public Response list(@Context Request request) {
        var answer = new TerritoriesJson(
                territories.regions().stream()
                        .map(r -> new RegionJson("R" + r.code(), r.name(), r.overseas()))
                        .toList(),
                territories.academies().stream()
                        .map(a -> new AcademyJson("A" + a.code(), a.name(), "R" + a.regionCode(), a.holidayZone()))
                        .toList(),
                territories.departments().stream()
                        .map(d -> new DepartmentJson(
                                "D" + d.code(), d.name(), "A" + d.academyCode(), "R" + d.regionCode()))
                        .toList());
        return Tagged.json(request, answer, FRESH);
    }
}
