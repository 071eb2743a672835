package fr.vigie.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Role;
import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/**
 * Every address × every verb × every role: the list is made of the interface's own description and of the pages on disk, the
 * expected answer of the table of permissions.
 */
@InServer
@RunAsClient
class EveryVerbIT {

    private static final List<String> VERBS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE");
    private static final List<String> OF_THE_INTERFACE = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    /** Nobody first. */
    private static final Map<String, Role> CALLERS = callers();

    private static Map<String, Role> callers() {
        Map<String, Role> callers = new TreeMap<>();
        callers.put("admin", Role.ADMINISTRATOR);
        callers.put("section", Role.SECTION);
        callers.put("redaction", Role.EDITOR);
        callers.put("presse", Role.PRESS);
        callers.put("referent", Role.LIAISON);
        return callers;
    }

    @Test
    void every_address_answers_every_verb_as_it_should_whoever_asks() throws IOException {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        JsonNode paths = Caller.anonymous().get("openapi").json().path("paths");
        for (var path : paths.properties()) {
            for (String verb : OF_THE_INTERFACE) {
                JsonNode call = path.getValue().path(verb.toLowerCase(Locale.ROOT));
                String permission = call.path("x-permission").asText();
                asked += check(wrong, verb, path.getKey(), null, expected(call, permission, null));
                for (var caller : CALLERS.entrySet()) {
                    if (call.isMissingNode()
                            || !permission.isEmpty()
                                    && !Permission.valueOf(permission).isHeldBy(caller.getValue())) {
                        asked += check(
                                wrong,
                                verb,
                                path.getKey(),
                                caller.getKey(),
                                expected(call, permission, caller.getValue()));
                    }
                }
            }
        }
        for (String page : pages()) {
            for (String verb : VERBS) {
                int status = new RawRequest(verb, page).body(new byte[0]).status();
                asked++;
                if (!(status == 302 || status >= 400 && status < 500 || page.contains("connexion") && status < 500)) {
                    wrong.add(verb + " " + page + " by nobody: " + status);
                }
            }
        }
        assertThat(asked).isGreaterThan(500);
        assertThat(wrong).as("of " + asked).isEmpty();
    }

    /** What may be answered: 405 where the interface describes no such call, 401 and 403 by the table of permissions. */
    private static List<Integer> expected(JsonNode call, String permission, Role role) {
        if (call.isMissingNode()) {
            return List.of(401, 403, 404, 405, 415);
        }
        if (permission.isEmpty()) {
            return List.of();
        }
        return role == null ? List.of(401) : List.of(403);
    }

    private static int check(List<String> wrong, String verb, String path, String login, List<Integer> expected)
            throws IOException {
        String address = "/api/v1"
                + path.replace("{week}", "2021-W14")
                        .replace("{kind}", "reports")
                        .replaceAll("\\{\\w+}", "1");
        var request = new RawRequest(verb, address);
        if (login != null) {
            request.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString((login + ":" + Caller.PASSWORD).getBytes(StandardCharsets.UTF_8)));
        }
        if (!verb.equals("GET") && !verb.equals("DELETE")) {
            request.header("Content-Type", path.startsWith("/imports") ? "text/csv" : "application/json");
            request.body((path.startsWith("/imports") ? "id" : "{}").getBytes(StandardCharsets.UTF_8));
        }
        int status = request.status();
        // an empty list: anybody may call it; whatever it says of an empty call, it doesn't fail
        boolean right = expected.isEmpty() ? status >= 200 && status < 500 && status != 401 : expected.contains(status);
        if (!right) {
            wrong.add(verb + " " + address + " by " + (login == null ? "nobody" : login) + ": " + status);
        }
        return 1;
    }

    private static List<String> pages() throws IOException {
        Path webapp = Path.of("webapp");
        try (var files = Files.walk(webapp.resolve("equipe"))) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/" + webapp.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
