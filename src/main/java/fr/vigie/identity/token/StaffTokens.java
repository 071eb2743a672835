package fr.vigie.identity.token;

import fr.vigie.identity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;

/** All personal tokens, of which the digests are kept and never the tokens. */
@ApplicationScoped
public class StaffTokens {

    /** How a token of ours begins, so that one that leaked is recognised for what it is. */
    static final String PREFIX = "vigie_";

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    EntityManager em;

    /**
     * Makes a token; what is returned is shown to its owner once and can't be found again.
     *
     * @param scope what it may do at most; not empty
     * @param until from when on it is worth nothing
     */
    public String make(long staffId, String name, Set<Permission> scope, Instant at, Instant until) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        em.unwrap(Session.class)
                .createNativeMutationQuery(
                        "insert into staff_token (staff_id, name, hash, created_at, permissions, expires_at)"
                                + " values (?1, ?2, ?3, ?4, string_to_array(?5, ','), ?6)")
                .setParameter(1, staffId)
                .setParameter(2, name)
                .setParameter(3, digest(token))
                .setParameter(4, at)
                .setParameter(5, TokenScope.written(scope))
                .setParameter(6, until)
                .executeUpdate();
        return token;
    }

    /** Revokes a token of somebody's; false when they have no such token in force. */
    public boolean revoke(long staffId, long id, Instant at) {
        return em.unwrap(Session.class)
                        .createNativeMutationQuery("update staff_token set revoked_at = ?1"
                                + " where id = ?2 and staff_id = ?3 and revoked_at is null")
                        .setParameter(1, at)
                        .setParameter(2, id)
                        .setParameter(3, staffId)
                        .executeUpdate()
                == 1;
    }

    /** Revokes all of somebody's tokens; the caller records why. @return how many were in force */
    @Transactional(Transactional.TxType.MANDATORY)
    public int revokeAll(long staffId, Instant at) {
        return em.unwrap(Session.class)
                .createNativeMutationQuery("update staff_token set revoked_at = ?1"
                        + " where staff_id = ?2 and revoked_at is null and expires_at > ?1")
                .setParameter(1, at)
                .setParameter(2, staffId)
                .executeUpdate();
    }

    /** Whose token this is, when it is in force; notes the day of its use. */
    public Optional<TokenOwner> ownerOf(String token, Instant now, LocalDate today) {
        if (token == null || !token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        byte[] hash = digest(token);
        Optional<TokenOwner> owner = em.unwrap(Session.class)
                .createNativeQuery(
                        "select staff_id, array_to_string(permissions, ',') as scope from staff_token"
                                + " where hash = ?1 and revoked_at is null and expires_at > ?2",
                        Object[].class)
                .addScalar("staff_id", Long.class)
                .addScalar("scope", String.class)
                .setParameter(1, hash)
                .setParameter(2, now)
                .uniqueResultOptional()
                .map(row -> new TokenOwner((Long) row[0], Set.copyOf(TokenScope.read((String) row[1]))));
        owner.ifPresent(found -> em.unwrap(Session.class)
                .createNativeMutationQuery("update staff_token set last_used_on = ?1"
                        + " where hash = ?2 and last_used_on is distinct from ?1")
                .setParameter(1, today)
                .setParameter(2, hash)
                .executeUpdate());
        return owner;
    }

    /** The login of whose token this is or was, in force or not; empty for no token of ours. */
    public Optional<String> formerOwnerOf(String token) {
        return token == null || !token.startsWith(PREFIX)
                ? Optional.empty()
                : em.unwrap(Session.class)
                        .createNativeQuery(
                                "select m.login from staff_token t join staff_member m on m.id = t.staff_id"
                                        + " where t.hash = ?1",
                                String.class)
                        .setParameter(1, digest(token))
                        .uniqueResultOptional();
    }

    /** What a token is worth, for whoever holds it: it is the only one who can ask. */
    public TokenState stateOf(String token, Instant now) {
        if (token == null || !token.startsWith(PREFIX)) {
            return TokenState.UNKNOWN;
        }
        return em.unwrap(Session.class)
                .createNativeQuery(
                        "select revoked_at is not null, expires_at <= ?2 from staff_token where hash = ?1",
                        Object[].class)
                .setParameter(1, digest(token))
                .setParameter(2, now)
                .uniqueResultOptional()
                .map(row -> (Boolean) row[0]
                        ? TokenState.REVOKED
                        : (Boolean) row[1] ? TokenState.EXPIRED : TokenState.IN_FORCE)
                .orElse(TokenState.UNKNOWN);
    }

    /** Somebody's tokens, latest first, those that ended included. */
    public List<StaffToken> of(long staffId, Instant now) {
        return em
                .unwrap(Session.class)
                .createNativeQuery(
                        "select id, name, array_to_string(permissions, ',') as scope, created_at, expires_at, last_used_on,"
                                + " revoked_at from staff_token where staff_id = ?1 order by created_at desc, id desc",
                        Object[].class)
                .addScalar("id", Long.class)
                .addScalar("name", String.class)
                .addScalar("scope", String.class)
                .addScalar("created_at", Instant.class)
                .addScalar("expires_at", Instant.class)
                .addScalar("last_used_on", LocalDate.class)
                .addScalar("revoked_at", Instant.class)
                .setParameter(1, staffId)
                .getResultList()
                .stream()
                .map(row -> new StaffToken(
                        (Long) row[0],
                        (String) row[1],
                        TokenScope.read((String) row[2]),
                        (Instant) row[3],
                        (Instant) row[4],
                        (LocalDate) row[5],
                        (Instant) row[6],
                        !now.isBefore((Instant) row[4])))
                .toList();
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
