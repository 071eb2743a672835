package fr.vigie.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hibernate.Session;

/**
 * Where a file comes from, found by its digest alone, so that whoever holds it needs to send nothing else. Of a pack that is
 * internal, or whose embargo has not ended, nothing is said: the answer is the same as for a digest that nobody knows.
 */
@ApplicationScoped
public class Provenance {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** More than these say nothing more: the same file is in all packs of a kind. */
    private static final int MOST = 20;

    private static final String KNOWN = """
            select 'pack' as kind, p.id::text as name, p.first_day::text as first_day, p.last_day::text as last_day,
                   p.as_of as at, null as path
              from evidence_pack p
              where p.sha256 = :digest and %1$s
            union all
            select 'manifest', p.id::text, p.first_day::text, p.last_day::text, p.as_of, null
              from evidence_pack p
              where p.manifest_sha256 = :digest and %1$s
            union all
            select 'file', p.id::text, p.first_day::text, p.last_day::text, p.as_of, f.path
              from evidence_pack_file f join evidence_pack p on p.id = f.pack_id
              where f.sha256 = :digest and %1$s
            union all
            select 'edition', e.week || ' ' || e.number, null, null, e.published_at, e.status
              from weekly_review_edition e
              where e.digest = :digest and e.published_at <= :now
            union all
            select 'deposits', r.week, null, null, r.taken_at, null
              from deposit_root r
              where r.root = decode(:digest, 'hex')
            union all
            select 'trail', h.day::text, null, null, h.taken_at, null
              from trail_head h
              where h.hash = decode(:digest, 'hex')
            order by 5 desc, 1, 2, 6
            limit %2$d
            """.formatted(
                    "p.state = 'sealed' and p.audience <> 'internal'"
                            + " and (p.embargo_until is null or p.embargo_until <= :now)",
                    MOST);

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * What a digest is of.
     *
     * @param kind {@code pack}, the whole file; {@code manifest}, what its seal covers; {@code file}, one in it; {@code
     *     edition} of a review; {@code deposits}, a week's root; {@code trail}, a day's head
     * @param name the pack's number; the edition's week and number, parted by a space; the week; the day
     * @param firstDay of a pack's period, else null
     * @param lastDay of a pack's period, else null
     * @param at when the pack's data were taken, the edition was published, the root or head was taken
     * @param path of the file in its pack; the state of an edition; else null
     */
    public record Origin(String kind, String name, String firstDay, String lastDay, Instant at, String path) {}

    /** A SHA-256 as people paste it: spaces around it, in groups or in capitals; nothing if it is none. */
    public static Optional<String> digest(String typed) {
        String plain =
                typed == null ? "" : typed.replaceAll("[\\s\u00a0\u202f:]", "").toLowerCase(Locale.ROOT);
        return SHA_256.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }

    /** All that may be said of a digest, latest first, twenty at most. @param digest 64 small hexadecimal digits */
    public List<Origin> of(String digest) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(KNOWN, Object[].class)
                .setParameter("digest", digest)
                .setParameter("now", clock.instant())
                .getResultList()
                .stream()
                .map(row -> new Origin(
                        (String) row[0], (String) row[1], (String) row[2], (String) row[3], (Instant) row[4], (String)
                                row[5]))
                .toList();
    }
}
