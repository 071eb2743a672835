package fr.vigie.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.vigie.crypto.Envelope;
import fr.vigie.crypto.Keyring;
import fr.vigie.server.InServer;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Keys are replaced while people write: nothing is refused, everything opens, and nothing stays under the old key. */
@InServer
class KeyRotationIT {

    private static final String WORDS = "La page tourne, puis plus rien.";

    @Resource(lookup = "java:jboss/datasources/VigieOwnerDS")
    DataSource owner;

    @Inject
    KeyRotation rotation;

    @Inject
    RightsRequests requests;

    @Test
    void keys_are_replaced_while_people_write_and_everything_opens() throws Exception {
        Keyring keyring = Keyring.ofEnvironment();
        int before = keyring.currentVersion(RightsRequests.KEY);
        Map<Long, String> written = new ConcurrentHashMap<>();
        var writers = Executors.newFixedThreadPool(4);
        for (int writer = 0; writer < 4; writer++) {
            writers.submit(() -> {
                for (int i = 0; i < 25; i++) {
                    String words = UUID.randomUUID().toString();
                    written.put(
                            requests.ask(Right.ACCESS, "ici@exemple.invalid", words, UUID.randomUUID())
                                    .id(),
                            words);
                }
            });
        }
        rotation.rotate("admin");
        rotation.reseal("admin");
        rotation.rotate("admin");
        writers.shutdown();
        assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(written).hasSize(100);
        int current = before + 2;
        // a server takes a new version up within five seconds; until then the older one seals
        await().until(() -> keyring.currentVersion(RightsRequests.KEY) == current);
        rotation.reseal("admin");
        assertThat(versions("select id, asked_key from rights_request"))
                .containsKeys(written.keySet().toArray(Long[]::new))
                .allSatisfy((id, version) -> assertThat(version).isEqualTo(current));
        written.forEach((id, words) ->
                assertThat(requests.asked(id).words()).as("request " + id).isEqualTo(words));
        assertThat(rotation.standing())
                .filteredOn(column -> column.column().startsWith("rights_request"))
                .allSatisfy(column -> assertThat(column.outdated()).isZero());
    }

    @Test
    void original_words_are_sealed_anew_and_what_does_not_open_is_left_as_it_is() throws Exception {
        Envelope envelope = new Envelope(Keyring.ofEnvironment(), "testimony-text");
        Envelope.Sealed sealed = envelope.seal(WORDS, "original");
        long whole = testimony(sealed.bytes(), sealed.keyVersion());
        long broken = testimony(new byte[40], sealed.keyVersion());
        rotation.rotate("admin");
        assertThat(rotation.reseal("admin").shut()).isPositive();
        try (var connection = owner.getConnection();
                var select = connection.createStatement();
                var rows =
                        select.executeQuery("select original, key_version from testimony_text where testimony_id in ("
                                + whole + ", " + broken + ") order by testimony_id")) {
            rows.next();
            assertThat(rows.getInt(2)).isEqualTo(sealed.keyVersion() + 1);
            assertThat(rows.getBytes(1)).isNotEqualTo(sealed.bytes());
            assertThat(new Envelope(Keyring.ofEnvironment(), "testimony-text")
                            .open(rows.getBytes(1), rows.getInt(2), "original"))
                    .isEqualTo(WORDS);
            rows.next();
            assertThat(rows.getInt(2)).isEqualTo(sealed.keyVersion());
            assertThat(rows.getBytes(1)).isEqualTo(new byte[40]);
        }
    }

    private Map<Long, Integer> versions(String sql) throws SQLException {
        Map<Long, Integer> versions = new TreeMap<>();
        try (var connection = owner.getConnection();
                var select = connection.createStatement();
                var rows = select.executeQuery(sql)) {
            while (rows.next()) {
                versions.put(rows.getLong(1), rows.getInt(2));
            }
        }
        return versions;
    }

    /** Observed in 1989, so that no other test has anything there. */
    private long testimony(byte[] original, int version) throws SQLException {
        try (var connection = owner.getConnection();
                var insert = connection.prepareStatement("with told as (insert into testimony (source, received_at,"
                        + " observed_at, observed_day, time_precision, platform_code, academy_code, symptom_code)"
                        + " values ('form', now(), '1989-04-02T07:42:00Z', '1989-04-02', 'exact', 'NAT-MCM', '24',"
                        + " 'lenteurs') returning id)"
                        + " insert into testimony_text (testimony_id, original, key_version, shown)"
                        + " select id, ?, ?, null from told returning testimony_id")) {
            insert.setBytes(1, original);
            insert.setInt(2, version);
            try (var row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
