package fr.vigie.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.vigie.shared.DataFolder;
import fr.vigie.shared.ParisTime;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The folder {@code traces} of Vigie's data: who had access and who exported, outside the database (CNIL, recommendation on
 * logging; L9), so that whoever could rewrite the one would have to rewrite the other. One file for each day in Paris,
 * {@code 2021-04-06.jsonl}, one line for each trace that was committed on this node: when, by whom, what, on which thing,
 * and place and hash of the line in the trail. Details stay in the trail; words of testimonies are in neither.
 *
 * <p>A day's file goes after {@link #KEPT}, on the day when its first line has that age.
 */
@ApplicationScoped
class TraceFolder {

    /** How long a day is kept: what the recommendation allows at most. */
    static final Period KEPT = Period.ofMonths(12);

    private static final System.Logger LOG = System.getLogger(TraceFolder.class.getName());
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SUFFIX = ".jsonl";

    private final Path folder;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    Clock clock;

    TraceFolder() {
        this(DataFolder.of("traces"));
    }

    TraceFolder(Path folder) {
        this.folder = folder;
    }

    /** Each node looks after its own folder. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        scheduler.scheduleWithFixedDelay(() -> forget(clock.instant()), 1, 60, TimeUnit.MINUTES);
    }

    void keep(@Observes(during = TransactionPhase.AFTER_SUCCESS) Trace trace) {
        AuditLine line = trace.line();
        try {
            append(ParisTime.day(line.at()), written(line));
        } catch (IOException e) {
            // what was done is done, and the trail has it
            LOG.log(System.Logger.Level.ERROR, "line " + line.seq() + " of the trail is in no file of traces", e);
        }
    }

    private static String written(AuditLine line) {
        return JSON.createObjectNode()
                .put("at", line.at().toString())
                .put("actor", line.actor())
                .put("action", line.action())
                .put("subject", line.subjectKind())
                .put("id", line.subjectId())
                .put("seq", line.seq())
                .put("hash", HexFormat.of().formatHex(line.hash()))
                .toString();
    }

    private synchronized void append(LocalDate day, String line) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(day + SUFFIX),
                line + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Deletes the days whose time is over at an instant. */
    void forget(Instant now) {
        String last = ParisTime.day(now).minus(KEPT) + SUFFIX;
        try {
            for (Path file : files()) {
                String name = file.getFileName().toString();
                if (name.endsWith(SUFFIX) && name.compareTo(last) <= 0) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "old traces could not be deleted; the next attempt is in an hour", e);
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
