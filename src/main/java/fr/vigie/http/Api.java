package fr.vigie.http;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The HTTP interface, all of it below {@code /api/v1}; each web room adds its own resources. */
@ApplicationPath(Api.BASE)
public class Api extends Application {

    /** Where it starts, without a slash at the end. */
    public static final String BASE = "/api/v1";
}
