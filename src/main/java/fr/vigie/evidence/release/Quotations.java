package fr.vigie.evidence.release;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Territories;
import fr.vigie.evidence.table.Rows;
import fr.vigie.figures.PublicFigures;
import fr.vigie.figures.WeekFigures;
import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchPlaces;
import fr.vigie.french.ProbableNames;
import fr.vigie.shared.Messages;
import fr.vigie.shared.Week;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The words that a pack may quote. What is said of who wrote them goes as far as their consent and no further than five
 * testimonies share: the académie where the public figures tell it, else the region where it has five, else neither; the day
 * where the tool had five testimonies on it, else the week.
 */
@ApplicationScoped
public class Quotations {

    private static final int MOST = 2_000;

    @Inject
    Territories territories;

    /** Those of a week that a selection takes in, by day and then in the order of their words. */
    public List<Quotation> of(Connection connection, Selection selection, Week week, WeekFigures figures, Instant asOf)
            throws SQLException {
        List<Quotation> quotations = new ArrayList<>();
        Rows.each(
                connection,
                Leaving.LEAVING
                        + "select l.*, w.shown from leaving l join testimony_text w on w.testimony_id = l.id"
                        + " where l.state = 'valide' and w.shown is not null"
                        + " order by l.observed_day, l.platform_code, md5(w.shown), l.id limit " + MOST,
                List.of(asOf, week.monday(), week.sunday()),
                row -> {
                    String text = row.getString("shown");
                    // what holds a probable name is not quoted, whoever let it through (P09)
                    if (!ProbableNames.blockPublicationOf(text)) {
                        quotation(selection, week, figures, row, text, quotations);
                    }
                });
        return quotations;
    }

    private void quotation(
            Selection selection, Week week, WeekFigures figures, ResultSet row, String text, List<Quotation> to)
            throws SQLException {
        String platform = row.getString("platform_code");
        String academy = row.getString("academy_code");
        LocalDate day = Rows.day(row, "observed_day");
        boolean anonymous = row.getString("consent").equals("anonyme");
        boolean dayShown = figures.byPlatformDay()
                        .getOrDefault(platform, new java.util.TreeMap<>())
                        .getOrDefault(day, 0L)
                >= PublicFigures.K;
        String region = territories.regionOf(academy).map(Region::code).orElse(null);
        String place = anonymous ? null : place(figures, academy, region);
        boolean when = dayShown ? selection.holds(day) : selection.holds(week);
        boolean where = selection.isEverywhere()
                || place != null && place.startsWith("A") && selection.holdsAcademy(academy, region)
                || place != null && place.startsWith("R") && selection.regions().contains(region);
        boolean incident = selection.holdsIncident(platform, dayShown ? day : null, place == null ? null : region);
        if (when && where && incident && selection.holdsPlatform(platform)) {
            to.add(new Quotation(
                    row.getLong("id"),
                    week.toString(),
                    dayShown ? day : null,
                    platform,
                    text,
                    row.getString("consent"),
                    attribution(row, anonymous, place, dayShown ? FrenchDates.full(day) : "semaine " + week)));
        }
    }

    /** {@code A24}, {@code R11} or null. */
    private static String place(WeekFigures figures, String academy, String region) {
        if (figures.byAcademy().getOrDefault(academy, 0L) >= PublicFigures.K) {
            return "A" + academy;
        }
        return figures.byRegion().getOrDefault(region, 0L) >= PublicFigures.K ? "R" + region : null;
    }

    private String attribution(ResultSet row, boolean anonymous, String place, String when) throws SQLException {
        if (anonymous) {
            return "Témoignage anonyme, " + when;
        }
        List<String> parts = new ArrayList<>();
        String role = row.getString("author_role");
        parts.add(role == null ? "Témoin" : Messages.FRENCH.sentence("weeklyreview.role." + role));
        String school = row.getString("school_kind");
        if (place != null && school != null && !school.equals("autre")) {
            parts.add(Messages.FRENCH.sentence("weeklyreview.school." + school));
        }
        if (place != null && place.startsWith("A")) {
            parts.add(FrenchPlaces.academy(
                    territories.academy(place.substring(1)).map(Academy::name).orElseThrow()));
        } else if (place != null) {
            parts.add("région "
                    + territories.region(place.substring(1)).map(Region::name).orElseThrow());
        }
        parts.add(when);
        return String.join(", ", parts);
    }
}
