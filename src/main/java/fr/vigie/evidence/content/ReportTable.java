package fr.vigie.evidence.content;

import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Territories;
import fr.vigie.evidence.dossier.Reported;
import fr.vigie.evidence.release.Selection;
import fr.vigie.evidence.table.DataFiles;
import fr.vigie.evidence.table.Rows;
import fr.vigie.evidence.table.Tables;
import fr.vigie.report.PlatformState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The dated reports of a pack. */
@ApplicationScoped
class ReportTable {

    @Inject
    Territories territories;

    /** Writes those in force. @return them, for the chronology */
    List<Reported> write(Connection connection, Selection selection, Instant asOf, DataFiles files)
            throws IOException, SQLException {
        List<Reported> reports = new ArrayList<>();
        files.begin(Tables.REPORTS);
        Rows.each(
                connection,
                "select coalesce(external_ref, 'S#' || id) as mark, * from status_report where day between ? and ?"
                        + " and filed_at <= ? and (replaced_at is null or replaced_at > ?) and not withdrawn"
                        + " order by day, filed_at, id",
                List.of(selection.from(), selection.to(), asOf, asOf),
                row -> {
                    String region = row.getString("region_code");
                    String platform = row.getString("platform_code");
                    boolean where = region == null || selection.holdsRegion(region);
                    LocalDate day = Rows.day(row, "day");
                    boolean incident = selection.incidents().isEmpty()
                            || selection.incidents().stream()
                                    .anyMatch(each -> region == null
                                            ? each.holds(platform, day)
                                            : each.holds(platform, day, region));
                    if (where && incident && selection.holdsPlatform(platform)) {
                        PlatformState state =
                                PlatformState.find(row.getString("state")).orElseThrow();
                        files.line(
                                row.getString("mark"),
                                day,
                                row.getString("slot"),
                                platform,
                                TestimonyLines.prefixed("R", region),
                                state.code(),
                                row.getString("symptom_code"),
                                Rows.instant(row, "filed_at"));
                        reports.add(new Reported(
                                row.getString("mark"),
                                day,
                                platform,
                                region == null
                                        ? null
                                        : territories
                                                .region(region)
                                                .map(Region::name)
                                                .orElse("R" + region),
                                state));
                    }
                });
        files.end();
        return reports;
    }
}
