package fr.vigie.statement.capture;

import fr.vigie.shared.Coded;
import fr.vigie.statement.capture.archive.Archive;
import fr.vigie.statement.capture.archive.ArchivedPage;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/** The kinds of file that a capture may be. What a file is follows from its content, never from its name. */
public enum CaptureType implements Coded {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf"),
    /** An archived page: the exchanges with the server, one after the other; mostly compressed. */
    WARC("application/warc", "warc", "warc.gz"),
    /** An archived page with its index, in one ZIP file. */
    WACZ("application/wacz", "wacz");

    private static final byte[] WARC_MARK = "WARC/".getBytes(StandardCharsets.US_ASCII);
    private static final Tika TIKA = new Tika();

    private final String mediaType;
    private final List<String> extensions;

    CaptureType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** The media type: {@code image/png}. */
    @Override
    public String code() {
        return mediaType;
    }

    /** Whether browsers show it inside a page. */
    public boolean isImage() {
        return mediaType.startsWith("image/");
    }

    /** Whether browsers open it without help, and it can thus be shown instead of only fetched. */
    public boolean isShown() {
        return isImage() || this == PDF;
    }

    /** Whether it holds archived pages, which are never shown as pages. */
    public boolean isArchive() {
        return this == WARC || this == WACZ;
    }

    /** The pages that a file of this kind holds by its own account; none for what is no archive. */
    List<ArchivedPage> pages(Path file) throws IOException {
        return switch (this) {
            case WARC -> Archive.ofWarc(file);
            case WACZ -> Archive.ofWacz(file);
            default -> List.of();
        };
    }

    /** The extension of files of this kind. */
    public String extension() {
        return extensions.get(0);
    }

    /** Finds a kind by its media type. */
    public static Optional<CaptureType> find(String mediaType) {
        return Coded.find(CaptureType.class, mediaType);
    }

    /** The kind that a file's name claims; empty when it claims none of them. */
    public static Optional<CaptureType> claimedBy(String fileName) {
        String name = fileName == null ? "" : fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.extensions.stream().anyMatch(extension -> name.endsWith("." + extension)))
                .findFirst();
    }

    /** The kind that a file's content shows; empty when it is none of them, or only pretends to be. */
    public static Optional<CaptureType> of(Path file) throws IOException {
        String detected;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            detected = TIKA.detect(in);
        }
        return switch (detected) {
            case "image/png" -> Optional.of(PNG);
            case "image/jpeg" -> Optional.of(JPEG);
            case "image/webp" -> Optional.of(WEBP);
            case "application/pdf" -> Optional.of(PDF);
            case "application/zip" -> isWacz(file) ? Optional.of(WACZ) : Optional.empty();
            default -> isWarc(file) ? Optional.of(WARC) : Optional.empty();
        };
    }

    private static boolean isWarc(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return startsAsWarc(in);
        }
    }

    private static boolean startsAsWarc(InputStream in) throws IOException {
        in.mark(2);
        boolean compressed = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        try {
            InputStream records = compressed ? new GZIPInputStream(in) : in;
            return Arrays.equals(records.readNBytes(WARC_MARK.length), WARC_MARK);
        } catch (ZipException | EOFException notCompressedAfterAll) {
            return false;
        }
    }

    private static boolean isWacz(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("datapackage.json") != null
                    && zip.stream()
                            .anyMatch(entry -> entry.getName().startsWith("archive/")
                                    && CaptureType.claimedBy(entry.getName())
                                            .filter(WARC::equals)
                                            .isPresent());
        } catch (ZipException broken) {
            return false;
        }
    }
}
