package fr.vigie.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.identity.Permission;
import fr.vigie.identity.Role;
import fr.vigie.server.Caller;
import fr.vigie.server.Dump;
import fr.vigie.server.TestServer;
import fr.vigie.shared.Digest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody of each role, on the pages and at the interface. */
final class Callers {

    /** The role of each login. */
    static final Map<String, Role> ROLES = Map.of(
            "admin", Role.ADMINISTRATOR,
            "section", Role.SECTION,
            "redaction", Role.EDITOR,
            "presse", Role.PRESS,
            "referent", Role.LIAISON);

    private static final String NAME = "every verb";

    private Callers() {}

    /** A token of each that may do all that they may; {@link #forgetTokens()} takes them away. */
    static Map<String, String> tokens() throws SQLException {
        String all = Arrays.stream(Permission.values()).map(Permission::name).collect(Collectors.joining(","));
        Map<String, String> tokens = new TreeMap<>();
        try (var connection = Dump.database();
                var insert = connection.prepareStatement(
                        "insert into staff_token (staff_id, name, hash, created_at, permissions, expires_at)"
                                + " select id, ?, decode(?, 'hex'), now(), string_to_array(?, ','), now() + interval '1 hour'"
                                + " from staff_member where login = ?")) {
            for (String login : ROLES.keySet()) {
                String token = "vigie_every-verb-" + login + "-" + System.nanoTime();
                insert.setString(1, NAME);
                insert.setString(2, Digest.hex(token.getBytes(StandardCharsets.UTF_8)));
                insert.setString(3, all);
                insert.setString(4, login);
                assertThat(insert.executeUpdate()).as(login).isOne();
                tokens.put(login, token);
            }
        }
        return tokens;
    }

    static void forgetTokens() throws SQLException {
        try (var connection = Dump.database();
                var delete = connection.prepareStatement("delete from staff_token where name = ?")) {
            delete.setString(1, NAME);
            delete.executeUpdate();
        }
    }

    /** The cookie of somebody who has just signed in, as their browser would send it. */
    static String session(String login) throws IOException, InterruptedException {
        var cookies = new CookieManager();
        var browser = HttpClient.newBuilder().cookieHandler(cookies).build();
        URI page = TestServer.address().resolve("/equipe/connexion.xhtml");
        var state = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"")
                .matcher(browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                        .body());
        assertThat(state.find()).isTrue();
        String form = "connexion=connexion&connexion:entrer=entrer&connexion:suite=&connexion:identifiant=" + login
                + "&connexion:mot_de_passe=" + URLEncoder.encode(Caller.PASSWORD, StandardCharsets.UTF_8)
                + "&jakarta.faces.ViewState=" + URLEncoder.encode(state.group(1), StandardCharsets.UTF_8);
        browser.send(
                HttpRequest.newBuilder(page)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::toString)
                .findFirst()
                .orElseThrow();
    }
}
