package fr.vigie.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traces of access and export outside the database (L9). */
class TraceFolderTest {

    private static final Instant LATE_ON_TUESDAY_IN_PARIS = Instant.parse("2021-04-06T21:59:59Z");
    private static final Instant WEDNESDAY_IN_PARIS = Instant.parse("2021-04-06T22:00:00Z");

    @TempDir
    Path data;

    private TraceFolder traces() {
        return new TraceFolder(data.resolve("traces"));
    }

    private static Trace trace(Instant at, String action, String detail) {
        var event = AuditEvent.of("referent", action, "testimony", 42).with("words", detail);
        return new Trace(AuditLine.following(7, new byte[32], at, event));
    }

    private Stream<String> days() throws IOException {
        try (var files = Files.list(data.resolve("traces"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @Test
    void each_day_of_paris_has_a_file_with_a_line_for_each_trace_and_no_detail() throws IOException {
        Trace first = trace(LATE_ON_TUESDAY_IN_PARIS, "contact.read", "Rien ne marche");
        traces().keep(first);
        traces().keep(trace(LATE_ON_TUESDAY_IN_PARIS, "staff.signed_out", "Rien ne marche"));
        traces().keep(trace(WEDNESDAY_IN_PARIS, "pack.fetched", "Rien ne marche"));

        assertThat(days()).containsExactly("2021-04-06.jsonl", "2021-04-07.jsonl");
        assertThat(Files.readAllLines(data.resolve("traces/2021-04-06.jsonl")))
                .hasSize(2)
                .first()
                .isEqualTo("{\"at\":\"2021-04-06T21:59:59Z\",\"actor\":\"referent\",\"action\":\"contact.read\","
                        + "\"subject\":\"testimony\",\"id\":\"42\",\"seq\":7,\"hash\":\""
                        + HexFormat.of().formatHex(first.line().hash()) + "\"}");
    }

    @Test
    void a_day_goes_after_twelve_months_and_not_before() throws IOException {
        traces().keep(trace(LATE_ON_TUESDAY_IN_PARIS, "contact.read", ""));
        traces().keep(trace(WEDNESDAY_IN_PARIS, "contact.read", ""));
        Files.writeString(data.resolve("traces/notes.txt"), "somebody else’s");

        traces().forget(Instant.parse("2022-04-05T21:59:59Z"));
        assertThat(days()).contains("2021-04-06.jsonl", "2021-04-07.jsonl");

        traces().forget(Instant.parse("2022-04-05T22:00:00Z"));
        assertThat(days()).containsExactly("2021-04-07.jsonl", "notes.txt");
    }

    @Test
    void where_nothing_was_traced_yet_there_is_nothing_to_delete() {
        traces().forget(WEDNESDAY_IN_PARIS);
        assertThat(data.resolve("traces")).doesNotExist();
    }

    @Test
    void accesses_and_exports_are_traces_and_changes_are_none() {
        for (String action : new String[] {
            "staff.signed_in",
            "staff.sign_in_refused",
            "staff.access_refused",
            "contact.read",
            "contact.read_in_emergency",
            "moderation.exported",
            "list.taken",
            "pack.fetched"
        }) {
            assertThat(trace(WEDNESDAY_IN_PARIS, action, "").line().isTrace())
                    .as(action)
                    .isTrue();
        }
        for (String action : new String[] {"report.filed", "testimony.taken_in", "moderation.decided", "pack.sealed"}) {
            assertThat(trace(WEDNESDAY_IN_PARIS, action, "").line().isTrace())
                    .as(action)
                    .isFalse();
        }
    }
}
