package fr.vigie.evidence.content;

import fr.vigie.evidence.dossier.Told;
import fr.vigie.evidence.release.Leaving;
import fr.vigie.evidence.release.Selection;
import fr.vigie.evidence.table.DataFiles;
import fr.vigie.evidence.table.Rows;
import fr.vigie.evidence.table.Tables;
import fr.vigie.shared.Week;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The testimonies one by one, each as finely as the release of its week allows. */
final class TestimonyLines {

    private static final String WAITING_ROOM = "salle_attente_bloquee";

    private TestimonyLines() {}

    /** The order depends on nothing but what is shown. */
    static final String TOLD_ONE_BY_ONE =
            Leaving.LEAVING + """
            select c.shown_platform, c.shown_day, c.shown_region, c.shown_academy, l.symptom_code, l.feature_code,
              l.severity, l.session_lost, %1$s as concerned, %2$s as blocked
            from leaving l join unnest(?::text[], ?::date[], ?::text[], ?::int[], ?::text[], ?::date[], ?::text[], ?::text[])
              as c(platform, day, academy, instalment, shown_platform, shown_day, shown_region, shown_academy)
              on c.platform = l.platform_code and c.day = l.observed_day and c.academy = l.academy_code
              and c.instalment = l.instalment
            order by 2, 1, 3, 4, 5, 6, 7, 8, 9, 10
            """.formatted(band("l.pupils_concerned"), band("l.pupils_blocked"));

    private static String band(String number) {
        return "case when " + number + " = 0 then '0' when " + number + " < 10 then '1-9' when " + number
                + " < 20 then '10-19' when " + number + " < 30 then '20-29' when " + number
                + " < 50 then '30-49' when " + number + " >= 50 then '50+' end";
    }

    /** Writes them; streamed, whatever their number. @return what they come to */
    static Told write(
            Connection connection,
            Selection selection,
            Map<Week, Leaving.WeekRelease> releases,
            DataFiles files,
            Facts.Progress progress)
            throws IOException, SQLException {
        long all = Math.max(
                1,
                releases.values().stream()
                        .mapToLong(week -> week.release().lines())
                        .sum());
        var told = new Told();
        long[] done = new long[1];
        try (Statement plan = connection.createStatement()) {
            // the database takes the conditions on what may leave to be met by hardly any, and would compare each
            // line with each cell
            plan.execute("set local enable_nestloop = off");
        }
        files.begin(Tables.TESTIMONIES);
        for (Map.Entry<Week, Leaving.WeekRelease> week : releases.entrySet()) {
            var cells = new Leaving.Cells(
                    Leaving.within(selection, week.getKey(), week.getValue().release()));
            List<Object> values = new ArrayList<>(week.getValue().leaving());
            values.addAll(cells.values(connection));
            String written = week.getKey().toString();
            Rows.each(connection, TOLD_ONE_BY_ONE, values, row -> {
                files.line(
                        written,
                        row.getObject(2, LocalDate.class),
                        row.getString(1),
                        prefixed("R", row.getString(3)),
                        prefixed("A", row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getBoolean(8),
                        row.getString(9),
                        row.getString(10));
                told.add(row.getString(1), WAITING_ROOM.equals(row.getString(5)), row.getBoolean(8), row.getString(10));
                if (++done[0] % 5_000 == 0) {
                    progress.at((int) (10 + 60 * done[0] / all));
                }
            });
        }
        files.end();
        return told;
    }

    static String prefixed(String prefix, String code) {
        return code == null ? null : prefix + code;
    }
}
