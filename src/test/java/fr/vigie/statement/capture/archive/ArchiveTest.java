package fr.vigie.statement.capture.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.vigie.statement.capture.CaptureType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    private static final String WHEN = "2021-04-06T10:30:00Z";
    private static final String HTML =
            "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Tout va bien.</p>";
    private static final String STYLE = "HTTP/1.1 200 OK\r\nContent-Type: text/css\r\n\r\np{}";

    @TempDir
    Path folder;

    @Test
    void warc_tells_its_pages_and_leaves_out_styles_and_requests() throws IOException {
        String warc = record("warcinfo", null, "software: essai")
                + record("request", "https://exemple.fr/annonce", "GET /annonce HTTP/1.1\r\n\r\n")
                + record("response", "https://exemple.fr/style.css", STYLE)
                + record("response", "https://exemple.fr/annonce", HTML);
        assertThat(Archive.ofWarc(file(warc.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(new ArchivedPage("https://exemple.fr/annonce", Instant.parse(WHEN)));
    }

    @Test
    void compressed_record_by_record_it_tells_the_same() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(compressed(record("warcinfo", null, "software: essai")));
        bytes.writeBytes(compressed(record("response", "https://exemple.fr/", HTML)));
        bytes.writeBytes(compressed(record("response", "https://exemple.fr/suite", HTML)));
        assertThat(Archive.ofWarc(file(bytes.toByteArray())))
                .extracting(ArchivedPage::url)
                .containsExactlyInAnyOrder("https://exemple.fr/", "https://exemple.fr/suite");
    }

    @Test
    void wacz_tells_the_pages_of_its_warcs() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("datapackage.json"));
            zip.write("{}".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("archive/data.warc.gz"));
            zip.write(compressed(record("response", "https://exemple.fr/dans-le-wacz", HTML)));
        }
        assertThat(Archive.ofWacz(file(bytes.toByteArray())))
                .extracting(ArchivedPage::url)
                .containsExactly("https://exemple.fr/dans-le-wacz");
    }

    @Test
    void what_is_broken_off_tells_what_came_before() throws IOException {
        String whole = record("response", "https://exemple.fr/", HTML);
        String broken = record("response", "https://exemple.fr/suite", HTML);
        assertThat(Archive.ofWarc(
                        file((whole + broken.substring(0, broken.length() / 3)).getBytes(StandardCharsets.UTF_8))))
                .extracting(ArchivedPage::url)
                .containsExactly("https://exemple.fr/");
        byte[] compressed = compressed(whole + broken);
        assertThat(Archive.ofWarc(file(java.util.Arrays.copyOf(compressed, compressed.length - 20))))
                .extracting(ArchivedPage::url)
                .contains("https://exemple.fr/");
    }

    @Test
    void lengths_that_lie_addresses_that_are_none_and_dates_that_are_none_are_passed_over() throws IOException {
        for (String length : new String[] {"-5", "999999999999", "beaucoup", ""}) {
            String lying = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://exemple.fr/\r\nWARC-Date: "
                    + WHEN + "\r\nContent-Length: " + length + "\r\n\r\n";
            assertThat(Archive.ofWarc(file(lying.getBytes(StandardCharsets.UTF_8))))
                    .hasSizeLessThan(2);
        }
        String odd = record("response", "javascript:alert(1)", HTML)
                + record("response", "https://exemple.fr/", HTML).replace(WHEN, "hier");
        assertThat(Archive.ofWarc(file(odd.getBytes(StandardCharsets.UTF_8)))).isEmpty();
        assertThat(Archive.ofWarc(file("WARC/".repeat(100_000).getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    @Test
    void a_few_kilobytes_that_unpack_to_gigabytes_end_early() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(("WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: " + (4L << 30) + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(new byte[8 << 20]);
        }
        assertThat(Archive.ofWarc(file(bytes.toByteArray()))).isEmpty();
    }

    /** As fifty megabytes of packed newlines are: without an end. */
    @Test
    void newlines_or_empty_records_without_end_are_left_soon() {
        for (String endless : new String[] {"\n", "WARC/1.0\ncontent-length: 0\n\n"}) {
            var lines = new Endless(endless);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(30), () -> new WarcPages(Archive.MOST_PAGES, Archive.MOST_BYTES).read(lines));
            assertThat(lines.read).as(endless).isLessThan(Archive.MOST_BYTES / 32);
        }
    }

    @Test
    void what_ends_within_its_first_bytes_tells_nothing() throws IOException {
        for (byte[] cut : new byte[][] {{0x1F, (byte) 0x8B}, {0x1F, (byte) 0x8B, 8, 0, 0}}) {
            assertThat(Archive.ofWarc(file(cut))).isEmpty();
            assertThat(CaptureType.of(file(cut))).isEmpty();
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("datapackage.json"));
                zip.putNextEntry(new ZipEntry("archive/data.warc.gz"));
                zip.write(cut);
            }
            assertThat(Archive.ofWacz(file(bytes.toByteArray()))).isEmpty();
        }
    }

    /** The same again and again. */
    private static final class Endless extends InputStream {

        private final byte[] text;
        private long read;

        Endless(String text) {
            this.text = text.getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public int read() {
            return text[(int) (read++ % text.length)];
        }
    }

    @Test
    void no_more_pages_are_told_than_people_read() throws IOException {
        var warc = new StringBuilder();
        for (int i = 0; i < 3 * Archive.MOST_PAGES; i++) {
            warc.append(record("response", "https://exemple.fr/" + i, HTML));
        }
        assertThat(Archive.ofWarc(file(warc.toString().getBytes(StandardCharsets.UTF_8))))
                .hasSize(Archive.MOST_PAGES);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "archive", ".tmp"), content);
    }

    private static byte[] compressed(String record) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(record.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String record(String type, String url, String block) {
        return "WARC/1.0\r\nWARC-Type: " + type + "\r\n" + (url == null ? "" : "WARC-Target-URI: " + url + "\r\n")
                + "WARC-Date: " + WHEN + "\r\nContent-Length: " + block.getBytes(StandardCharsets.UTF_8).length
                + "\r\n\r\n" + block + "\r\n\r\n";
    }
}
