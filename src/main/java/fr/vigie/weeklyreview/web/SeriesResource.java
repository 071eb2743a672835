package fr.vigie.weeklyreview.web;

import fr.vigie.csv.CsvSheet;
import fr.vigie.csv.Separator;
import fr.vigie.shared.ParisTime;
import fr.vigie.weeklyreview.Series;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /api/v1/weekly-reviews/series}: tools, families and bodies week after week, under the Licence Ouverte 2.0, with its data dictionary. */
@Path("weekly-reviews/series")
@RequestScoped
public class SeriesResource {

    static final String LICENCE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";

    /** What each version of the columns changed; the last is the one in force. */
    private static final List<String> CHANGES = List.of(
            "Une ligne par outil et par semaine.",
            "Les minutes d’afflux sont dites une fois, à la ligne de la famille, et les déclarations contredites à celle de"
                    + " l’organisme\u00a0: la colonne «\u00a0ligne\u00a0» dit laquelle. outil_code et outil_nom sont devenus code et nom.");

    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("semaine", "Semaine ISO 8601, du lundi au dimanche, heure de Paris");
        COLUMNS.put("annee_scolaire", "De septembre à août");
        COLUMNS.put(
                "ligne",
                "Ce dont parle la ligne\u00a0: outil, famille (d’outils) ou organisme (qui a fait des déclarations)\u202f; une"
                        + " colonne que ce genre de ligne ne compte pas est vide, si bien que chaque colonne s’additionne");
        COLUMNS.put(
                "code", "Code de l’outil dans le catalogue de Vigie, ou de la famille\u202f; vide pour un organisme");
        COLUMNS.put("nom", "Nom de l’outil cette semaine-là, de la famille ou de l’organisme");
        COLUMNS.put("famille", "Code de la famille de l’outil\u202f; vide pour un organisme");
        COLUMNS.put("autorite", "Outil\u00a0: nature de l’autorité responsable cette semaine-là");
        COLUMNS.put("jours_de_classe", "Outil\u00a0: jours de classe de la semaine");
        COLUMNS.put(
                "jours_signales",
                "Parmi eux, jours pour lesquels l’état de l’outil a été signalé\u00a0; le reste est inconnu");
        COLUMNS.put(
                "jours_inaccessibles",
                "Parmi les jours signalés, ceux dont le pire état est indisponible ou quasi inaccessible");
        COLUMNS.put("jours_degrades", "Parmi les jours signalés, ceux dont le pire état est dégradé ou amélioré");
        COLUMNS.put("jours_normaux", "Parmi les jours signalés, ceux dont le pire état est normal");
        COLUMNS.put("temoignages", "Outil\u00a0: témoignages publiés sur lui (déclaratif, non représentatif)");
        COLUMNS.put(
                "minutes_afflux",
                "Famille\u00a0: minutes d’afflux dans la semaine, quarts d’heure qui s’ouvrent par un témoignage que"
                        + " deux autres suivent, sans double compte\u202f; vide quand l’édition ne les compte pas");
        COLUMNS.put(
                "declarations_contredites",
                "Organisme\u00a0: ses déclarations de la semaine, ou auxquelles on a répondu dans la semaine, que des faits"
                        + " contredisaient à l’instant de l’édition\u202f; la somme d’une semaine est le chiffre de son bilan");
        COLUMNS.put("edition", "Édition du bilan dont viennent les chiffres");
        COLUMNS.put("arrete_le", "Instant auquel les chiffres sont arrêtés");
    }

    @Inject
    Series series;

    /** A column. */
    public record Column(String name, String meaning) {}

    /** What the series is, and what each of its columns means. @param changes what each version changed, first one first */
    public record Dictionary(
            int version, String title, String licence, String source, List<String> changes, List<Column> columns) {}

    /**
     * The series as CSV, UTF-8: one line for each tool, family and body of each published review, latest week first.
     *
     * @param separator {@code semicolon} for spreadsheets in French, {@code comma} otherwise
     */
    @GET
    @Produces("text/csv")
    public Response csv(@QueryParam("separator") String separator) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvSheet sheet =
                new CsvSheet(Separator.of(separator), out, COLUMNS.keySet().toArray(String[]::new))) {
            for (Series.Line line : series.lines()) {
                sheet.line(
                        line.week(),
                        line.schoolYear(),
                        line.kind().code(),
                        line.code(),
                        line.name(),
                        line.family(),
                        line.authority(),
                        line.schoolDays(),
                        line.reported(),
                        line.blocked(),
                        line.degraded(),
                        line.normal(),
                        line.testimonies(),
                        line.surgeMinutes(),
                        line.contradicted(),
                        line.edition(),
                        ParisTime.offset(line.asOf()));
            }
        }
        return Response.ok(out.toByteArray(), new MediaType("text", "csv", "UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"vigie-bilans.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=600")
                .header("Link", "<" + LICENCE + ">; rel=\"license\"")
                .header("Link", "</api/v1/weekly-reviews/series/dictionary>; rel=\"describedby\"")
                .build();
    }

    /** The data dictionary. */
    @GET
    @Path("dictionary")
    @Produces(MediaType.APPLICATION_JSON)
    public Dictionary dictionary() {
        return new Dictionary(
                CHANGES.size(),
                "Outils numériques de l’éducation\u00a0: jours d’accès, afflux, déclarations contredites, par semaine",
                LICENCE,
                "Vigie, bilans hebdomadaires publiés",
                CHANGES,
                COLUMNS.entrySet().stream()
                        .map(column -> new Column(column.getKey(), column.getValue()))
                        .toList());
    }
}
