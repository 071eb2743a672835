package fr.vigie.evidence.release;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Territories;
import fr.vigie.evidence.table.Rows;
import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchPlaces;
import fr.vigie.french.ProbableNames;
import fr.vigie.shared.Digest;
import fr.vigie.shared.Messages;
import fr.vigie.shared.Week;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words that a pack may quote. What is said of who wrote them goes as far as their consent, and no further than the line
 * of their testimony in the release of the week: académie, else region, else neither; the day, else the week. The tool is
 * always said, since the words are about it and its count of each day is public.
 */
@ApplicationScoped
public class Quotations {

    private static final int MOST = 2_000;

    @Inject
    Territories territories;

    /** Those of a week that a selection takes in; their order depends on nothing but what is said of them. */
    public List<Quotation> of(Connection connection, Selection selection, Week week, Leaving.WeekRelease known)
            throws SQLException {
        return of(connection, selection, week, known, Set.of());
    }

    /**
     * The same; however many there are, some are among them.
     *
     * @param cited testimonies whose words were published already
     */
    public List<Quotation> of(
            Connection connection, Selection selection, Week week, Leaving.WeekRelease known, Set<Long> cited)
            throws SQLException {
        List<Quotation> quotations = new ArrayList<>();
        List<Object> values = new ArrayList<>(known.leaving());
        values.add(connection.createArrayOf("bigint", new TreeSet<>(cited).toArray()));
        Rows.each(
                connection,
                Leaving.LEAVING
                        + "select l.*, w.shown from leaving l join testimony_text w on w.testimony_id = l.id"
                        + " where l.state = 'valide' and w.shown is not null"
                        + " order by l.id = any (?) desc, l.platform_code, md5(w.shown), l.id limit " + MOST,
                values,
                row -> {
                    String text = row.getString("shown");
                    // what holds a probable name is not quoted, whoever let it through (P09)
                    if (!ProbableNames.blockPublicationOf(text)) {
                        quotation(selection, week, known.release(), cited, row, text, quotations);
                    }
                });
        quotations.sort(Comparator.comparing(Quotation::platform)
                .thenComparing(Quotation::day, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(quotation -> Digest.hex(quotation.text().getBytes(StandardCharsets.UTF_8))));
        return quotations;
    }

    private void quotation(
            Selection selection,
            Week week,
            Release release,
            Set<Long> cited,
            ResultSet row,
            String text,
            List<Quotation> to)
            throws SQLException {
        String platform = row.getString("platform_code");
        boolean anonymous = row.getString("consent").equals("anonyme");
        var cell = new Release.Cell(
                platform, Rows.day(row, "observed_day"), row.getString("academy_code"), row.getInt("instalment"));
        if (!cited.contains(row.getLong("id")) && !tells(release, cell)) {
            return;
        }
        Release.Shown said = said(release, cell, anonymous);
        boolean when = said.day() == null ? selection.holds(week) : selection.holds(said.day());
        boolean where = selection.isEverywhere()
                || said.academy() != null && selection.holdsAcademy(said.academy(), said.region())
                || said.academy() == null
                        && said.region() != null
                        && selection.regions().contains(said.region());
        if (when
                && where
                && selection.holdsIncident(platform, said.day(), said.region())
                && selection.holdsPlatform(platform)) {
            to.add(new Quotation(
                    row.getLong("id"),
                    week.toString(),
                    said.day(),
                    platform,
                    text,
                    row.getString("consent"),
                    attribution(
                            row,
                            anonymous,
                            said,
                            said.day() == null ? "semaine " + week : FrenchDates.full(said.day()))));
        }
    }

    /** Words that came after a pack had left wait until the lines that came with them are told, five at least. */
    static boolean tells(Release release, Release.Cell cell) {
        return cell.instalment() == 0 || release.shown().containsKey(cell);
    }

    /**
     * What may be said of who wrote words, besides their tool: no more than the line of their testimony says, so that the
     * two joined tell nothing new; of an anonymous one, nothing of the place.
     */
    static Release.Shown said(Release release, Release.Cell cell, boolean anonymous) {
        Release.Shown line = release.shown().get(cell);
        if (line == null || line.platform() == null) {
            return new Release.Shown(cell.platform(), null, null, null);
        }
        return anonymous ? new Release.Shown(cell.platform(), line.day(), null, null) : line;
    }

    private String attribution(ResultSet row, boolean anonymous, Release.Shown said, String when) throws SQLException {
        if (anonymous) {
            return "Témoignage anonyme, " + when;
        }
        List<String> parts = new ArrayList<>();
        String role = row.getString("author_role");
        parts.add(role == null ? "Témoin" : Messages.FRENCH.sentence("weeklyreview.role." + role));
        String school = row.getString("school_kind");
        if (said.region() != null && school != null && !school.equals("autre")) {
            parts.add(Messages.FRENCH.sentence("weeklyreview.school." + school));
        }
        if (said.academy() != null) {
            parts.add(FrenchPlaces.academy(
                    territories.academy(said.academy()).map(Academy::name).orElseThrow()));
        } else if (said.region() != null) {
            parts.add("région "
                    + territories.region(said.region()).map(Region::name).orElseThrow());
        }
        parts.add(when);
        return String.join(", ", parts);
    }
}
