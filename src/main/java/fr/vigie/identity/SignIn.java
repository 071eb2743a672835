package fr.vigie.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.shared.ParisTime;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells whether a login and a password belong together, slowly for who guesses. */
@ApplicationScoped
public class SignIn {

    @Inject
    StaffMembers members;

    @Inject
    StaffTokens tokens;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    private Attempts attempts;
    private final byte[] cacheKey = new byte[32];

    // A program that calls the HTTP interface sends its password each time: recognise it for five minutes without the
    // cost of Argon2. Keys are keyed hashes over the stored hash too, so a changed password is not recognised.
    private final Cache<String, Boolean> recognised = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    @PostConstruct
    void prepare() {
        attempts = new Attempts(clock);
        new SecureRandom().nextBytes(cacheKey);
    }

    /** How long this login has to wait after too many failures; zero when it may try. */
    public Duration waitFor(String login) {
        return attempts.waitFor(login);
    }

    /**
     * Checks a login and a password for a session, and records the sign-in.
     *
     * @return the staff member; empty when they don't belong together, the account is closed, or it has to wait
     */
    @Transactional
    public Optional<StaffMember> signIn(String login, String password) {
        Optional<StaffMember> member = verified(login, password, false);
        member.ifPresent(m -> trail.record(AuditEvent.of(m.login(), "staff.signed_in", "staff", m.login())));
        return member;
    }

    /** Checks a login and a password sent with a single request, without recording it. */
    public Optional<StaffMember> recognise(String login, String password) {
        return verified(login, password, true);
    }

    /**
     * Whose token this is.
     *
     * @return the staff member; empty for no token of ours, one that was revoked, or one of a closed account
     */
    @Transactional
    public Optional<StaffMember> recognise(String token) {
        return tokens.ownerOf(token, ParisTime.day(clock.instant()))
                .flatMap(members::find)
                .filter(StaffMember::isActive);
    }

    private Optional<StaffMember> verified(String login, String password, boolean mayRemember) {
        if (login == null || password == null || login.length() > 64 || password.length() > 1_000) {
            return Optional.empty();
        }
        if (!attempts.waitFor(login).isZero()) {
            return Optional.empty();
        }
        Optional<StaffMember> member = members.find(login).filter(StaffMember::isActive);
        String hash = member.map(StaffMember::passwordHash).orElse(Passwords.OF_NOBODY);
        String remembered = mayRemember ? keyed(login + "\n" + password + "\n" + hash) : null;
        boolean right = mayRemember && recognised.getIfPresent(remembered) != null || Passwords.verify(password, hash);
        if (!right || member.isEmpty()) {
            attempts.failed(login);
            return Optional.empty();
        }
        attempts.succeeded(login);
        if (mayRemember) {
            recognised.put(remembered, true);
        }
        return member;
    }

    private String keyed(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(cacheKey, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
