package fr.vigie.statement.capture;

import fr.vigie.shared.DataFolder;
import fr.vigie.shared.Refused;
import fr.vigie.statement.capture.archive.ArchivedPage;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The folder {@code captures} of Vigie's data ({@code VIGIE_DATA}), where each file is named by its digest: the same file
 * twice takes its place once, and a file that was touched no longer bears its name.
 */
@ApplicationScoped
public class CaptureFolder {

    /** The longest capture: 50 MiB, a long page as an archive. */
    public static final long LARGEST = 50L << 20;

    private final Path folder;

    /** The folder that the environment names; a user's own data folder when it names none. */
    public CaptureFolder() {
        this(DataFolder.of("captures"));
    }

    CaptureFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps a file, once its content has shown what it is.
     *
     * @param fileName its name, whose extension must not claim something else; none is needed
     * @throws Refused on the field {@code file}: {@code statement.capture.missing} (no byte),
     *     {@code statement.capture.tooLarge}, {@code statement.capture.unknownType},
     *     {@code statement.capture.pretends} when it isn't what its name says, or {@code statement.capture.noPage} for an
     *     archive without a page
     */
    StoredFile keep(InputStream content, String fileName) throws IOException {
        Files.createDirectories(folder);
        Path arriving = Files.createTempFile(folder, "arriving-", ".tmp");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long bytes = copy(new DigestInputStream(content, digest), arriving);
            CaptureType type = checked(arriving, fileName);
            List<ArchivedPage> pages = type.pages(arriving);
            if (pages.isEmpty() && type.isArchive()) {
                throw Refused.because("file", "statement.capture.noPage");
            }
            byte[] sha256 = digest.digest();
            Path place = place(sha256);
            Files.createDirectories(place.getParent());
            Files.move(arriving, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return new StoredFile(type, bytes, sha256, pages);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    /** Opens a kept file. @throws IOException when it is no longer there */
    InputStream open(byte[] sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    /** Whether the file still is what its name says. */
    boolean isIntact(byte[] sha256) {
        try (InputStream content = open(sha256)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
            return Arrays.equals(digest.digest(), sha256);
        } catch (IOException gone) {
            return false;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long copy(InputStream content, Path target) throws IOException {
        long bytes = 0;
        try (var out = Files.newOutputStream(target)) {
            byte[] portion = new byte[64 << 10];
            for (int read = content.read(portion); read >= 0; read = content.read(portion)) {
                bytes += read;
                if (bytes > LARGEST) {
                    throw Refused.because("file", "statement.capture.tooLarge", LARGEST >> 20);
                }
                out.write(portion, 0, read);
            }
        }
        if (bytes == 0) {
            throw Refused.because("file", "statement.capture.missing");
        }
        return bytes;
    }

    private static CaptureType checked(Path file, String fileName) throws IOException {
        CaptureType type =
                CaptureType.of(file).orElseThrow(() -> Refused.because("file", "statement.capture.unknownType"));
        Optional<CaptureType> claimed = CaptureType.claimedBy(fileName);
        boolean pretends = claimed.isPresent() ? claimed.get() != type : hasOtherExtension(fileName);
        if (pretends) {
            throw Refused.because("file", "statement.capture.pretends", type.extension());
        }
        return type;
    }

    private static boolean hasOtherExtension(String fileName) {
        return fileName != null && fileName.matches(".*\\.[A-Za-z][A-Za-z0-9]{1,4}");
    }

    private Path place(byte[] sha256) {
        String name = HexFormat.of().formatHex(sha256);
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }
}
