package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of a proxy with TLS, as nginx itself takes it. */
class ProxyExampleTest {

    private static final String NAME = "vigie.example";
    private static final Path EXAMPLE = Path.of("deployment/server/nginx.conf");

    @TempDir
    Path folder;

    /** The port of whoever stands behind it. */
    private int behind = 8080;

    @Test
    void nginx_takes_it() throws Exception {
        Program nginx = Program.needed("nginx", "nginx-light");
        written();
        Program.Said said = nginx.run("-t", "-p", folder, "-c", folder.resolve("nginx.conf"));
        assertThat(said.words()).contains("test is successful").doesNotContain("[warn]");
    }

    /** On a port of the loopback; a client of each kind tries to shake hands. */
    @Test
    void it_speaks_tls_1_2_and_1_3_with_forward_secrecy_only() throws Exception {
        Program nginx = Program.needed("nginx", "nginx-light");
        int port = written();
        Process proxy = nginx.builder("-p", folder, "-c", folder.resolve("nginx.conf"), "-g", "daemon off;")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        try {
            await().atMost(Duration.ofSeconds(20)).until(() -> shakesHands(port, "TLSv1.3", "TLS_AES_128_GCM_SHA256"));
            assertThat(shakesHands(port, "TLSv1.2", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"))
                    .isTrue();
            assertThat(shakesHands(port, "TLSv1.2", "TLS_RSA_WITH_AES_128_GCM_SHA256"))
                    .isFalse();
            assertThat(shakesHands(port, "TLSv1.2", "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA"))
                    .isFalse();
            assertThat(Files.readString(EXAMPLE)).contains("ssl_protocols TLSv1.2 TLSv1.3;");
        } finally {
            proxy.destroy();
            proxy.waitFor();
        }
    }

    /** A location that sets one header has none of those that stand above it. */
    @Test
    void what_a_client_says_of_itself_never_passes_and_another_host_is_hung_up_on() throws Exception {
        List<Headers> came = new CopyOnWriteArrayList<>();
        var vigie = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        vigie.createContext("/", exchange -> {
            came.add(exchange.getRequestHeaders());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        vigie.start();
        behind = vigie.getAddress().getPort();
        Program nginx = Program.needed("nginx", "nginx-light");
        int port = written();
        Process proxy = nginx.builder("-p", folder, "-c", folder.resolve("nginx.conf"), "-g", "daemon off;")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        try {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> asked(port, "/", NAME).startsWith("HTTP/1.1 204"));
            for (String address : List.of("/", "/temoigner", "/equipe/direct/flux", "/api/v1/evenements")) {
                came.clear();
                assertThat(asked(port, address, NAME)).as(address).startsWith("HTTP/1.1 204");
                assertThat(came).hasSize(1);
                assertThat(came.get(0).toString()).as(address).doesNotContain("elsewhere", "203.0.113.9", "4711");
                assertThat(came.get(0).get("X-Forwarded-Host")).as(address).containsExactly(NAME);
                assertThat(came.get(0).get("X-Forwarded-Port")).as(address).hasSize(1);
            }
            came.clear();
            assertThat(asked(port, "/", "elsewhere.example")).isEmpty();
            assertThat(came).isEmpty();
            SSLContext context = trusting();
            try (var socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port)) {
                assertThatThrownBy(socket::startHandshake).as("no name at all").isInstanceOf(IOException.class);
            }
        } finally {
            proxy.destroy();
            proxy.waitFor();
            vigie.stop(0);
        }
    }

    /** What is answered to a client that claims to have come from elsewhere; empty when it is hung up on. */
    private static String asked(int port, String address, String host) throws GeneralSecurityException {
        try (var socket = (SSLSocket) trusting().getSocketFactory().createSocket("127.0.0.1", port)) {
            named(socket);
            socket.startHandshake();
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: " + host
                                    + "\r\nX-Forwarded-Host: elsewhere.example\r\nX-Forwarded-Port: 4711"
                                    + "\r\nX-Forwarded-For: 203.0.113.9\r\nX-Forwarded-Proto: elsewhere"
                                    + "\r\nForwarded: host=elsewhere.example\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException refused) {
            return "";
        }
    }

    private static void named(SSLSocket socket) {
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setServerNames(List.of(new SNIHostName(NAME)));
        socket.setSSLParameters(parameters);
    }

    private static SSLContext trusting() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anyone()}, null);
        return context;
    }

    /** A link of a letter opens a testimony; a line of an error names who asked for what. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/temoigner/suivi",
                "/lien/3f9c",
                "/masquer",
                "/vos-donnees/demande",
                "/preuve-de-depot",
                "/repondre/7",
                "/api/v1/testimonies/following"
            })
    void it_keeps_no_line_of_what_witnesses_do(String address) throws IOException {
        String example = Files.readString(EXAMPLE);
        var unlogged = Pattern.compile("~(\\^/\\([^ ]+\\)) +0;").matcher(example);
        assertThat(unlogged.find()).isTrue();
        assertThat(Pattern.compile(unlogged.group(1)).matcher(address).find()).isTrue();
        assertThat(example).containsPattern("error_log +\\S+ crit;");
    }

    /** Writes it with a certificate and folders of its own. @return the port of the loopback that it speaks TLS on */
    private int written() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path live = Files.createDirectories(folder.resolve("live/vigie.example"));
        Object[] request = ("req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=vigie.example -keyout " + live
                        + "/privkey.pem -out " + live + "/fullchain.pem")
                .split(" ");
        Program.Said certificate = Program.needed("openssl", "openssl").run(request);
        assertThat(certificate.status()).as(certificate.words()).isZero();
        Files.writeString(
                folder.resolve("vigie.conf"),
                Files.readString(EXAMPLE)
                        .replace("/etc/letsencrypt", folder.toString())
                        .replace("/var/log/nginx", folder.toString())
                        .replaceAll("(?m)^ *listen \\[::\\].*\\n", "")
                        .replace("listen 443", "listen 127.0.0.1:" + port)
                        .replace("127.0.0.1:8080", "127.0.0.1:" + behind)
                        .replace("listen 80", "listen unix:" + folder + "/plain"));
        Files.writeString(
                folder.resolve("nginx.conf"),
                "pid " + folder + "/pid;\nerror_log " + folder + "/error.log;\nevents {}\nhttp { include " + folder
                        + "/vigie.conf; }\n");
        return port;
    }

    private static boolean shakesHands(int port, String protocol, String suite) throws GeneralSecurityException {
        try (var socket = (SSLSocket) trusting().getSocketFactory().createSocket("127.0.0.1", port)) {
            named(socket);
            socket.setEnabledProtocols(new String[] {protocol});
            socket.setEnabledCipherSuites(new String[] {suite});
            socket.startHandshake();
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** The certificate is the test's own. */
    private static final class Anyone implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            // nobody is asked
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // ours
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
