package fr.vigie.identity.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProviderTest {

    private static final Instant SET_OUT = Instant.parse("2021-04-06T06:30:00Z");

    @Test
    void there_is_none_unless_the_environment_names_one() {
        assertThat(new Provider(Map.of()).isThere()).isFalse();
        assertThat(new Provider(Map.of("VIGIE_OIDC_PROVIDER_URL", " ")).isThere())
                .isFalse();
        assertThat(new Provider(Map.of("VIGIE_OIDC_PROVIDER_URL", "https://identites.example")).isThere())
                .isTrue();
    }

    @Test
    void it_proves_twice_only_what_the_environment_says_does() {
        assertThat(new Provider(Map.of()).provesTwice("mfa")).isFalse();
        Provider trusted = new Provider(Map.of("VIGIE_OIDC_SECOND_FACTOR", "mfa, phr,"));
        assertThat(trusted.provesTwice("mfa")).isTrue();
        assertThat(trusted.provesTwice("phr")).isTrue();
        assertThat(trusted.provesTwice("1")).isFalse();
        assertThat(trusted.provesTwice("")).isFalse();
        assertThat(trusted.provesTwice(null)).isFalse();
    }

    @Test
    void who_proved_who_they_are_before_they_set_out_is_somebody_else_perhaps() {
        assertThat(Admission.isFresh(SET_OUT.plusSeconds(20), SET_OUT)).isTrue();
        assertThat(Admission.isFresh(SET_OUT.minusSeconds(29), SET_OUT)).isTrue(); // clocks differ
        assertThat(Admission.isFresh(SET_OUT.minusSeconds(31), SET_OUT)).isFalse();
        assertThat(Admission.isFresh(null, SET_OUT)).isFalse();
    }
}
