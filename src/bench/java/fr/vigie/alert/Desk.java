package fr.vigie.alert;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One open live board, as a browser keeps it: it signs in, takes the page, listens to its stream, and when the line is cut
 * comes back after three seconds. When it is no longer known who it is, it signs in again.
 */
final class Desk {

    private static final int COMES_BACK_SECONDS = 3;
    private static final Pattern VIEW = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern ACTION = Pattern.compile("<form id=\"connexion\"[^>]*action=\"([^\"]*)\"");

    private final HttpClient client;
    private final String origin;
    private final String login;
    private final String password;
    private final Tally tally;
    private volatile String session = "";
    private volatile boolean open;
    private volatile boolean closed;
    private volatile Flow.Subscription line;

    Desk(HttpClient client, String origin, String login, String password, Tally tally) {
        this.client = client;
        this.origin = origin;
        this.login = login;
        this.password = password;
        this.tally = tally;
    }

    /** Signs in, as the form does. */
    void signIn() throws IOException, InterruptedException {
        session = "";
        String form = page("/equipe/connexion.xhtml").body();
        Matcher view = VIEW.matcher(form);
        Matcher action = ACTION.matcher(form);
        if (!view.find() || !action.find()) {
            throw new IOException("no form to sign in");
        }
        String body = "connexion=connexion&connexion:identifiant=" + login + "&connexion:mot_de_passe="
                + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&connexion:suite=&connexion:entrer=x"
                + "&jakarta.faces.ViewState=" + URLEncoder.encode(view.group(1), StandardCharsets.UTF_8);
        HttpResponse<String> answer = client.send(
                request(action.group(1))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString(body.replace("connexion:", "connexion%3A")))
                        .build(),
                BodyHandlers.ofString());
        keep(answer);
        if (answer.statusCode() != 302) {
            throw new IOException("not let in: " + answer.statusCode());
        }
    }

    /** The page of the board, as a desk that asked again and again would take it. */
    HttpResponse<String> board() throws IOException, InterruptedException {
        return page("/equipe/situation/direct.xhtml");
    }

    /** Listens until it is closed. */
    void listen() {
        if (closed) {
            return;
        }
        tally.asked();
        client.sendAsync(
                        request("/equipe/situation/direct/flux")
                                .header("Accept", "text/event-stream")
                                .build(),
                        answer -> answer.statusCode() == 200
                                ? HttpResponse.BodySubscribers.fromLineSubscriber(new Lines())
                                : HttpResponse.BodySubscribers.replacing(null))
                .whenComplete((answer, failure) -> {
                    open = false;
                    boolean stranger = failure == null && answer.statusCode() == 302;
                    CompletableFuture.delayedExecutor(COMES_BACK_SECONDS, TimeUnit.SECONDS)
                            .execute(() -> comeBack(stranger));
                });
    }

    private void comeBack(boolean stranger) {
        try {
            if (stranger && !closed) {
                signIn();
            }
        } catch (IOException | InterruptedException still) {
            // the door is not open yet: the stream will say so again
        }
        listen();
    }

    boolean isOpen() {
        return open;
    }

    void close() {
        closed = true;
        if (line != null) {
            line.cancel();
        }
    }

    private HttpResponse<String> page(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request(address).build(), BodyHandlers.ofString());
        keep(answer);
        return answer;
    }

    private HttpRequest.Builder request(String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + address));
        return session.isEmpty() ? request : request.header("Cookie", session);
    }

    private void keep(HttpResponse<?> answer) {
        answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .forEach(cookie -> session = cookie);
    }

    /** The stream's lines: an empty one ends an event. */
    private final class Lines implements Flow.Subscriber<String> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            line = subscription;
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String text) {
            if (text.startsWith("data: ")) {
                open = true;
                tally.heard(text);
            }
        }

        @Override
        public void onError(Throwable cut) {
            open = false;
        }

        @Override
        public void onComplete() {
            open = false;
        }
    }
}
