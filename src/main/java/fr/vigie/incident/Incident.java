package fr.vigie.incident;

import fr.vigie.shared.Coded;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.Refused;
import fr.vigie.shared.TimePrecision;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;

/**
 * A tool that fails in a region or the whole country from … to …. It is over when somebody says by what they know it, never
 * because nobody speaks of it any more. What was merged or opened by mistake is set aside and changes no further.
 */
@Entity
public class Incident {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "platform_code")
    private String platformCode;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "start_precision")
    private String startPrecision;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "end_precision")
    private String endPrecision;

    @Column(name = "end_ground")
    private String endGround;

    private String origin;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "merged_into")
    private Long mergedInto;

    @Column(name = "set_aside_at")
    private Instant setAsideAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Incident() {}

    private Incident(String platformCode, String regionCode, Origin origin, String login, Instant at) {
        this.platformCode = Objects.requireNonNull(platformCode, "platformCode");
        this.regionCode = regionCode;
        this.origin = origin.code();
        this.recordedBy = login;
        this.recordedAt = at;
    }

    /**
     * A new incident.
     *
     * @param regionCode the region, or null for the whole country
     * @param endGround what tells that it is over; null while it goes on
     * @throws Refused on the field {@code ground} when a period that is over comes without one
     */
    static Incident opened(
            String platformCode,
            String regionCode,
            IncidentPeriod period,
            String endGround,
            Origin origin,
            String login,
            Instant at) {
        var incident = new Incident(platformCode, regionCode, origin, login, at);
        incident.last(period, endGround);
        return incident;
    }

    /** Puts another period in the place of the one on record; over as before, it keeps its ground where none is given. */
    void correct(IncidentPeriod period, String ground) {
        refuseIfSetAside();
        last(period, ground == null && period.end() != null ? endGround : ground);
    }

    /**
     * Says that it is over.
     *
     * @param ground by what that is known: a report, an announcement, somebody who tried
     * @throws Refused without a ground; {@link Conflict} when it is over already
     */
    void close(Instant end, TimePrecision precision, String ground) {
        refuseIfSetAside();
        if (endedAt != null) {
            throw Conflict.because("", "incident.closedAlready");
        }
        last(period().until(end, precision), ground);
    }

    /** Says that it goes on after all. */
    void reopen() {
        refuseIfSetAside();
        if (endedAt == null) {
            throw Conflict.because("", "incident.openAlready");
        }
        last(period().reopened(), null);
    }

    /** Makes another incident of the same tool stand for this one too. */
    void mergeInto(Incident other, Instant at) {
        refuseIfSetAside();
        mergedInto = other.id;
        setAsideAt = at;
    }

    /** Sets aside what was no incident. */
    void setAside(Instant at) {
        refuseIfSetAside();
        setAsideAt = at;
    }

    /** @throws Conflict {@code incident.merged} or {@code incident.gone} when it was set aside */
    void refuseIfSetAside() {
        if (mergedInto != null) {
            throw Conflict.because("", "incident.mergedMeanwhile", String.valueOf(mergedInto));
        }
        if (setAsideAt != null) {
            throw Conflict.because("", "incident.gone");
        }
    }

    private void last(IncidentPeriod period, String ground) {
        if (period.end() != null && ground == null) {
            throw Refused.because("ground", "incident.ground.missing");
        }
        startedAt = period.start();
        startPrecision = period.startPrecision().code();
        endedAt = period.end();
        endPrecision =
                period.endPrecision() == null ? null : period.endPrecision().code();
        endGround = period.end() == null ? null : ground;
    }

    public Long id() {
        return id;
    }

    public String platformCode() {
        return platformCode;
    }

    /** The region, or null for the whole country. */
    public String regionCode() {
        return regionCode;
    }

    /** From when to when. */
    public IncidentPeriod period() {
        return new IncidentPeriod(
                startedAt,
                TimePrecision.find(startPrecision).orElseThrow(),
                endedAt,
                endPrecision == null ? null : TimePrecision.find(endPrecision).orElseThrow());
    }

    /** What tells that it is over, or null while it goes on. */
    public String endGround() {
        return endGround;
    }

    public Origin origin() {
        return Coded.find(Origin.class, origin).orElse(Origin.BY_HAND);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    /** The incident that stands for it since a merge, or null. */
    public Long mergedInto() {
        return mergedInto;
    }

    public int version() {
        return version;
    }
}
