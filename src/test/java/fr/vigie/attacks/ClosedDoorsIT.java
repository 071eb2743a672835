package fr.vigie.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import fr.vigie.server.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands open, and to whom; what each answer forbids the browser. */
@InServer
@RunAsClient
class ClosedDoorsIT {

    private static final int MANAGEMENT = 9990;
    private static final int HTTP = 8080;

    @Test
    void management_port_listens_on_the_loopback_only() throws IOException {
        int port = MANAGEMENT + TestServer.address().getPort() - HTTP;
        for (InetAddress address : addresses()) {
            try (Socket socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, port), 500))
                        .as(address + ":" + port)
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"management", "console", "console/index.html", "metrics", "invoker"})
    void no_door_of_the_server_opens_on_the_public_port(String address) {
        assertThat(Caller.anonymous().get(address).status()).isIn(403, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "temoigner",
                "situation",
                "bilans",
                "questions",
                "vos-donnees",
                "vos-donnees/demande",
                "equipe/connexion.xhtml",
                "api/v1/platforms",
                "openapi",
                "weekly-reviews.atom",
                "nothing-here",
                "equipe/",
                "jakarta.faces.resource/css/equipe.css.xhtml"
            })
    void every_answer_has_a_strict_policy_and_is_neither_framed_nor_sniffed_nor_shared(String address) {
        HttpResponse<String> answer = Caller.anonymous().get(address).response();
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'self'")
                .doesNotContain("unsafe-")
                .doesNotContain("http:", "https:", "*");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Referrer-Policy")).isIn("same-origin", "no-referrer");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    /** Every address of this machine but those of the loopback. */
    private static List<InetAddress> addresses() throws IOException {
        List<InetAddress> outside = new ArrayList<>();
        for (var network : NetworkInterface.networkInterfaces().toList()) {
            network.inetAddresses()
                    .filter(address -> !address.isLoopbackAddress())
                    .forEach(outside::add);
        }
        return outside;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
