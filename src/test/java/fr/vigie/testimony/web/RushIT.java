package fr.vigie.testimony.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.vigie.server.Dump;
import fr.vigie.server.InServer;
import fr.vigie.server.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Many behind one address: each test has one of the loopback's for itself. */
@InServer
@RunAsClient
class RushIT {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final Pattern RECEIPT = Pattern.compile("((?:\\d{4} ){4}\\d{4})");
    private static final int AT_A_TIME = 32;

    /** An answer: its status line, headers and body. */
    private record Answer(int status, String text) {
        boolean isAcknowledged() {
            return status == 200 && RECEIPT.matcher(text).find();
        }
    }

    private static Answer send(String from, String request) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(
                    new InetSocketAddress("127.0.0.1", TestServer.address().getPort()));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(Integer.parseInt(text.substring(9, 12)), text);
        }
    }

    private static Answer form(String from) throws IOException {
        return send(
                from, "GET /temoigner HTTP/1.1\r\nHost: localhost\r\nAccept-Language: fr\r\nConnection: close\r\n\r\n");
    }

    private static Answer post(String from, String key, String words) throws IOException {
        String body = "platform=NAT-MCM&academy=24&symptom=acces_impossible&when=today&key=" + key + "&text="
                + URLEncoder.encode(words, StandardCharsets.UTF_8);
        return send(
                from,
                "POST /temoigner HTTP/1.1\r\nHost: localhost\r\nAccept-Language: fr\r\nConnection: close\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body);
    }

    private static String key(Answer page) {
        var key = KEY.matcher(page.text());
        assertThat(key.find()).as(page.text()).isTrue();
        return key.group(1);
    }

    private static <T> List<T> together(int count, Callable<T> each) throws Exception {
        return together(AT_A_TIME, count, each);
    }

    private static <T> List<T> together(int atATime, int count, Callable<T> each) throws Exception {
        var threads = Executors.newFixedThreadPool(atATime);
        try {
            List<T> all = new ArrayList<>();
            for (var one : threads.invokeAll(java.util.Collections.nCopies(count, each))) {
                all.add(one.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void staff_room_that_presses_send_at_once_is_heard() throws Exception {
        var answers = together(60, () -> post("127.0.0.10", key(form("127.0.0.10")), "Rien ne marche."));
        assertThat(answers).allMatch(Answer::isAcknowledged);
    }

    @Test
    void robot_that_takes_a_form_for_each_is_turned_away_and_its_words_are_given_back() throws Exception {
        List<String> keys = together(1000, () -> key(form("127.0.0.11")));
        var next = keys.iterator();
        long begun = System.nanoTime();
        var noticed = new AtomicLong(Long.MAX_VALUE);
        // more at a time than may wait for their turn: it doesn’t slow down because some of it does
        var answers = together(128, 1000, () -> {
            String key;
            synchronized (next) {
                key = next.next();
            }
            var answer = post("127.0.0.11", key, "Je suis un robot.");
            if (answer.text().contains("data-challenge")) {
                noticed.accumulateAndGet(System.nanoTime(), Math::min);
            }
            return answer;
        });
        double seconds = (System.nanoTime() - begun) / 1e9;
        double quiet = (Math.min(noticed.get(), System.nanoTime()) - begun) / 1e9;
        // 66 at once and seven a second until it is noticed, then one and ten a minute, and never a hundred a minute;
        // TurnstileTest has the ten thousand of a minute, by its own clock
        assertThat(answers.stream().filter(Answer::isAcknowledged).count())
                .as("noticed after %.2f s of %.2f s", quiet, seconds)
                .isLessThanOrEqualTo((long) Math.ceil(66 + 7 * quiet + 1 + seconds / 6))
                .isLessThan(100 * (1 + (long) seconds / 60));
        assertThat(answers.stream().filter(answer -> !answer.isAcknowledged()))
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(429))
                .allSatisfy(answer -> assertThat(answer.text())
                        .containsPattern("Retry-After: \\d+")
                        .contains("Je suis un robot.", "rien n’est perdu", "data-challenge"));
        assertThat(post("127.0.0.12", key(form("127.0.0.12")), "Voisine.").isAcknowledged())
                .isTrue();
        // what passed is looked at by a person before anything counts it, what passed before it was noticed too: the
        // last of
        // what was still being stored then after a minute
        long passed = answers.stream().filter(Answer::isAcknowledged).count();
        await().atMost(Duration.ofSeconds(90)).until(() -> setAside(keys) == passed);
    }

    /** The one at 0 s, the other at 10 s: twenty a second, each of whom waits for their turn rather than being sent away. */
    @Test
    void staff_room_of_two_hundred_that_comes_within_ten_seconds_is_heard_at_the_first_press() throws Exception {
        List<String> keys = together(200, () -> key(form("127.0.0.14")));
        var threads = Executors.newScheduledThreadPool(200);
        try {
            List<java.util.concurrent.ScheduledFuture<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                String key = keys.get(i);
                answers.add(threads.schedule(
                        () -> post("127.0.0.14", key, "Rien ne marche."), 50L * i, TimeUnit.MILLISECONDS));
            }
            for (var answer : answers) {
                assertThat(answer.get().isAcknowledged())
                        .as(answer.get().text())
                        .isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(setAside(keys)).isZero();
    }

    /** How many of the testimonies of these forms a person has to look at before anything counts them. */
    private static long setAside(List<String> keys) throws SQLException {
        try (var connection = Dump.database();
                var count = connection.prepareStatement(
                        "select count(*) from testimony where source = 'rush' and idempotency_key = any (?)")) {
            count.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid",
                            keys.stream()
                                    .map(key -> UUID.fromString(key.substring(0, 36)))
                                    .toArray()));
            try (var result = count.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    @Test
    void program_that_sends_too_much_is_told_to_wait() throws Exception {
        var answers = together(400, () -> {
            String body = "{\"observedAt\":\"2022-04-05T08:33:00+02:00\",\"platform\":\"NAT-MCM\",\"academy\":\"24\","
                    + "\"symptom\":\"acces_impossible\"}";
            return send(
                    "127.0.0.13",
                    "POST /api/v1/testimonies HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nIdempotency-Key: "
                            + UUID.randomUUID() + "\r\nContent-Type: application/json\r\nContent-Length: "
                            + body.length() + "\r\n\r\n" + body);
        });
        assertThat(answers.stream().filter(answer -> answer.status() == 201).count())
                .isBetween(60L, 200L);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(429))
                .allSatisfy(answer -> assertThat(answer.text())
                        .contains("application/problem+json")
                        .containsPattern("Retry-After: \\d+"));
    }
}
