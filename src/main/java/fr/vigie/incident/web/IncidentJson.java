package fr.vigie.incident.web;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.incident.HistoryLine;
import fr.vigie.incident.IncidentRow;
import fr.vigie.incident.Phases;
import fr.vigie.shared.ParisTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * An incident as the HTTP interface gives it.
 *
 * @param id its number in Vigie
 * @param platform the tool's code
 * @param region {@code R11}, or null for the whole country
 * @param start from when
 * @param startPrecision {@code exact}, {@code about} or {@code day}
 * @param end the excluded last instant, or null while it goes on
 * @param endPrecision as for the start, or null
 * @param ground what tells that it is over, or null
 * @param authority who answered for the tool on its first day, or null when unknown
 * @param host who hosted it then, or null when unknown
 * @param origin what it was opened from
 * @param phases its states, each from when to when
 * @param testimonies how many counted testimonies it is made of
 * @param reports how many reports in force
 * @param mergedInto the incident that stands for it, or null
 * @param setAsideAt since when it is set aside, or null
 * @param version to be sent back with a change
 */
public record IncidentJson(
        long id,
        String platform,
        String region,
        OffsetDateTime start,
        String startPrecision,
        OffsetDateTime end,
        String endPrecision,
        String ground,
        String authority,
        String host,
        String origin,
        List<Span> phases,
        long testimonies,
        long reports,
        Long mergedInto,
        OffsetDateTime setAsideAt,
        int version) {

    /** A state from … to …; {@code to} is null while it goes on. */
    public record Span(String state, OffsetDateTime from, OffsetDateTime to) {}

    /** One line of an incident's history. */
    public record Line(String kind, OffsetDateTime at, String by, String why, String detail, Long other) {

        static Line of(HistoryLine line) {
            return new Line(
                    line.kind().code(),
                    ParisTime.offset(line.at()),
                    line.by(),
                    line.why(),
                    line.detail(),
                    line.other());
        }
    }

    static IncidentJson of(IncidentRow row, Phases phases, PlatformAsOf then) {
        return new IncidentJson(
                row.id(),
                row.platform(),
                row.region() == null ? null : "R" + row.region(),
                ParisTime.offset(row.period().start()),
                row.period().startPrecision().code(),
                offset(row.period().end()),
                row.period().open() ? null : row.period().endPrecision().code(),
                row.endGround(),
                then == null ? null : then.authorityName(),
                then == null ? null : then.host(),
                row.origin().code(),
                phases.spans(row.period().end()).stream()
                        .map(span -> new Span(span.state().code(), ParisTime.offset(span.from()), offset(span.to())))
                        .toList(),
                row.testimonies(),
                row.reports(),
                row.mergedInto(),
                offset(row.setAsideAt()),
                row.version());
    }

    private static OffsetDateTime offset(Instant at) {
        return at == null ? null : ParisTime.offset(at);
    }
}
