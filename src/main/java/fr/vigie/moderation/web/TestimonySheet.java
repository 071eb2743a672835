package fr.vigie.moderation.web;

import fr.vigie.csv.CsvSheet;
import fr.vigie.csv.Separator;
import fr.vigie.handover.HandingOver;
import fr.vigie.handover.Tally;
import fr.vigie.moderation.Reading;
import fr.vigie.testimony.search.TestimonyFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;

/** Testimonies whose words may leave, as a file that streams past the register of what left. */
@ApplicationScoped
class TestimonySheet {

    @Inject
    Reading reading;

    @Inject
    HandingOver handingOver;

    /** Writes a file that was registered. @param id its number in the register @param out stays open */
    void write(long id, TestimonyFilter filter, Separator separator, OutputStream out) throws IOException {
        Tally tally = new Tally(out);
        CsvSheet sheet = new CsvSheet(
                separator,
                tally,
                "id",
                "jour",
                "plateforme_code",
                "academie_code",
                "type_etablissement",
                "role_auteur",
                "symptome",
                "fonctionnalite",
                "gravite",
                "seance_perdue",
                "verbatim",
                "consentement");
        reading.export(filter, row -> {
            tally.line();
            sheet.line(
                    row.mark(),
                    row.observedDay(),
                    row.platform(),
                    row.academy(),
                    row.schoolKind(),
                    row.role(),
                    row.symptom(),
                    row.feature(),
                    row.severity(),
                    row.sessionLost(),
                    row.shown(),
                    row.consent().code());
        });
        sheet.close();
        handingOver.done(id, tally);
    }
}
