package fr.vigie.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** One walk through one file in the background: who asked for it, how far it is, what became of it. */
@Entity
@Table(name = "import_run")
public class ImportRun {

    /** Where a run stands. */
    public enum State {
        /** Still reading. */
        RUNNING,
        /** The file is good; it was taken in, unless only checking was asked for. */
        ACCEPTED,
        /** The file has faults; nothing was changed. */
        REFUSED,
        /** It broke off; nothing was changed. */
        FAILED;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A run that hasn't been heard of for so long has lost its server. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String kind;

    @Column(name = "file_name")
    private String fileName;

    private String sha256;

    private long bytes;

    @Column(name = "dry_run")
    private boolean dryRun;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "started_by")
    private String startedBy;

    private String state;

    @Column(name = "progress_at")
    private Instant progressAt;

    private int percent;

    @Column(name = "row_count")
    private long rows;

    @Column(name = "created_count")
    private long created;

    @Column(name = "updated_count")
    private long updated;

    @Column(name = "unchanged_count")
    private long unchanged;

    @Column(name = "fault_count")
    private long faults;

    /** For the persistence provider. */
    protected ImportRun() {}

    ImportRun(String kind, ReceivedFile file, boolean dryRun, String login, Instant at) {
        this.kind = kind;
        this.fileName = file.name();
        this.sha256 = file.sha256();
        this.bytes = file.bytes();
        this.dryRun = dryRun;
        this.startedBy = login;
        this.startedAt = at;
        this.progressAt = at;
        this.state = State.RUNNING.stored();
    }

    void progress(long rowsRead, int percentRead, Instant at) {
        rows = rowsRead;
        percent = percentRead;
        progressAt = at;
    }

    void end(ImportResult result, Instant at) {
        state = (result.accepted() ? State.ACCEPTED : State.REFUSED).stored();
        rows = result.rows();
        created = result.created();
        updated = result.updated();
        unchanged = result.unchanged();
        faults = result.faultCount();
        percent = 100;
        progressAt = at;
    }

    void fail(Instant at) {
        state = State.FAILED.stored();
        progressAt = at;
    }

    public Long id() {
        return id;
    }

    ImportRunRow row(Instant now) {
        State shown = State.valueOf(state.toUpperCase(Locale.ROOT));
        if (shown == State.RUNNING && progressAt.plus(SILENCE).isBefore(now)) {
            shown = State.FAILED;
        }
        return new ImportRunRow(
                id,
                kind,
                fileName,
                sha256,
                bytes,
                dryRun,
                startedAt,
                startedBy,
                shown,
                percent,
                new ImportRunRow.Counts(rows, created, updated, unchanged, faults));
    }
}
