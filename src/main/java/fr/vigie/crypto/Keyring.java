package fr.vigie.crypto;

import fr.vigie.shared.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder of keys, outside the database: {@code <name>.<version>.key}, 32 random bytes each, readable by the server's
 * account only. The highest version is the one in use; the others still open what they sealed. A new version is a new file,
 * which every server takes up within five seconds, without a restart. One that was there and is lost is told of in the log and
 * by {@link #missing}; its number is never given to another.
 */
public final class Keyring {

    private static final System.Logger LOG = System.getLogger(Keyring.class.getName());
    private static final int KEY_BYTES = 32;
    private static final long FRESH_NANOS = 5_000_000_000L;
    private static final Pattern FILE = Pattern.compile("([a-z-]+)\\.(\\d{1,6})\\.key");
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /** The lost ones that the log was told of, so that it is told once. */
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final KeyRecord record;
    private final ConcurrentHashMap<String, Known> known = new ConcurrentHashMap<>();

    private record Known(TreeMap<Integer, byte[]> versions, long readAt) {

        boolean isFresh() {
            return System.nanoTime() - readAt < FRESH_NANOS;
        }
    }

    /** @param folder made if it is missing */
    public Keyring(Path folder) {
        this(folder, null);
    }

    /** @param record a file, away from the folder, that remembers which keys there were */
    public Keyring(Path folder, Path record) {
        this.folder = folder;
        this.record = new KeyRecord(record);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of keys cannot be made", e);
        }
        if (record != null) {
            noteAll();
        }
    }

    /** Those that nothing has asked for yet count as well. */
    private void noteAll() {
        try (var files = Files.list(folder)) {
            files.map(file -> FILE.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(written -> written.group(1))
                    .distinct()
                    .forEach(name -> record.note(name, read(name)));
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "the folder of keys can't be read", unreadable);
        }
    }

    /** Those of {@link DataFolder#keys}. */
    public static Keyring ofEnvironment() {
        return new Keyring(DataFolder.keys(), DataFolder.of("keys.seen"));
    }

    /**
     * The keys that this node once saw, and that are no longer in the folder or are others than they were: what they sealed
     * doesn't open until they are brought back.
     *
     * @return {@code name.version}, in order
     */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        record.all().forEach((name, seen) -> missing.addAll(missing(name, seen, read(name))));
        return missing;
    }

    private static List<String> missing(
            String name, SortedMap<Integer, String> seen, SortedMap<Integer, byte[]> versions) {
        return seen.entrySet().stream()
                .filter(one -> {
                    byte[] key = versions.get(one.getKey());
                    return key == null || !KeyRecord.fingerprint(key).equals(one.getValue());
                })
                .map(one -> name + "." + one.getKey())
                .toList();
    }

    /** The version of a key that is in use; the first is made when there is none. */
    public int currentVersion(String name) {
        return known(name).lastKey();
    }

    /**
     * One version of a key.
     *
     * @return 32 bytes
     * @throws IllegalStateException when the folder no longer holds that version
     */
    public byte[] key(String name, int version) {
        byte[] key = known(name).get(version);
        if (key == null) {
            known.remove(name);
            key = known(name).get(version);
        }
        if (key == null) {
            throw new IllegalStateException("key " + name + " has no version " + version);
        }
        return key.clone();
    }

    /** All versions that the folder holds, the latest first. */
    public List<Integer> versions(String name) {
        return List.copyOf(known(name).descendingKeySet());
    }

    /** The number of the version that {@link #rotate} would make now, whoever made the last one. */
    public int next(String name) {
        known.remove(name);
        return Math.max(currentVersion(name), lastSeen(name)) + 1;
    }

    /** Makes a new version of a key and puts it in use. @return its number */
    public int rotate(String name) {
        int next = next(name);
        create(name, next);
        known.remove(name);
        return next;
    }

    private TreeMap<Integer, byte[]> known(String name) {
        Known there = known.get(name);
        if (there == null || !there.isFresh()) {
            there = known.compute(name, (n, old) -> old != null && old.isFresh() ? old : readAgain(n, old));
        }
        return there.versions();
    }

    private Known readAgain(String name, Known old) {
        try {
            TreeMap<Integer, byte[]> versions = read(name);
            if (versions.isEmpty()) {
                create(name, lastSeen(name) + 1);
                versions = read(name);
            }
            record.note(name, versions);
            tell(name, versions);
            return new Known(versions, System.nanoTime());
        } catch (UncheckedIOException unreadable) {
            if (old == null) {
                throw unreadable;
            }
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the folder of keys can't be read; those known go on serving",
                    unreadable);
            return new Known(old.versions(), System.nanoTime());
        }
    }

    private int lastSeen(String name) {
        SortedMap<Integer, String> seen = record.seen(name);
        return seen.isEmpty() ? 0 : seen.lastKey();
    }

    private void tell(String name, SortedMap<Integer, byte[]> versions) {
        List<String> missing = missing(name, record.seen(name), versions);
        TOLD.removeIf(told -> told.startsWith(name + ".") && !missing.contains(told));
        for (String key : missing) {
            if (TOLD.add(key)) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "key {0} is lost or is another than it was: what it sealed does not open until it is back in the folder of keys",
                        key);
            }
        }
    }

    private TreeMap<Integer, byte[]> read(String name) {
        TreeMap<Integer, byte[]> versions = new TreeMap<>();
        try (var files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Matcher written = FILE.matcher(file.getFileName().toString());
                if (written.matches() && written.group(1).equals(name)) {
                    byte[] key = Files.readAllBytes(file);
                    if (key.length != KEY_BYTES) {
                        throw new IllegalStateException("key " + name + " is damaged");
                    }
                    versions.put(Integer.valueOf(written.group(2)), key);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of keys cannot be read", e);
        }
        return versions;
    }

    private void create(String name, int version) {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path file = folder.resolve(name + "." + version + ".key");
        try {
            Path draft = Files.createTempFile(folder, "new-", ".tmp", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.write(draft, key, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
            try {
                Files.createLink(file, draft); // fails if another node made it meanwhile, which is as good
            } catch (FileAlreadyExistsException made) {
                // the other one counts
            } finally {
                Files.delete(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the key cannot be written", e);
        }
    }
}
