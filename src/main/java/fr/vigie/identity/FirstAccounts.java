package fr.vigie.identity;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.invitation.Invitations;
import fr.vigie.identity.password.PasswordStrength;
import fr.vigie.identity.password.Passwords;
import fr.vigie.shared.DataFolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/**
 * The accounts of a new installation. {@code VIGIE_START=demo} or {@code empty} makes the demonstration's, with the
 * password of {@code VIGIE_DEMO_PASSWORD}; a production start has none of them, and its first administrator comes from
 * {@code VIGIE_ADMIN_LOGIN}: with a link that serves once and for a week, or with {@code VIGIE_ADMIN_PASSWORD}.
 */
@ApplicationScoped
public class FirstAccounts {

    private static final System.Logger LOG = System.getLogger(FirstAccounts.class.getName());

    /** The file of {@code VIGIE_DATA} in which the first administrator's link is left, for the account of Vigie alone to read. */
    static final String LINK = "premier-acces.lien";

    @Inject
    StaffMembers members;

    @Inject
    Invitations invitations;

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
            administrator(
                    environment.get("VIGIE_ADMIN_LOGIN"),
                    environment.get("VIGIE_ADMIN_PASSWORD"),
                    address(environment));
        }
    }

    private static String address(Map<String, String> environment) {
        String named = environment.getOrDefault("VIGIE_URL", "");
        return named.isBlank() ? "http://127.0.0.1:" + environment.getOrDefault("VIGIE_PORT", "8080") : named;
    }

    /** @param password null or empty: a link by which its holder chooses one is left in {@link #LINK} */
    void administrator(String login, String password, String address) {
        boolean chosen = password != null && !password.isBlank();
        if (chosen && !PasswordStrength.of(password, login).enough()) {
            throw new IllegalStateException(
                    "VIGIE_ADMIN_PASSWORD is too weak (12 characters of four classes, 14 of three,"
                            + " or seven words, and 50 bits): leave it out, a link is made instead");
        }
        StaffMember admin = new StaffMember(login, "Administration", Role.ADMINISTRATOR, Set.of(), clock.instant());
        if (chosen) {
            admin.changePassword(Passwords.hash(password));
        }
        members.add(admin);
        trail.record(AuditEvent.of(AuditEvent.SYSTEM, "staff.opened", "staff", login));
        if (!chosen) {
            invite(admin, address);
        }
    }

    private void invite(StaffMember admin, String address) {
        String mark = invitations.make(admin.id(), clock.instant());
        keep(address + "/equipe/connexion/invitation.xhtml?cle=" + mark);
        trail.record(AuditEvent.of(AuditEvent.SYSTEM, "staff.invited", "staff", admin.login()));
    }

    private static void keep(String link) {
        Path file = DataFolder.of(LINK);
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            // nobody else reads it, from its first byte on
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, link + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the first administrator's link can't be left in " + file, e);
        }
        LOG.log(System.Logger.Level.INFO, "The first administrator chooses a password by the link in {0}", file);
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
