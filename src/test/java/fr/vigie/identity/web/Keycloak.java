package fr.vigie.identity.web;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.server.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real OpenID Connect provider: Keycloak, as its makers publish it, with the realm of {@code realm.json} in memory. The build
 * unpacks it; the first start prepares it, the later ones don't have to.
 */
final class Keycloak implements AutoCloseable {

    private static final Path HOME = Path.of("target/keycloak/keycloak-" + System.getProperty("it.keycloak.version"))
            .toAbsolutePath();
    private static final int PORT = Integer.getInteger("it.provider.port");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String address = "http://127.0.0.1:" + PORT;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;

    /** Starts it and returns when it answers. */
    Keycloak() throws Exception {
        Path prepared = HOME.resolve("prepared");
        if (Files.notExists(prepared)) {
            Process build = keycloak("build", "--db=dev-mem");
            if (!build.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || build.exitValue() != 0) {
                throw new IllegalStateException("Keycloak could not be prepared: see target/keycloak.log");
            }
            Files.createFile(prepared);
        }
        Path realm = HOME.resolve("data/import/realm.json");
        Files.createDirectories(realm.getParent());
        try (var template = Keycloak.class.getResourceAsStream("realm.json")) {
            Files.writeString(
                    realm,
                    new String(template.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("@VIGIE@", TestServer.address().toString()));
        }
        process = keycloak(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + PORT,
                "--hostname=" + address,
                "--cache=local",
                "--import-realm");
        await().atMost(PATIENCE).ignoreExceptions().until(this::answers);
    }

    private static Process keycloak(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("bash", HOME.resolve("bin/kc.sh").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target/keycloak.log").toFile()));
        builder.environment()
                .put(
                        "JAVA_OPTS",
                        "-Xms64m -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.net.preferIPv4Stack=true");
        return builder.start();
    }

    private boolean answers() throws Exception {
        if (!process.isAlive()) {
            throw new AssertionError("Keycloak has ended: see target/keycloak.log");
        }
        return get(issuer() + "/.well-known/openid-configuration") == 200;
    }

    private int get(String url) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    /** The realm's name for itself. */
    String issuer() {
        return address + "/realms/syndicat";
    }

    /** An access token of its, which a program got without anybody signing in. */
    String tokenOfAProgram() throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "grant_type=client_credentials&client_id=programme&client_secret=secret-des-tests"))
                        .build(),
                BodyHandlers.ofString());
        return new ObjectMapper().readTree(answer.body()).path("access_token").asText();
    }

    @Override
    public void close() {
        List<ProcessHandle> below = process.descendants().toList();
        below.forEach(ProcessHandle::destroy);
        process.destroy();
        if (!ended()) {
            below.forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private boolean ended() {
        try {
            return process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
