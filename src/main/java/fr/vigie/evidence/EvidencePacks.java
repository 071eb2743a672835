package fr.vigie.evidence;

import fr.vigie.evidence.bag.BaggedFile;
import fr.vigie.evidence.release.Quotation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** All packs, with who fetched them and whose words they hold. */
@ApplicationScoped
public class EvidencePacks {

    @PersistenceContext
    EntityManager entities;

    /** Somebody fetched a pack, or tried to. @param refused because of its embargo */
    public record Fetched(Instant at, String by, boolean refused) {}

    void add(EvidencePack pack) {
        entities.persist(pack);
        entities.flush();
        entities.unwrap(Session.class)
                .createNativeMutationQuery(
                        "update evidence_pack set last_testimony = (select coalesce(max(id), 0) from testimony) where id = ?1")
                .setParameter(1, pack.id())
                .executeUpdate();
    }

    Optional<EvidencePack> find(long id) {
        return Optional.ofNullable(entities.find(EvidencePack.class, id));
    }

    Optional<EvidencePack> findForChange(long id) {
        return Optional.ofNullable(entities.find(EvidencePack.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** One pack. */
    public Optional<PackRow> row(long id) {
        return find(id).map(EvidencePack::row);
    }

    /** Why a pack's file was deleted: {@code erasure} of a witness's words, or {@code retention}; empty while it is there. */
    public Optional<String> shreddedFor(long id) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select shredded_for from evidence_pack where id = ?1 and shredded_at is not null",
                        String.class)
                .setParameter(1, id)
                .uniqueResultOptional();
    }

    /** The latest packs, latest first. */
    public List<PackRow> latest(int most) {
        return entities
                .createQuery("select p from EvidencePack p order by p.asOf desc, p.id desc", EvidencePack.class)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(EvidencePack::row)
                .toList();
    }

    /** The numbers of packs that are still to be made, first asked first. */
    List<Long> toDo() {
        return entities.createQuery(
                        "select p.id from EvidencePack p where p.state in ('waiting', 'working') order by p.id",
                        Long.class)
                .getResultList();
    }

    /** Notes how far a pack is. @return whether it is to be given up */
    boolean progress(long id, int percent) {
        entities.unwrap(Session.class)
                .createNativeMutationQuery("update evidence_pack set percent = ?1 where id = ?2 and state = 'working'")
                .setParameter(1, percent)
                .setParameter(2, id)
                .executeUpdate();
        return entities.unwrap(Session.class)
                .createNativeQuery("select cancel_asked from evidence_pack where id = ?1", Boolean.class)
                .setParameter(1, id)
                .getSingleResult();
    }

    /** Keeps what a sealed pack holds. */
    void holds(long id, List<Quotation> quoted, List<BaggedFile> files) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into evidence_pack_quotation (pack_id, testimony_id, consent)"
                            + " select ?, id, allowed from unnest(?::bigint[], ?::text[]) as quoted(id, allowed)"
                            + " on conflict (pack_id, testimony_id) do update set consent = excluded.consent")) {
                insert.setLong(1, id);
                insert.setArray(
                        2,
                        connection.createArrayOf(
                                "bigint",
                                quoted.stream().map(Quotation::testimonyId).toArray()));
                insert.setArray(
                        3,
                        connection.createArrayOf(
                                "text", quoted.stream().map(Quotation::consent).toArray()));
                insert.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into evidence_pack_file (pack_id, path, bytes, sha256) values (?, ?, ?, ?)"
                            + " on conflict (pack_id, path) do update set bytes = excluded.bytes, sha256 = excluded.sha256")) {
                for (BaggedFile file : files) {
                    insert.setLong(1, id);
                    insert.setString(2, file.path());
                    insert.setLong(3, file.bytes());
                    insert.setString(4, file.sha256());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    void fetched(long id, Instant at, String login, boolean refused) {
        entities.unwrap(Session.class)
                .createNativeMutationQuery(
                        "insert into evidence_download (pack_id, at, by_login, refused) values (?1, ?2, ?3, ?4)")
                .setParameter(1, id)
                .setParameter(2, at)
                .setParameter(3, login)
                .setParameter(4, refused)
                .executeUpdate();
    }

    /** Whether somebody was given a pack before. */
    boolean wasHandedTo(long id, String login) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select exists (select from evidence_download where pack_id = ?1 and by_login = ?2 and not refused)",
                        Boolean.class)
                .setParameter(1, id)
                .setParameter(2, login)
                .getSingleResult();
    }

    /** Who fetched a pack, or tried to, latest first. */
    public List<Fetched> fetches(long id) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(
                        "select at, by_login, refused from evidence_download where pack_id = ?1 order by at desc, id desc"
                                + " limit 200",
                        Object[].class)
                .setParameter(1, id)
                .getResultList()
                .stream()
                .map(row -> new Fetched((Instant) row[0], (String) row[1], (Boolean) row[2]))
                .toList();
    }
}
