package fr.vigie.testimony.attachment;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.shared.Refused;
import fr.vigie.testimony.Testimonies;
import fr.vigie.testimony.Testimony;
import fr.vigie.testimony.TestimonyErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/** A witness adds files to their testimony and takes them away again; they go with it when it is erased. */
@ApplicationScoped
@Transactional
public class Attaching {

    /** The files in which something was masked. */
    private static final String MASKED = "select r.place from testimony_attachment_redaction r"
            + " join testimony_attachment a on a.id = r.attachment_id"
            + " where r.place is not null and a.testimony_id = ?1";

    @Inject
    Testimonies testimonies;

    @Inject
    AttachmentFolder folder;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Inject
    Event<Discarded> discarded;

    @PersistenceContext
    EntityManager em;

    /** Files whose rows are gone, or never were: to be deleted once the transaction stands. */
    record Discarded(List<UUID> places) {}

    /**
     * Adds files to a testimony that is there. Sent twice, a file is kept once.
     *
     * @throws Refused on {@link Cleaning#FIELD} when there would be more than {@link Cleaning#MOST}, when the testimony is
     *     withdrawn, or when they can't be kept now
     */
    public void add(long testimony, List<Cleaned> files) {
        Testimony whole = testimonies.findForChange(testimony).orElseThrow();
        if (whole.isWithdrawn()) {
            throw Refused.because(Cleaning.FIELD, "testimony.consent.withdrawn");
        }
        if (count(testimony) + files.size() > Cleaning.MOST) {
            throw Refused.because(Cleaning.FIELD, "testimony.attachment.tooMany", Cleaning.MOST);
        }
        List<Slip.Kept> kept = new ArrayList<>();
        for (Cleaned file : files) {
            try {
                kept.add(Slip.Kept.of(file, folder.keep(file.content())));
            } catch (IOException full) {
                throw Refused.because(Cleaning.FIELD, "testimony.attachment.unavailable");
            }
        }
        store(testimony, kept, clock.instant());
    }

    /**
     * Adds what came with a form, once its testimony is there.
     *
     * @return whether it is; what is too much is left out
     */
    boolean adopt(Slip slip) {
        var found = em.unwrap(Session.class)
                .createNativeQuery("select id from testimony where idempotency_key = ?1", Long.class)
                .setParameter(1, slip.key())
                .uniqueResultOptional();
        if (found.isEmpty()) {
            return false;
        }
        testimonies.findForChange(found.get()).orElseThrow();
        store(found.get(), slip.files(), slip.at());
        return true;
    }

    /** The witness takes one away, for good. @throws Refused when it isn't theirs, or gone */
    public void remove(long testimony, long id) {
        List<UUID> masked = em.unwrap(Session.class)
                .createNativeQuery(MASKED + " and a.id = ?2", UUID.class)
                .setParameter(1, testimony)
                .setParameter(2, id)
                .getResultList();
        List<UUID> places = em.unwrap(Session.class)
                .createNativeQuery(
                        "delete from testimony_attachment where id = ?1 and testimony_id = ?2 returning place",
                        UUID.class)
                .setParameter(1, id)
                .setParameter(2, testimony)
                .getResultList();
        if (places.isEmpty()) {
            throw Refused.because(Cleaning.FIELD, "testimony.attachment.none");
        }
        discarded.fire(
                new Discarded(Stream.concat(places.stream(), masked.stream()).toList()));
        trail.record(AuditEvent.of(AuditEvent.WITNESS, "testimony.attachment_removed", "testimony", testimony)
                .with("attachment", id));
    }

    /** An erasure takes the files along. */
    void erased(@Observes TestimonyErased testimony) {
        List<UUID> places = new ArrayList<>();
        for (String select :
                List.of(MASKED, "delete from testimony_attachment where testimony_id = ?1 returning place")) {
            places.addAll(em.unwrap(Session.class)
                    .createNativeQuery(select, UUID.class)
                    .setParameter(1, testimony.testimonyId())
                    .getResultList());
        }
        discarded.fire(new Discarded(places));
    }

    /** Which of these files no row names. */
    List<UUID> unknown(List<UUID> places) {
        return em.unwrap(Session.class)
                .createNativeQuery(
                        "select p from unnest(?1) p where not exists"
                                + " (select from testimony_attachment a where a.place = p) and not exists"
                                + " (select from testimony_attachment_redaction r where r.place = p)",
                        UUID.class)
                .setParameter(1, places.toArray(UUID[]::new))
                .getResultList();
    }

    private int count(long testimony) {
        return em.unwrap(Session.class)
                .createNativeQuery("select count(*) from testimony_attachment where testimony_id = ?1", Integer.class)
                .setParameter(1, testimony)
                .getSingleResult();
    }

    private void store(long testimony, List<Slip.Kept> files, Instant at) {
        List<UUID> spare = new ArrayList<>();
        int room = Cleaning.MOST - count(testimony);
        int added = 0;
        for (Slip.Kept file : files) {
            boolean fresh = added < room
                    && em.unwrap(Session.class)
                                    .createNativeMutationQuery(
                                            "insert into testimony_attachment (testimony_id, place, key_version, media_type,"
                                                    + " bytes, sha256, original_type, original_sha256, added_at)"
                                                    + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict do nothing")
                                    .setParameter(1, testimony)
                                    .setParameter(2, file.place())
                                    .setParameter(3, file.keyVersion())
                                    .setParameter(4, file.type())
                                    .setParameter(5, file.bytes())
                                    .setParameter(6, file.sha256())
                                    .setParameter(7, file.originalType())
                                    .setParameter(8, file.originalSha256())
                                    .setParameter(9, at.truncatedTo(ChronoUnit.MINUTES))
                                    .executeUpdate()
                            == 1;
            added += fresh ? 1 : 0;
            if (!fresh && !isPlaced(file.place())) {
                spare.add(file.place());
            }
        }
        if (!spare.isEmpty()) {
            discarded.fire(new Discarded(spare));
        }
        if (added > 0) {
            trail.record(AuditEvent.of(AuditEvent.WITNESS, "testimony.attached", "testimony", testimony)
                    .with("files", added));
        }
    }

    /** Whether a row names the file already: a slip that is read twice must not have its own files thrown away. */
    private boolean isPlaced(UUID place) {
        return unknown(List.of(place)).isEmpty();
    }
}
