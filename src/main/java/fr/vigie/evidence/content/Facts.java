package fr.vigie.evidence.content;

import fr.vigie.evidence.bag.Bag;
import fr.vigie.evidence.dossier.Gathered;
import fr.vigie.evidence.dossier.Reported;
import fr.vigie.evidence.dossier.Said;
import fr.vigie.evidence.dossier.Told;
import fr.vigie.evidence.proof.Cited;
import fr.vigie.evidence.release.Leaving;
import fr.vigie.evidence.release.Quotation;
import fr.vigie.evidence.release.Quotations;
import fr.vigie.evidence.release.SchoolRelease;
import fr.vigie.evidence.release.Selection;
import fr.vigie.evidence.table.DataFiles;
import fr.vigie.evidence.table.Tables;
import fr.vigie.figures.WeekFigures;
import fr.vigie.shared.Week;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes the tables of a pack, and keeps of them what its dossier tells. */
@ApplicationScoped
public class Facts {

    @Inject
    Leaving leaving;

    @Inject
    Quotations quotations;

    @Inject
    FigureTables figureTables;

    @Inject
    SchoolTable schools;

    @Inject
    ReportTable reports;

    @Inject
    IncidentTable incidents;

    @Inject
    SaidTables saidTables;

    @Inject
    Pieces pieces;

    /** What is told of how far the work is. */
    public interface Progress {
        /** @throws RuntimeException when the work is to be given up */
        void at(int percent);
    }

    /** Writes all tables of a selection as of an instant; captures go into the bag beside them. @param cited what goes in besides */
    Gathered write(
            Connection connection,
            Selection selection,
            Instant asOf,
            Cited cited,
            DataFiles files,
            Bag bag,
            Progress progress)
            throws IOException, SQLException {
        SortedMap<Week, WeekFigures> figures = new TreeMap<>();
        Map<Week, Leaving.WeekRelease> releases = new TreeMap<>();
        Map<Week, SchoolRelease> schoolReleases = new TreeMap<>();
        List<Quotation> quoted = new ArrayList<>();
        for (Week week : selection.weeks()) {
            Leaving.WeekRelease release = leaving.week(connection, week, asOf);
            figures.put(week, release.figures());
            releases.put(week, release);
            schoolReleases.put(week, release.schools());
            quoted.addAll(quotations.of(connection, selection, week, release, cited.testimonies()));
            progress.at(5);
        }
        Map<String, String> names = new TreeMap<>();
        figureTables.namePlaces(selection, names);
        figureTables.write(selection, figures, names, files);
        schools.write(selection, schoolReleases, files);
        progress.at(10);
        Told told = TestimonyLines.write(connection, selection, releases, files, progress);
        quoted(quoted, files);
        pieces.write(quoted, files, bag);
        List<Reported> reported = reports.write(connection, selection, asOf, files);
        reported.forEach(r -> figureTables.name(names, r.platform(), r.day()));
        quoted.forEach(
                q -> figureTables.name(names, q.platform(), Week.parse(q.week()).monday()));
        progress.at(75);
        var during = incidents.write(connection, selection, asOf, names, files);
        List<Said> said = saidTables.write(connection, selection, asOf, cited, files, bag, progress);
        AuditTable.write(connection, selection, asOf, files);
        progress.at(85);
        return new Gathered(
                figures,
                names,
                quoted,
                reported,
                during,
                said,
                told,
                leaving.regionOf(),
                leaving.crowd(connection, selection, asOf));
    }

    private static void quoted(List<Quotation> quoted, DataFiles files) throws IOException {
        files.begin(Tables.QUOTATIONS);
        int n = 0;
        for (Quotation q : quoted) {
            files.line("C" + ++n, q.week(), q.day(), q.platform(), q.text(), q.consent(), q.attribution());
        }
        files.end();
    }
}
