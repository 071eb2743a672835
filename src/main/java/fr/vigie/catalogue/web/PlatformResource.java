package fr.vigie.catalogue.web;

import fr.vigie.catalogue.AuthorityType;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.http.Malformed;
import fr.vigie.http.Tagged;
import fr.vigie.shared.ParisTime;
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
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** {@code GET /api/v1/platforms}: the tools that the union watches. */
@Path("platforms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PlatformResource {

    private static final Duration FRESH = Duration.ofMinutes(5);

    @Inject
    Platforms platforms;

    @Inject
    Clock clock;

    /**
     * A tool as it was on the day asked for; null is unknown, never « none ».
     *
     * @param territories {@code R11}, {@code A24}, {@code D93}; empty for the whole country
     */
    public record PlatformJson(
            String code,
            String name,
            String kind,
            Authority authority,
            List<String> territories,
            String vendor,
            String host) {

        static PlatformJson of(PlatformAsOf platform) {
            return new PlatformJson(
                    platform.code(),
                    platform.name(),
                    platform.kind(),
                    new Authority(platform.authorityType(), platform.authorityName()),
                    platform.prefixedTerritories(),
                    platform.vendor(),
                    platform.host());
        }
    }

    /** Who answers for it. */
    public record Authority(AuthorityType type, String name) {}

    /**
     * The tools in service on a day of Paris, by name.
     *
     * @param on the day, {@code 2021-04-06}; today when it isn't said; 400 for what is no day
     */
    @GET
    public Response list(@QueryParam("on") String on, @Context Request request) {
        LocalDate day = on == null || on.isBlank()
                ? ParisTime.day(clock.instant())
                : Malformed.reading("on", () -> ParisTime.read(on).day());
        return Tagged.json(
                request, platforms.asOf(day).stream().map(PlatformJson::of).toList(), FRESH);
    }
}
