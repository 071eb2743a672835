package fr.vigie.identity.web;

import fr.vigie.http.Sentence;
import fr.vigie.identity.password.PasswordRules;
import fr.vigie.identity.password.PasswordStrength;

/** What forms say of a password while it is typed. */
final class Strength {

    private Strength() {}

    /** How many bits, and whether that is enough; empty before anything was typed. */
    static String sentence(Sentence sentence, String password, String... about) {
        if (password == null || password.isEmpty()) {
            return "";
        }
        PasswordStrength strength = PasswordStrength.of(password, about);
        if (strength.tooLong()) {
            return sentence.of("identity.password.tooLong", PasswordRules.LONGEST);
        }
        String code = !strength.enough()
                ? strength.form() ? "guessable" : "formless"
                : strength.bits() >= PasswordStrength.STRONG ? "strong" : "enough";
        return sentence.of("identity.strength." + code, strength.bits(), PasswordStrength.NEEDED);
    }
}
