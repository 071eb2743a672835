package fr.vigie.weeklyreview;

import fr.vigie.shared.Week;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.Session;

/** All editions of all reviews. */
@ApplicationScoped
public class Editions {

    /** Among the locks of the database, the one of scheduled publications. */
    private static final long LEADER = 0x5649_4749_4505L;

    @PersistenceContext
    EntityManager em;

    void add(Edition edition) {
        em.persist(edition);
        em.flush();
    }

    void flush() {
        em.flush();
    }

    /** Keeps what an edition says now beside what it said before. */
    void keepVersion(Edition edition) {
        em.flush();
        em.unwrap(Session.class)
                .createNativeMutationQuery(
                        "insert into weekly_review_version (edition_id, version, saved_at, saved_by, body)"
                                + " select id, version, saved_at, saved_by, body from weekly_review_edition where id = ?1"
                                + " on conflict do nothing")
                .setParameter(1, edition.id())
                .executeUpdate();
    }

    /** The week's edition that is a draft or approved. */
    public Optional<Edition> inTheMaking(Week week) {
        return one(week, "e.status in ('draft', 'approved')");
    }

    /** The same, locked until the transaction ends: for whoever is about to change it. */
    Optional<Edition> inTheMakingForChange(Week week) {
        Optional<Edition> edition = inTheMaking(week);
        edition.ifPresent(found -> em.refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return edition;
    }

    /** Weeks whose edition should be published by now. */
    List<Week> due(Instant now) {
        return em
                .createQuery(
                        "select e.week from Edition e where e.scheduledAt <= :now order by e.scheduledAt", String.class)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .map(Week::parse)
                .toList();
    }

    /** Whether this node is the one that publishes what is due, until its transaction ends. */
    boolean leads() {
        return em.unwrap(Session.class)
                .createNativeQuery("select pg_try_advisory_xact_lock(?1)", Boolean.class)
                .setParameter(1, LEADER)
                .getSingleResult();
    }

    /** The week's edition that is in public. */
    public Optional<Edition> published(Week week) {
        return one(week, "e.status = 'published'");
    }

    /** What stands at a week's public address: the edition in public, or else the tombstone of the last withdrawn. */
    public Optional<Edition> atPublicAddress(Week week) {
        return published(week).or(() -> one(week, "e.status = 'withdrawn'"));
    }

    /** The last edition that staff would look at. */
    public Optional<Edition> latest(Week week) {
        return one(week, "true = true");
    }

    /** One edition. */
    public Optional<Edition> find(Week week, int number) {
        return em
                .createQuery("select e from Edition e where e.week = :week and e.number = :number", Edition.class)
                .setParameter("week", week.toString())
                .setParameter("number", number)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** One edition, by its number among all of them. */
    public Optional<Edition> find(long id) {
        return Optional.ofNullable(em.find(Edition.class, id));
    }

    /** All editions of a week, first one first. */
    public List<Edition> of(Week week) {
        return em.createQuery("select e from Edition e where e.week = :week order by e.number", Edition.class)
                .setParameter("week", week.toString())
                .getResultList();
    }

    /** What is in public, latest week first. */
    public List<Edition> published(int most) {
        return em.createQuery(
                        "select e from Edition e where e.status = 'published' order by e.week desc", Edition.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** The last edition of each week, latest week first. */
    public List<Edition> latest(int most) {
        return em.createQuery(
                        "select e from Edition e where e.number = (select max(o.number) from Edition o where o.week = e.week)"
                                + " order by e.week desc",
                        Edition.class)
                .setMaxResults(most)
                .getResultList();
    }

    private Optional<Edition> one(Week week, String condition) {
        return em
                .createQuery(
                        "select e from Edition e where e.week = :week and " + condition + " order by e.number desc",
                        Edition.class)
                .setParameter("week", week.toString())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** A text as it was saved. @param version counts savings of one edition */
    public record Saved(int version, OffsetDateTime savedAt, String savedBy, ReviewText text) {}

    /** All that an edition ever said, last first. */
    public List<Saved> versions(long editionId) {
        return em
                .unwrap(Session.class)
                .createNativeQuery(
                        "select version, to_char(saved_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'), saved_by,"
                                + " body::text from weekly_review_version where edition_id = ?1 order by version desc",
                        Object[].class)
                .setParameter(1, editionId)
                .getResultList()
                .stream()
                .map(row -> new Saved(
                        ((Number) row[0]).intValue(),
                        OffsetDateTime.parse((String) row[1]),
                        (String) row[2],
                        new ReviewTextColumn().convertToEntityAttribute((String) row[3])))
                .toList();
    }

    /** What an edition said at one of its versions. */
    Optional<ReviewText> version(long editionId, int version) {
        return em
                .unwrap(Session.class)
                .createNativeQuery(
                        "select body::text from weekly_review_version where edition_id = ?1 and version = ?2",
                        String.class)
                .setParameter(1, editionId)
                .setParameter(2, version)
                .getResultList()
                .stream()
                .findFirst()
                .map(new ReviewTextColumn()::convertToEntityAttribute);
    }

    /** Who ever saved this edition's text. */
    Set<String> writers(long editionId) {
        return new TreeSet<>(em.unwrap(Session.class)
                .createNativeQuery(
                        "select distinct saved_by from weekly_review_version where edition_id = ?1", String.class)
                .setParameter(1, editionId)
                .getResultList());
    }

    /** Those of the marks whose witness withdrew, or no longer lets their words be quoted. */
    public Set<String> withdrawnAmong(Collection<String> marks) {
        return marks(
                // a mark is looked up by an index: what it costs doesn't grow with the testimonies
                "select coalesce(external_ref, 'T#' || id) from testimony where id in (select id from testimony"
                        + " where external_ref = any (?1) union all select substr(one, 3)::bigint from unnest(?1) as one"
                        + " where one ~ '^T#[0-9]{1,18}$') and (withdrawn_at is not null or consent = 'interne' or state <> 'valide')",
                marks);
    }

    /** Those of the marks that are statements on record without a capture (P14). */
    Set<String> withoutCaptureAmong(Collection<String> marks) {
        return marks(
                "select coalesce(s.external_ref, 'D#' || s.id) from statement s"
                        + " where coalesce(s.external_ref, 'D#' || s.id) = any (?1)"
                        + " and not exists (select from capture c where c.statement_id = s.id)",
                marks);
    }

    private Set<String> marks(String sql, Collection<String> among) {
        return among.isEmpty()
                ? Set.of()
                : new TreeSet<>(em.unwrap(Session.class)
                        .createNativeQuery(sql, String.class)
                        .setParameter(1, among.toArray(String[]::new))
                        .getResultList());
    }
}
