package fr.vigie.http;

import fr.vigie.shared.Refused;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** What stands in an address or its query: unlike a body's fields, a value that can't be read there is malformed (400). */
public final class Asked {

    private Asked() {}

    /** Reads it, or answers 400 with the sentence of what is wrong. */
    public static <T> T read(HttpHeaders headers, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refused malformed) {
            Problem problem = Problem.of(
                    400, Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)), malformed.faults());
            throw new WebApplicationException(Response.status(400)
                    .type(Problem.MEDIA_TYPE)
                    .entity(problem)
                    .build());
        }
    }
}
