package fr.vigie.testimony.attachment;

import fr.vigie.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.time.Instant;
import org.hibernate.Session;

/** Blacks out parts of a picture that a witness attached. What came stays as it was; the masked picture is another file. */
@ApplicationScoped
public class Masking {

    @Inject
    Attachments attachments;

    @Inject
    AttachmentFolder folder;

    @PersistenceContext
    EntityManager em;

    /**
     * Masks a picture as it came, whatever was masked before, and has it looked at again; part of the caller's transaction.
     *
     * @param areas what is blacked out; none takes the masks off
     * @throws Refused {@code testimony.mask.image} for a PDF; {@code testimony.attachment.unavailable} when the file can't be
     *     read or kept
     */
    public void mask(AttachmentRow attachment, Areas areas, String login, Instant at) {
        if (!attachment.type().isImage()) {
            throw Refused.because("areas", "testimony.mask.image");
        }
        var insert = em.unwrap(Session.class)
                .createNativeMutationQuery("insert into testimony_attachment_redaction (attachment_id, areas, place,"
                        + " key_version, media_type, bytes, sha256, made_at, made_by)"
                        + " values (?1, ?2, cast(?3 as uuid), ?4, ?5, ?6, ?7, ?8, ?9)")
                .setParameter(1, attachment.id())
                .setParameter(2, areas.written())
                .setParameter(8, at)
                .setParameter(9, login);
        if (areas.isNone()) {
            insert.setParameter(3, null, String.class)
                    .setParameter(4, null, Integer.class)
                    .setParameter(5, null, String.class)
                    .setParameter(6, null, Long.class)
                    .setParameter(7, null, byte[].class);
        } else {
            try {
                Picture masked = Picture.masked(attachments.openWhole(attachment.id()), areas);
                AttachmentFolder.Kept kept = folder.keep(masked.encoded());
                insert.setParameter(3, kept.place().toString())
                        .setParameter(4, kept.keyVersion())
                        .setParameter(5, masked.type().code())
                        .setParameter(6, (long) masked.encoded().length)
                        .setParameter(7, Cleaning.sha256(masked.encoded()));
            } catch (IOException | Unfit unreadable) {
                throw Refused.because("areas", "testimony.attachment.unavailable");
            }
        }
        insert.executeUpdate();
        em.unwrap(Session.class)
                .createNativeMutationQuery("update testimony_attachment set state = ?2, decided_by = null,"
                        + " decided_at = null where id = ?1")
                .setParameter(1, attachment.id())
                .setParameter(2, AttachmentState.RECEIVED.code())
                .executeUpdate();
    }
}
