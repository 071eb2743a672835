package fr.vigie.identity;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.password.PasswordStrength;
import fr.vigie.identity.password.Passwords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/**
 * The accounts of a new installation. {@code VIGIE_START=demo} or {@code empty} makes the demonstration's, with the
 * password of {@code VIGIE_DEMO_PASSWORD}; a production start has none of them, and its first administrator comes from
 * {@code VIGIE_ADMIN_LOGIN} and {@code VIGIE_ADMIN_PASSWORD}.
 */
@ApplicationScoped
public class FirstAccounts {

    private static final System.Logger LOG = System.getLogger(FirstAccounts.class.getName());

    @Inject
    StaffMembers members;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Makes what is missing; the académies have to be there. Changes no account but the demonstration's passwords. */
    @Transactional
    public void make() {
        make(System.getenv());
    }

    void make(Map<String, String> environment) {
        String start = environment.getOrDefault("VIGIE_START", "production");
        if (start.equals("demo") || start.equals("empty")) {
            String password = environment.get("VIGIE_DEMO_PASSWORD");
            if (password == null || password.isBlank()) {
                LOG.log(System.Logger.Level.WARNING, "VIGIE_DEMO_PASSWORD is missing: no demonstration account");
                return;
            }
            demonstration("admin", "Camille Administrateur", Role.ADMINISTRATOR, Set.of(), password);
            demonstration("section", "Section de Créteil et Versailles", Role.SECTION, Set.of("24", "25"), password);
            demonstration("redaction", "Dominique Rédaction", Role.EDITOR, Set.of(), password);
            demonstration("relecture", "Claude Relecture", Role.EDITOR, Set.of(), password);
            demonstration("presse", "Sacha Presse", Role.PRESS, Set.of(), password);
            demonstration("referent", "Maxime Référent", Role.LIAISON, Set.of(), password);
        } else if (members.none() && environment.get("VIGIE_ADMIN_LOGIN") != null) {
            String password = environment.get("VIGIE_ADMIN_PASSWORD");
            if (!PasswordStrength.of(password, environment.get("VIGIE_ADMIN_LOGIN"))
                    .enough()) {
                throw new IllegalStateException("VIGIE_ADMIN_PASSWORD is missing or too weak (12 characters of four"
                        + " classes, 14 of three, or seven words, and 50 bits)");
            }
            StaffMember admin = new StaffMember(
                    environment.get("VIGIE_ADMIN_LOGIN"),
                    "Administration",
                    Role.ADMINISTRATOR,
                    Set.of(),
                    clock.instant());
            admin.changePassword(Passwords.hash(password));
            members.add(admin);
            trail.record(AuditEvent.of(AuditEvent.SYSTEM, "staff.opened", "staff", admin.login()));
        }
    }

    private void demonstration(String login, String name, Role role, Set<String> academies, String password) {
        StaffMember member = members.find(login).orElse(null);
        if (member == null) {
            member = new StaffMember(login, name, role, academies, clock.instant());
            member.markDemonstration();
            member.changePassword(Passwords.hash(password));
            members.add(member);
            trail.record(AuditEvent.of(AuditEvent.SYSTEM, "staff.opened", "staff", login)
                    .with("role", role));
        } else if (member.isDemonstration() && !Passwords.verify(password, member.passwordHash())) {
            member.changePassword(Passwords.hash(password));
        }
    }
}
