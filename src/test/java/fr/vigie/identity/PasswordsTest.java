package fr.vigie.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    @Test
    void a_password_is_recognised_and_another_is_not() {
        String hash = Passwords.hash("un phare sur la côte, la nuit");
        assertThat(hash).startsWith("$argon2id$v=19$");
        assertThat(Passwords.verify("un phare sur la côte, la nuit", hash)).isTrue();
        assertThat(Passwords.verify("un phare sur la cote, la nuit", hash)).isFalse();
        assertThat(Passwords.verify("x", null)).isFalse();
    }

    @Test
    void the_same_password_never_has_the_same_hash() {
        assertThat(Passwords.hash("a")).isNotEqualTo(Passwords.hash("a"));
    }

    @Test
    void the_rules_of_the_cnil_hold() {
        assertThat(PasswordRules.strongEnough("Abcdef-12345")).isTrue();
        assertThat(PasswordRules.strongEnough("Abcdef12345")).isFalse();
        assertThat(PasswordRules.strongEnough("Abcdefgh123456")).isTrue();
        assertThat(PasswordRules.strongEnough("le phare veille toute la nuit ici"))
                .isTrue();
        assertThat(PasswordRules.strongEnough("motdepasse")).isFalse();
        assertThat(PasswordRules.strongEnough("Aa1-Aa1-Aa1-")).isFalse();
        assertThat(PasswordRules.strongEnough(null)).isFalse();
    }

    @Test
    void ten_failures_make_the_next_attempt_wait() {
        Attempts attempts = new Attempts(Clock.fixed(Instant.parse("2021-04-06T06:30:00Z"), ZoneOffset.UTC));
        for (int i = 0; i < 4; i++) {
            attempts.failed("Admin");
        }
        assertThat(attempts.waitFor("admin")).isZero();
        for (int i = 0; i < 6; i++) {
            attempts.failed("admin");
        }
        assertThat(attempts.waitFor("ADMIN")).isEqualTo(Duration.ofSeconds(32));
        attempts.succeeded("admin");
        assertThat(attempts.waitFor("admin")).isZero();
    }
}
