package fr.vigie.testimony.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private static final double SECOND = 1e9;

    private final Watch watch = new Watch();
    private final Turnstile turnstile = new Turnstile(watch);

    private static final class Watch implements TimeMeter {
        private long nanos = 1_000_000_000_000L;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    /** How many of those that come at these seconds pass. */
    private int passed(String address, boolean solved, DoubleStream seconds) {
        long start = watch.nanos;
        return (int) seconds.sorted()
                .filter(second -> {
                    watch.nanos = start + (long) (second * SECOND);
                    turnstile.tried(address);
                    return turnstile.pass(address, solved).open();
                })
                .count();
    }

    private static DoubleStream evenly(int count, double seconds) {
        return IntStream.range(0, count).mapToDouble(i -> seconds * i / count);
    }

    @Test
    void two_hundred_phones_behind_one_address_within_two_minutes_all_pass() {
        assertThat(passed("a", false, evenly(200, 120))).isEqualTo(200);
    }

    @Test
    void so_they_do_when_they_come_as_people_come_or_all_within_twenty_seconds() {
        for (int seed = 0; seed < 50; seed++) {
            var people = new Random(seed).doubles(200, 0, 120);
            assertThat(passed("crowd " + seed, false, people)).isEqualTo(200);
        }
        assertThat(passed("hurry", false, evenly(200, 20))).isEqualTo(200);
    }

    @Test
    void of_a_robots_ten_thousand_requests_a_minute_less_than_one_in_a_hundred_passes() {
        assertThat(passed("robot", false, evenly(10_000, 60))).isLessThan(100);
        assertThat(passed("robot that works", true, evenly(10_000, 60))).isLessThan(100);
        assertThat(passed(
                        "robot in bursts",
                        false,
                        new Random(1).ints(10_000, 0, 60).asDoubleStream()))
                .isLessThan(100);
    }

    @Test
    void so_it_is_whenever_its_requests_come_and_in_the_minute_in_which_its_address_gets_another_name() {
        for (int seed = 0; seed < 20; seed++) {
            var any = new Random(seed).doubles(10_000, 0, 60);
            assertThat(passed("robot " + seed, false, any)).isLessThan(100);
        }
        for (int change : new int[] {1, 20, 66, 70, 100, 5_000}) {
            var seconds = evenly(10_000, 60).toArray();
            String old = "before " + change;
            String now = "after " + change;
            long start = watch.nanos;
            int first = passed(old, false, DoubleStream.of(seconds).limit(change));
            turnstile.goesOn(old, now);
            watch.nanos = start;
            int then = passed(now, false, DoubleStream.of(seconds).skip(change));
            assertThat(first + then).as("renamed after %d", change).isLessThan(100);
        }
    }

    /** How many of those that come at these seconds pass, at once or in their turn, and how long the last one waits. */
    private double longestWaitOfAll(String address, DoubleStream seconds) {
        long start = watch.nanos;
        double longest = 0;
        for (double second : seconds.sorted().toArray()) {
            watch.nanos = start + (long) (second * SECOND);
            turnstile.tried(address);
            if (!turnstile.pass(address, false).open()) {
                var place = turnstile.takePlace(address);
                assertThat(place).as("at %.1f s", second).isPresent();
                longest = Math.max(longest, place.get().toNanos() / SECOND);
                turnstile.leavesPlace();
            }
            assertThat(turnstile.asksForProof(address)).isFalse();
        }
        return longest;
    }

    @Test
    void two_hundred_who_all_come_in_the_first_ten_seconds_pass_at_once_or_in_their_turn() {
        assertThat(longestWaitOfAll("evenly", evenly(200, 10))).isBetween(5.0, 12.0);
        for (int seed = 0; seed < 50; seed++) {
            assertThat(longestWaitOfAll("crowd " + seed, new Random(seed).doubles(200, 0, 10)))
                    .isLessThan(12);
        }
    }

    @Test
    void place_is_given_to_nobody_who_floods_and_to_no_more_than_can_be_served_in_twelve_seconds() {
        passed("robot", false, evenly(200, 1));
        assertThat(turnstile.takePlace("robot")).isEmpty();
        long places = 0;
        while (turnstile.pass("crowd", false).open()) {
            places--;
        }
        for (places = 0; turnstile.takePlace("crowd").isPresent(); places++) {
            assertThat(places).isLessThan(200);
        }
        assertThat(places).isBetween(70L, 90L);
    }

    /** How many get through: pass, and are counted by something before a person has looked at them. */
    private int through(String address, boolean solved, DoubleStream seconds) {
        long start = watch.nanos;
        Set<UUID> through = new HashSet<>();
        for (double second : seconds.sorted().toArray()) {
            watch.nanos = start + (long) (second * SECOND);
            through.removeAll(turnstile.tried(address));
            boolean proven = solved && turnstile.asksForProof(address);
            var key = UUID.randomUUID();
            if (turnstile.pass(address, solved).open() && !turnstile.passes(address, key, proven)) {
                through.add(key);
            }
        }
        return through.size();
    }

    @Test
    void less_than_one_in_a_hundred_of_a_robots_gets_through_in_whatever_order_they_come() {
        for (double quiet : new double[] {0, 1, 5, 10, 30, 50, 58, 59.9}) {
            for (double pace : new double[] {1, 3, 7, 19, 20}) {
                for (boolean solved : new boolean[] {false, true}) {
                    int before = (int) (quiet * pace);
                    var shape = DoubleStream.concat(
                            evenly(before, quiet),
                            evenly(10_000 - before, 60 - quiet).map(second -> quiet + second));
                    assertThat(through(quiet + " " + pace + " " + solved, solved, shape))
                            .as("%.1f s at %.0f a second, then the rest, proofs: %s", quiet, pace, solved)
                            .isLessThan(100);
                }
            }
        }
        for (int seed = 0; seed < 200; seed++) {
            var chance = new Random(seed);
            // in up to thirty bursts, each of any length
            int bursts = 1 + chance.nextInt(30);
            double[] at = chance.doubles(bursts, 0, 60).toArray();
            double[] length = chance.doubles(bursts, 0, 5).toArray();
            var shape = IntStream.range(0, 10_000)
                    .map(i -> chance.nextInt(bursts))
                    .mapToDouble(i -> Math.min(60, at[i] + chance.nextDouble() * length[i]));
            assertThat(through("bursts " + seed, seed % 2 == 0, shape))
                    .as("seed %d", seed)
                    .isLessThan(100);
        }
    }

    @Test
    void robot_that_stays_below_the_flood_for_half_a_minute_gains_nothing_by_it() {
        var shape = DoubleStream.concat(evenly(600, 30), evenly(10_000, 60).map(second -> 30 + second));
        assertThat(through("patient", false, shape)).isLessThan(10);
    }

    @Test
    void staff_room_loses_nothing_when_no_robot_comes_and_what_came_long_before_one_is_left_alone() {
        assertThat(through("staff room", false, evenly(200, 120))).isEqualTo(200);
        assertThat(through("morning", false, evenly(50, 50))).isEqualTo(50);
        watch.nanos += (long) (121 * SECOND);
        assertThat(IntStream.range(0, 100).mapToObj(i -> turnstile.tried("morning")))
                .allMatch(java.util.List::isEmpty);
    }

    @Test
    void staff_room_is_not_kept_waiting_by_a_robot_elsewhere() {
        long start = watch.nanos;
        passed("robot", false, evenly(5_000, 30));
        watch.nanos = start;
        assertThat(passed("staff room", false, evenly(200, 120))).isEqualTo(200);
    }

    @Test
    void robot_next_door_keeps_nobody_else_out_and_is_forgiven_once_it_stops() {
        passed("robot", false, evenly(10_000, 60));
        assertThat(turnstile.asksForProof("robot")).isTrue();
        assertThat(turnstile.pass("staff room", false).open()).isTrue();
        watch.nanos += (long) (61 * SECOND);
        assertThat(turnstile.asksForProof("robot")).isFalse();
        assertThat(passed("robot", false, evenly(20, 10))).isEqualTo(20);
    }

    @Test
    void behind_a_flooding_address_a_few_pass_still_and_more_who_bring_a_proof() {
        passed("robot", false, evenly(10_000, 60));
        assertThat(passed("robot", false, evenly(30, 59))).isBetween(5, 11);
        passed("robot", false, evenly(10_000, 60));
        assertThat(passed("robot", true, evenly(30, 59))).isGreaterThan(14);
    }

    @Test
    void who_is_turned_away_is_told_when_to_come_back() {
        passed("robot", false, evenly(10_000, 60));
        var passage = turnstile.pass("robot", false);
        assertThat(passage.open()).isFalse();
        assertThat(passage.retryAfter()).isBetween(1L, 60L);
    }

    @Test
    void whoever_goes_on_for_an_hour_below_the_flood_gets_one_a_second() {
        assertThat(passed("patient", false, evenly(36_000, 3600))).isLessThan(3600 + 301);
    }
}
