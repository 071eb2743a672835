package fr.vigie.evidence.custody;

import fr.vigie.crypto.KeyedHashes;
import fr.vigie.crypto.Keyring;
import fr.vigie.evidence.seal.SealFault;
import fr.vigie.evidence.seal.Sealing;
import fr.vigie.evidence.seal.TimeStamp;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Week;
import fr.vigie.testimony.Narrative;
import fr.vigie.testimony.Testimonies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
    Testimonies testimonies;

    @Inject
    Sealing sealing;

    @Inject
    Clock clock;

    static final String KEY = "deposit";

    // what was given out or put into the tree once keeps the version that its nonce was made with, or proofs would
    // change
    private final KeyedHashes nonces = new KeyedHashes(Keyring.ofEnvironment(), KEY);

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
        if (!alone("trail_head") || head(today).isPresent()) {
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
        if (!alone("deposit_root") || root(last).isPresent()) {
            return false;
        }
        deposit(last.end());
        List<byte[]> leaves = leaves();
        String root = HEX.formatHex(new MerkleTree(leaves).root(leaves.size()));
        byte[] text = bytes(WeekRoot.text(last, leaves.size(), root));
        byte[] signature = sealing.sign(text, now);
        byte[] stamp = sealing.stamp(text, now).map(TimeStamp::response).orElse(null);
        sql(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into deposit_root (week, size, root, taken_at, signature, stamp) values (?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, last.toString());
                insert.setInt(2, leaves.size());
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

    /** Gives a leaf to every testimony that came in before and has none, in the order of arrival. */
    private void deposit(Instant before) {
        List<Long> waiting = entities.unwrap(Session.class)
                .createNativeQuery(
                        "select t.id from testimony t where t.received_at < ?1"
                                + " and not exists (select from deposit_leaf d where d.testimony_id = t.id)"
                                + " order by t.received_at, t.id",
                        Long.class)
                .setParameter(1, before)
                .getResultList();
        int index = leafCount();
        List<Object[]> rows = new ArrayList<>();
        for (Long id : waiting) {
            String content = content(id);
            rows.add(new Object[] {index++, id, HEX.parseHex(content), leaf(id, content, nonceVersion(id))});
        }
        sql(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into deposit_leaf (index, testimony_id, content, hash) values (?, ?, ?, ?)")) {
                for (Object[] row : rows) {
                    insert.setInt(1, (Integer) row[0]);
                    insert.setLong(2, (Long) row[1]);
                    insert.setBytes(3, (byte[]) row[2]);
                    insert.setBytes(4, (byte[]) row[3]);
                    insert.addBatch();
                }
                return insert.executeBatch().length;
            }
        });
    }

    private int leafCount() {
        return entities.unwrap(Session.class)
                .createNativeQuery("select count(*) from deposit_leaf", Long.class)
                .getSingleResult()
                .intValue();
    }

    private String content(long id) {
        byte[] words = testimonies
                .narrative(id)
                .map(Narrative::original)
                .map(Custody::bytes)
                .orElse(new byte[0]);
        return HEX.formatHex(MerkleTree.sha256().digest(words));
    }

    /** The version that a testimony's nonce is made with, from the first time on that it is needed. */
    private int nonceVersion(long id) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "update testimony set deposit_key = coalesce(deposit_key, ?1) where id = ?2 returning deposit_key",
                        Integer.class)
                .setParameter(1, nonces.version())
                .setParameter(2, id)
                .getSingleResult();
    }

    private String nonce(long id, int version) {
        return HEX.formatHex(nonces.under(version).of("testimony/" + id));
    }

    private byte[] leaf(long id, String content, int version) {
        return MerkleTree.leaf(bytes("vigie-depot-1\n" + nonce(id, version) + "\n" + content + "\n"));
    }

    /** The hashes of all leaves, first one first. */
    private List<byte[]> leaves() {
        return sql(connection -> {
            List<byte[]> leaves = new ArrayList<>();
            try (PreparedStatement select =
                    connection.prepareStatement("select hash from deposit_leaf order by index")) {
                select.setFetchSize(5_000);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        leaves.add(rows.getBytes(1));
                    }
                }
            }
            return leaves;
        });
    }

    /**
     * The proof of deposit of a testimony, for who holds its receipt.
     *
     * @throws SealFault when it can't be signed
     */
    @Transactional
    public Deposit proof(long testimonyId) throws SealFault {
        Instant now = clock.instant();
        Optional<Object[]> there = entities.unwrap(Session.class)
                .createNativeQuery("select index, content from deposit_leaf where testimony_id = ?1", Object[].class)
                .setParameter(1, testimonyId)
                .uniqueResultOptional();
        String content = there.map(row -> HEX.formatHex((byte[]) row[1])).orElseGet(() -> content(testimonyId));
        int version = nonceVersion(testimonyId);
        String leaf = HEX.formatHex(leaf(testimonyId, content, version));
        Optional<WeekRoot> published = roots().stream().findFirst();
        Integer index = there.map(row -> ((Number) row[0]).intValue()).orElse(null);
        boolean counted = index != null
                && published.isPresent()
                && index < published.get().size();
        List<String> path = counted
                ? new MerkleTree(leaves())
                        .inclusion(index, published.get().size()).stream()
                                .map(HEX::formatHex)
                                .toList()
                : List.of();
        return new Deposit(
                content,
                nonce(testimonyId, version),
                leaf,
                counted ? index : null,
                counted ? published.get().size() : null,
                counted ? published.get().root() : null,
                counted ? published.get().week().toString() : null,
                path,
                Base64.getEncoder().encodeToString(sealing.sign(bytes(Deposit.statement(leaf)), now)),
                new String(sealing.trust(now).certificates(), StandardCharsets.US_ASCII));
    }

    /** What shows that one week's tree goes on from an earlier one's; empty when there is no such root. */
    public Optional<List<String>> consistency(Week before, Week after) {
        Optional<WeekRoot> first = root(before);
        Optional<WeekRoot> second = root(after);
        if (first.isEmpty()
                || second.isEmpty()
                || first.get().size() == 0
                || first.get().size() > second.get().size()) {
            return Optional.empty();
        }
        return Optional.of(new MerkleTree(leaves())
                .consistency(first.get().size(), second.get().size()).stream()
                        .map(HEX::formatHex)
                        .toList());
    }

    /** The head taken on a day. */
    public Optional<TrailHead> head(LocalDate day) {
        return heads("where day = ?", day).stream().findFirst();
    }

    /** All heads, latest day first. */
    public List<TrailHead> heads() {
        return heads("", null);
    }

    private List<TrailHead> heads(String where, Object value) {
        return sql(connection -> {
            List<TrailHead> heads = new ArrayList<>();
            try (PreparedStatement select =
                    connection.prepareStatement("select * from trail_head " + where + " order by day desc")) {
                if (value != null) {
                    select.setObject(1, value);
                }
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        heads.add(new TrailHead(
                                row.getObject("day", LocalDate.class),
                                row.getLong("seq"),
                                HEX.formatHex(row.getBytes("hash")),
                                instant(row, "taken_at"),
                                row.getBytes("stamp"),
                                instant(row, "stamped_at")));
                    }
                }
            }
            return heads;
        });
    }

    /** The root of a week. */
    public Optional<WeekRoot> root(Week week) {
        return roots("where week = ?", week.toString()).stream().findFirst();
    }

    /** All roots, latest week first. */
    public List<WeekRoot> roots() {
        return roots("", null);
    }

    private List<WeekRoot> roots(String where, Object value) {
        return sql(connection -> {
            List<WeekRoot> roots = new ArrayList<>();
            try (PreparedStatement select =
                    connection.prepareStatement("select * from deposit_root " + where + " order by week desc")) {
                if (value != null) {
                    select.setObject(1, value);
                }
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        roots.add(new WeekRoot(
                                Week.parse(row.getString("week")),
                                row.getInt("size"),
                                HEX.formatHex(row.getBytes("root")),
                                instant(row, "taken_at"),
                                row.getBytes("signature"),
                                row.getBytes("stamp")));
                    }
                }
            }
            return roots;
        });
    }

    /**
     * Whether the trail still leads to every head that was published: the first day whose head it no longer has.
     */
    public Optional<LocalDate> firstRewrittenDay() {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select min(h.day) from trail_head h left join audit_event e on e.seq = h.seq"
                                + " where h.seq > 0 and e.hash is distinct from h.hash",
                        java.sql.Date.class)
                .uniqueResultOptional()
                .map(java.sql.Date::toLocalDate);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
