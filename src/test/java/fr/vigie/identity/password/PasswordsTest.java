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
    void a_hash_takes_a_key_outside_the_database_and_one_of_before_is_known_and_to_be_made_anew() {
        String hash = Passwords.hash("Abcdef-12345");
        assertThat(hash).contains(",keyid=");
        assertThat(Passwords.isOutdated(hash)).isFalse();
        assertThat(Passwords.verify("Abcdef-12345", hash.replaceFirst(",keyid=\\d+", "")))
                .as("without the key")
                .isFalse();
        String before = "$argon2id$v=19$m=19456,t=2,p=1$c2VpemUgb2N0ZXRzIGljaQ$D3cPqG"
                + "kcSUwDoUloeUhNc7Ys3XntuVmIdnNAwp0fGrw";
        assertThat(Passwords.verify("Abcdef-12345", before)).isTrue();
        assertThat(Passwords.isOutdated(before)).isTrue();
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
