package fr.vigie.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

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
    void the_three_forms_of_the_cnil_hold() {
        assertThat(PasswordRules.hasForm("Abcdef-12345")).isTrue();
        assertThat(PasswordRules.hasForm("Abcdef12345")).isFalse();
        assertThat(PasswordRules.hasForm("Abcdefgh123456")).isTrue();
        assertThat(PasswordRules.hasForm("le phare veille toute la nuit ici")).isTrue();
        assertThat(PasswordRules.hasForm("motdepasse")).isFalse();
        assertThat(PasswordRules.hasForm("Aa1-Aa1-Aa1-")).isFalse();
        assertThat(PasswordRules.hasForm(null)).isFalse();
    }
}
