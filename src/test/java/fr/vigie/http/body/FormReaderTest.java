package fr.vigie.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTest {

    private static final String FILE =
            "--x\r\nContent-Disposition: form-data; name=\"attachments\"; filename=\"a;name=b.png\"\r\nContent-Type: image/png\r\n\r\n";

    private static String field(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static Map<String, String[]> read(String form) throws IOException {
        return new FormReader(new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)))
                .fields("multipart/form-data; boundary=x");
    }

    @Test
    void words_before_and_after_a_file_are_kept_and_the_file_is_not() throws IOException {
        var fields = read(field("text", "Écran blanc\r\ndès l’été.") + FILE + "octets\r\n--y\r\n-\r\n"
                + field("academy", "24") + field("consent", "interne") + field("consent", "nom") + "--x--\r\n");
        assertThat(fields).containsOnlyKeys("text", "academy", "consent");
        assertThat(fields.get("text")).containsExactly("Écran blanc\r\ndès l’été.");
        assertThat(fields.get("academy")).containsExactly("24");
        assertThat(fields.get("consent")).containsExactly("interne", "nom");
    }

    @Property(tries = 300)
    void any_words_come_back_as_they_were_whatever_resembles_an_edge(
            @ForAll @StringLength(max = 40) String words, @ForAll("pieces") String pieces) throws IOException {
        String text = new String((words + pieces).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(read(field("text", text) + FILE + pieces + "\r\n" + field("day", "x") + "--x--")
                        .get("text"))
                .containsExactly(text);
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> pieces() {
        return net.jqwik.api.Arbitraries.of("\r", "\n", "-", "--", "\r\n", "\r\n-", "a", "\r\n--y")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--x",
                "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nSans fin",
                "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n",
                "--xyz\r\n\r\n--x--"
            })
    void what_breaks_off_or_is_no_form_is_told_apart(String form) {
        assertThatThrownBy(() -> read(form)).isInstanceOf(LongForm.Unreadable.class);
    }

    @Test
    void more_words_than_anybody_types_are_no_form() {
        assertThatThrownBy(() -> read(field("text", "a".repeat((int) BodyLimit.BYTES_OF_FIELDS + 1)) + "--x--"))
                .isInstanceOf(LongForm.Unreadable.class);
        assertThatThrownBy(() -> read("--x\r\n" + "X: y\r\n".repeat(4000) + "\r\n--x--"))
                .isInstanceOf(LongForm.Unreadable.class);
    }

    @Test
    void file_of_a_hundred_megabytes_takes_no_memory_and_little_time() throws IOException {
        long begun = System.nanoTime();
        var head = new ByteArrayInputStream((field("text", "avant") + FILE).getBytes(StandardCharsets.UTF_8));
        var tail =
                new ByteArrayInputStream(("\r\n" + field("academy", "24") + "--x--").getBytes(StandardCharsets.UTF_8));
        InputStream body =
                new java.io.SequenceInputStream(new java.io.SequenceInputStream(head, new Noise(100L << 20)), tail);
        assertThat(new FormReader(body).fields("multipart/form-data; boundary=x"))
                .containsOnlyKeys("text", "academy");
        assertThat(System.nanoTime() - begun).isLessThan(20_000_000_000L);
    }

    /** So many bytes of chance. */
    private static final class Noise extends InputStream {
        private final byte[] some = new byte[8192];
        private long left;

        Noise(long length) {
            left = length;
            new Random(3).nextBytes(some);
        }

        @Override
        public int read() {
            return left-- > 0 ? some[0] & 0xff : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(Math.min(length, some.length), left);
            System.arraycopy(some, 0, bytes, from, count);
            left -= count;
            return count;
        }
    }
}
