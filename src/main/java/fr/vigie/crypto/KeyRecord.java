package fr.vigie.crypto;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which keys a node has seen, beside its data and away from the keys: {@code name version fingerprint}, a line each. A folder
 * of keys that is emptied, or mounted from elsewhere, is told by it from one that was never filled, and no number is given
 * twice: two keys of one number would each open a part of what was sealed under it.
 *
 * <p>A fingerprint is the first half of the SHA-256 of 32 random bytes: it tells two keys apart and nothing of either.
 */
final class KeyRecord {

    private static final System.Logger LOG = System.getLogger(KeyRecord.class.getName());
    private static final int SHOWN_BYTES = 16;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path file;

    /** @param file made at the first key; null for a folder whose keys nobody keeps count of */
    KeyRecord(Path file) {
        this.file = file;
    }

    /** The fingerprints of a key's versions that were ever seen; empty while none was. */
    SortedMap<Integer, String> seen(String name) {
        return all().getOrDefault(name, new TreeMap<>());
    }

    /** All that were ever seen, by name and version. */
    Map<String, SortedMap<Integer, String>> all() {
        Map<String, SortedMap<Integer, String>> all = new TreeMap<>();
        if (file == null) {
            return all;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split(" ");
                if (parts.length == 3 && parts[1].matches("\\d{1,6}")) {
                    // the first key of a number is the one that counts
                    all.computeIfAbsent(parts[0], first -> new TreeMap<>())
                            .putIfAbsent(Integer.valueOf(parts[1]), parts[2]);
                }
            }
        } catch (NoSuchFileException none) {
            return all;
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "the record of keys can't be read", unreadable);
        }
        return all;
    }

    /** Notes what the folder holds and the record doesn't. */
    void note(String name, SortedMap<Integer, byte[]> versions) {
        if (file == null) {
            return;
        }
        SortedMap<Integer, String> seen = seen(name);
        var lines = new StringBuilder();
        versions.forEach((version, key) -> {
            if (!seen.containsKey(version)) {
                lines.append(name + " " + version + " " + fingerprint(key) + "\n");
            }
        });
        if (lines.isEmpty()) {
            return;
        }
        try {
            make();
            Files.writeString(file, lines, StandardOpenOption.APPEND);
        } catch (IOException full) {
            LOG.log(System.Logger.Level.WARNING, "the record of keys can't be written", full);
        }
    }

    private void make() throws IOException {
        try {
            Files.createDirectories(file.getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } catch (FileAlreadyExistsException there) {
            // as it should be
        }
    }

    static String fingerprint(byte[] key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(digest, 0, SHOWN_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
