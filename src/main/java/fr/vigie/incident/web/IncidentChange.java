package fr.vigie.incident.web;

import fr.vigie.incident.PhaseDraft;
import java.util.List;

/**
 * What a change says; each call takes the parts that it needs.
 *
 * @param version the version that was read, or null
 * @param start from when
 * @param startPrecision {@code exact}, {@code about} or {@code day}
 * @param end until when
 * @param endPrecision as for the start
 * @param ground what tells that it is over
 * @param phases all phases
 * @param other the incident to merge into this one
 * @param at the instant at which to split it
 * @param region the region to split off
 * @param testimonies testimonies to add
 * @param reports reports to add
 * @param why why
 */
public record IncidentChange(
        Integer version,
        String start,
        String startPrecision,
        String end,
        String endPrecision,
        String ground,
        List<PhaseDraft> phases,
        Long other,
        String at,
        String region,
        List<String> testimonies,
        List<String> reports,
        String why) {

    static final IncidentChange NOTHING =
            new IncidentChange(null, null, null, null, null, null, null, null, null, null, null, null, null);

    public IncidentChange {
        phases = phases == null ? List.of() : List.copyOf(phases);
        testimonies = testimonies == null ? List.of() : List.copyOf(testimonies);
        reports = reports == null ? List.of() : List.copyOf(reports);
    }

    /** What was sent; nothing at all says nothing. */
    static IncidentChange of(IncidentChange sent) {
        return sent == null ? NOTHING : sent;
    }
}
