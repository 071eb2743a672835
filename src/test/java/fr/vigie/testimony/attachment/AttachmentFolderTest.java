package fr.vigie.testimony.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.vigie.crypto.Keyring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentFolderTest {

    @TempDir
    Path data;

    private static Instant changed(Path file) throws IOException {
        return ((FileTime) Files.getAttribute(file, "unix:ctime")).toInstant();
    }

    private List<Path> all() throws IOException {
        try (var files = Files.walk(data.resolve("attachments"))) {
            return new ArrayList<>(files.toList());
        }
    }

    @Test
    void disk_knows_the_minute_at_which_a_file_came_and_soon_no_more_than_when_it_was_blurred() throws Exception {
        var folder = new AttachmentFolder(
                new Keyring(Files.createDirectories(data.resolve("keys"))), data.resolve("attachments"));
        var kept = folder.keep(new byte[] {1, 2, 3});
        folder.leaveSlip("un bordereau");
        Instant came = Instant.now();
        // until the disk's own clock has moved on
        await().until(() -> changed(
                        Files.writeString(data.resolve("now"), Instant.now().toString()))
                .isAfter(came));
        Instant blurred = changed(data.resolve("now"));
        folder.blur(came.minusSeconds(60));
        for (Path each : all()) {
            assertThat(changed(each)).as("%s", each).isAfterOrEqualTo(blurred);
            assertThat(Files.getLastModifiedTime(each).toInstant())
                    .isEqualTo(Files.getLastModifiedTime(each).toInstant().truncatedTo(ChronoUnit.MINUTES));
        }
        assertThat(folder.open(kept.place(), kept.keyVersion())).containsExactly(1, 2, 3);
        var before = all().stream().map(AttachmentFolderTest::silently).toList();
        folder.blur(Instant.now().plusSeconds(3600));
        assertThat(all().stream().map(AttachmentFolderTest::silently).toList())
                .as("what was blurred long ago is left alone")
                .isEqualTo(before);
    }

    private static Instant silently(Path file) {
        try {
            return changed(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
