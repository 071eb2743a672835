package fr.vigie.evidence.custody;

import fr.vigie.crypto.KeyedHashes;
import fr.vigie.crypto.Keyring;
import fr.vigie.testimony.Narrative;
import fr.vigie.testimony.Testimonies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.hibernate.Session;

/** The leaves of the tree of deposits: one for each testimony, in the order of arrival. */
@ApplicationScoped
class Leaves {

    private static final HexFormat HEX = HexFormat.of();

    @PersistenceContext
    EntityManager entities;

    @Inject
    Testimonies testimonies;

    static final String KEY = "deposit";

    // what was given out or put into the tree once keeps the version that its nonce was made with, or proofs would
    // change
    private final KeyedHashes nonces = new KeyedHashes(Keyring.ofEnvironment(), KEY);

    /** Gives a leaf to every testimony that came in before and has none. */
    void add(Instant before) {
        List<Long> waiting = entities.unwrap(Session.class)
                .createNativeQuery(
                        "select t.id from testimony t where t.received_at < ?1"
                                + " and not exists (select from deposit_leaf d where d.testimony_id = t.id)"
                                + " order by t.received_at, t.id",
                        Long.class)
                .setParameter(1, before)
                .getResultList();
        int index = entities.unwrap(Session.class)
                .createNativeQuery("select count(*) from deposit_leaf", Long.class)
                .getSingleResult()
                .intValue();
        List<Object[]> rows = new ArrayList<>();
        for (Long id : waiting) {
            String content = content(id);
            rows.add(new Object[] {index++, id, HEX.parseHex(content), leaf(id, content, nonceVersion(id))});
        }
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into deposit_leaf (index, testimony_id, content, hash) values (?, ?, ?, ?)")) {
                for (Object[] row : rows) {
                    insert.setInt(1, (Integer) row[0]);
                    insert.setLong(2, (Long) row[1]);
                    insert.setBytes(3, (byte[]) row[2]);
                    insert.setBytes(4, (byte[]) row[3]);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** The hashes of all, first one first. */
    List<byte[]> all() {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
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

    /** The digest of a testimony's words as they stand, in hexadecimal. */
    String content(long id) {
        return digest(testimonies.narrative(id).map(Narrative::original).orElse(""));
    }

    /** The digest of some words, in hexadecimal. */
    static String digest(String words) {
        return HEX.formatHex(MerkleTree.sha256().digest(words.getBytes(StandardCharsets.UTF_8)));
    }

    /** The version that a testimony's nonce is made with, from the first time on that it is needed. */
    int nonceVersion(long id) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "update testimony set deposit_key = coalesce(deposit_key, ?1) where id = ?2 returning deposit_key",
                        Integer.class)
                .setParameter(1, nonces.version())
                .setParameter(2, id)
                .getSingleResult();
    }

    /** Random to all but this installation, in hexadecimal. */
    String nonce(long id, int version) {
        return HEX.formatHex(nonces.under(version).of("testimony/" + id));
    }

    /** The hash of a leaf. @param content as {@link #content} gives it */
    byte[] leaf(long id, String content, int version) {
        return MerkleTree.leaf(
                ("vigie-depot-1\n" + nonce(id, version) + "\n" + content + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
