package fr.vigie.evidence.bag;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is written through it, counted and digested with SHA-256 and SHA-512. */
final class Digests extends OutputStream {

    private final OutputStream out;
    private final MessageDigest sha256 = digest("SHA-256");
    private final MessageDigest sha512 = digest("SHA-512");
    private long bytes;

    Digests(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] portion, int from, int length) throws IOException {
        out.write(portion, from, length);
        sha256.update(portion, from, length);
        sha512.update(portion, from, length);
        bytes += length;
    }

    /** The entry as a whole; to be asked once. */
    BaggedFile file(String path) {
        HexFormat hex = HexFormat.of();
        return new BaggedFile(path, bytes, hex.formatHex(sha256.digest()), hex.formatHex(sha512.digest()));
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
