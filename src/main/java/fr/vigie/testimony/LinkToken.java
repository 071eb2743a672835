package fr.vigie.testimony;

import fr.vigie.crypto.KeyedHash;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands in a link to a witness's page: 128 bits drawn by a keyed hash from the form's own random key. It opens what
 * the receipt opens; only a keyed hash of it is stored.
 *
 * @param text 22 characters that an address takes as they are
 */
public record LinkToken(String text) {

    private static final int BYTES = 16;

    public LinkToken {
        if (!text.matches("[A-Za-z0-9_-]{22}")) {
            throw new IllegalArgumentException("not a link's token");
        }
    }

    static LinkToken of(UUID formKey, KeyedHash hash) {
        byte[] drawn = Arrays.copyOf(hash.of("link/" + formKey), BYTES);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(drawn));
    }

    /** Reads one; empty when it can't be one. */
    public static Optional<LinkToken> parse(String written) {
        try {
            return Optional.of(new LinkToken(written == null ? "" : written.strip()));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    byte[] hashed(KeyedHash hash) {
        return hash.of("link-lookup/" + text);
    }

    /** Nothing: it never gets into a log. */
    @Override
    public String toString() {
        return "LinkToken";
    }
}
