package fr.vigie.identity.web;

import fr.vigie.server.TestServer;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A browser without a face, for what no browser with one would send. It follows no redirect. */
final class StaffBrowser {

    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    HttpResponse<String> get(String address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(TestServer.address().resolve(address)).build(), BodyHandlers.ofString());
    }

    /** The state of the form that a page shows. */
    String stateOf(String address) throws Exception {
        var state = STATE.matcher(get(address).body());
        if (!state.find()) {
            throw new IllegalStateException("no form at " + address);
        }
        return state.group(1);
    }

    /** What every form of a staff page sends with its fields: the page's state, and the nonce that its script adds. */
    Map<String, String> formOf(String address) throws Exception {
        String page = get(address).body();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("jakarta.faces.ViewState", found(STATE, page));
        form.put("primefaces.nonce", found(NONCE, page));
        return form;
    }

    private static String found(Pattern pattern, String page) {
        var there = pattern.matcher(page);
        if (!there.find()) {
            throw new IllegalStateException("no form: " + page);
        }
        return there.group(1);
    }

    /** Sends a form. @param headers further headers, name and value in turn */
    HttpResponse<String> post(String address, Map<String, String> form, String... headers) throws Exception {
        String body = form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .reduce((one, other) -> one + "&" + other)
                .orElse("");
        var request = HttpRequest.newBuilder(TestServer.address().resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> signIn(String login, String password, String next, String... headers) throws Exception {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("connexion", "connexion");
        form.put("connexion:identifiant", login);
        form.put("connexion:mot_de_passe", password);
        form.put("connexion:suite", next);
        form.put("connexion:entrer", "entrer");
        form.put("jakarta.faces.ViewState", stateOf("/equipe/connexion.xhtml"));
        return post("/equipe/connexion.xhtml", form, headers);
    }

    /** The number of the server's session, or null. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }
}
