package fr.vigie.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.vigie.shared.Digest;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Public answers that a caller may keep: with an ETag of what they say, and 304 for whoever has it already. */
public final class Tagged {

    private static final int TAG_LENGTH = 32;

    private Tagged() {}

    /**
     * An answer in JSON that is the same for everybody.
     *
     * @param request the call, whose {@code If-None-Match} is heard
     * @param fresh for how long nobody needs to ask again
     */
    public static Response json(Request request, Object answer, Duration fresh) {
        try {
            return of(request, Json.MAPPER.writeValueAsBytes(answer), MediaType.APPLICATION_JSON, fresh);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An answer of any kind that is the same for everybody; as {@link #json}. */
    public static Response of(Request request, byte[] answer, String mediaType, Duration fresh) {
        EntityTag tag = new EntityTag(Digest.hex(answer).substring(0, TAG_LENGTH));
        CacheControl cache = new CacheControl();
        cache.setNoTransform(false);
        cache.setMaxAge((int) fresh.toSeconds());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(answer, mediaType) : unchanged)
                .tag(tag)
                .cacheControl(cache)
                .build();
    }
}
