package fr.vigie.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Role;
import fr.vigie.identity.StaffPages;
import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import fr.vigie.server.TestServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of who may do what, walked over HTTP: every staff page and every call, by every role and by nobody. */
@InServer
@RunAsClient
class EveryDoorIT {

    private static final Map<Role, String> ACCOUNTS = Map.of(
            Role.ADMINISTRATOR, "admin",
            Role.SECTION, "section",
            Role.EDITOR, "redaction",
            Role.PRESS, "presse",
            Role.LIAISON, "referent");

    private static final Path PAGES = Path.of("webapp/equipe");

    /** Each folder's first page, and what it takes to see it. */
    static Map<String, Permission> folders() {
        Map<String, Permission> there = new java.util.TreeMap<>();
        StaffPages.folders().forEach((folder, permission) -> {
            if (Files.exists(PAGES.resolve(folder).resolve("index.xhtml"))) {
                there.put("/equipe/" + (folder.isEmpty() ? "" : folder + "/"), permission);
            }
        });
        return there;
    }

    static Stream<Role> roles() {
        return Stream.of(Role.values());
    }

    @ParameterizedTest
    @MethodSource("roles")
    void a_role_enters_the_rooms_of_its_permissions_and_no_other(Role role) throws Exception {
        var client = signedIn(ACCOUNTS.get(role));
        for (var folder : folders().entrySet()) {
            assertThat(get(client, folder.getKey()).statusCode())
                    .as(role + " at " + folder.getKey())
                    .isEqualTo(folder.getValue().isHeldBy(role) ? 200 : 403);
        }
    }

    @Test
    void every_page_lies_in_a_folder_of_the_table() throws IOException {
        try (var pages = Files.walk(PAGES)) {
            assertThat(pages.filter(page -> page.toString().endsWith(".xhtml"))
                            .map(page -> "/" + PAGES.relativize(page).toString().replace('\\', '/')))
                    .isNotEmpty()
                    .allSatisfy(page ->
                            assertThat(StaffPages.permissionFor(page)).as(page).isPresent());
        }
    }

    @Test
    void nobody_is_led_to_the_sign_in_page_from_every_door() throws Exception {
        var client = HttpClient.newHttpClient();
        for (var folder : folders().keySet()) {
            var answer = get(client, folder);
            assertThat(answer.statusCode()).as(folder).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .as(folder)
                    .contains("/equipe/connexion.xhtml?suite=" + URLEncoder.encode(folder, StandardCharsets.UTF_8));
        }
    }

    @Test
    void no_detour_leads_past_a_door() throws Exception {
        var nobody = HttpClient.newHttpClient();
        var section = signedIn(ACCOUNTS.get(Role.SECTION));
        for (String folder : folders().keySet()) {
            String room = folder.equals("/equipe/") ? "" : folder.substring("/equipe/".length());
            for (String detour : List.of(
                    "connexion/../",
                    "connexion/%2e%2e/",
                    "connexion/%2E./",
                    "connexion/x/../../",
                    "connexion;a/../",
                    "connexion//../",
                    "./",
                    "/",
                    "connexion/..;/",
                    "connexion%2f../",
                    "connexion/..%5c",
                    "compte/../",
                    "compte/%2e%2e/")) {
                for (HttpClient who : List.of(nobody, section)) {
                    String address = "/equipe/" + detour + room + "index.xhtml";
                    assertThat(get(who, address).statusCode())
                            .as(address + (who == nobody ? " by nobody" : " by a section"))
                            .isEqualTo(400);
                }
            }
        }
    }

    /** What the interface says of itself: verb, path, permission or none. */
    static List<org.junit.jupiter.params.provider.Arguments> calls() {
        List<org.junit.jupiter.params.provider.Arguments> calls = new ArrayList<>();
        JsonNode paths = Caller.anonymous().get("openapi").json().path("paths");
        paths.properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(call -> calls.add(arguments(
                                call.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                call.getValue().path("x-permission").asText()))));
        return calls;
    }

    @Test
    void nobody_calls_what_needs_an_account() throws Exception {
        var client = HttpClient.newHttpClient();
        for (var call : calls()) {
            var verb = (String) call.get()[0];
            var path = (String) call.get()[1];
            var answer = send(client, verb, path, null);
            if (((String) call.get()[2]).isEmpty()) {
                assertThat(answer.statusCode()).as(verb + " " + path).isNotIn(401, 403, 500);
            } else {
                assertThat(answer.statusCode()).as(verb + " " + path).isEqualTo(401);
                assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("roles")
    void a_role_calls_what_its_permissions_allow_and_nothing_else(Role role) throws Exception {
        var client = HttpClient.newHttpClient();
        for (var call : calls()) {
            var permission = (String) call.get()[2];
            if (permission.isEmpty() || Permission.valueOf(permission).isHeldBy(role)) {
                continue;
            }
            var answer = send(client, (String) call.get()[0], (String) call.get()[1], ACCOUNTS.get(role));
            assertThat(answer.statusCode())
                    .as(role + " " + call.get()[0] + " " + call.get()[1])
                    .isEqualTo(403);
        }
    }

    private static HttpResponse<String> send(HttpClient client, String verb, String path, String login)
            throws Exception {
        var address =
                path.replace("{week}", "2021-W14").replace("{kind}", "reports").replaceAll("\\{\\w+}", "1");
        var request = HttpRequest.newBuilder(URI.create(TestServer.address() + "api/v1" + address))
                .method(
                        verb,
                        verb.equals("GET") || verb.equals("DELETE")
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(address.startsWith("/imports") ? "id" : "{}"));
        if (!verb.equals("GET") && !verb.equals("DELETE")) {
            request.header("Content-Type", address.startsWith("/imports") ? "text/csv" : "application/json");
        }
        if (login != null) {
            request.header(
                    "Authorization",
                    "Basic "
                            + java.util.Base64.getEncoder()
                                    .encodeToString((login + ":" + Caller.PASSWORD).getBytes(StandardCharsets.UTF_8)));
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpClient signedIn(String login) throws Exception {
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var state = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"")
                .matcher(get(client, "/equipe/connexion.xhtml").body());
        assertThat(state.find()).isTrue();
        var form = Map.of(
                "connexion",
                "connexion",
                "connexion:identifiant",
                login,
                "connexion:mot_de_passe",
                Caller.PASSWORD,
                "connexion:suite",
                "",
                "connexion:entrer",
                "entrer",
                "jakarta.faces.ViewState",
                state.group(1));
        var body = form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .reduce((one, other) -> one + "&" + other)
                .orElseThrow();
        var answer = client.send(
                HttpRequest.newBuilder(TestServer.address().resolve("/equipe/connexion.xhtml"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(login).isEqualTo(302);
        return client;
    }

    private static HttpResponse<String> get(HttpClient client, String address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(TestServer.address().resolve(address)).build(), BodyHandlers.ofString());
    }
}
