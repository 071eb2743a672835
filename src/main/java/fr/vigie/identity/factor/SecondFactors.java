package fr.vigie.identity.factor;

import fr.vigie.crypto.Envelope;
import fr.vigie.crypto.KeyedHash;
import fr.vigie.crypto.KeyedHashes;
import fr.vigie.crypto.Keyring;
import fr.vigie.crypto.SealedColumn;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;

/**
 * All second factors, those not yet confirmed included. Secrets are sealed under a key outside the database, recovery codes
 * kept as keyed digests.
 */
@ApplicationScoped
public class SecondFactors {

    static final int RECOVERY_CODES = 10;

    /** 29 letters and digits to choose from: 116 bits. */
    private static final int CODE_LETTERS = 24;

    /** How long a secret that was shown waits for its first code. */
    static final Duration UNCONFIRMED = Duration.ofHours(1);

    static final String KEY = "second-factor";
    static final String PLACE = "staff_second_factor/" + SealedColumn.ROW;

    static final String RECOVERY_KEY = "recovery-code";
    private static final String LEGIBLE = "abcdefghjkmnpqrstuvwxyz234679";
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    EntityManager em;

    private Envelope envelope;
    private KeyedHashes hashes;

    @PostConstruct
    void prepare() {
        Keyring keyring = Keyring.ofEnvironment();
        envelope = new Envelope(keyring, KEY);
        hashes = new KeyedHashes(keyring, RECOVERY_KEY);
    }

    /** Whether this account has one that was confirmed. */
    public boolean isActive(long staffId) {
        return asked(
                        "select 1 from staff_second_factor where staff_id = ?1 and confirmed_at is not null",
                        Integer.class)
                .setParameter(1, staffId)
                .uniqueResultOptional()
                .isPresent();
    }

    /** How many recovery codes are left. */
    public int recoveryCodesLeft(long staffId) {
        return asked("select count(*) from staff_recovery_code where staff_id = ?1 and used_at is null", Long.class)
                .setParameter(1, staffId)
                .getSingleResult()
                .intValue();
    }

    /** The secret that waits for its first code; a new one where there is none, or where it waited too long. */
    String awaiting(long staffId, Instant now) {
        Optional<String> waiting = secret(staffId, false, now.minus(UNCONFIRMED));
        if (waiting.isPresent()) {
            return waiting.get();
        }
        String secret = Totp.newSecret();
        Envelope.Sealed sealed = envelope.seal(secret, place(staffId));
        update(
                "insert into staff_second_factor (staff_id, secret, secret_key, started_at) values (?1, ?2, ?3, ?4)"
                        + " on conflict (staff_id) do update set secret = excluded.secret, secret_key = excluded.secret_key,"
                        + " started_at = excluded.started_at, last_step = 0 where staff_second_factor.confirmed_at is null",
                staffId,
                sealed.bytes(),
                sealed.keyVersion(),
                now);
        return secret;
    }

    /** Takes the first code, and makes the factor active; false when it is wrong or there is nothing to confirm. */
    boolean confirm(long staffId, String code, Instant now) {
        OptionalLong step = secret(staffId, false, now.minus(UNCONFIRMED))
                .map(secret -> Totp.stepOf(code, secret, now, 0))
                .orElse(OptionalLong.empty());
        return step.isPresent()
                && update(
                                "update staff_second_factor set confirmed_at = ?1, last_step = ?2"
                                        + " where staff_id = ?3 and confirmed_at is null",
                                now,
                                step.getAsLong(),
                                staffId)
                        == 1;
    }

    /** Takes a code of the authenticator, once. */
    boolean takeCode(long staffId, String code, Instant now) {
        OptionalLong step = secret(staffId, true, Instant.EPOCH)
                .map(secret -> Totp.stepOf(code, secret, now, 0))
                .orElse(OptionalLong.empty());
        // two at the same moment: the row is locked by the first, and the second finds its step taken
        return step.isPresent()
                && update(
                                "update staff_second_factor set last_step = ?1 where staff_id = ?2 and last_step < ?1",
                                step.getAsLong(),
                                staffId)
                        == 1;
    }

    /** Whether a code of the authenticator is right and was taken before: somebody looked over a shoulder, or sent it twice. */
    boolean wasTaken(long staffId, String code, Instant now) {
        return secret(staffId, true, Instant.EPOCH)
                .map(secret -> Totp.stepOf(code, secret, now, 0).isPresent())
                .orElse(false);
    }

    /** Takes a recovery code, once. */
    boolean takeRecoveryCode(long staffId, String code, Instant now) {
        return code != null
                && hashes.sum(hash -> update(
                                "update staff_recovery_code set used_at = ?1"
                                        + " where staff_id = ?2 and hash = ?3 and used_at is null",
                                now,
                                staffId,
                                digest(staffId, code, hash)))
                        == 1;
    }

    /** Makes ten recovery codes in place of those there were, of 116 bits each; shown to their owner once. */
    List<String> newRecoveryCodes(long staffId) {
        int version = hashes.version();
        update("delete from staff_recovery_code where staff_id = ?1", staffId);
        return IntStream.range(0, RECOVERY_CODES)
                .mapToObj(i -> {
                    String code = RANDOM.ints(CODE_LETTERS, 0, LEGIBLE.length())
                            .mapToObj(at -> LEGIBLE.substring(at, at + 1))
                            .collect(Collectors.joining())
                            .replaceAll("(.{6})(?=.)", "$1-");
                    update(
                            "insert into staff_recovery_code (staff_id, hash, hash_key) values (?1, ?2, ?3)",
                            staffId,
                            digest(staffId, code, hashes.under(version)),
                            version);
                    return code;
                })
                .toList();
    }

    /** Forgets it all; false when there was nothing. */
    boolean forget(long staffId) {
        return update("delete from staff_second_factor where staff_id = ?1", staffId) == 1;
    }

    private Optional<String> secret(long staffId, boolean confirmed, Instant startedAfter) {
        return asked(
                        "select secret, secret_key from staff_second_factor where staff_id = ?1"
                                + " and (confirmed_at is not null) = ?2 and started_at > ?3",
                        Object[].class)
                .addScalar("secret", byte[].class)
                .addScalar("secret_key", Integer.class)
                .setParameter(1, staffId)
                .setParameter(2, confirmed)
                .setParameter(3, startedAfter)
                .uniqueResultOptional()
                .map(row -> opened(staffId, (byte[]) row[0], (Integer) row[1]));
    }

    /** Opens a secret, and seals it anew when a newer key is in use: keys turn without anybody enrolling again. */
    private String opened(long staffId, byte[] sealed, int keyVersion) {
        String secret = envelope.open(sealed, keyVersion, place(staffId));
        if (envelope.isOutdated(keyVersion)) {
            Envelope.Sealed anew = envelope.seal(secret, place(staffId));
            update(
                    "update staff_second_factor set secret = ?1, secret_key = ?2 where staff_id = ?3",
                    anew.bytes(),
                    anew.keyVersion(),
                    staffId);
        }
        return secret;
    }

    private static byte[] digest(long staffId, String code, KeyedHash hash) {
        return hash.of(staffId + "\n" + code.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }

    private static String place(long staffId) {
        return PLACE.replace(SealedColumn.ROW, String.valueOf(staffId));
    }

    private <T> org.hibernate.query.NativeQuery<T> asked(String sql, Class<T> type) {
        return em.unwrap(Session.class).createNativeQuery(sql, type);
    }

    private int update(String sql, Object... values) {
        var statement = em.unwrap(Session.class).createNativeMutationQuery(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setParameter(i + 1, values[i]);
        }
        return statement.executeUpdate();
    }
}
