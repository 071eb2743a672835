package fr.vigie.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key that is lost: it is told of, and no other takes its number. */
class KeyringTest {

    @TempDir
    Path machine;

    private Keyring started() {
        return new Keyring(machine.resolve("keys"), machine.resolve("data/keys.seen"));
    }

    @Test
    void what_comes_after_a_key_was_lost_opens_together_with_what_it_sealed_once_it_is_back() throws Exception {
        Envelope.Sealed before = new Envelope(started(), "text").seal("avant", "p");
        Path key = machine.resolve("keys/text.1.key");
        Path aside = machine.resolve("aside");
        Files.move(key, aside);

        Keyring keyring = started();
        Envelope.Sealed since = new Envelope(keyring, "text").seal("depuis", "p");
        assertThat(since.keyVersion()).isEqualTo(2);
        assertThat(keyring.missing()).containsExactly("text.1");
        assertThatThrownBy(() -> new Envelope(keyring, "text").open(before.bytes(), before.keyVersion(), "p"))
                .hasMessageContaining("has no version 1");

        Files.move(aside, key);
        assertThat(keyring.missing()).isEmpty();
        Envelope whole = new Envelope(started(), "text");
        assertThat(whole.open(before.bytes(), before.keyVersion(), "p")).isEqualTo("avant");
        assertThat(whole.open(since.bytes(), since.keyVersion(), "p")).isEqualTo("depuis");
    }

    @Test
    void a_renewal_passes_over_the_number_of_a_lost_key() throws Exception {
        Keyring keyring = started();
        keyring.currentVersion("text");
        assertThat(keyring.rotate("text")).isEqualTo(2);
        assertThat(keyring.currentVersion("text")).isEqualTo(2);
        Files.delete(machine.resolve("keys/text.2.key"));

        Keyring again = started();
        assertThat(again.currentVersion("text")).isEqualTo(1);
        assertThat(again.rotate("text")).isEqualTo(3);
        assertThat(again.missing()).containsExactly("text.2");
    }

    @Test
    void another_key_under_the_same_number_counts_as_lost() throws Exception {
        started().currentVersion("text");
        Files.write(machine.resolve("keys/text.1.key"), new byte[32]);
        Keyring keyring = started();
        keyring.currentVersion("text");
        assertThat(keyring.missing()).containsExactly("text.1");
    }

    @Test
    void a_key_that_nothing_asked_for_since_the_start_counts_as_lost_too() throws Exception {
        new Keyring(machine.resolve("keys")).currentVersion("text");
        Keyring keyring = started();
        Files.delete(machine.resolve("keys/text.1.key"));
        assertThat(keyring.missing()).containsExactly("text.1");
        assertThat(keyring.currentVersion("text")).isEqualTo(2);
    }

    @Test
    void the_record_holds_no_key_and_is_its_owners_alone() throws Exception {
        Keyring keyring = started();
        byte[] key = keyring.key("text", keyring.currentVersion("text"));
        Path record = machine.resolve("data/keys.seen");
        assertThat(Files.readString(record)).matches("text 1 [0-9a-f]{32}\\n");
        assertThat(Files.readString(record))
                .doesNotContain(java.util.HexFormat.of().formatHex(key, 0, 8));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(record)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_key_taken_out_on_purpose_is_forgotten_with_its_line() throws Exception {
        Keyring keyring = started();
        keyring.currentVersion("text");
        keyring.rotate("text");
        keyring.currentVersion("text");
        Files.delete(machine.resolve("keys/text.1.key"));
        Path record = machine.resolve("data/keys.seen");
        Files.writeString(record, Files.readString(record).replaceFirst("text 1 .*\\n", ""));
        assertThat(started().missing()).isEmpty();
        assertThat(started().rotate("text")).isEqualTo(3);
    }
}
