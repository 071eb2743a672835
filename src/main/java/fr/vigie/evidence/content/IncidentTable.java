package fr.vigie.evidence.content;

import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Territories;
import fr.vigie.evidence.dossier.During;
import fr.vigie.evidence.release.IncidentWindow;
import fr.vigie.evidence.release.Selection;
import fr.vigie.evidence.table.DataFiles;
import fr.vigie.evidence.table.Rows;
import fr.vigie.evidence.table.Tables;
import fr.vigie.shared.ParisTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The incidents of a pack: which tool failed where, from when to when, in which states. How many spoke of them isn't told. */
@ApplicationScoped
class IncidentTable {

    private static final String INCIDENTS = """
            select i.*, (select string_agg(p.state, ' ' order by p.from_at, p.id) from incident_phase p
              where p.incident_id = i.id and p.recorded_at <= ? and (p.ended_at is null or p.ended_at > ?)) as states
            from incident i where i.recorded_at <= ? and (i.set_aside_at is null or i.set_aside_at > ?)
              and i.started_at < ? and (i.ended_at is null or i.ended_at > ?)
            order by i.started_at, i.id
            """;

    @Inject
    Territories territories;

    @Inject
    FigureTables figures;

    /** Writes those of the selection. @return them, for the chronology */
    List<During> write(
            Connection connection, Selection selection, Instant asOf, Map<String, String> names, DataFiles files)
            throws IOException, SQLException {
        Set<Long> chosen =
                selection.incidents().stream().map(IncidentWindow::incident).collect(Collectors.toSet());
        List<During> incidents = new ArrayList<>();
        files.begin(Tables.INCIDENTS);
        Rows.each(
                connection,
                INCIDENTS,
                List.of(
                        asOf,
                        asOf,
                        asOf,
                        asOf,
                        ParisTime.startOf(selection.to().plusDays(1)),
                        ParisTime.startOf(selection.from())),
                row -> {
                    String platform = row.getString("platform_code");
                    String region = row.getString("region_code");
                    boolean where = region == null || selection.holdsRegion(region);
                    boolean asked = chosen.isEmpty() || chosen.contains(row.getLong("id"));
                    if (asked && where && selection.holdsPlatform(platform)) {
                        String mark = "I" + row.getLong("id");
                        Instant from = Rows.instant(row, "started_at");
                        Instant to = Rows.instant(row, "ended_at");
                        LocalDate day = ParisTime.day(from);
                        String name = figures.name(names, platform, day);
                        files.line(
                                mark,
                                platform,
                                name,
                                TestimonyLines.prefixed("R", region),
                                from,
                                row.getString("start_precision"),
                                to,
                                row.getString("end_precision"),
                                row.getString("states"));
                        incidents.add(new During(
                                mark,
                                platform,
                                region == null
                                        ? null
                                        : territories
                                                .region(region)
                                                .map(Region::name)
                                                .orElse("R" + region),
                                day,
                                to == null ? null : ParisTime.day(to)));
                    }
                });
        files.end();
        return incidents;
    }
}
