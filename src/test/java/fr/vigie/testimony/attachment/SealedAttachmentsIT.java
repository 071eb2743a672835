package fr.vigie.testimony.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.vigie.crypto.Keyring;
import fr.vigie.privacy.KeyRotation;
import fr.vigie.server.InServer;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The files of attachments, when the key that sealed them is replaced. */
@InServer
class SealedAttachmentsIT {

    @Resource(lookup = "java:jboss/datasources/VigieOwnerDS")
    DataSource owner;

    @Inject
    AttachmentFolder folder;

    @Inject
    Attachments attachments;

    @Inject
    SealedAttachments sealed;

    @Inject
    KeyRotation rotation;

    @Inject
    Clock clock;

    private record Where(UUID place, int keyVersion) {}

    @Test
    void files_are_sealed_anew_and_open_as_before_and_the_older_ones_go() throws Exception {
        byte[] picture = "une capture d’écran".getBytes(StandardCharsets.UTF_8);
        AttachmentFolder.Kept kept = folder.keep(picture);
        long id = attached(kept, picture);
        byte[] black = "la même, noircie".getBytes(StandardCharsets.UTF_8);
        long masking = masked(id, folder.keep(black), black);
        int now = Keyring.ofEnvironment().currentVersion(AttachmentFolder.KEY);
        rotation.rotate("admin");
        // a server takes a new version up within five seconds
        await().until(() -> folder.keep(new byte[0]).keyVersion() > now);
        assertThat(sealed.count(now + 1).outdated()).isPositive();
        assertThat(rotation.reseal("admin").done()).isPositive();
        Where after = where(id);
        assertThat(after.keyVersion()).isEqualTo(now + 1);
        assertThat(after.place()).isNotEqualTo(kept.place());
        assertThat(attachments.openWhole(id)).isEqualTo(picture);
        assertThat(attachments.open(id)).isEqualTo(black);
        Where blackened = where("testimony_attachment_redaction", masking);
        assertThat(blackened.keyVersion()).as("what a moderator made of it").isEqualTo(now + 1);
        assertThat(folder.open(blackened.place(), blackened.keyVersion())).isEqualTo(black);
        assertThat(sealed.count(now + 1).outdated()).isZero();
        assertThat(folder.open(kept.place(), kept.keyVersion()))
                .as("who has just looked it up, and a backup under way, still find it")
                .isEqualTo(picture);
        assertThat(folder.olderThan(clock.instant().minus(Arrivals.PATIENCE).plus(Duration.ofHours(4))))
                .as("it goes with what nobody knows, in some hours")
                .contains(kept.place())
                .doesNotContain(after.place());
    }

    @Test
    void file_that_does_not_open_is_told_and_left_as_it_is() throws Exception {
        AttachmentFolder.Kept kept = folder.keep("vu".getBytes(StandardCharsets.UTF_8));
        long id = attached(new AttachmentFolder.Kept(UUID.randomUUID(), kept.keyVersion()), new byte[] {1});
        Where before = where(id);
        assertThat(sealed.reseal(kept.keyVersion() + 1).shut()).isPositive();
        assertThat(where(id)).isEqualTo(before);
        try (var connection = owner.getConnection();
                var delete = connection.createStatement()) {
            delete.executeUpdate("delete from testimony_attachment where id = " + id);
        }
    }

    private Where where(long id) throws SQLException {
        return where("testimony_attachment", id);
    }

    private Where where(String table, long id) throws SQLException {
        try (var connection = owner.getConnection();
                var select = connection.createStatement();
                var row = select.executeQuery("select place, key_version from " + table + " where id = " + id)) {
            row.next();
            return new Where(row.getObject(1, UUID.class), row.getInt(2));
        }
    }

    private long masked(long attachment, AttachmentFolder.Kept kept, byte[] content) throws Exception {
        try (var connection = owner.getConnection();
                var insert = connection.prepareStatement("insert into testimony_attachment_redaction (attachment_id,"
                        + " areas, place, key_version, media_type, bytes, sha256, made_at, made_by)"
                        + " values (?, '0,0,1,1', ?, ?, 'image/png', ?, ?, now(), 'redaction') returning id")) {
            insert.setLong(1, attachment);
            insert.setObject(2, kept.place());
            insert.setInt(3, kept.keyVersion());
            insert.setLong(4, content.length);
            insert.setBytes(5, MessageDigest.getInstance("SHA-256").digest(content));
            try (var row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** To a testimony of 1988, where no other test has anything. */
    private long attached(AttachmentFolder.Kept kept, byte[] content) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
        try (var connection = owner.getConnection();
                var insert = connection.prepareStatement("with told as (insert into testimony (source, received_at,"
                        + " observed_at, observed_day, time_precision, platform_code, academy_code, symptom_code)"
                        + " values ('form', now(), '1988-04-02T07:42:00Z', '1988-04-02', 'exact', 'NAT-MCM', '24',"
                        + " 'lenteurs') returning id)"
                        + " insert into testimony_attachment (testimony_id, place, key_version, media_type, bytes,"
                        + " sha256, original_type, original_sha256, added_at)"
                        + " select id, ?, ?, 'image/png', ?, ?, 'image/png', ?, now() from told returning id")) {
            insert.setObject(1, kept.place());
            insert.setInt(2, kept.keyVersion());
            insert.setLong(3, content.length);
            insert.setBytes(4, digest);
            insert.setBytes(5, digest);
            try (var row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
