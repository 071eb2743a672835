package fr.vigie.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.vigie.identity.password.Attempts;
import fr.vigie.identity.password.Passwords;
import fr.vigie.identity.password.Whence;
import fr.vigie.identity.refusal.Given;
import fr.vigie.identity.refusal.Refusals;
import fr.vigie.identity.token.StaffTokens;
import fr.vigie.identity.token.TokenState;
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
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells whether a login and a password belong together, slowly for who guesses. */
@ApplicationScoped
public class SignIn {

    /** What is guessed at, for {@link Attempts}. */
    private static final String PASSWORD = "password";

    @Inject
    StaffMembers members;

    @Inject
    StaffTokens tokens;

    @Inject
    Attempts attempts;

    @Inject
    Refusals refusals;

    @Inject
    Clock clock;

    private final byte[] cacheKey = new byte[32];

    // A program that calls the HTTP interface sends its password each time: recognise it for five minutes without the
    // cost of Argon2. Keys are keyed hashes over the stored hash too, so a changed password is not recognised.
    private final Cache<String, Boolean> recognised = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    @PostConstruct
    void prepare() {
        new SecureRandom().nextBytes(cacheKey);
    }

    /** How long this login has to wait after too many failures from there; zero when it may try. */
    public Duration waitFor(String login, Whence whence) {
        return attempts.waitFor(PASSWORD, login, whence);
    }

    /**
     * Checks a login and a password for a session.
     *
     * @return the staff member; empty when they don't belong together, the account is closed, or it has to wait
     */
    @Transactional
    public Optional<StaffMember> check(String login, String password, Whence whence) {
        Optional<StaffMember> member = verified(login, password, whence, false);
        member.filter(known -> Passwords.isOutdated(known.passwordHash()))
                .ifPresent(known -> known.changePassword(Passwords.hash(password)));
        return member;
    }

    /** Checks a login and a password sent with a single request. */
    @Transactional
    public Optional<StaffMember> recognise(String login, String password, Whence whence) {
        return verified(login, password, whence, true);
    }

    /**
     * Whose token this is.
     *
     * @return the staff member and what the token may do; empty for no token of ours, one that ended or was revoked, or one
     *     of a closed account
     */
    @Transactional
    public Optional<Bearer> recognise(String token) {
        Instant now = clock.instant();
        Optional<Bearer> bearer = tokens.ownerOf(token, now, ParisTime.day(now))
                .flatMap(owner -> members.find(owner.staffId())
                        .filter(StaffMember::isActive)
                        .map(member -> new Bearer(member.login(), owner.scope())));
        if (bearer.isEmpty()) {
            refusals.signIn(tokens.formerOwnerOf(token).orElse(Refusals.NOBODY), Given.TOKEN);
        }
        return bearer;
    }

    /** What a token is worth that {@link #recognise(String)} took for nobody's; in force when its owner's account is closed. */
    public TokenState stateOf(String token) {
        return tokens.stateOf(token, clock.instant());
    }

    /**
     * Somebody who calls with a token.
     *
     * @param login whose token it is
     * @param scope what it may do at most
     */
    public record Bearer(String login, Set<Permission> scope) {}

    private Optional<StaffMember> verified(String login, String password, Whence whence, boolean mayRemember) {
        if (login == null || password == null || login.length() > 64 || password.length() > 1_000) {
            return Optional.empty();
        }
        Optional<StaffMember> member = members.find(login).filter(StaffMember::isActive);
        String hash = member.map(StaffMember::passwordHash).orElse(Passwords.OF_NOBODY);
        String remembered = mayRemember ? keyed(login + "\n" + password + "\n" + hash) : null;
        if (mayRemember && member.isPresent() && recognised.getIfPresent(remembered) != null) {
            return member;
        }
        if (!attempts.turn(PASSWORD, login, whence).isZero()) {
            return Optional.empty();
        }
        if (mayRemember && member.isPresent() && recognised.getIfPresent(remembered) != null) {
            return member; // by whoever had the turn before
        }
        if (!Passwords.verify(password, hash) || member.isEmpty()) {
            attempts.failed(PASSWORD, login, whence);
            refusals.signIn(members.find(login).map(StaffMember::login).orElse(Refusals.NOBODY), Given.PASSWORD);
            return Optional.empty();
        }
        attempts.succeeded(PASSWORD, login, whence);
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
