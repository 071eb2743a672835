package fr.vigie.moderation.web;

import fr.vigie.http.PublicAddress;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** {@code /api/v1/moderation/waiting.atom}: what waits, as a feed, for a feed reader that has a personal token. */
@Path("moderation/waiting.atom")
@RequestScoped
public class WaitingFeedResource {

    @Inject
    WaitingFeed feed;

    /** The feed of the caller's académies. */
    @GET
    @Produces(WaitingFeed.MEDIA_TYPE)
    @Requires(Permission.MODERATE)
    public Response feed(@Context HttpServletRequest request) {
        return Response.ok(feed.atom(PublicAddress.of(request), "/api/v1/moderation/waiting.atom"))
                .build();
    }
}
