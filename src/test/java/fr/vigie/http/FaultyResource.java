package fr.vigie.http;

import fr.vigie.shared.Conflict;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Week;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Deployed with the tests only: a resource that fails in every way there is, and one that talks on. */
@Path("/faulty")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FaultyResource {

    record Input(OffsetDateTime at, Integer count, String text) {}

    record Output(OffsetDateTime at, Week week, Optional<String> text) {}

    @GET
    @Path("{how}")
    public String fail(@PathParam("how") String how) {
        return switch (how) {
            case "refused" -> throw Refused.because("week", "shared.week.malformed");
            case "conflict" -> throw Conflict.because("key", "http.detail.409");
            case "lock" -> throw new IllegalStateException(new OptimisticLockException("version"));
            case "unexpected" -> throw new IllegalStateException("a secret detail");
            default -> "{}";
        };
    }

    @POST
    public Output echo(Input input) {
        return new Output(input.at(), Week.of(input.at().toInstant()), Optional.ofNullable(input.text()));
    }

    @POST
    @Path("bytes")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public String swallow(InputStream body) throws Exception {
        return "{\"bytes\":" + body.transferTo(OutputStream.nullOutputStream()) + "}";
    }

    private static final CountDownLatch FIRST_WAS_READ = new CountDownLatch(1);

    @GET
    @Path("events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void talk(@Context SseEventSink sink, @Context Sse sse) {
        sink.send(sse.newEvent("first")).thenRunAsync(() -> {
            try {
                FIRST_WAS_READ.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            sink.send(sse.newEvent("second")).thenRun(sink::close);
        });
    }

    @POST
    @Path("events")
    public void firstWasRead() {
        FIRST_WAS_READ.countDown();
    }
}
