package fr.vigie.testimony.attachment;

import fr.vigie.shared.Coded;
import java.util.Optional;
import org.apache.tika.Tika;

/** What may be attached. What a file is follows from its content, never from its name. */
public enum AttachmentType implements Coded {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    PDF("application/pdf", "pdf");

    private static final Tika TIKA = new Tika();

    private final String mediaType;
    private final String extension;

    AttachmentType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The media type: {@code image/png}. */
    @Override
    public String code() {
        return mediaType;
    }

    /** The extension of files of this kind. */
    public String extension() {
        return extension;
    }

    /** Whether browsers show it inside a page. */
    public boolean isImage() {
        return this != PDF;
    }

    /** Finds a kind by its media type. */
    public static Optional<AttachmentType> find(String mediaType) {
        return Coded.find(AttachmentType.class, mediaType);
    }

    /** The kind that a content shows; empty when it is none of them. */
    static Optional<AttachmentType> of(byte[] content) {
        return find(TIKA.detect(content));
    }
}
