package fr.vigie.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.vigie.audit.AuditFilter;
import fr.vigie.audit.AuditTrail;
import fr.vigie.crypto.Envelope;
import fr.vigie.crypto.HoldsHashed;
import fr.vigie.crypto.HoldsSealed;
import fr.vigie.crypto.Keyring;
import fr.vigie.crypto.SealedFiles;
import fr.vigie.identity.factor.SecondStep;
import fr.vigie.identity.factor.Totp;
import fr.vigie.identity.password.Whence;
import fr.vigie.identity.session.Means;
import fr.vigie.question.Asking;
import fr.vigie.question.Questions;
import fr.vigie.server.InServer;
import fr.vigie.shared.Refused;
import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    @Any
    Instance<HoldsSealed> rooms;

    @Inject
    @Any
    Instance<HoldsHashed> hashes;

    @Inject
    @Any
    Instance<SealedFiles> files;

    @Inject
    AuditTrail trail;

    @Inject
    KeyRotation rotation;

    @Inject
    RightsRequests requests;

    @Inject
    SecondStep secondStep;

    @Inject
    Asking asking;

    @Inject
    Questions questions;

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

    @Test
    void correction_and_authenticator_are_sealed_anew_with_the_rest() throws Exception {
        Keyring keyring = Keyring.ofEnvironment();
        Envelope texts = new Envelope(keyring, "testimony-text");
        Envelope factors = new Envelope(keyring, "second-factor");
        Envelope.Sealed words = texts.seal(WORDS, "original");
        long testimony = testimony(words.bytes(), words.keyVersion());
        Envelope.Sealed corrected = texts.seal("Plus rien du tout.", "correction");
        long staff = number("insert into staff_member (login, display_name, role, password_hash, created_at) values"
                + " ('cles." + UUID.randomUUID() + "', 'Camille Essai', 'PRESS', 'x', now()) returning id");
        String place = "staff_second_factor/" + staff;
        Envelope.Sealed secret = factors.seal("JBSWY3DPEHPK3PXP", place);
        try (var connection = owner.getConnection();
                var correction = connection.prepareStatement("insert into testimony_correction (testimony_id, words,"
                        + " key_version, written_at) values (?, ?, ?, now())");
                var factor =
                        connection.prepareStatement("insert into staff_second_factor (staff_id, secret, secret_key,"
                                + " started_at) values (?, ?, ?, now())")) {
            correction.setLong(1, testimony);
            correction.setBytes(2, corrected.bytes());
            correction.setInt(3, corrected.keyVersion());
            correction.executeUpdate();
            factor.setLong(1, staff);
            factor.setBytes(2, secret.bytes());
            factor.setInt(3, secret.keyVersion());
            factor.executeUpdate();
        }
        rotation.rotate("admin");
        rotation.reseal("admin");
        assertThat(opened(
                        "select words, key_version from testimony_correction where testimony_id = " + testimony,
                        texts,
                        "correction"))
                .isEqualTo("Plus rien du tout.");
        assertThat(opened(
                        "select secret, secret_key from staff_second_factor where staff_id = " + staff, factors, place))
                .isEqualTo("JBSWY3DPEHPK3PXP");
        assertThat(rotation.standing())
                .extracting(KeyRotation.Standing::column)
                .contains("attachments/", "journal/", "testimony_correction.words", "staff_second_factor.secret");
        number("delete from staff_member where id = " + staff + " returning id");
    }

    @Test
    void recovery_codes_and_numbers_of_questions_outlive_their_key() throws Exception {
        Keyring keyring = Keyring.ofEnvironment();
        long staff = number("insert into staff_member (login, display_name, role, password_hash, created_at) values"
                + " ('codes." + UUID.randomUUID() + "', 'Camille Essai', 'PRESS', 'x', now()) returning id");
        Whence here = new Whence("127.0.0.1", null);
        String secret = secondStep.secretToEnrol(staff);
        List<String> codes = secondStep.enrol(staff, Totp.code(secret, Instant.now()), here);
        UUID form = UUID.randomUUID();
        String number = asking.ask("Quand la page s’ouvrira-t-elle ?", false, form);
        int version = keyring.next("question");
        int codesVersion = keyring.next("recovery-code");
        rotation.rotate("admin");
        assertThat(keyring.next("question")).isEqualTo(version + 1);
        assertThat(keyring.next("recovery-code")).isEqualTo(codesVersion + 1);
        await().until(() -> asking.ask("Et celle-ci ?", false, UUID.randomUUID()) != null
                && number("select max(follow_up_key) from question") == version);

        assertThat(questions.followedUp(number)).isPresent();
        assertThat(asking.ask("Quand la page s’ouvrira-t-elle ?", false, form)).isEqualTo(number);
        assertThat(secondStep.take(staff, codes.get(0), here)).isEqualTo(Means.PASSWORD_AND_RECOVERY);
        assertThatThrownBy(() -> secondStep.take(staff, codes.get(0), here)).isInstanceOf(Refused.class);
        number("delete from staff_member where id = " + staff + " returning id");
    }

    @Test
    void every_column_that_says_under_which_key_is_one_that_a_rotation_knows() throws Exception {
        List<String> known = new ArrayList<>(List.of(
                "testimony_attachment.key_version",
                "testimony_attachment_redaction.key_version")); // the files, SealedAttachments
        rooms.forEach(room -> room.sealed().forEach(column -> known.add(column.table() + "." + column.version())));
        hashes.forEach(room -> room.hashed().forEach(column -> known.add(column.table() + "." + column.version())));
        List<String> found = new ArrayList<>();
        try (var connection = owner.getConnection();
                var select = connection.createStatement();
                var rows = select.executeQuery("select table_name || '.' || column_name from information_schema.columns"
                        + " where table_schema = 'public' and data_type = 'integer'"
                        + " and column_name ~ '(^|_)key(_version)?$'")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        assertThat(found)
                .hasSizeGreaterThan(7)
                .allSatisfy(column -> assertThat(known).contains(column));
    }

    @Test
    void no_key_is_replaced_that_the_trail_does_not_tell_of() throws Exception {
        Keyring keyring = Keyring.ofEnvironment();
        int before = keyring.next(RightsRequests.KEY);
        var broken = new KeyRotation();
        broken.rooms = rooms;
        broken.hashes = hashes;
        broken.files = files;
        broken.clock = rotation.clock;
        broken.owner = (DataSource) Proxy.newProxyInstance(
                KeyRotationIT.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    throw new SQLException("the database is away", "08001");
                });
        assertThatThrownBy(() -> broken.rotate("admin")).isInstanceOf(IllegalStateException.class);
        assertThat(keyring.next(RightsRequests.KEY)).isEqualTo(before);

        rotation.rotate("admin");
        assertThat(keyring.next(RightsRequests.KEY)).isEqualTo(before + 1);
        assertThat(trail.page(AuditFilter.ALL, Long.MAX_VALUE, 20))
                .anySatisfy(line -> assertThat(line.detail()).contains(RightsRequests.KEY + "=" + before));
    }

    private String opened(String sql, Envelope envelope, String place) throws SQLException {
        try (var connection = owner.getConnection();
                var select = connection.createStatement();
                var row = select.executeQuery(sql)) {
            row.next();
            assertThat(envelope.isOutdated(row.getInt(2))).isFalse();
            return envelope.open(row.getBytes(1), row.getInt(2), place);
        }
    }

    private long number(String sql) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
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
