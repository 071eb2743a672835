package fr.vigie.evidence.content;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Territories;
import fr.vigie.evidence.release.SchoolRelease;
import fr.vigie.evidence.release.Selection;
import fr.vigie.evidence.table.DataFiles;
import fr.vigie.evidence.table.Tables;
import fr.vigie.school.School;
import fr.vigie.school.Schools;
import fr.vigie.shared.Week;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;

/** From where the testimonies of each week came: the school where that may be told, else académie, region or nothing. */
@ApplicationScoped
class SchoolTable {

    @Inject
    Schools schools;

    @Inject
    Territories territories;

    /** Writes it; a filter picks lines by what they say and never counts anew. */
    void write(Selection selection, Map<Week, SchoolRelease> weeks, DataFiles files) throws IOException {
        files.begin(Tables.SCHOOLS);
        if (selection.isAnyTool()) {
            weeks.forEach((week, release) -> {
                if (selection.holds(week)) {
                    release.counts().forEach((place, n) -> {
                        if (holds(selection, place)) {
                            files.line(
                                    week,
                                    TestimonyLines.prefixed("R", place.region()),
                                    TestimonyLines.prefixed("A", place.academy()),
                                    place.school(),
                                    called(place),
                                    n);
                        }
                    });
                }
            });
        }
        files.end();
    }

    private static boolean holds(Selection selection, SchoolRelease.Place place) {
        return selection.isEverywhere()
                || place.academy() != null && selection.holdsAcademy(place.academy(), place.region())
                || place.academy() == null
                        && place.region() != null
                        && selection.regions().contains(place.region());
    }

    private String called(SchoolRelease.Place place) {
        if (place.school() != null) {
            return schools.find(place.school()).map(School::called).orElse(place.school());
        }
        return place.academy() != null
                ? territories.academy(place.academy()).map(Academy::name).orElse(place.academy())
                : place.region() != null
                        ? territories.region(place.region()).map(Region::name).orElse(place.region())
                        : null;
    }
}
