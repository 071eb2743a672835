package fr.vigie.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Role;
import fr.vigie.identity.StaffPages;
import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/**
 * Every address × every verb × every role: the list is made of the interface's own description and of the pages on disk, the
 * expected answer of the table of permissions. What somebody may do is asked for with nothing in it, of what isn't there.
 */
@InServer
@RunAsClient
class EveryVerbIT {

    private static final List<String> VERBS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE");
    private static final List<String> OF_THE_INTERFACE = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final List<String> OF_PAGES = List.of("GET", "HEAD", "POST");

    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void every_address_answers_every_verb_as_it_should_whoever_asks() throws Exception {
        JsonNode paths = Caller.anonymous().get("openapi").json().path("paths");
        Map<String, String> tokens = Callers.tokens();
        try {
            for (var path : paths.properties()) {
                for (String verb : OF_THE_INTERFACE) {
                    JsonNode call = path.getValue().path(verb.toLowerCase(Locale.ROOT));
                    call(verb, path.getKey(), call, null, null);
                    for (var token : tokens.entrySet()) {
                        call(verb, path.getKey(), call, token.getValue(), Callers.ROLES.get(token.getKey()));
                    }
                }
            }
        } finally {
            Callers.forgetTokens();
        }
        assertThat(asked.get()).isGreaterThan(1_800);
        assertThat(wrong).as("of " + asked).isEmpty();
    }

    @Test
    void every_staff_page_answers_every_verb_as_it_should_whoever_asks() throws Exception {
        List<String> pages = pages();
        for (String page : pages) {
            page(page, null, null);
        }
        Callers.ROLES.entrySet().parallelStream().forEach(caller -> pages(pages, caller.getKey(), caller.getValue()));
        assertThat(asked.get()).isGreaterThan(1_500);
        assertThat(wrong).as("of " + asked).isEmpty();
    }

    private void pages(List<String> pages, String login, Role role) {
        try {
            String session = Callers.session(login);
            for (String page : pages) {
                page(page, session, role);
            }
            int desk =
                    new RawRequest("GET", "/equipe/").header("Cookie", session).status();
            note("GET", "/equipe/ in the end", role, desk, desk == 200);
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(login, broken);
        }
    }

    private void call(String verb, String path, JsonNode call, String token, Role role) throws IOException {
        String permission = call.path("x-permission").asText();
        boolean may = permission.isEmpty()
                || role != null && Permission.valueOf(permission).isHeldBy(role);
        String address = "/api/v1"
                + path.replace("{week}", may ? "1999-W99" : "2021-W14")
                        .replace("{kind}", "reports")
                        .replaceAll("\\{\\w+}", "987654321");
        var request = new RawRequest(verb, address);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!verb.equals("GET") && !verb.equals("DELETE")) {
            request.header("Content-Type", path.startsWith("/imports") ? "text/csv" : "application/json");
            request.body((path.startsWith("/imports") ? "id" : "{}").getBytes(StandardCharsets.UTF_8));
        }
        int status = request.status();
        boolean right;
        if (call.isMissingNode()) {
            right = status == 404 || status == 405 || status == 415 || status == 401 && role == null || status == 403;
        } else if (may) {
            // a kind of file has a permission of its own
            right = status >= 200
                    && status < 500
                    && status != 401
                    && status != 405
                    && status != 415
                    && (status != 403 || path.startsWith("/imports"))
                    && (status >= 400 || verb.equals("GET"));
        } else {
            right = status == (role == null ? 401 : 403);
        }
        note(verb, address, role, status, right);
    }

    private void page(String page, String session, Role role) throws IOException {
        boolean door = page.startsWith("/equipe/connexion");
        Permission needed =
                StaffPages.permissionFor(page.substring("/equipe".length())).orElseThrow();
        for (String verb : VERBS) {
            var request = new RawRequest(verb, page);
            if (session != null) {
                request.header("Cookie", session);
            }
            if (!verb.equals("GET") && !verb.equals("HEAD")) {
                request.body(new byte[0]);
            }
            int status = request.status();
            boolean right;
            if (!OF_PAGES.contains(verb)) {
                right = status == 405;
            } else if (role == null && !door) {
                right = status == 302;
            } else if (role != null && !door && !needed.isHeldBy(role)) {
                right = status == 403;
            } else if (verb.equals("GET") || verb.equals("HEAD")) {
                // nothing says what a page is about, and a page may ask for more than its folder
                right = List.of(200, 302, 403, 404).contains(status);
            } else {
                // a form without its page's mark
                right = status == 200 || status == 302 || status >= 400 && status < 500;
            }
            note(verb, page, role, status, right);
        }
    }

    private void note(String verb, String address, Role role, int status, boolean right) {
        asked.incrementAndGet();
        if (!right) {
            wrong.add(verb + " " + address + " by " + (role == null ? "nobody" : role) + ": " + status);
        }
    }

    private static List<String> pages() throws IOException {
        Path webapp = Path.of("webapp");
        try (var files = Files.walk(webapp.resolve("equipe"))) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/" + webapp.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
