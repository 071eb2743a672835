package fr.vigie.catalogue.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.vigie.catalogue.PlatformPeriod;
import fr.vigie.catalogue.PlatformPeriods;
import fr.vigie.catalogue.SchoolCalendar;
import fr.vigie.catalogue.Term;
import fr.vigie.catalogue.Territories;
import fr.vigie.catalogue.Vocabulary;
import fr.vigie.catalogue.territory.Gazetteer;
import fr.vigie.catalogue.territory.Level;
import fr.vigie.catalogue.territory.Part;
import fr.vigie.shared.Coded;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * {@code /equipe/catalogue/export?liste=…}: tools with all their periods ({@code outils}, in the columns of the import),
 * holidays ({@code vacances}), territories of all levels
 * ({@code territoires}) or of one in the columns of its import ({@code region}, {@code academy}, {@code department}), or words ({@code symptom}, {@code feature}, {@code rejection_reason}) as CSV.
 */
@WebServlet("/equipe/catalogue/export")
public class CatalogueExport extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PlatformPeriods periods;

    @Inject
    transient Territories territories;

    @Inject
    transient Gazetteer gazetteer;

    @Inject
    transient SchoolCalendar calendar;

    @Inject
    transient Vocabulary vocabulary;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String list = String.valueOf(request.getParameter("liste"));
        if (!List.of(
                        "outils",
                        "vacances",
                        "territoires",
                        "region",
                        "academy",
                        "department",
                        "symptom",
                        "feature",
                        "rejection_reason")
                .contains(list)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + list + ".csv\"");
        try (CsvWriter csv = CsvWriter.builder().build(response.getWriter())) {
            switch (list) {
                case "outils" -> tools(csv);
                case "vacances" -> holidays(csv);
                case "territoires" -> territories(csv);
                case "region", "academy", "department" ->
                    places(csv, Coded.find(Level.class, list).orElseThrow());
                case "symptom" -> words(csv, vocabulary.symptoms());
                case "rejection_reason" -> words(csv, vocabulary.rejectionReasons());
                default -> words(csv, vocabulary.features());
            }
        }
    }

    private void tools(CsvWriter csv) {
        csv.writeRecord(
                "code",
                "nom",
                "type",
                "autorite_type",
                "autorite_nom",
                "editeur",
                "hebergeur",
                "hebergeur_source",
                "territoire_niveau",
                "territoire_codes",
                "valide_du",
                "valide_au");
        for (PlatformPeriod period : periods.all()) {
            csv.writeRecord(
                    period.code(),
                    period.name(),
                    period.kind(),
                    period.authorityType(),
                    text(period.authorityName()),
                    text(period.vendor()),
                    text(period.host()),
                    text(period.hostSource()),
                    period.level(),
                    String.join(";", period.territories()),
                    text(period.from()),
                    text(period.to()));
        }
    }

    private void territories(CsvWriter csv) {
        csv.writeRecord("niveau", "code", "nom", "region_code", "academie_code", "zone_vacances");
        territories.regions().forEach(each -> csv.writeRecord("region", each.code(), each.name(), "", "", ""));
        territories
                .academies()
                .forEach(each -> csv.writeRecord(
                        "academie", each.code(), each.name(), each.regionCode(), "", each.holidayZone()));
        territories
                .departments()
                .forEach(each -> csv.writeRecord(
                        "departement", each.code(), each.name(), each.regionCode(), each.academyCode(), ""));
    }

    private void places(CsvWriter csv, Level level) {
        csv.writeRecord(level.parts().stream().map(Part::column).toList());
        gazetteer
                .all(level)
                .forEach(place -> csv.writeRecord(
                        place.values().stream().map(CatalogueExport::text).toList()));
    }

    private void holidays(CsvWriter csv) {
        csv.writeRecord("zone", "premier_jour", "dernier_jour", "libelle");
        calendar.holidays()
                .forEach(each ->
                        csv.writeRecord(each.zone(), text(each.firstDay()), text(each.lastDay()), text(each.label())));
    }

    private static void words(CsvWriter csv, List<Term> terms) {
        csv.writeRecord("code", "libelle", "libelle_en", "propose");
        terms.forEach(each -> csv.writeRecord(each.code(), each.label(), each.labelEn(), each.active() ? "1" : "0"));
    }

    /** A cell that a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV injection). */
    private static String text(Object value) {
        String text = value == null ? "" : String.valueOf(value);
        return text.matches("(?s)[=+@\\t\\r].*") ? "'" + text : text;
    }
}
