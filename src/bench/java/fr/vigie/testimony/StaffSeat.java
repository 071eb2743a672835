package fr.vigie.testimony;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A member of staff's browser, which signs in once and looks. */
final class StaffSeat {

    /** How they find their desk. */
    enum Desk {
        OPEN,
        SIGN_IN_AGAIN,
        NO_ANSWER
    }

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1) // an upgrade to HTTP/2 in the clear gets no cookie of HAProxy
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String origin;

    /** @param origin {@code http://…}, of HAProxy or of one node */
    StaffSeat(String origin) {
        this.origin = origin;
    }

    StaffSeat signIn(String login) throws Exception {
        String page = get("/equipe/connexion.xhtml").body();
        var state = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]+)\"")
                .matcher(page);
        if (!state.find()) {
            throw new IllegalStateException("no sign-in form");
        }
        String form = Map.of(
                        "connexion",
                        "connexion",
                        "connexion:identifiant",
                        login,
                        "connexion:mot_de_passe",
                        TwoNodes.PASSWORD,
                        "connexion:suite",
                        "",
                        "connexion:entrer",
                        "Entrer",
                        "jakarta.faces.ViewState",
                        state.group(1))
                .entrySet()
                .stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        browser.send(
                HttpRequest.newBuilder(URI.create(origin + "/equipe/connexion.xhtml"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", origin)
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        if (desk() != Desk.OPEN) {
            throw new IllegalStateException(login + " can't sign in at " + origin);
        }
        return this;
    }

    Desk desk() throws InterruptedException {
        try {
            HttpResponse<String> desk = get("/equipe/");
            return desk.uri().getPath().contains("connexion")
                    ? Desk.SIGN_IN_AGAIN
                    : desk.statusCode() == 200 ? Desk.OPEN : Desk.NO_ANSWER;
        } catch (IOException away) {
            return Desk.NO_ANSWER;
        }
    }

    /** Whether the live board tells of a tool. */
    boolean boardTells(String platform) throws Exception {
        return get("/equipe/situation/direct.xhtml").body().contains("id=\"quarts-" + platform + "\"");
    }

    /** The node that HAProxy keeps them with. */
    String node() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("VIGIE_NODE"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("HAProxy keeps them with no node: "
                        + cookies.getCookieStore().getCookies()));
    }

    /** Asks for an evidence pack of this week, through the interface for programs. @return its number */
    long askForPack(String week) throws Exception {
        String body = """
                {"week":"%s","audience":"internal","purpose":"Épreuve de deux nœuds","recipient":"Personne"}""".formatted(week);
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(origin + "/api/v1/evidence-packs"))
                                .timeout(Duration.ofSeconds(20))
                                .header("Content-Type", "application/json")
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(("presse:" + TwoNodes.PASSWORD)
                                                                .getBytes(StandardCharsets.UTF_8)))
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
        var id = Pattern.compile("\"id\":(\\d+)").matcher(answer.body());
        if (answer.statusCode() != 202 || !id.find()) {
            throw new IllegalStateException("no pack: " + answer.statusCode() + " " + answer.body());
        }
        return Long.parseLong(id.group(1));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(origin + path))
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                BodyHandlers.ofString());
    }
}
