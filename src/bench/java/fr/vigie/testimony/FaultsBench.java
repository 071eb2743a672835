package fr.vigie.testimony;

import fr.vigie.crypto.KeyedHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Kills in the middle of the load, SIGKILL, of the application and of its database, with restarts: is every acknowledged
 * testimony there, exactly once, under the receipt that was given for it?
 *
 * <p>Thirty-two witnesses send one testimony after another; who gets no answer presses « send » again, as people do, with
 * the same form. {@code --quick} kills four times instead of twenty; {@code --seed N} chooses other moments.
 */
public final class FaultsBench {

    private static final int USERS = 32;
    private static final int TOGETHER = 1000;

    private final BenchDatabase database;
    private final BenchServer server;
    private final Map<UUID, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicLong pressedAgain = new AtomicLong();
    private final AtomicLong twoReceipts = new AtomicLong();
    private volatile boolean loading = true;

    private enum Victim {
        APPLICATION,
        DATABASE,
        /** The database, then the application while its journal holds what came since. */
        BOTH
    }

    /** What a look at the database found. */
    private record Found(long lost, long twice, long otherReceipt) {}

    private FaultsBench(BenchDatabase database, BenchServer server) {
        this.database = database;
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> options = Arrays.asList(arguments);
        long seed = options.contains("--seed") ? Long.parseLong(options.get(options.indexOf("--seed") + 1)) : 2021;
        Path folder = Files.createTempDirectory("vigie-bench");
        boolean whole;
        try (var database = new BenchDatabase(folder.resolve("postgresql"));
                var server = new BenchServer(folder.resolve("vigie"), database, "")) {
            server.start();
            whole = new FaultsBench(database, server).measure(options.contains("--quick") ? 4 : 20, new Random(seed));
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
        if (!whole) {
            System.exit(1);
        }
    }

    private boolean measure(int kills, Random random) throws Exception {
        List<Thread> users = new ArrayList<>();
        for (int i = 0; i < USERS; i++) {
            Thread user = new Thread(this::testify, "user");
            user.start();
            users.add(user);
        }
        System.out.printf(
                "%4s %12s %14s %16s %12s %8s %8s %14s%n",
                "kill", "victim", "acknowledged", "while it was down", "of journal", "lost", "twice", "other receipt");
        Found all = new Found(0, 0, 0);
        for (int i = 1; i <= kills; i++) {
            Victim victim = i % 5 == 0 ? Victim.BOTH : i % 2 == 0 ? Victim.DATABASE : Victim.APPLICATION;
            Thread.sleep(2000 + random.nextInt(3000));
            long before = acknowledged.size();
            long journal = 0;
            if (victim != Victim.APPLICATION) {
                database.kill();
                Thread.sleep(1000 + random.nextInt(3000));
                journal = waiting();
            }
            if (victim != Victim.DATABASE) {
                server.kill();
            }
            long whileDown = acknowledged.size() - before;
            if (victim != Victim.APPLICATION) {
                database.start();
            }
            if (victim != Victim.DATABASE) {
                server.start();
            }
            settle();
            Found found = look(List.copyOf(acknowledged.keySet()));
            all = found;
            System.out.printf(
                    "%4d %12s %14d %16d %12d %8d %8d %14d%n",
                    i,
                    victim.name().toLowerCase(Locale.ROOT),
                    acknowledged.size(),
                    whileDown,
                    journal,
                    found.lost,
                    found.twice,
                    found.otherReceipt);
        }
        loading = false;
        for (Thread user : users) {
            user.join();
        }
        settle();
        all = look(List.copyOf(acknowledged.keySet()));
        long stored = database.ask("select count(*) from testimony");
        System.out.printf("kills: %d times%n", kills);
        System.out.printf("acknowledged: %d testimonies%n", acknowledged.size());
        System.out.printf("stored: %d testimonies%n", stored);
        System.out.printf("pressed_again: %d times%n", pressedAgain.get());
        System.out.printf("acknowledged_and_lost: %d testimonies%n", all.lost);
        System.out.printf("acknowledged_and_stored_twice: %d testimonies%n", all.twice);
        System.out.printf("receipt_that_opens_another: %d testimonies%n", all.otherReceipt);
        System.out.printf("form_with_two_receipts: %d testimonies%n", twoReceipts.get());
        System.out.printf("broken_line_of_the_audit_trail: %d lines%n", brokenLines());
        return all.lost + all.twice + all.otherReceipt + twoReceipts.get() == 0;
    }

    private void testify() {
        try (Witness witness = new Witness(server.port())) {
            while (loading) {
                String key = null;
                for (boolean answered = false; !answered; ) {
                    try {
                        key = key == null ? witness.form() : key;
                        String receipt = witness.send(key, "La page reste blanche, form " + key);
                        if (receipt != null) {
                            String before = acknowledged.put(UUID.fromString(key.substring(0, 36)), receipt);
                            if (before != null && !before.equals(receipt)) {
                                twoReceipts.incrementAndGet();
                            }
                            answered = true;
                        } else {
                            pause();
                        }
                    } catch (IOException broken) {
                        if (key != null) {
                            pressedAgain.incrementAndGet();
                        } else if (!loading) {
                            return;
                        }
                        pause();
                    }
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private long waiting() {
        String ready = server.ready();
        int at = ready.indexOf("\"waiting\":");
        return at < 0 ? 0 : Long.parseLong(ready.substring(at + 10).replaceFirst("\\D.*", ""));
    }

    /** Until the database has all that waited. */
    private void settle() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!(server.isReady() && waiting() == 0)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the journal does not drain: " + server.ready());
            }
            Thread.sleep(100);
        }
    }

    private Found look(List<UUID> keys) throws Exception {
        KeyedHash hash =
                new KeyedHash(Files.readAllBytes(server.data().resolve("keys").resolve("receipt.1.key")));
        long lost = 0;
        long twice = 0;
        long other = 0;
        try (Connection connection = database.connect("vigie", "postgres");
                PreparedStatement select = connection.prepareStatement(
                        "select idempotency_key, receipt_hash from testimony where idempotency_key = any (?)")) {
            for (int from = 0; from < keys.size(); from += TOGETHER) {
                List<UUID> some = keys.subList(from, Math.min(keys.size(), from + TOGETHER));
                select.setArray(1, connection.createArrayOf("uuid", some.toArray()));
                Map<UUID, List<byte[]>> rows = new HashMap<>();
                try (var found = select.executeQuery()) {
                    while (found.next()) {
                        rows.computeIfAbsent(found.getObject(1, UUID.class), key -> new ArrayList<>())
                                .add(found.getBytes(2));
                    }
                }
                for (UUID key : some) {
                    List<byte[]> its = rows.getOrDefault(key, List.of());
                    lost += its.isEmpty() ? 1 : 0;
                    twice += its.size() > 1 ? 1 : 0;
                    byte[] expected = ReceiptNumber.parse(acknowledged.get(key))
                            .orElseThrow()
                            .hashed(hash);
                    other += its.size() == 1 && !Arrays.equals(expected, its.get(0)) ? 1 : 0;
                }
            }
        }
        return new Found(lost, twice, other);
    }

    /** Lines of the trail that do not follow the one before, by place and hash. */
    private long brokenLines() throws Exception {
        return database.ask(
                "select count(*) from (select seq, prev_hash, lag(seq) over w as before, lag(hash) over w as link"
                        + " from audit_event window w as (order by seq)) t"
                        + " where before is not null and (seq <> before + 1 or prev_hash <> link)");
    }
}
