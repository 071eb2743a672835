package fr.vigie.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Texts sealed with AES-256-GCM under a named key of a {@link Keyring}. What is sealed belongs to a place (a table and a
 * row's role); moved elsewhere it doesn't open.
 */
public final class Envelope {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Keyring keyring;
    private final String name;

    public Envelope(Keyring keyring, String name) {
        this.keyring = keyring;
        this.name = name;
    }

    /**
     * Sealed bytes.
     *
     * @param bytes nonce (12 bytes), ciphertext and tag
     * @param keyVersion the version of the key that opens them
     */
    public record Sealed(byte[] bytes, int keyVersion) {}

    /** Seals a text under the key in use. @param place what it belongs to; has to be the same when it is opened */
    public Sealed seal(String text, String place) {
        return seal(text.getBytes(StandardCharsets.UTF_8), place);
    }

    /** Seals a file. @param place what it belongs to; has to be the same when it is opened */
    public Sealed seal(byte[] content, String place) {
        int version = keyring.currentVersion(name);
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, version, nonce, place).doFinal(content);
            return new Sealed(
                    ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array(),
                    version);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** Opens what was sealed. @throws IllegalStateException when it was changed, belongs elsewhere, or the key is gone */
    public String open(byte[] sealed, int keyVersion, String place) {
        return new String(openBytes(sealed, keyVersion, place), StandardCharsets.UTF_8);
    }

    /** The same of a file. */
    public byte[] openBytes(byte[] sealed, int keyVersion, String place) {
        try {
            byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, keyVersion, nonce, place)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was sealed under " + name + " does not open", e);
        }
    }

    /** Whether something sealed under this version has to be sealed anew because a newer key is in use. */
    public boolean isOutdated(int keyVersion) {
        return keyVersion < keyring.currentVersion(name);
    }

    private Cipher cipher(int mode, int version, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(keyring.key(name, version), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((name + "/" + place).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
