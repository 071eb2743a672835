package fr.vigie.testimony;

import fr.vigie.crypto.KeyedHash;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Week;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Breaks {@code deployment/cluster/run} under load: a node is killed, the primary database is killed, the machines stop
 * hearing each other, one is cut off from everybody. Is every acknowledged testimony there, exactly once; does a member of
 * staff stay signed in; was the day's work done once, and each evidence pack made once; does an address's pace hold on two
 * nodes, and does either board tell what the other node was told?
 *
 * <p>Sixty-four witnesses at addresses of their own send half of what one node alone takes, measured first, or
 * {@code --rate} testimonies a second. {@code --only pace,boards,node,primary,cut,isolation} does some of it; {@code --quick}
 * is {@code --only pace,boards,node,primary}. {@code --there} breaks the cluster that runs with the environment's VIGIE_DATA and
 * VIGIE_PORT instead of one of its own, so that it can be done in parts. Whatever does not come within five minutes, or the
 * whole within {@link #LONGEST}, ends the measurement as failed. Needs root, and what deployment/cluster/run needs.
 */
public final class ClusterBench {

    private static final List<String> ALL = List.of("pace", "boards", "node", "primary", "cut", "isolation");
    private static final Duration LONGEST = Duration.ofMinutes(25);
    private static final String STRANGER = "127.0.2.1";
    private static final int STRANGERS_PHONES = 16;
    private static final int RUSH_SECONDS = 8;
    private static final int LONGEST_RUSH_SECONDS = 60;
    private static final int IN_A_PACK = 2_000;
    private static final String QUIET_TOOL = "NAT-CAPYTALE";

    private final TwoNodes nodes;
    private final Crowd crowd = new Crowd();
    private final StaffSeat seat = new StaffSeat("http://127.0.0.1:" + TwoNodes.PORT);
    private final String week = Week.of(ParisTime.day(Instant.now())).toString();
    private final List<Long> packs = new ArrayList<>();
    private int rate;
    private long signedOut;
    private long unanswered;
    private boolean held = true;

    private ClusterBench(TwoNodes nodes, int rate) {
        this.nodes = nodes;
        this.rate = rate;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> options = Arrays.asList(arguments);
        int rate = options.contains("--rate") ? Integer.parseInt(after(options, "--rate")) : 0;
        List<String> parts = options.contains("--only")
                ? List.of(after(options, "--only").split(","))
                : options.contains("--quick") ? ALL.subList(0, 4) : ALL;
        if (!ALL.containsAll(parts)) {
            throw new IllegalArgumentException("--only takes some of " + ALL);
        }
        watch();
        Path folder = Path.of("/var/tmp/vigie-cluster-bench");
        boolean whole;
        try (TwoNodes nodes = options.contains("--there") ? TwoNodes.there() : TwoNodes.start(folder)) {
            whole = new ClusterBench(nodes, rate).measure(parts);
        }
        if (!whole) {
            System.exit(1);
        }
        if (!options.contains("--there")) {
            TwoNodes.clear(folder);
        }
    }

    private static String after(List<String> options, String option) {
        return options.get(options.indexOf(option) + 1);
    }

    private static void watch() {
        Thread watch = new Thread(() -> {
            try {
                Thread.sleep(LONGEST.toMillis());
                System.err.println("not at its end after " + LONGEST);
                System.exit(1);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        watch.setDaemon(true);
        watch.start();
    }

    private boolean measure(List<String> parts) throws Exception {
        seat.signIn("section");
        if (parts.contains("pace")) {
            pace();
        }
        if (parts.contains("boards")) {
            boards();
        }
        if (parts.stream().anyMatch(part -> ALL.indexOf(part) > 1)) {
            crowd.begin(rate);
            System.out.printf(
                    "%-40s %12s %12s %12s %14s%n", "fault", "acknowledged", "slowest ms", "unanswered", "staff’s desk");
            if (rate == 0) {
                measureOneNode();
            }
            phase("none, " + rate + " a second", 20);
        }
        if (parts.contains("node")) {
            loseNode();
        }
        if (parts.contains("primary")) {
            losePrimary();
        }
        if (parts.contains("cut")) {
            cut();
        }
        if (parts.contains("isolation")) {
            isolate();
        }
        System.out.printf("left_without_an_answer: %d witnesses%n", crowd.end());
        return settled();
    }

    private void measureOneNode() throws Exception {
        nodes.fault("kill", "node", "b");
        phase("one node alone, warming up", 20);
        int before = crowd.acknowledged().size();
        phase("one node alone, all it takes", 30);
        int takes = (crowd.acknowledged().size() - before) / 30;
        rate = Math.max(1, takes / 2);
        crowd.slowTo(rate);
        System.out.printf("one_node_takes: %d a second%n", takes);
        nodes.fault("start", "node", "b");
        nodes.awaitReady("b");
    }

    private void loseNode() throws Exception {
        String node = seat.node();
        askForPack();
        nodes.fault("kill", "node", node);
        phase("staff’s node " + node + " killed", 15);
        nodes.fault("start", "node", node);
        nodes.awaitReady(node);
        phase("node " + node + " back", 10);
    }

    private void losePrimary() throws Exception {
        String primary = nodes.primary();
        String next = TwoNodes.other(primary);
        nodes.awaitReplica(next);
        askForPack();
        nodes.fault("kill", "database", primary);
        long killed = System.nanoTime();
        nodes.awaitPromotion(next);
        System.out.printf(Locale.ROOT, "promotion_after: %.1f s%n", (System.nanoTime() - killed) / 1e9);
        phase("primary " + primary + " killed, " + next + " promoted", 15);
        nodes.fault("start", "database", primary);
        nodes.awaitReplica(primary);
        phase(primary + " back as replica", 10);
    }

    /** Over testimonies that a moderator let through, since a pack holds no others. */
    private void askForPack() throws Exception {
        try (Connection connection = nodes.database();
                var decide = connection.createStatement()) {
            decide.execute("update testimony set state = 'valide', decided_at = now() where state = 'recu' and id <= "
                    + IN_A_PACK);
        }
        packs.add(seat.askForPack(week));
    }

    private void cut() throws Exception {
        askForPack();
        nodes.fault("cut");
        try {
            phase("machines do not hear each other", 30);
        } finally {
            nodes.fault("mend");
        }
        nodes.awaitReplica(TwoNodes.other(nodes.primary()));
        phase("network whole again", 10);
    }

    private void isolate() throws Exception {
        String primary = nodes.primary();
        nodes.fault("isolate", primary);
        try {
            nodes.awaitPromotion(TwoNodes.other(primary));
            phase("primary’s machine cut off", 20);
        } finally {
            nodes.fault("mend");
        }
        nodes.awaitReady("a");
        nodes.awaitReady("b");
        nodes.awaitReplica(TwoNodes.other(nodes.primary()));
        phase("network whole again", 10);
    }

    /** One address rushes, until it is refused: two nodes must let no more through than one does. */
    private void pace() throws Exception {
        AtomicInteger passed = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        long begun = System.nanoTime();
        long least = begun + Duration.ofSeconds(RUSH_SECONDS).toNanos();
        // on a slow machine sixteen phones take longer to use up what an address has
        long most = begun + Duration.ofSeconds(LONGEST_RUSH_SECONDS).toNanos();
        List<Thread> phones = IntStream.range(0, STRANGERS_PHONES)
                .mapToObj(phone -> new Thread(() -> {
                    try (Witness witness = new Witness(TwoNodes.PORT, InetAddress.getByName(STRANGER))) {
                        while (System.nanoTime() < (refused.get() == 0 ? most : least)) {
                            String receipt = witness.send(witness.form(), "Toute une salle à la fois");
                            (receipt == null ? refused : passed).incrementAndGet();
                        }
                    } catch (IOException away) {
                        throw new IllegalStateException(away);
                    }
                }))
                .toList();
        phones.forEach(Thread::start);
        for (Thread phone : phones) {
            phone.join();
        }
        // sixty-six at once and seven a second, and those that queue for three seconds more
        int seconds = (int) Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        int atMost = 66 + 7 * (seconds + 3);
        System.out.printf(
                "one_address_passed: %d in %d s (one node lets through %d at most)%n", passed.get(), seconds, atMost);
        System.out.printf("one_address_refused: %d%n", refused.get());
        held &= passed.get() <= atMost && refused.get() > 0;
    }

    /** What one node was told stands on the board of either. */
    private void boards() throws Exception {
        StaffSeat[] seats = {
            new StaffSeat(TwoNodes.node("a")).signIn("redaction"), new StaffSeat(TwoNodes.node("b")).signIn("redaction")
        };
        try (Witness witness = new Witness(TwoNodes.PORT, InetAddress.getByName(Crowd.address(1)))) {
            if (witness.send(witness.form(), "Vu d’un nœud, lu de l’autre", QUIET_TOOL) == null) {
                throw new IllegalStateException("no receipt for the boards");
            }
        }
        long sent = System.nanoTime();
        for (StaffSeat each : seats) {
            TwoNodes.await("the board of a node", () -> each.boardTells(QUIET_TOOL));
        }
        System.out.printf(Locale.ROOT, "both_boards_tell_after: %.1f s%n", (System.nanoTime() - sent) / 1e9);
    }

    /** Lets the load run on and says how it went. */
    private void phase(String what, int seconds) throws Exception {
        int before = crowd.acknowledged().size();
        long again = crowd.pressedAgain();
        crowd.slowest();
        StaffSeat.Desk desk = StaffSeat.Desk.OPEN;
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (System.nanoTime() < end) {
            Thread.sleep(Math.min(5000, Math.max(1, (end - System.nanoTime()) / 1_000_000)));
            desk = seat.desk();
            signedOut += desk == StaffSeat.Desk.SIGN_IN_AGAIN ? 1 : 0;
            unanswered += desk == StaffSeat.Desk.NO_ANSWER ? 1 : 0;
        }
        System.out.printf(
                "%-40s %12d %12d %12d %14s%n",
                what,
                crowd.acknowledged().size() - before,
                crowd.slowest(),
                crowd.pressedAgain() - again,
                desk.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** Waits for the journals to be empty and the packs to be made, then looks at every acknowledged testimony. */
    private boolean settled() throws Exception {
        nodes.awaitEmptyJournal("a");
        nodes.awaitEmptyJournal("b");
        try (Connection connection = nodes.database()) {
            for (long pack : packs) {
                TwoNodes.await(
                        "pack " + pack,
                        () -> ask(
                                        connection,
                                        "select count(*) from evidence_pack where id = " + pack
                                                + " and state = 'sealed'")
                                == 1);
            }
            count("evidence_packs_asked_for", packs.size(), false);
            count(
                    "evidence_packs_not_sealed_once",
                    packs.size()
                            - ask(
                                    connection,
                                    "select count(*) from (select subject_id from audit_event where action = 'pack.sealed'"
                                            + " group by subject_id having count(*) = 1) once where subject_id in ('"
                                            + String.join(
                                                    "','",
                                                    packs.stream()
                                                            .map(String::valueOf)
                                                            .toList())
                                            + "')"),
                    true);
            count("days_whose_head_was_not_taken_once", heads(connection), true);
            compare(connection);
            count(
                    "broken_lines_of_the_audit_trail",
                    ask(
                            connection,
                            "select count(*) from (select seq, prev_hash, lag(seq) over w as before, lag(hash) over w as link"
                                    + " from audit_event window w as (order by seq)) t"
                                    + " where before is not null and (seq <> before + 1 or prev_hash <> link)"),
                    true);
        }
        count("pressed_again", crowd.pressedAgain(), false);
        count("staff_found_signed_out", signedOut, true);
        count("staff_without_an_answer", unanswered, false);
        return held;
    }

    private static long heads(Connection connection) throws Exception {
        return ask(
                        connection,
                        "select count(*) from (select day from trail_head group by day having count(*) <> 1) day")
                + (ask(connection, "select count(*) from trail_head") == 0 ? 1 : 0);
    }

    private void compare(Connection connection) throws Exception {
        KeyedHash hash = nodes.receipts();
        long lost = 0;
        long twice = 0;
        long other = 0;
        try (var select = connection.prepareStatement("select receipt_hash from testimony where idempotency_key = ?")) {
            for (Map.Entry<UUID, String> one : crowd.acknowledged().entrySet()) {
                select.setObject(1, one.getKey());
                try (var rows = select.executeQuery()) {
                    if (!rows.next()) {
                        lost++;
                        continue;
                    }
                    byte[] expected =
                            ReceiptNumber.parse(one.getValue()).orElseThrow().hashed(hash);
                    other += Arrays.equals(rows.getBytes(1), expected) ? 0 : 1;
                    twice += rows.next() ? 1 : 0;
                }
            }
        }
        count("acknowledged", crowd.acknowledged().size(), false);
        count("stored", ask(connection, "select count(*) from testimony"), false);
        count("acknowledged_and_lost", lost, true);
        count("acknowledged_and_stored_twice", twice, true);
        count("receipts_that_open_another", other, true);
    }

    private void count(String name, long number, boolean wrong) {
        System.out.printf("%s: %d%n", name, number);
        held &= !wrong || number == 0;
    }

    private static long ask(Connection connection, String query) throws Exception {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
