package fr.vigie.evidence.release;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.Territories;
import fr.vigie.evidence.table.Rows;
import fr.vigie.figures.Audience;
import fr.vigie.figures.Figures;
import fr.vigie.figures.WeekFigures;
import fr.vigie.shared.Week;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which testimonies may leave one by one, and how finely each may be told. */
@ApplicationScoped
public class Leaving {

    /**
     * Testimonies whose own line may leave: accepted, with a consent beyond « interne » then and now, never withdrawn.
     * Each with the instalment that it is of. Parameters: {@link #values}.
     */
    public static final String LEAVING = """
            with leaving as (
              select t.*, %s as instalment from testimony t, (select ?::timestamptz as at, ?::date as first,
                ?::date as last, ?::timestamptz[] as cuts, ?::bigint[] as newest) as moment
              where t.observed_day between moment.first and moment.last and (t.received_at <= moment.at) is true
                and t.withdrawn_at is null and t.consent <> 'interne'
                and case when t.decided_at is null or t.decided_at <= moment.at then t.state
                  else coalesce((select d.outcome from testimony_decision d
                    where d.testimony_id = t.id and d.decided_at <= moment.at
                    order by d.decided_at desc, d.id desc limit 1), 'recu') end in ('valide', 'a_masquer')
                and case when t.consent_changed_at is null or t.consent_changed_at <= moment.at then t.consent
                  else coalesce((select c.level from testimony_consent c
                    where c.testimony_id = t.id and c.effective_at <= moment.at and c.level <> 'retire'
                    order by c.effective_at desc, c.id desc limit 1), 'interne') end <> 'interne'
            )
            """.formatted(Instalments.NUMBER);

    @Inject
    Figures figures;

    @Inject
    Territories territories;

    /**
     * A week as packs know it.
     *
     * @param figures the public ones
     * @param release how finely its testimonies may be told
     * @param schools from where they came, as finely as that may be told
     * @param leaving the values of {@link #LEAVING} for it
     */
    public record WeekRelease(WeekFigures figures, Release release, SchoolRelease schools, List<Object> leaving) {

        /** A copy. */
        public WeekRelease {
            leaving = List.copyOf(leaving);
        }
    }

    /** The values of {@link #LEAVING} for some days, all of them in one instalment. */
    public static List<Object> values(Connection connection, Instant asOf, LocalDate first, LocalDate last)
            throws SQLException {
        return values(connection, asOf, first, last, Instalments.ONE);
    }

    private static List<Object> values(
            Connection connection, Instant asOf, LocalDate first, LocalDate last, Instalments instalments)
            throws SQLException {
        List<Object> values = new ArrayList<>(List.of(asOf, first, last));
        values.addAll(instalments.values(connection));
        return values;
    }

    /** The release of a week as of an instant: the same for every pack, whatever it is filtered by. */
    public WeekRelease week(Connection connection, Week week, Instant asOf) throws SQLException {
        WeekFigures counted = figures.week(week, Audience.PUBLIC, asOf);
        Instalments instalments = Instalments.of(connection, week, asOf);
        List<Object> values = values(connection, asOf, week.monday(), week.sunday(), instalments);
        List<Set<String>> told = instalments.cuts().stream()
                .map(cut -> figures.week(week, Audience.PUBLIC, cut).byAcademy().keySet())
                .collect(Collectors.toCollection(ArrayList::new));
        told.add(counted.byAcademy().keySet());
        Map<Release.Cell, Long> counts = new HashMap<>();
        Rows.each(
                connection,
                LEAVING + "select platform_code, observed_day, academy_code, instalment, count(*) from leaving"
                        + " group by 1, 2, 3, 4",
                values,
                row -> counts.put(
                        new Release.Cell(
                                row.getString(1), row.getObject(2, LocalDate.class), row.getString(3), row.getInt(4)),
                        row.getLong(5)));
        return new WeekRelease(
                counted,
                new Release(counts, regionOf(), told::get),
                new SchoolRelease(spots(connection, values), regionOf(), told::get),
                values);
    }

    /** By instalment: each is told on its own. */
    private static Map<Integer, Map<SchoolRelease.Spot, SchoolRelease.Count>> spots(
            Connection connection, List<Object> values) throws SQLException {
        Map<Integer, Map<SchoolRelease.Spot, SchoolRelease.Count>> spots = new TreeMap<>();
        Rows.each(
                connection,
                LEAVING
                        + "select academy_code, coalesce(school_uai, ''), sum(n), max(n), instalment from (select academy_code,"
                        + " school_uai, instalment, count(*) as n from leaving"
                        + " group by academy_code, school_uai, observed_day, instalment) days group by 1, 2, 5",
                values,
                row -> spots.computeIfAbsent(row.getInt(5), i -> new HashMap<>())
                        .put(
                                new SchoolRelease.Spot(row.getString(1), row.getString(2)),
                                new SchoolRelease.Count(row.getLong(3), row.getLong(4))));
        return spots;
    }

    /**
     * All testimonies of the weeks of a selection that may leave, as one short text that is another as soon as one of them
     * may no longer.
     */
    public String crowd(Connection connection, Selection selection, Instant asOf) throws SQLException {
        List<Week> weeks = selection.weeks();
        return Rows.list(
                        connection,
                        LEAVING
                                + "select count(*) || ' ' || coalesce(bit_xor(hashint8extended(id, 0)), 0) from leaving",
                        values(
                                connection,
                                asOf,
                                weeks.get(0).monday(),
                                weeks.get(weeks.size() - 1).sunday()),
                        row -> row.getString(1))
                .get(0);
    }

    /** The region of each académie. */
    public Map<String, String> regionOf() {
        return territories.academies().stream().collect(Collectors.toMap(Academy::code, Academy::regionCode));
    }

    /** The cells of a week whose lines a selection takes in, with what they show. */
    public static Map<Release.Cell, Release.Shown> within(Selection selection, Week week, Release release) {
        Map<Release.Cell, Release.Shown> taken = new TreeMap<>(release.shown().comparator());
        release.shown().forEach((cell, shown) -> {
            if (takes(selection, week, shown)) {
                taken.put(cell, shown);
            }
        });
        return taken;
    }

    /** By what the line shows, never by what it hides: a filter must not tell what the line doesn't. */
    private static boolean takes(Selection selection, Week week, Release.Shown shown) {
        boolean when = shown.day() == null ? selection.holds(week) : selection.holds(shown.day());
        boolean what = shown.platform() == null ? selection.isAnyTool() : selection.holdsPlatform(shown.platform());
        boolean where = selection.isEverywhere()
                || shown.academy() != null && selection.holdsAcademy(shown.academy(), shown.region())
                || shown.academy() == null
                        && shown.region() != null
                        && selection.regions().contains(shown.region());
        return when && what && where && selection.holdsIncident(shown.platform(), shown.day(), shown.region());
    }

    /** The lines of a selection and what they show, as arrays for one statement. */
    public static final class Cells {
        final List<String> platforms = new ArrayList<>();
        final List<LocalDate> days = new ArrayList<>();
        final List<String> academies = new ArrayList<>();
        final List<Integer> instalments = new ArrayList<>();
        final List<String> shownPlatforms = new ArrayList<>();
        final List<LocalDate> shownDays = new ArrayList<>();
        final List<String> shownRegions = new ArrayList<>();
        final List<String> shownAcademies = new ArrayList<>();

        /** Of what a selection takes in. */
        public Cells(Map<Release.Cell, Release.Shown> taken) {
            taken.forEach((cell, shown) -> {
                platforms.add(cell.platform());
                days.add(cell.day());
                academies.add(cell.academy());
                instalments.add(cell.instalment());
                shownPlatforms.add(shown.platform());
                shownDays.add(shown.day());
                shownRegions.add(shown.region());
                shownAcademies.add(shown.academy());
            });
        }

        /** The arrays, cells first and then what they show. */
        public List<Object> values(Connection connection) throws SQLException {
            return List.of(
                    connection.createArrayOf("text", platforms.toArray()),
                    connection.createArrayOf("date", days.toArray()),
                    connection.createArrayOf("text", academies.toArray()),
                    connection.createArrayOf("int", instalments.toArray()),
                    connection.createArrayOf("text", shownPlatforms.toArray()),
                    connection.createArrayOf("date", shownDays.toArray()),
                    connection.createArrayOf("text", shownRegions.toArray()),
                    connection.createArrayOf("text", shownAcademies.toArray()));
        }
    }
}
