package fr.vigie.testimony.attachment;

import fr.vigie.crypto.Envelope;
import fr.vigie.crypto.Keyring;
import fr.vigie.shared.DataFolder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * The folder {@code attachments} of Vigie's data ({@code VIGIE_DATA}), apart from whatever the server serves: each file
 * sealed under a name of chance. Below {@code arriving} lie slips: which files came with which form, until the database
 * knows them.
 */
@ApplicationScoped
class AttachmentFolder {

    /** The name of the key that seals all of it. */
    static final String KEY = "testimony-attachment";

    private static final String SLIP = "slip";
    private static final String CHANGED = "unix:ctime";

    private final Envelope envelope;
    private final Path folder;

    AttachmentFolder() {
        this(Keyring.ofEnvironment(), DataFolder.of("attachments"));
    }

    AttachmentFolder(Keyring keyring, Path folder) {
        this.envelope = new Envelope(keyring, KEY);
        this.folder = folder;
    }

    /** A file that is kept. @param keyVersion the version of the key that opens it */
    record Kept(UUID place, int keyVersion) {}

    /** Keeps a file, sealed: it is on disk when this returns. */
    Kept keep(byte[] content) throws IOException {
        UUID place = UUID.randomUUID();
        Envelope.Sealed sealed = envelope.seal(content, place.toString());
        write(file(place), sealed.bytes());
        return new Kept(place, sealed.keyVersion());
    }

    /** The bytes of a file. @throws IOException when it is no longer there */
    byte[] open(UUID place, int keyVersion) throws IOException {
        return envelope.openBytes(Files.readAllBytes(file(place)), keyVersion, place.toString());
    }

    /** Makes a file look as if it had been written in that minute, for {@link #olderThan}. */
    void date(UUID place, Instant written) throws IOException {
        date(file(place), written);
    }

    /** The row beside it knows the minute, and so may the disk. */
    private static void date(Path file, Instant written) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(written.truncatedTo(ChronoUnit.MINUTES)));
    }

    /**
     * Touches what the disk notes a change of since an instant, files and folders: how exactly it knows when they came is
     * nobody's to choose, but it knows the last time only.
     */
    void blur(Instant since) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                try {
                    if (!((FileTime) Files.getAttribute(each, CHANGED))
                            .toInstant()
                            .isBefore(since)) {
                        date(each, Files.getLastModifiedTime(each).toInstant());
                    }
                } catch (NoSuchFileException taken) {
                    // somebody has just taken it away
                }
            }
        }
    }

    void delete(UUID place) throws IOException {
        Files.deleteIfExists(file(place));
    }

    /** The files that were written before an instant. */
    List<UUID> olderThan(Instant instant) throws IOException {
        List<UUID> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.walk(folder, 2)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    String name = file.getFileName().toString();
                    if (name.matches("[0-9a-f-]{36}")
                            && Files.getLastModifiedTime(file).toInstant().isBefore(instant)) {
                        found.add(UUID.fromString(name));
                    }
                }
            }
        }
        return found;
    }

    /** Leaves a slip. @return its name */
    String leaveSlip(String text) throws IOException {
        String name = UUID.randomUUID() + "." + SLIP;
        Envelope.Sealed sealed = envelope.seal(text, SLIP);
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES + sealed.bytes().length)
                .putInt(sealed.keyVersion())
                .put(sealed.bytes())
                .array();
        write(arriving().resolve(name), bytes);
        return name;
    }

    /** The names of all slips. */
    List<String> slips() throws IOException {
        if (!Files.isDirectory(arriving())) {
            return List.of();
        }
        try (var files = Files.list(arriving())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("." + SLIP))
                    .sorted()
                    .toList();
        }
    }

    /** What a slip says; empty when somebody else has just taken it away. */
    Optional<String> slip(String name) throws IOException {
        Path file = arriving().resolve(name);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        int version = bytes.getInt();
        byte[] sealed = new byte[bytes.remaining()];
        bytes.get(sealed);
        return Optional.of(new String(envelope.openBytes(sealed, version, SLIP), StandardCharsets.UTF_8));
    }

    /** The version of the key that sealed a slip; empty when somebody else has just taken it away. */
    OptionalInt slipVersion(String name) throws IOException {
        try (var in = new DataInputStream(Files.newInputStream(arriving().resolve(name)))) {
            return OptionalInt.of(in.readInt());
        } catch (NoSuchFileException taken) {
            return OptionalInt.empty();
        }
    }

    void takeAway(String slip) throws IOException {
        Files.deleteIfExists(arriving().resolve(slip));
    }

    private Path arriving() {
        return folder.resolve("arriving");
    }

    private Path file(UUID place) {
        String name = place.toString();
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    /** All of it or nothing, and on disk before it is told of. */
    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), "new-", ".tmp");
        try {
            try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            date(draft, Files.getLastModifiedTime(draft).toInstant());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel parent = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
                parent.force(true);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
