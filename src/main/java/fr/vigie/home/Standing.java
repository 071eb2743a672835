package fr.vigie.home;

import fr.vigie.crypto.Keyring;
import fr.vigie.metrics.Meters;
import fr.vigie.shared.DataFolder;
import fr.vigie.testimony.Intake;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * The figures that say whether the union's work gets done: what arrives, what waits, and since when. What needs the
 * database is asked for at most every ten seconds; while it is away those figures are missing (NaN), and {@code
 * vigie_database_up} is 0.
 */
@ApplicationScoped
class Standing {

    private static final System.Logger LOG = System.getLogger(Standing.class.getName());
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int PATIENCE_SECONDS = 2;
    private static final int CLOCK = 6;
    private static final String ASK = """
            select (select count(*) from testimony where state = 'recu' and withdrawn_at is null),
              (select extract(epoch from now() - min(received_at)) from testimony where state = 'recu' and withdrawn_at is null),
              (select count(*) from evidence_pack where state in ('waiting', 'working')),
              (select count(*) from evidence_pack where state = 'failed'),
              (select count(*) from rights_request where state = 'open'),
              (select min(coalesce(extended_on, due_on)) - current_date from rights_request where state = 'open'),
              extract(epoch from clock_timestamp())
            """;

    @Resource(lookup = "java:jboss/datasources/VigieDS")
    DataSource dataSource;

    @Inject
    Meters meters;

    @Inject
    Intake intake;

    @Inject
    Clock clock;

    private Instant asked = Instant.MIN;
    private double[] answers = {};

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        meters.counter(
                "vigie.testimonies.stored",
                "testimonies acknowledged, in the database at once",
                () -> intake.tally().stored());
        meters.counter(
                "vigie.testimonies.journaled",
                "testimonies acknowledged into this node's journal",
                () -> intake.tally().journaled());
        meters.counter(
                "vigie.testimonies.given.back",
                "testimonies that could be kept nowhere",
                () -> intake.tally().givenBack());
        meters.gauge(
                "vigie.intake.queue",
                "testimonies that wait for a commit",
                () -> intake.tally().queued());
        meters.gauge(
                "vigie.journal.waiting",
                "testimonies of the journal that wait for the database",
                intake::waitingForDatabase);
        meters.gauge(
                "vigie.journal.refused",
                "testimonies of the journal that the database refuses",
                intake::refusedByDatabase);
        meters.gauge("vigie.database.up", "1 when the database answers", () -> answer(0) >= 0 ? 1 : 0);
        meters.gauge("vigie.moderation.waiting", "testimonies that wait for a decision", () -> answer(0));
        meters.gauge("vigie.moderation.oldest.seconds", "since when the first of them waits", () -> answer(1));
        meters.gauge("vigie.packs.waiting", "packs to make or in the making", () -> answer(2));
        meters.gauge("vigie.packs.failed", "packs that could not be made", () -> answer(3));
        meters.gauge("vigie.rights.open", "rights requests without an answer", () -> answer(4));
        meters.gauge("vigie.rights.days.left", "days until the first of them is due", () -> answer(5));
        meters.gauge(
                "vigie.clock.apart.seconds",
                "between this node's clock and the database's, which date the same trail",
                () -> answer(CLOCK));
        var keyring = Keyring.ofEnvironment();
        meters.gauge(
                "vigie.keys.missing",
                "keys that were in the folder of keys and are not, or are others than they were",
                () -> keyring.missing().size());
        Path data = data();
        meters.gauge(
                "vigie.disk.free.bytes",
                "free where captures, packs and the journal lie",
                () -> data.toFile().getUsableSpace());
        meters.gauge(
                "vigie.backup.age.seconds",
                "since the last backup ended",
                () -> age(data.resolve("backup.stamp").toFile()));
    }

    private double age(File stamp) {
        return stamp.exists()
                ? Duration.between(Instant.ofEpochMilli(stamp.lastModified()), clock.instant())
                        .toSeconds()
                : Double.NaN;
    }

    /** One of the answers of {@link #ASK}, NaN when there is none. */
    private synchronized double answer(int which) {
        Instant now = clock.instant();
        if (asked.plus(FRESH).isBefore(now) || asked.isAfter(now)) {
            asked = now;
            answers = ask();
        }
        return which < answers.length ? answers[which] : Double.NaN;
    }

    private double[] ask() {
        try (var connection = dataSource.getConnection();
                var select = connection.createStatement()) {
            select.setQueryTimeout(PATIENCE_SECONDS);
            try (var rows = select.executeQuery(ASK)) {
                rows.next();
                double[] found = new double[rows.getMetaData().getColumnCount()];
                for (int i = 0; i < found.length; i++) {
                    Object value = rows.getObject(i + 1);
                    found[i] = value == null ? Double.NaN : ((Number) value).doubleValue();
                }
                found[CLOCK] = Math.abs(found[CLOCK] - clock.millis() / 1000.0);
                return found;
            }
        } catch (SQLException away) {
            LOG.log(System.Logger.Level.WARNING, "The database gives no figures: {0}", away.getMessage());
            return new double[0];
        }
    }

    private static Path data() {
        Path data = DataFolder.root();
        return Files.exists(data) ? data : Path.of(System.getProperty("java.io.tmpdir"));
    }
}
