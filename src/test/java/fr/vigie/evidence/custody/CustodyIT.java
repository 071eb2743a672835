package fr.vigie.evidence.custody;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.figures.GoldenWeek;
import fr.vigie.server.InServer;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Week;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is published each day and week, on the real database. */
@InServer
class CustodyIT {

    @Inject
    GoldenWeek golden;

    @Inject
    Custody custody;

    @Inject
    Published published;

    @Inject
    Rewriting rewriting;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager entities;

    @BeforeEach
    void takeWhatIsTaken() throws Exception {
        golden.load();
        custody.takeHead();
        custody.takeRoot();
    }

    @Test
    void the_head_of_today_is_taken_once_and_the_trail_still_leads_to_it() throws Exception {
        var head = published.head(ParisTime.day(clock.instant())).orElseThrow();
        assertThat(head.hash()).matches("[0-9a-f]{64}");
        assertThat(head.stamp())
                .as("time-stamped, if only by the demonstration's authority")
                .isNotNull();
        assertThat(custody.takeHead()).isFalse();
        assertThat(rewriting.look().day()).isNull();
    }

    @Test
    void a_testimony_that_was_counted_is_proven_in_the_published_root() throws Exception {
        Long id = (Long)
                entities.createNativeQuery("select testimony_id from deposit_leaf order by index limit 1", Long.class)
                        .getSingleResult();
        Deposit proof = custody.proof(id);
        Week last = Week.of(ParisTime.day(clock.instant())).previous();
        var root = published.root(last).orElseThrow();
        assertThat(proof.root()).isEqualTo(root.root());
        List<byte[]> path = proof.path().stream().map(HexFormat.of()::parseHex).toList();
        byte[] leaf = MerkleTree.leaf(("vigie-depot-1\n" + proof.nonce() + "\n" + proof.content() + "\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(leaf)).isEqualTo(proof.leaf());
        assertThat(MerkleTree.includes(HexFormat.of().parseHex(root.root()), proof.size(), proof.index(), leaf, path))
                .isTrue();
        assertThat(proof.signature()).isNotEmpty();
    }

    @Test
    void an_edited_row_and_a_dropped_row_show() throws Exception {
        Object[] first = (Object[]) entities.createNativeQuery(
                        "select d.testimony_id, d.index from deposit_leaf d join testimony_text w on w.testimony_id = d.testimony_id"
                                + " order by d.index desc limit 1",
                        Object[].class)
                .getSingleResult();
        long id = ((Number) first[0]).longValue();
        assertThat(rewriting.look().weeks()).isEmpty();
        assertThat(rewriting.look().edited()).doesNotContain(id);

        transaction.begin();
        try {
            entities.createNativeQuery(
                            "update testimony_text set original = set_byte(original, 0, get_byte(original, 0) # 1)"
                                    + " where testimony_id = ?1")
                    .setParameter(1, id)
                    .executeUpdate();
            assertThat(rewriting.look().edited()).contains(id);
        } finally {
            transaction.rollback();
        }
        transaction.begin();
        try {
            entities.createNativeQuery("delete from deposit_leaf where testimony_id = ?1")
                    .setParameter(1, id)
                    .executeUpdate();
            assertThat(rewriting.look().weeks()).isNotEmpty();
        } finally {
            transaction.rollback();
        }
        transaction.begin();
        try {
            entities.createNativeQuery(
                            "update trail_head set hash = sha256(hash) where day = (select max(day) from trail_head)")
                    .executeUpdate();
            assertThat(rewriting.look().day()).isNotNull();
        } finally {
            transaction.rollback();
        }
    }
}
