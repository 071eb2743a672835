package fr.vigie.weeklyreview.material;

import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchPlaces;
import fr.vigie.french.ProbableNames;
import fr.vigie.shared.Messages;
import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.composition.WeekMaterial;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Words of witnesses that may be quoted, as moderated and consented at an instant. */
final class QuoteQueries {

    private static final int MOST_OFFERED = 2000;
    private static final int MOST_OF_A_TOOL = 3;

    /** From here on a quotation has to be cut, and one that hasn't is preferred. */
    private static final int LONGEST = 280;

    private static final String QUOTABLE = """
            with told as (
              select t.id, coalesce(t.external_ref, 'T#' || t.id) as mark, t.platform_code, t.observed_day, t.observed_at,
                t.symptom_code, t.author_role, t.school_kind, t.academy_code, w.shown, %1$s as state, %2$s as consent,
                %3$s as withdrawn
              from testimony t join testimony_text w on w.testimony_id = t.id, %4$s
              where w.shown is not null and %5$s
            ), quotable as (
              select * from told where state = 'valide' and not withdrawn and consent <> 'interne'
            )
            """;

    private static final String OF_WEEK = quotable(Standing.MOMENT, Standing.IN_TIME)
            + "select * from quotable order by observed_at, id limit " + MOST_OFFERED;

    private static final String IDS = "(select ?::timestamptz as at, ?::bigint[] as ids) as moment";
    private static final String AMONG = "t.id = any (moment.ids)";

    /** The best of each tool, in the order in which a review chooses; a few of each, should one hold a name. */
    private static final String BEST = quotable(IDS, AMONG) + """
            , ranked as (
              select id, row_number() over (partition by platform_code collate "C" order by length(shown) > %d,
                symptom_code <> 'salle_attente_bloquee', consent = 'anonyme', observed_day desc, length(shown), id) as rank
              from quotable
            )
            select id from ranked where rank <= %d
            """.formatted(LONGEST, MOST_OF_A_TOOL);

    private static final String CHOSEN = quotable(IDS, AMONG) + "select * from quotable order by observed_at, id";

    private static final String OF_ACADEMY = quotable(Standing.MOMENT, "t.academy_code = ? and " + Standing.IN_TIME)
            + "select * from quotable where consent <> 'anonyme' order by observed_at, id limit " + MOST_OFFERED;

    /** A mark is looked up by an index: what it costs doesn't grow with the testimonies. */
    private static final String IS_MARKED = "t.id in (select id from testimony where external_ref = any (moment.marks)"
            + " union all select substr(one, 3)::bigint from unnest(moment.marks) as one where one ~ '^T#[0-9]{1,18}$')";

    private QuoteQueries() {}

    /** @param moment the instant {@code at}, and what else is asked @param which testimonies */
    private static String quotable(String moment, String which) {
        return QUOTABLE.formatted(Standing.STATE, Standing.CONSENT, Standing.WITHDRAWN, moment, which);
    }

    /** The best words of each tool. @param ids of the testimonies to choose from */
    static List<WeekMaterial.Quote> best(
            Connection connection, List<Long> ids, Instant asOf, Map<String, String> academies) throws SQLException {
        List<Long> chosen = Rows.list(
                connection,
                BEST,
                row -> row.getLong("id"),
                Rows.utc(asOf),
                connection.createArrayOf("bigint", ids.toArray()));
        return quotes(
                connection, CHOSEN, academies, Rows.utc(asOf), connection.createArrayOf("bigint", chosen.toArray()));
    }

    /** The words of an académie's witnesses, as far as they let it be named. */
    static List<WeekMaterial.Quote> ofAcademy(
            Connection connection, Week week, Instant asOf, String academy, Map<String, String> academies)
            throws SQLException {
        return quotes(connection, OF_ACADEMY, academies, Standing.at(asOf, week, academy));
    }

    /** All of a week by time observed, up to 2,000 of them. */
    static List<WeekMaterial.Quote> all(Connection connection, Week week, Instant asOf, Map<String, String> academies)
            throws SQLException {
        return quotes(connection, OF_WEEK, academies, Standing.at(asOf, week));
    }

    /** Those of these marks that may be quoted, whatever their week. */
    static List<WeekMaterial.Quote> ofMarks(
            Connection connection, Collection<String> marks, Instant asOf, Map<String, String> academies)
            throws SQLException {
        return quotes(
                connection,
                quotable("(select ?::timestamptz as at, ?::text[] as marks) as moment", IS_MARKED)
                        + "select * from quotable order by observed_at, id",
                academies,
                Rows.utc(asOf),
                connection.createArrayOf("text", marks.toArray()));
    }

    private static List<WeekMaterial.Quote> quotes(
            Connection connection, String sql, Map<String, String> academies, Object... values) throws SQLException {
        return Rows.list(
                        connection,
                        sql,
                        row -> new WeekMaterial.Quote(
                                row.getString("mark"),
                                row.getString("platform_code"),
                                row.getObject("observed_day", LocalDate.class),
                                row.getString("symptom_code"),
                                row.getString("shown"),
                                attribution(row, academies),
                                !row.getString("consent").equals("anonyme")),
                        values)
                .stream()
                // what holds a probable name is not quoted, whoever let it through (P09)
                .filter(quote -> !ProbableNames.blockPublicationOf(quote.text()))
                .toList();
    }

    /** What the consent allows to say: nothing but the day, or function, kind of school and académie as well. */
    private static String attribution(ResultSet row, Map<String, String> academies) throws SQLException {
        String day = FrenchDates.full(row.getObject("observed_day", LocalDate.class));
        if (row.getString("consent").equals("anonyme")) {
            return "Témoignage anonyme, " + day;
        }
        List<String> parts = new ArrayList<>();
        String role = row.getString("author_role");
        parts.add(role == null ? "Témoin" : Messages.FRENCH.sentence("weeklyreview.role." + role));
        String school = row.getString("school_kind");
        if (school != null && !school.equals("autre")) {
            parts.add(Messages.FRENCH.sentence("weeklyreview.school." + school));
        }
        parts.add(FrenchPlaces.academy(academies.get(row.getString("academy_code"))));
        parts.add(day);
        return String.join(", ", parts);
    }
}
