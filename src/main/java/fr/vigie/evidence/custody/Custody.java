package fr.vigie.evidence.custody;

import fr.vigie.evidence.seal.SealFault;
import fr.vigie.evidence.seal.Sealing;
import fr.vigie.evidence.seal.TimeStamp;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Week;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Takes and publishes what shows that nothing was rewritten: each day the head of the audit trail, each week the root of all
 * deposits. What was taken is never changed.
 */
@ApplicationScoped
public class Custody {

    private static final HexFormat HEX = HexFormat.of();

    @PersistenceContext
    EntityManager entities;

    @Inject
    Leaves leaves;

    @Inject
    KeptTree kept;

    @Inject
    Published published;

    @Inject
    Sealing sealing;

    @Inject
    Clock clock;

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T sql(Work<T> work) {
        return entities.unwrap(Session.class).doReturningWork(work::with);
    }

    /**
     * Takes the head of the audit trail for today, unless it was taken already.
     *
     * @return whether it was taken now
     * @throws SealFault when the time-stamping authority doesn't answer: tried again later
     */
    @Transactional
    public boolean takeHead() throws SealFault {
        Instant now = clock.instant();
        LocalDate today = ParisTime.day(now);
        if (!alone("trail_head") || published.head(today).isPresent()) {
            return false;
        }
        Object[] head = (Object[]) entities.createNativeQuery("select seq, hash from audit_head", Object[].class)
                .getSingleResult();
        long seq = ((Number) head[0]).longValue();
        byte[] hash = (byte[]) head[1];
        TimeStamp stamp = sealing.stamp(bytes(TrailHead.text(today, seq, HEX.formatHex(hash))), now)
                .orElse(null);
        sql(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into trail_head (day, seq, hash, taken_at, stamp, stamped_at) values (?, ?, ?, ?, ?, ?)")) {
                insert.setObject(1, today);
                insert.setLong(2, seq);
                insert.setBytes(3, hash);
                insert.setObject(4, utc(now));
                insert.setBytes(5, stamp == null ? null : stamp.response());
                insert.setObject(6, stamp == null ? null : utc(stamp.at()));
                return insert.executeUpdate();
            }
        });
        return true;
    }

    /**
     * Puts what came in before this week into the tree of deposits, and takes the root of last week, unless it was taken.
     *
     * @return whether it was taken now
     * @throws SealFault as {@link #takeHead}
     */
    @Transactional
    public boolean takeRoot() throws SealFault {
        Instant now = clock.instant();
        Week last = Week.of(ParisTime.day(now)).previous();
        if (!alone("deposit_root") || published.root(last).isPresent()) {
            return false;
        }
        leaves.add(last.end());
        kept.keep();
        int size = leaves.count();
        String root = HEX.formatHex(kept.tree().root(size));
        byte[] text = bytes(WeekRoot.text(last, size, root));
        byte[] signature = sealing.sign(text, now);
        byte[] stamp = sealing.stamp(text, now).map(TimeStamp::response).orElse(null);
        sql(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into deposit_root (week, size, root, taken_at, signature, stamp) values (?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, last.toString());
                insert.setInt(2, size);
                insert.setBytes(3, HEX.parseHex(root));
                insert.setObject(4, utc(now));
                insert.setBytes(5, signature);
                insert.setBytes(6, stamp);
                return insert.executeUpdate();
            }
        });
        return true;
    }

    /** One server at a time: the database's lock lasts until the transaction ends. */
    private boolean alone(String what) {
        return entities.unwrap(Session.class)
                .createNativeQuery("select pg_try_advisory_xact_lock(hashtext(?1))", Boolean.class)
                .setParameter(1, what)
                .getSingleResult();
    }

    /**
     * The proof of deposit of a testimony, for who holds its receipt.
     *
     * @throws SealFault when it can't be signed
     */
    @Transactional
    public Deposit proof(long testimonyId) throws SealFault {
        Instant now = clock.instant();
        Leaves.Leaf deposited = leaves.of(testimonyId);
        Optional<Object[]> there = placed(testimonyId);
        String content = there.map(Custody::digest).orElseGet(() -> Deposited.digest(leaves.content(deposited)));
        String leaf = HEX.formatHex(leaves.hash(deposited, content));
        int format = deposited.deposited().format();
        Optional<WeekRoot> latest = published.roots().stream().findFirst();
        Integer index = there.map(row -> ((Number) row[0]).intValue()).orElse(null);
        boolean counted =
                index != null && latest.isPresent() && index < latest.get().size();
        List<String> path = counted
                ? kept.tree().inclusion(index, latest.get().size()).stream()
                        .map(HEX::formatHex)
                        .toList()
                : List.of();
        return new Deposit(
                format,
                content,
                leaves.nonce(deposited),
                leaf,
                counted ? index : null,
                counted ? latest.get().size() : null,
                counted ? latest.get().root() : null,
                counted ? latest.get().week().toString() : null,
                path,
                Base64.getEncoder().encodeToString(sealing.sign(bytes(Deposit.statement(format, leaf)), now)),
                new String(sealing.trust(now).certificates(), StandardCharsets.US_ASCII));
    }

    /**
     * What was deposited, for who holds the receipt: the file whose SHA-256 is the proof's content. It holds the facts that
     * are counted and the digest of the words, and is its witness's to show or not.
     */
    @Transactional
    public String content(long testimonyId) {
        Leaves.Leaf deposited = leaves.of(testimonyId);
        return placed(testimonyId)
                .map(Custody::digest)
                .flatMap(digest -> leaves.contents(deposited)
                        .filter(content -> Deposited.digest(content).equals(digest))
                        .findFirst())
                .orElseGet(() -> leaves.content(deposited));
    }

    /** The place of a testimony in the tree and the digest of its content, once it has them. */
    private Optional<Object[]> placed(long testimonyId) {
        return entities.unwrap(Session.class)
                .createNativeQuery("select index, content from deposit_leaf where testimony_id = ?1", Object[].class)
                .setParameter(1, testimonyId)
                .uniqueResultOptional();
    }

    private static String digest(Object[] placed) {
        return HEX.formatHex((byte[]) placed[1]);
    }

    /** What shows that one week's tree goes on from an earlier one's; empty when there is no such root. */
    public Optional<List<String>> consistency(Week before, Week after) {
        Optional<WeekRoot> first = published.root(before);
        Optional<WeekRoot> second = published.root(after);
        if (first.isEmpty()
                || second.isEmpty()
                || first.get().size() == 0
                || first.get().size() > second.get().size()) {
            return Optional.empty();
        }
        return Optional.of(
                kept.tree().consistency(first.get().size(), second.get().size()).stream()
                        .map(HEX::formatHex)
                        .toList());
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
