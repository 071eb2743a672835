package fr.vigie.testimony.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalJournalTest {

    @TempDir
    Path folder;

    private static void append(LocalJournal journal, String... records) throws IOException {
        journal.append(
                Arrays.stream(records).map(record -> record.getBytes(UTF_8)).toList());
    }

    private static List<String> waiting(LocalJournal journal) throws IOException {
        return journal.oldest(100).stream()
                .map(bytes -> new String(bytes, UTF_8))
                .toList();
    }

    private List<Path> segments() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".journal"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void what_was_appended_is_there_after_a_restart_in_its_order() throws IOException {
        try (var journal = new LocalJournal(folder)) {
            append(journal, "a", "b");
            append(journal, "c");
        }
        try (var journal = new LocalJournal(folder)) {
            append(journal, "d");
            assertThat(waiting(journal)).containsExactly("a", "b", "c", "d");
        }
        try (var journal = new LocalJournal(folder)) {
            assertThat(waiting(journal)).containsExactly("a", "b", "c", "d");
        }
    }

    @Test
    void what_was_settled_does_not_come_back_and_leaves_no_file() throws IOException {
        try (var journal = new LocalJournal(folder)) {
            append(journal, "a", "b", "c");
            journal.settle(2);
        }
        try (var journal = new LocalJournal(folder)) {
            assertThat(waiting(journal)).containsExactly("c");
            append(journal, "d");
            journal.settle(2);
            assertThat(journal.size()).isZero();
            assertThat(segments()).isEmpty();
            append(journal, "e");
        }
        try (var journal = new LocalJournal(folder)) {
            assertThat(waiting(journal)).containsExactly("e");
        }
    }

    @Test
    void record_torn_at_any_byte_is_cut_off_and_those_before_it_stand() throws IOException {
        try (var journal = new LocalJournal(folder)) {
            append(journal, "first", "second");
        }
        Path segment = segments().get(0);
        byte[] whole = Files.readAllBytes(segment);
        int second = whole.length / 2;
        for (int length = second + 1; length < whole.length; length++) {
            for (var file : segments()) {
                Files.delete(file);
            }
            Files.write(segment, Arrays.copyOf(whole, length));
            try (var journal = new LocalJournal(folder)) {
                assertThat(waiting(journal)).as("cut after %d bytes", length).containsExactly("first");
                append(journal, "third");
            }
            try (var journal = new LocalJournal(folder)) {
                assertThat(waiting(journal)).containsExactly("first", "third");
                assertThat(journal.damaged()).isZero();
            }
        }
    }

    @Test
    void zeros_that_a_power_cut_leaves_at_the_end_are_no_record() throws IOException {
        try (var journal = new LocalJournal(folder)) {
            append(journal, "first");
        }
        Files.write(segments().get(0), new byte[4096], StandardOpenOption.APPEND);
        try (var journal = new LocalJournal(folder)) {
            assertThat(waiting(journal)).containsExactly("first");
        }
    }

    @Test
    void damaged_record_takes_no_other_with_it_and_its_file_is_kept() throws IOException {
        try (var journal = new LocalJournal(folder)) {
            append(journal, "first", "second", "third");
        }
        Path segment = segments().get(0);
        byte[] bytes = Files.readAllBytes(segment);
        bytes[Segment.HEAD + 5 + Segment.HEAD] ^= 1;
        Files.write(segment, bytes);
        try (var journal = new LocalJournal(folder)) {
            assertThat(waiting(journal)).containsExactly("first", "third");
            assertThat(journal.damaged()).isEqualTo(1);
            journal.settle(2);
        }
        assertThat(folder.resolve(segment.getFileName() + ".damaged")).exists();
        assertThat(segments()).isEmpty();
    }

    @Test
    void two_processes_never_have_the_same_journal_open() throws IOException {
        try (var journal = new LocalJournal(folder)) {
            append(journal, "a");
            assertThatThrownBy(() -> new LocalJournal(folder)).isInstanceOf(IOException.class);
            assertThat(waiting(journal)).containsExactly("a");
        }
    }

    @Test
    void nobody_else_may_read_it() throws IOException {
        Path mine = folder.resolve("journal");
        try (var journal = new LocalJournal(mine)) {
            append(journal, "a");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(mine)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(mine.resolve("000000000001.journal"))))
                    .isEqualTo("rw-------");
        }
    }
}
