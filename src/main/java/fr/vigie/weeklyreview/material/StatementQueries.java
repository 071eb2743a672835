package fr.vigie.weeklyreview.material;

import fr.vigie.shared.Coded;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.TimePrecision;
import fr.vigie.shared.Week;
import fr.vigie.statement.StatementKind;
import fr.vigie.statement.rebuttal.RebuttalKind;
import fr.vigie.weeklyreview.composition.WeekMaterial;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What officials said, what answers it, and what the union asks of them. */
final class StatementQueries {

    private StatementQueries() {}

    /** What was said within the week, or answered in it, with what answers it; oldest first. */
    static List<WeekMaterial.Statement> statements(Connection connection, Week week, Instant asOf) throws SQLException {
        Map<Long, List<WeekMaterial.Rebuttal>> rebuttals = rebuttals(connection, week, asOf);
        return Rows.list(
                connection,
                "select coalesce(s.external_ref, 'D#' || s.id) as mark, s.*,"
                        + " array(select p.platform_code from statement_platform p where p.statement_id = s.id"
                        + " order by p.platform_code) as platforms from statement s"
                        + " where s.recorded_at <= ? and (s.withdrawn_at is null or s.withdrawn_at > ?)"
                        + " and (s.said_day between ? and ? or s.id = any (?)) order by s.said_at, mark",
                row -> new WeekMaterial.Statement(
                        row.getString("mark"),
                        row.getObject("said_day", LocalDate.class),
                        TimePrecision.find(row.getString("time_precision")).orElse(TimePrecision.DAY),
                        hour(row),
                        row.getString("time_wording") == null ? "" : row.getString("time_wording"),
                        row.getString("author_office"),
                        row.getString("organisation"),
                        Coded.find(StatementKind.class, row.getString("kind")).orElse(StatementKind.OTHER),
                        row.getString("summary"),
                        row.getString("channel"),
                        Arrays.asList((String[]) row.getArray("platforms").getArray()),
                        row.getString("third_party_blamed"),
                        row.getString("concession"),
                        rebuttals.getOrDefault(row.getLong("id"), List.of())),
                Rows.utc(asOf),
                Rows.utc(asOf),
                week.monday(),
                week.sunday(),
                connection.createArrayOf("bigint", rebuttals.keySet().toArray()));
    }

    private static LocalTime hour(ResultSet row) throws SQLException {
        boolean known = TimePrecision.find(row.getString("time_precision"))
                .orElse(TimePrecision.DAY)
                .hasHour();
        return known
                ? ParisTime.time(row.getObject("said_at", OffsetDateTime.class).toInstant())
                : null;
    }

    /** By statement; only of statements that are answered in the week or said in it. */
    private static Map<Long, List<WeekMaterial.Rebuttal>> rebuttals(Connection connection, Week week, Instant asOf)
            throws SQLException {
        Map<Long, List<WeekMaterial.Rebuttal>> byStatement = new LinkedHashMap<>();
        Rows.list(
                connection,
                "select coalesce(r.external_ref, 'R#' || r.id) as mark, r.*,"
                        + " array(select coalesce(t.external_ref, 'T#' || t.id, p.external_ref, 'S#' || p.id,"
                        + " 'I#' || i.id)"
                        + " from rebuttal_evidence e left join testimony t on t.id = e.testimony_id"
                        + " left join status_report p on p.id = e.report_id"
                        + " left join incident i on i.id = e.incident_id where e.rebuttal_id = r.id"
                        + " and e.outside is null and not coalesce(t.withdrawn_at <= ?, false)"
                        + " and not coalesce(i.set_aside_at <= ?, false) order by e.position)"
                        + " as evidence from rebuttal r join statement s on s.id = r.statement_id"
                        + " where r.recorded_at <= ? and (r.withdrawn_at is null or r.withdrawn_at > ?)"
                        + " and (s.said_day between ? and ? or r.said_day between ? and ?) order by r.said_at, mark",
                row -> byStatement
                        .computeIfAbsent(row.getLong("statement_id"), id -> new ArrayList<>())
                        .add(new WeekMaterial.Rebuttal(
                                row.getString("mark"),
                                Coded.find(RebuttalKind.class, row.getString("kind"))
                                        .orElse(RebuttalKind.ARGUMENT),
                                row.getObject("said_day", LocalDate.class),
                                row.getString("author"),
                                row.getString("channel"),
                                row.getString("summary"),
                                Arrays.asList(
                                        (String[]) row.getArray("evidence").getArray()))),
                Rows.utc(asOf),
                Rows.utc(asOf),
                Rows.utc(asOf),
                Rows.utc(asOf),
                week.monday(),
                week.sunday(),
                week.monday(),
                week.sunday());
        return byStatement;
    }

    /** Those that were open at the instant, and those that were answered within the week. */
    static List<WeekMaterial.Demand> demands(Connection connection, Week week, Instant asOf) throws SQLException {
        return Rows.list(
                connection,
                "select coalesce(d.external_ref, 'Q#' || d.id) as mark, d.*,"
                        + " array(select coalesce(s.external_ref, 'D#' || s.id) from demand_statement l"
                        + " join statement s on s.id = l.statement_id where l.demand_id = d.id order by 1) as statements"
                        + " from demand d where (d.answered_on is null or d.answered_on >= ?)"
                        + " and (d.closed_on is null or d.closed_on > ? or d.answered_on between ? and ?)"
                        + " and (d.made_on is null or d.made_on <= ?) order by d.position, mark",
                row -> new WeekMaterial.Demand(
                        row.getString("mark"),
                        Arrays.asList((String[]) row.getArray("addressees").getArray()),
                        row.getString("text"),
                        Arrays.asList((String[]) row.getArray("statements").getArray()),
                        row.getObject("made_on", LocalDate.class),
                        within(week, row.getObject("answered_on", LocalDate.class)),
                        row.getString("answer")),
                week.monday(),
                ParisTime.day(asOf),
                week.monday(),
                week.sunday(),
                ParisTime.day(asOf));
    }

    /** What was answered later wasn't answered yet. */
    private static LocalDate within(Week week, LocalDate answered) {
        return answered == null || answered.isAfter(week.sunday()) ? null : answered;
    }
}
