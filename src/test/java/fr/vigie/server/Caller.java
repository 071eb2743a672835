package fr.vigie.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Somebody who calls Vigie over HTTP: one of the demonstration accounts, or nobody in particular. */
public final class Caller {

    /** The password of the demonstration accounts in the tests. */
    public static final String PASSWORD = "Phare-2021-des-tests";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String login;

    private Caller(String login) {
        this.login = login;
    }

    /** A member of staff: {@code section}, {@code redaction}… */
    public static Caller as(String login) {
        return new Caller(login);
    }

    /** Somebody without an account. */
    public static Caller anonymous() {
        return new Caller(null);
    }

    /** GET of an address below {@code /}: {@code api/v1/reports}. */
    public Answer get(String address) {
        return send("GET", address, null, BodyPublishers.noBody());
    }

    /** GET of a file, or of a range of it. @param range a {@code Range} header, or null */
    public HttpResponse<byte[]> file(String address, String range) {
        var request = HttpRequest.newBuilder(URI.create(TestServer.address() + address));
        if (range != null) {
            request.header("Range", range);
        }
        return sent(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** POST of JSON. */
    public Answer post(String address, String json) {
        return send("POST", address, "application/json", BodyPublishers.ofString(json));
    }

    /** POST of a text of another kind. */
    public Answer post(String address, String mediaType, byte[] body) {
        return send("POST", address, mediaType, BodyPublishers.ofByteArray(body));
    }

    /** PUT of JSON. */
    public Answer put(String address, String json) {
        return send("PUT", address, "application/json", BodyPublishers.ofString(json));
    }

    /** DELETE. */
    public Answer delete(String address) {
        return send("DELETE", address, null, BodyPublishers.noBody());
    }

    private Answer send(String method, String address, String mediaType, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(TestServer.address() + address))
                .method(method, body);
        if (mediaType != null) {
            request.header("Content-Type", mediaType);
        }
        return new Answer(sent(request, HttpResponse.BodyHandlers.ofString()));
    }

    private <T> HttpResponse<T> sent(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        if (login != null) {
            var credentials = (login + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        try {
            return CLIENT.send(request.build(), body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * What Vigie answered.
     *
     * @param response all of it
     */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        /** The answer as JSON. */
        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(response.body());
            } catch (IOException e) {
                throw new IllegalStateException(response.body(), e);
            }
        }

        @Override
        public String toString() {
            return status() + " " + text();
        }
    }
}
