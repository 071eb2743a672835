package fr.vigie.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.InServer;
import fr.vigie.server.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is believed of a proxy that ends TLS, on a listener like the one that {@code VIGIE_BEHIND_PROXY=true} makes; and what
 * of a browser that only says so.
 */
@InServer
@RunAsClient
class BehindProxyIT {

    private static final String HSTS = "Strict-Transport-Security";
    private static final int PROXIED = 8087;
    private static final ModelNode SOCKET =
            address("socket-binding-group", "standard-sockets", "socket-binding", "proxied");
    private static final ModelNode LISTENER =
            address("subsystem", "undertow", "server", "default-server", "http-listener", "proxied");

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void listens_behind_a_proxy_as_well() throws IOException {
        ModelNode socket = operation("add", SOCKET);
        socket.get("port").set(PROXIED);
        ModelNode listener = operation("add", LISTENER);
        listener.get("socket-binding").set("proxied");
        listener.get("proxy-address-forwarding").set(true);
        done(socket);
        done(listener);
    }

    @AfterEach
    void listens_no_more() throws IOException {
        for (ModelNode one : new ModelNode[] {LISTENER, SOCKET}) {
            ModelNode remove = operation("remove", one);
            remove.get("operation-headers", "allow-resource-service-restart").set(true);
            done(remove);
        }
    }

    @Test
    void the_environment_says_whether_a_proxy_is_believed() throws IOException {
        ModelNode read = operation(
                "read-attribute",
                address("subsystem", "undertow", "server", "default-server", "http-listener", "default"));
        read.get("name").set("proxy-address-forwarding");
        assertThat(done(read).asString()).isEqualTo("${env.VIGIE_BEHIND_PROXY:false}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "temoigner", "situation", "equipe/connexion.xhtml", "api/v1/platforms", "nothing-here"})
    void over_tls_every_answer_says_to_come_back_over_tls_only(String page) throws Exception {
        String header = get(behind(), page, "https").headers().firstValue(HSTS).orElse("");
        assertThat(header).matches("max-age=\\d{8,}; includeSubDomains");
        assertThat(Long.parseLong(header.replaceAll("\\D", ""))).isGreaterThanOrEqualTo(31_536_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "temoigner", "equipe/connexion.xhtml"})
    void without_tls_nothing_is_said_of_it_and_nobody_is_believed_who_says_so(String page) throws Exception {
        assertThat(get(behind(), page, "http").headers().firstValue(HSTS)).isEmpty();
        assertThat(get(TestServer.address(), page, "https").headers().firstValue(HSTS))
                .as("a browser that names itself a proxy")
                .isEmpty();
    }

    @Test
    void cookie_that_is_set_over_tls_never_travels_without_it() throws Exception {
        assertThat(get(behind(), "equipe/connexion.xhtml", "https").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie ->
                        assertThat(cookie).containsIgnoringCase("secure").contains("HttpOnly", "SameSite=Lax"));
    }

    private HttpResponse<String> get(URI site, String page, String scheme) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(site + page))
                        .header("X-Forwarded-Proto", scheme)
                        .header("X-Forwarded-For", "192.0.2.7")
                        .build(),
                BodyHandlers.ofString());
    }

    private static URI behind() {
        return URI.create("http://127.0.0.1:" + (PROXIED + Integer.getInteger("it.port.offset")) + "/");
    }

    private static ModelNode done(ModelNode operation) throws IOException {
        int port = Integer.getInteger("it.management.port");
        try (var management = ModelControllerClient.Factory.create("127.0.0.1", port)) {
            ModelNode answer = management.execute(operation);
            assertThat(answer.get("outcome").asString()).as(answer.toString()).isEqualTo("success");
            return answer.get("result");
        }
    }

    private static ModelNode operation(String name, ModelNode address) {
        ModelNode operation = new ModelNode();
        operation.get("operation").set(name);
        operation.get("address").set(address);
        return operation;
    }

    private static ModelNode address(String... parts) {
        ModelNode address = new ModelNode();
        for (int i = 0; i < parts.length; i += 2) {
            address.add(parts[i], parts[i + 1]);
        }
        return address;
    }
}
