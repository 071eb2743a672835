package fr.vigie.statement.rebuttal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** One thing that a rebuttal rests on: a testimony, a report, an incident, or a source outside Vigie in words. Exactly one
 * of them. */
@Embeddable
public class Evidence {

    @Column(name = "testimony_id")
    private Long testimonyId;

    @Column(name = "report_id")
    private Long reportId;

    @Column(name = "incident_id")
    private Long incidentId;

    private String outside;

    /** For the persistence provider. */
    protected Evidence() {}

    /** A testimony, by its number in Vigie. */
    public static Evidence testimony(long id) {
        var evidence = new Evidence();
        evidence.testimonyId = id;
        return evidence;
    }

    /** A report, by its number in Vigie. */
    public static Evidence report(long id) {
        var evidence = new Evidence();
        evidence.reportId = id;
        return evidence;
    }

    /** An incident, by its number in Vigie. */
    public static Evidence incident(long id) {
        var evidence = new Evidence();
        evidence.incidentId = id;
        return evidence;
    }

    /** A source outside Vigie, in words or by its address. */
    public static Evidence outside(String source) {
        var evidence = new Evidence();
        evidence.outside = Objects.requireNonNull(source, "source");
        return evidence;
    }

    /** The testimony's number, or null. */
    public Long testimonyId() {
        return testimonyId;
    }

    /** The report's number, or null. */
    public Long reportId() {
        return reportId;
    }

    /** The incident's number, or null. */
    public Long incidentId() {
        return incidentId;
    }

    /** The source outside Vigie, or null. */
    public String outside() {
        return outside;
    }

    /** What {@link EvidenceReferences} takes for it: {@code T#12}, {@code S#12}, {@code I#12}, or the source outside Vigie. */
    public String reference() {
        if (testimonyId != null) {
            return "T#" + testimonyId;
        }
        if (incidentId != null) {
            return "I#" + incidentId;
        }
        return reportId != null ? "S#" + reportId : outside;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Evidence that
                && Objects.equals(testimonyId, that.testimonyId)
                && Objects.equals(reportId, that.reportId)
                && Objects.equals(incidentId, that.incidentId)
                && Objects.equals(outside, that.outside);
    }

    @Override
    public int hashCode() {
        return Objects.hash(testimonyId, reportId, incidentId, outside);
    }
}
