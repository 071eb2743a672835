package fr.vigie.crypto;

import java.util.Optional;
import java.util.function.Function;

/**
 * {@link KeyedHash}es under a key that is replaced from time to time. What was hashed can't be hashed anew, since only its
 * owner knows it: so each row keeps the version that it was hashed under, and what comes in is tried under every version that
 * the {@link Keyring} still holds. A version whose rows have all reached their term is taken out of the folder by hand.
 */
public final class KeyedHashes {

    private final Keyring keyring;
    private final String name;

    /** @param name the key's name in the ring; its first version is made when there is none */
    public KeyedHashes(Keyring keyring, String name) {
        this.keyring = keyring;
        this.name = name;
        keyring.currentVersion(name);
    }

    /** The version that new rows are hashed under. */
    public int version() {
        return keyring.currentVersion(name);
    }

    /** The hash of one version. @throws IllegalStateException when the folder no longer holds it */
    public KeyedHash under(int version) {
        return new KeyedHash(keyring.key(name, version));
    }

    /** What is found first under any version, the latest one tried first. */
    public <T> Optional<T> find(Function<KeyedHash, Optional<T>> lookUp) {
        return keyring.versions(name).stream()
                .map(version -> lookUp.apply(under(version)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** How many rows something was done to under all versions together. */
    public int sum(Function<KeyedHash, Integer> act) {
        return keyring.versions(name).stream()
                .mapToInt(version -> act.apply(under(version)))
                .sum();
    }
}
