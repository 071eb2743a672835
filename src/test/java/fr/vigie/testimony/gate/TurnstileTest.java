package fr.vigie.testimony.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.util.Random;
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
