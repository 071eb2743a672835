package fr.vigie.handover;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What goes out through it, counted and digested on its way, whatever its length. */
public final class Tally extends FilterOutputStream {

    private final MessageDigest digest;
    private long bytes;
    private long lines;

    /** @param out where it goes */
    public Tally(OutputStream out) {
        super(out);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] portion, int from, int length) throws IOException {
        out.write(portion, from, length);
        digest.update(portion, from, length);
        bytes += length;
    }

    /** Notes one line of the list. */
    public void line() {
        lines++;
    }

    long lines() {
        return lines;
    }

    long bytes() {
        return bytes;
    }

    /** The digest of all that went out; to be asked once, at the end. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
