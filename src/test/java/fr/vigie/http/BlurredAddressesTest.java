package fr.vigie.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BlurredAddressesTest {

    private Instant now = Instant.parse("2021-04-06T06:33:00Z");
    private final BlurredAddresses addresses = addresses();

    private BlurredAddresses addresses() {
        var made = new BlurredAddresses();
        made.clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        return made;
    }

    private String blurred(String address) {
        return addresses.blurred(from(address));
    }

    private HttpServletRequest from(String address) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, asked, values) -> {
                    assertThat(asked.getName()).isEqualTo("getRemoteAddr");
                    return address;
                });
    }

    @Test
    void address_is_told_from_others_within_its_hour_and_from_itself_after_it() {
        String before = blurred("192.0.2.7");
        assertThat(before).doesNotContain("192.0.2").isEqualTo(blurred("192.0.2.7"));
        assertThat(blurred("192.0.2.8")).isNotEqualTo(before);
        now = now.plus(Duration.ofMinutes(49));
        assertThat(blurred("192.0.2.7")).isEqualTo(before);
        assertThat(addresses.before(from("192.0.2.7"))).isEmpty();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(blurred("192.0.2.7")).isNotEqualTo(before);
        assertThat(addresses.before(from("192.0.2.7"))).contains(before);
        now = now.plus(Duration.ofMinutes(10));
        assertThat(addresses.before(from("192.0.2.7")))
                .as("no key is older than an hour")
                .isEmpty();
    }

    @Test
    void another_start_knows_none_of_them() {
        var others = addresses();
        assertThat(others).isNotSameAs(addresses);
        var mine = blurred("192.0.2.7");
        assertThat(others.blurred(from("192.0.2.7"))).isNotEqualTo(mine);
    }

    @Test
    void home_whose_phones_change_their_address_at_will_counts_once() {
        assertThat(blurred("2001:db8:1:2:a:b:c:d")).isEqualTo(blurred("2001:db8:1:2::1"));
        assertThat(blurred("2001:db8:1:3::1")).isNotEqualTo(blurred("2001:db8:1:2::1"));
    }

    @Test
    void so_many_pass_at_once_and_others_are_not_kept_out() {
        var throttle = new Throttle(3, Duration.ofHours(1));
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.passes("one")).isTrue();
        }
        assertThat(throttle.passes("one")).isFalse();
        assertThat(throttle.passes("another")).isTrue();
    }
}
