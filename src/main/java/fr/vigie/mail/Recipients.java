package fr.vigie.mail;

import fr.vigie.crypto.KeyedHash;
import fr.vigie.crypto.Keyring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.hibernate.Session;

/**
 * How many letters go to one address within a day because somebody typed it in: whoever types it need not be the one who reads
 * them, and Vigie must not be what fills somebody's letter box. Counted for all machines at once, under a keyed hash that is
 * forgotten after the day.
 */
@ApplicationScoped
class Recipients {

    /** The most letters to one address within {@link #DAY}. */
    static final int MOST = 5;

    private static final Duration DAY = Duration.ofDays(1);
    private static final String KEY = "mail-recipient";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    private final KeyedHash hash;

    Recipients() {
        Keyring keyring = Keyring.ofEnvironment();
        hash = new KeyedHash(keyring.key(KEY, keyring.currentVersion(KEY)));
    }

    /** Counts one more letter to an address. @return whether it may go */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean take(String address) {
        Session session = em.unwrap(Session.class);
        Instant now = clock.instant();
        session.createNativeMutationQuery("delete from mail_recipient where since < ?1")
                .setParameter(1, now.minus(DAY))
                .executeUpdate();
        return session.createNativeQuery(
                                "insert into mail_recipient as known (recipient, letters, since) values (?1, 1, ?2)"
                                        + " on conflict (recipient) do update set letters = known.letters + 1"
                                        + " returning letters",
                                Integer.class)
                        .setParameter(1, hash.of(address.toLowerCase(Locale.ROOT)))
                        .setParameter(2, now)
                        .getSingleResult()
                <= MOST;
    }
}
