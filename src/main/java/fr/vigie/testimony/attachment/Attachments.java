package fr.vigie.testimony.attachment;

import fr.vigie.shared.Coded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** All attachments, with their files. */
@ApplicationScoped
public class Attachments {

    private static final String SELECT =
            "select a.id, a.testimony_id, coalesce(r.media_type, a.media_type) as media_type,"
                    + " coalesce(r.bytes, a.bytes) as bytes, coalesce(r.sha256, a.sha256) as sha256, a.original_sha256,"
                    + " a.added_at, a.state, a.decided_by, r.areas, r.made_by, r.made_at"
                    + " from testimony_attachment a left join lateral (select * from testimony_attachment_redaction r"
                    + " where r.attachment_id = a.id order by r.id desc limit 1) r on true";

    @PersistenceContext
    EntityManager em;

    @Inject
    AttachmentFolder folder;

    /** The attachments of a testimony, in the order in which they came. */
    public List<AttachmentRow> of(long testimony) {
        return session()
                .createNativeQuery(SELECT + " where a.testimony_id = ?1 order by a.id", Tuple.class)
                .setParameter(1, testimony)
                .getResultList()
                .stream()
                .map(Attachments::row)
                .toList();
    }

    /** One attachment. */
    public Optional<AttachmentRow> find(long id) {
        return session()
                .createNativeQuery(SELECT + " where a.id = ?1", Tuple.class)
                .setParameter(1, id)
                .uniqueResultOptional()
                .map(Attachments::row);
    }

    /**
     * Those that may leave the union with a testimony's words: cleared, and the testimony accepted, not withdrawn, with a
     * consent that allows quoting. For packs of evidence.
     */
    public List<AttachmentRow> leaving(Collection<Long> testimonies) {
        return session()
                .createNativeQuery(
                        SELECT + " join testimony t on t.id = a.testimony_id where a.testimony_id = any (?1)"
                                + " and a.state = 'libre' and t.state = 'valide' and t.withdrawn_at is null"
                                + " and t.consent <> 'interne' order by a.testimony_id, a.id",
                        Tuple.class)
                .setParameter(1, testimonies.toArray(Long[]::new))
                .getResultList()
                .stream()
                .map(Attachments::row)
                .toList();
    }

    /** The bytes of an attachment, as it was last masked. @throws IOException when there is none, or its file is gone */
    public byte[] open(long id) throws IOException {
        return open(
                id,
                "select coalesce(r.place, a.place), coalesce(r.key_version, a.key_version) from testimony_attachment a"
                        + " left join lateral (select * from testimony_attachment_redaction r"
                        + " where r.attachment_id = a.id order by r.id desc limit 1) r on true where a.id = ?1");
    }

    /** The same as it came, whatever was masked since. */
    public byte[] openWhole(long id) throws IOException {
        return open(id, "select place, key_version from testimony_attachment where id = ?1");
    }

    private byte[] open(long id, String select) throws IOException {
        Object[] found = session()
                .createNativeQuery(select, Object[].class)
                .setParameter(1, id)
                .uniqueResultOptional()
                .orElseThrow(() -> new IOException("no attachment " + id));
        return folder.open((UUID) found[0], ((Number) found[1]).intValue());
    }

    /** Says where one stands; part of the caller's transaction. */
    public void decide(long id, AttachmentState state, String login, Instant at) {
        session()
                .createNativeMutationQuery(
                        "update testimony_attachment set state = ?2, decided_by = ?3, decided_at = ?4 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, state.code())
                .setParameter(3, login)
                .setParameter(4, at)
                .executeUpdate();
    }

    private static AttachmentRow row(Tuple row) {
        return new AttachmentRow(
                row.get("id", Long.class),
                row.get("testimony_id", Long.class),
                AttachmentType.find(row.get("media_type", String.class)).orElseThrow(),
                row.get("bytes", Long.class),
                HexFormat.of().formatHex(row.get("sha256", byte[].class)),
                HexFormat.of().formatHex(row.get("original_sha256", byte[].class)),
                row.get("added_at", Instant.class),
                Coded.find(AttachmentState.class, row.get("state", String.class))
                        .orElseThrow(),
                row.get("decided_by", String.class),
                row.get("areas", String.class),
                row.get("made_by", String.class),
                row.get("made_at", Instant.class));
    }

    private Session session() {
        return em.unwrap(Session.class);
    }
}
