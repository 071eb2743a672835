package fr.vigie.evidence.custody;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.figures.GoldenWeek;
import fr.vigie.server.InServer;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Week;
import fr.vigie.testimony.rectification.Rectifying;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
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
    Rectifying rectifying;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager entities;

    @Resource(lookup = "java:jboss/datasources/VigieOwnerDS")
    DataSource owner;

    @BeforeEach
    void takeWhatIsTaken() throws Exception {
        golden.load();
        custody.takeHead();
        // a root taken before anybody had testified holds nothing
        asOwner("with gone as (delete from deposit_root where not exists (select from deposit_leaf) returning week)"
                + " select count(*) from gone");
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
        byte[] leaf =
                MerkleTree.leaf(("vigie-depot-" + proof.format() + "\n" + proof.nonce() + "\n" + proof.content() + "\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(leaf)).isEqualTo(proof.leaf());
        assertThat(MerkleTree.includes(HexFormat.of().parseHex(root.root()), proof.size(), proof.index(), leaf, path))
                .isTrue();
        assertThat(proof.signature()).isNotEmpty();
    }

    @Test
    void what_was_deposited_has_the_digest_that_its_proof_holds_and_the_proof_alone_says_nothing_of_it()
            throws Exception {
        Object[] row = (Object[]) entities.createNativeQuery(
                        "select d.testimony_id, t.platform_code, t.academy_code, t.observed_day from deposit_leaf d"
                                + " join testimony t on t.id = d.testimony_id where t.deposit_format = 2"
                                + " order by d.index desc limit 1",
                        Object[].class)
                .getSingleResult();
        long id = ((Number) row[0]).longValue();
        Deposit proof = custody.proof(id);
        String content = custody.content(id);
        assertThat(Deposited.digest(content)).isEqualTo(proof.content());
        assertThat(content).contains("outil " + row[1], "academie " + row[2], "jour " + row[3], "\nmots ");
        String salt = content.lines().skip(1).findFirst().orElseThrow().substring("sel ".length());
        assertThat(salt).as("guessing tool, day and académie needs it").matches("[0-9a-f]{64}");
        assertThat(proof.toString()).doesNotContain(salt, (String) row[1]);
    }

    @Test
    void a_testimony_that_was_moved_to_another_day_tool_or_academie_shows() throws Exception {
        long id = (Long) entities.createNativeQuery(
                        "select d.testimony_id from deposit_leaf d join testimony t on t.id = d.testimony_id"
                                + " where t.deposit_format = 2 and t.pupils_blocked > 0 order by d.index desc limit 1",
                        Long.class)
                .getSingleResult();
        assertThat(rewriting.look().edited()).doesNotContain(id);
        for (String change : List.of(
                "academy_code = (select max(code) from academy where code <> academy_code)",
                "platform_code = (select max(code) from platform where code <> platform_code)",
                "symptom_code = (select max(code) from symptom where code <> symptom_code)",
                "observed_day = observed_day - 1",
                "pupils_concerned = pupils_concerned + 1",
                "pupils_blocked = pupils_blocked - 1",
                "session_lost = not session_lost")) {
            transaction.begin();
            try {
                entities.createNativeQuery("update testimony set " + change + " where id = ?1")
                        .setParameter(1, id)
                        .executeUpdate();
                assertThat(rewriting.look().edited()).as(change).contains(id);
            } finally {
                transaction.rollback();
            }
        }
    }

    @Test
    void what_its_author_had_put_right_is_no_forgery_and_is_proven_as_it_was_deposited() throws Exception {
        long id = (Long) entities.createNativeQuery(
                        "select d.testimony_id from deposit_leaf d join testimony t on t.id = d.testimony_id"
                                + " where t.deposit_format = 2 and t.pupils_blocked > 0 and t.withdrawn_at is null"
                                + " order by d.index desc limit 1",
                        Long.class)
                .getSingleResult();
        String deposited = custody.content(id);
        assertThat(rewriting.look().edited()).doesNotContain(id);
        transaction.begin();
        try {
            for (String blocked : List.of("0", "1")) {
                Map<String, String> facts = rectifying.facts(id);
                facts.put("pupilsBlocked", blocked);
                facts.put("academy", facts.get("academy").equals("24") ? "25" : "24");
                rectifying.rectify(id, facts, "referent");
                assertThat(custody.content(id)).isEqualTo(deposited);
                assertThat(rewriting.look().edited()).doesNotContain(id);
            }
        } finally {
            transaction.rollback();
        }
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
        // the application itself may change neither: whoever owns the database could
        String leaf = asOwner("select to_jsonb(d)::text from deposit_leaf d where testimony_id = " + id);
        asOwner("delete from deposit_leaf where testimony_id = " + id + " returning ''");
        try {
            assertThat(rewriting.look().weeks()).isNotEmpty();
        } finally {
            asOwner(
                    "insert into deposit_leaf overriding system value select * from jsonb_populate_record(null::deposit_leaf, '"
                            + leaf + "') returning ''");
        }
        String head = asOwner("select encode(hash, 'hex') from trail_head order by day desc limit 1");
        String rewritten = "update trail_head set hash = %s where day = (select max(day) from trail_head) returning ''";
        asOwner(rewritten.formatted("sha256(hash)"));
        try {
            assertThat(rewriting.look().day()).isNotNull();
        } finally {
            asOwner(rewritten.formatted("decode('" + head + "', 'hex')"));
        }
        assertThat(rewriting.look().weeks()).isEmpty();
        assertThat(rewriting.look().day()).isNull();
    }

    private String asOwner(String sql) throws SQLException {
        try (var connection = owner.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
