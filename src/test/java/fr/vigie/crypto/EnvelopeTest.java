package fr.vigie.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvelopeTest {

    @TempDir
    Path folder;

    @Test
    void what_was_sealed_opens_only_where_it_belongs() {
        Envelope envelope = new Envelope(new Keyring(folder), "contact");
        Envelope.Sealed sealed = envelope.seal("maxime@example.org", "contact");
        assertThat(new String(sealed.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("maxime");
        assertThat(envelope.open(sealed.bytes(), sealed.keyVersion(), "contact"))
                .isEqualTo("maxime@example.org");
        assertThatThrownBy(() -> envelope.open(sealed.bytes(), sealed.keyVersion(), "text"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_single_changed_byte_keeps_it_shut() {
        Envelope envelope = new Envelope(new Keyring(folder), "contact");
        Envelope.Sealed sealed = envelope.seal("x", "p");
        sealed.bytes()[sealed.bytes().length - 1] ^= 1;
        assertThatThrownBy(() -> envelope.open(sealed.bytes(), sealed.keyVersion(), "p"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void after_a_rotation_the_old_still_opens_and_is_known_as_outdated() {
        Keyring keyring = new Keyring(folder);
        Envelope envelope = new Envelope(keyring, "text");
        Envelope.Sealed old = envelope.seal("avant", "p");
        assertThat(keyring.rotate("text")).isEqualTo(2);
        assertThat(envelope.isOutdated(old.keyVersion())).isTrue();
        assertThat(envelope.open(old.bytes(), old.keyVersion(), "p")).isEqualTo("avant");
        assertThat(envelope.seal("après", "p").keyVersion()).isEqualTo(2);
    }

    @Test
    void keys_survive_a_restart_and_are_readable_by_their_owner_only() throws Exception {
        Envelope.Sealed sealed = new Envelope(new Keyring(folder), "text").seal("t", "p");
        assertThat(new Envelope(new Keyring(folder), "text").open(sealed.bytes(), sealed.keyVersion(), "p"))
                .isEqualTo("t");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("text.1.key"))))
                .isEqualTo("rw-------");
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void keyed_hashes_agree_under_one_key_only() {
        byte[] key = new byte[32];
        byte[] other = new byte[32];
        other[0] = 1;
        assertThat(new KeyedHash(key).of("a")).isEqualTo(new KeyedHash(key).of("a"));
        assertThat(new KeyedHash(key).of("a")).isNotEqualTo(new KeyedHash(other).of("a"));
    }
}
