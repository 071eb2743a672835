package fr.vigie.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fr.vigie.server.Caller;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import fr.vigie.server.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks by their names, and what comes of them. */
@InBrowser
@RunAsClient
class HostileIT {

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void session_fixation_a_session_made_before_signing_in_is_not_the_one_after(Page page) {
        page.navigate("/equipe/connexion.xhtml");
        page.context()
                .addCookies(List.of(new Cookie("JSESSIONID", "planted-by-somebody-else")
                        .setUrl(TestServer.address().toString())));
        Staff.signIn(page, "redaction", "/equipe/");
        String session = session(page);
        assertThat(session).isNotEmpty().doesNotContain("planted-by-somebody-else");
        page.locator("details.me summary").click();
        page.locator("details.me button").click();
        page.waitForURL(url -> !url.endsWith("/fin"));
        page.context().clearCookies();
        page.context()
                .addCookies(List.of(new Cookie("JSESSIONID", session)
                        .setUrl(TestServer.address().toString())));
        page.navigate("/equipe/");
        assertThat(page.url()).as("the session ended with the signing out").contains("connexion");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/equipe/../\\elsewhere.example",
                "javascript:alert(1)"
            })
    void open_redirect_signing_in_leads_to_our_own_pages_only(String next, Page page) {
        page.navigate("/equipe/connexion.xhtml?suite=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        Staff.enter(page, "redaction");
        page.waitForURL(url -> !url.contains("connexion"));
        assertThat(page.url()).isEqualTo(TestServer.address() + "equipe/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../../../etc/passwd",
                "/..%2f..%2f..%2fetc%2fpasswd",
                "/%2e%2e/%2e%2e/WEB-INF/web.xml",
                "/WEB-INF/web.xml",
                "/web-inf/web.xml",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF/pages/temoigner.xhtml",
                "/jakarta.faces.resource/..%2fWEB-INF%2fweb.xml.xhtml",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/jakarta.faces.resource/..%5c..%5cWEB-INF%5cweb.xml.xhtml",
                "/equipe/..;/WEB-INF/web.xml",
                "/resources/css/vigie.css/../../../WEB-INF/web.xml",
                "/file:///etc/passwd"
            })
    void path_traversal_finds_nothing(String target) throws IOException {
        String answer = new RawRequest("GET", target).answer();
        assertThat(answer).doesNotContain("<web-app").doesNotContain("root:").doesNotContain("<ui:composition");
        assertThat(Integer.parseInt(answer.substring(9, 12))).isBetween(300, 499);
    }

    /** What editors, archivers, version control and people leave beside what they work on. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.xhtml",
                "/equipe/connexion.xhtml",
                "/resources/css/vigie.css",
                "/temoigner",
                "/WEB-INF/web.xml"
            })
    void leftovers_beside_a_page_are_not_served(String page) throws IOException {
        for (String ending : List.of(
                ".bak",
                ".old",
                ".orig",
                ".save",
                ".tmp",
                ".swp",
                "~",
                ".zip",
                ".tar.gz",
                ".sql",
                ".java",
                ".properties")) {
            assertThat(new RawRequest("GET", page + ending).status())
                    .as(page + ending)
                    .isIn(302, 400, 403, 404);
        }
        String folder = page.substring(0, page.lastIndexOf('/') + 1);
        for (String file : List.of(
                ".git/config",
                ".git/HEAD",
                ".svn/entries",
                ".env",
                ".htaccess",
                ".DS_Store",
                ".index.xhtml.swp",
                "pom.xml",
                "backup.zip",
                "dump.sql",
                "vigie.war",
                "META-INF/persistence.xml",
                "package-info.class")) {
            assertThat(new RawRequest("GET", folder + file).status())
                    .as(folder + file)
                    .isIn(302, 400, 403, 404);
        }
    }

    @Test
    void xxe_no_address_reads_xml() throws IOException {
        byte[] bomb = ("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">"
                        + "<!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>")
                .getBytes(StandardCharsets.UTF_8);
        for (String address : List.of("/api/v1/testimonies", "/api/v1/reports", "/api/v1/statements")) {
            var request = new RawRequest("POST", address)
                    .header("Content-Type", "application/xml")
                    .header("Authorization", basic("redaction"))
                    .body(bomb);
            assertThat(request.status()).as(address).isEqualTo(415);
        }
    }

    @Test
    void zip_bomb_a_compressed_body_is_not_unpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[MEGABYTE];
            for (int i = 0; i < 100; i++) {
                gzip.write(zeros);
            }
        }
        var request = new RawRequest("POST", "/api/v1/imports/reports?dryRun=true")
                .header("Content-Type", "text/csv")
                .header("Content-Encoding", "gzip")
                .header("Authorization", basic("redaction"))
                .body(packed.toByteArray());
        assertThat(request.status()).isBetween(400, 499);
    }

    @Test
    void oversized_heads_are_refused() throws IOException {
        assertThat(new RawRequest("GET", "/")
                        .header("X-Large", "a".repeat(64 * 1024))
                        .status())
                .isIn(0, 400, 413, 431);
        assertThat(new RawRequest("GET", "/?" + "a".repeat(64 * 1024)).status()).isIn(0, 400, 414, 431);
        RawRequest many = new RawRequest("GET", "/");
        for (int i = 0; i < 1000; i++) {
            many.header("X-" + i, "a");
        }
        assertThat(many.status()).isIn(0, 400, 413, 431);
    }

    @Test
    void request_smuggling_two_lengths_are_one_too_many() throws IOException {
        var request = new RawRequest("POST", "/temoigner")
                .header("Transfer-Encoding", "chunked")
                .body("0\r\n\r\nGET /equipe/ HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(request.answer().split("HTTP/1\\.1 \\d{3}", -1))
                .as("one answer")
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void slow_loris_two_hundred_heads_that_never_end_keep_nobody_out() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            var address = TestServer.address();
            for (int i = 0; i < 200; i++) {
                var socket = new Socket(address.getHost(), address.getPort());
                socket.getOutputStream()
                        .write("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ".getBytes(StandardCharsets.UTF_8));
                slow.add(socket);
            }
            assertThat(Caller.anonymous().get("temoigner").status()).isEqualTo(200);
            assertThat(Caller.anonymous().get("situation").status()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void header_injection_no_address_splits_an_answer() throws IOException {
        String answer = new RawRequest("GET", "/bilans.xhtml?a=%0d%0aSet-Cookie:%20planted=1").answer();
        assertThat(answer).doesNotContainIgnoringCase("\r\nSet-Cookie: planted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "TRACK", "DEBUG", "PATCH", "BREW"})
    void verbs_that_serve_attackers_only_are_refused(String verb) throws IOException {
        assertThat(new RawRequest(verb, "/").header("X-Secret", "told-back").answer())
                .doesNotContain("told-back")
                .containsPattern("^HTTP/1\\.1 (400|403|404|405|501)|^$");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/management",
                "/console",
                "/console/index.html",
                "/metrics",
                "/health",
                "/invoker",
                "/wildfly-services"
            })
    void the_servers_own_doors_do_not_open_outwards(String target) throws IOException {
        assertThat(new RawRequest("GET", target).status()).isIn(401, 403, 404);
    }

    @Test
    void deserialisation_nothing_takes_java_objects() throws IOException {
        byte[] object = {(byte) 0xac, (byte) 0xed, 0, 5, 's', 'r'};
        assertThat(new RawRequest("POST", "/api/v1/testimonies")
                        .header("Content-Type", "application/x-java-serialized-object")
                        .body(object)
                        .status())
                .isEqualTo(415);
        assertThat(new RawRequest("POST", "/equipe/connexion.xhtml")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .body(("connexion=connexion&jakarta.faces.ViewState="
                                        + Base64.getUrlEncoder().encodeToString(object))
                                .getBytes(StandardCharsets.UTF_8))
                        .status())
                .isBetween(300, 499);
    }

    private static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }

    private static String basic(String login) {
        return "Basic "
                + Base64.getEncoder().encodeToString((login + ":" + Caller.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }
}
