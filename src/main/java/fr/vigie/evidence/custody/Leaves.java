package fr.vigie.evidence.custody;

import fr.vigie.crypto.KeyedHashes;
import fr.vigie.crypto.Keyring;
import fr.vigie.testimony.Testimonies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.Session;

/** The leaves of the tree of deposits: one for each testimony, in the order of arrival. */
@ApplicationScoped
class Leaves {

    static final String KEY = "deposit";

    private static final HexFormat HEX = HexFormat.of();
    private static final int AT_ONCE = 1_000;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Testimonies testimonies;

    // what was given out or put into the tree once keeps the version that its nonce was made with, or proofs would
    // change
    private final KeyedHashes nonces = new KeyedHashes(Keyring.ofEnvironment(), KEY);

    /**
     * A testimony as a leaf.
     *
     * @param testimony its number
     * @param key the version of the key that its nonce and its salt are made with
     * @param deposited what the leaf covers
     */
    record Leaf(long testimony, int key, Deposited deposited) {

        Leaf withWords(String words) {
            return new Leaf(testimony, key, deposited.withWords(words));
        }
    }

    /** Gives a leaf to every testimony that came in before and has none. */
    void add(Instant before) {
        List<Long> waiting = session()
                .createNativeQuery(
                        "select t.id from testimony t where t.received_at < ?1"
                                + " and not exists (select from deposit_leaf d where d.testimony_id = t.id)"
                                + " order by t.received_at, t.id",
                        Long.class)
                .setParameter(1, before)
                .getResultList();
        int index = count();
        for (int from = 0; from < waiting.size(); from += AT_ONCE) {
            List<Leaf> some = all(waiting.subList(from, Math.min(from + AT_ONCE, waiting.size())));
            insert(index + from, some);
        }
    }

    private void insert(int first, List<Leaf> leaves) {
        session().doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into deposit_leaf (index, testimony_id, content, hash) values (?, ?, ?, ?)")) {
                int index = first;
                for (Leaf leaf : leaves) {
                    String digest = Deposited.digest(content(leaf));
                    insert.setInt(1, index++);
                    insert.setLong(2, leaf.testimony());
                    insert.setBytes(3, HEX.parseHex(digest));
                    insert.setBytes(4, hash(leaf, digest));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** How many there are. */
    int count() {
        return session()
                .createNativeQuery("select count(*) from deposit_leaf", Integer.class)
                .getSingleResult();
    }

    /** The hashes of some that follow one another. @param count how many; fewer are given where the tree ends */
    List<byte[]> from(int index, int count) {
        return session()
                .createNativeQuery(
                        "select hash from deposit_leaf where index >= ?1 and index - ?1 < ?2 order by index",
                        Object[].class)
                .addScalar("hash", byte[].class)
                .setParameter(1, index)
                .setParameter(2, count)
                .getResultList()
                .stream()
                .map(row -> (byte[]) row[0])
                .toList();
    }

    /** The leaf of a testimony, with the words that its witness sent first. */
    Leaf of(long testimony) {
        return all(List.of(testimony)).get(0);
    }

    /** The leaves of testimonies, in the same order. What each covers, and under which key, is settled by this. */
    List<Leaf> all(List<Long> ids) {
        Long[] array = ids.toArray(Long[]::new);
        session()
                .createNativeMutationQuery("update testimony set deposit_key = coalesce(deposit_key, ?1),"
                        + " deposit_format = coalesce(deposit_format, ?2)"
                        + " where id = any (?3) and (deposit_key is null or deposit_format is null)")
                .setParameter(1, nonces.version())
                .setParameter(2, Deposited.FACTS)
                .setParameter(3, array)
                .executeUpdate();
        Map<Long, String> words = testimonies.firstWritten(ids);
        return session()
                .createNativeQuery(
                        // what was put right since is in the first of its rectifications as it was deposited
                        "select t.id, t.deposit_key, t.deposit_format, said.platform_code, said.academy_code,"
                                + " said.observed_day, said.symptom_code, said.pupils_concerned, said.pupils_blocked,"
                                + " said.session_lost from testimony t cross join lateral (select * from ("
                                + "(select r.id, r.platform_code, r.academy_code, r.observed_day, r.symptom_code,"
                                + " r.pupils_concerned, r.pupils_blocked, r.session_lost from testimony_rectification r"
                                + " where r.testimony_id = t.id order by r.id limit 1) union all select null, t.platform_code,"
                                + " t.academy_code, t.observed_day, t.symptom_code, t.pupils_concerned, t.pupils_blocked,"
                                + " t.session_lost) each order by id limit 1) said"
                                + " where t.id = any (?1) order by array_position(?1, t.id)",
                        Object[].class)
                .setParameter(1, array)
                .getResultList()
                .stream()
                .map(row -> read(row, words))
                .toList();
    }

    private static Leaf read(Object[] row, Map<Long, String> words) {
        long id = ((Number) row[0]).longValue();
        return new Leaf(
                id,
                ((Number) row[1]).intValue(),
                new Deposited(
                        ((Number) row[2]).intValue(),
                        words.getOrDefault(id, ""),
                        (String) row[3],
                        (String) row[4],
                        LocalDate.parse(row[5].toString()),
                        (String) row[6],
                        number(row[7]),
                        number(row[8]),
                        (Boolean) row[9]));
    }

    private static Integer number(Object column) {
        return column == null ? null : ((Number) column).intValue();
    }

    /** The text that the leaf's digest is of. */
    String content(Leaf leaf) {
        return leaf.deposited().content(secret("content/", leaf));
    }

    /** What the digest may be of: the words that were sent first, or those that their witness put in their place. */
    Stream<String> contents(Leaf leaf) {
        return Stream.concat(
                Stream.of(content(leaf)),
                Stream.of(leaf.testimony())
                        .flatMap(id -> testimonies.written(id).stream())
                        .map(words -> content(leaf.withWords(words))));
    }

    /** Random to all but this installation, in hexadecimal. */
    String nonce(Leaf leaf) {
        return secret("testimony/", leaf);
    }

    private String secret(String what, Leaf leaf) {
        return HEX.formatHex(nonces.under(leaf.key()).of(what + leaf.testimony()));
    }

    /** The hash of a leaf. @param digest of its content, in hexadecimal */
    byte[] hash(Leaf leaf, String digest) {
        return MerkleTree.leaf(("vigie-depot-" + leaf.deposited().format() + "\n" + nonce(leaf) + "\n" + digest + "\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
