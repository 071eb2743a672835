package fr.vigie.imports;

import fr.vigie.shared.DataFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A file as it was sent, kept on disk until it has been walked through; {@link #close()} deletes it. It may hold the words
 * of hundreds of witnesses, and lies in the folder {@code imports} of Vigie's data, which backups leave out.
 *
 * @param path where it lies, readable by the server's account only
 * @param name the name that its sender gave it, for people to recognise it by; never used as a path
 * @param bytes its length
 * @param sha256 its SHA-256, in hexadecimal
 */
public record ReceivedFile(Path path, String name, long bytes, String sha256) implements AutoCloseable {

    /** The longest file taken in: 64 MiB, more than twice 100,000 testimonies. */
    public static final long LARGEST = 64L << 20;

    private static final int LONGEST_NAME = 200;

    /**
     * Writes what is sent to a file of its own.
     *
     * @throws TooLarge as soon as more than {@link #LARGEST} bytes have been read; nothing is kept
     */
    public static ReceivedFile receive(InputStream sent, String name) throws IOException {
        Path path = Files.createTempFile(Files.createDirectories(folder()), "import-", ".csv");
        try {
            MessageDigest digest = newDigest();
            long bytes = 0;
            try (var out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
                byte[] portion = new byte[64 << 10];
                for (int read = sent.read(portion); read >= 0; read = sent.read(portion)) {
                    bytes += read;
                    if (bytes > LARGEST) {
                        throw new TooLarge();
                    }
                    out.write(portion, 0, read);
                }
            }
            return new ReceivedFile(path, shortened(name), bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    /** Deletes every file that lies there: what a server left behind that was stopped in the middle. */
    static void forgetAll() throws IOException {
        if (Files.isDirectory(folder())) {
            List<Path> left;
            try (var files = Files.list(folder())) {
                left = files.toList();
            }
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
    }

    static Path folder() {
        return DataFolder.of("imports");
    }

    private static String shortened(String name) {
        String shown = name == null || name.isBlank() ? "?" : name.replaceAll("\\p{Cntrl}", "");
        return shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** More bytes than {@link #LARGEST}. */
    public static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("more than " + LARGEST + " bytes");
        }
    }
}
