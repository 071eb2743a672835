package fr.vigie.evidence.release;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Territories;
import fr.vigie.figures.Audience;
import fr.vigie.figures.Figures;
import fr.vigie.figures.WeekFigures;
import fr.vigie.shared.Week;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The public figures of all weeks as tables for everybody: by week, by tool, by region. No line of any testimony. */
@ApplicationScoped
public class OpenFigures {

    /** Under which anybody may use them again. */
    public static final String LICENCE = "etalab-2.0";

    /** The shape of the tables: the first number when a column goes or changes its sense, the second when one is added. */
    public static final String VERSION = "1.1.0";

    /** What who uses the figures has to know of them. */
    public static final String METHOD =
            "Chiffres déclaratifs, non représentatifs\u00a0: ils comptent les témoignages et les"
                    + " signalements reçus, pas les pannes. Une semaine, un outil ou une région sans ligne n’est pas sans panne\u00a0:"
                    + " personne n’en a rien dit. Un témoin peut se rétracter et un témoignage tardif être accepté\u00a0: les semaines"
                    + " passées changent aussi\u202f; citez la date de fabrication (created) et l’empreinte (hash) du fichier. Ce qui"
                    + " situerait moins de cinq témoignages plus finement que par outil et jour, ou par région et semaine, n’est pas"
                    + " publié. Jours et semaines sont ceux de Paris.";

    private static final String PUBLISHED = "Témoignages acceptés par la modération et non retirés";

    @Inject
    Figures figures;

    @Inject
    Platforms platforms;

    @Inject
    Territories territories;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager entities;

    /**
     * A table.
     *
     * @param name of its files
     * @param title what it is called
     * @param key the columns that name a line
     * @param columns what each column says, by its name, in their order
     * @param lines its lines
     */
    public record Sheet(
            String name, String title, List<String> key, Map<String, String> columns, List<Object[]> lines) {}

    /** All tables as of now: {@code semaines}, {@code outils}, {@code regions}. */
    public List<Sheet> sheets() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        List<Object[]> weeks = new ArrayList<>();
        List<Object[]> tools = new ArrayList<>();
        List<Object[]> regions = new ArrayList<>();
        for (Week week : weeks()) {
            WeekFigures known = figures.week(week, Audience.PUBLIC, now);
            if (known.testimonies().published() + known.reports() > 0) {
                weeks.add(new Object[] {
                    week.toString(), known.from(), known.to(),
                            known.testimonies().published(), known.academies(),
                    known.regions(), known.lostSessions(), known.pupilsBlocked(), known.reports(), known.statements(),
                    known.contradicted(), !now.isAfter(week.end())
                });
                known.states()
                        .keySet()
                        .forEach(code -> tools.add(new Object[] {
                            week.toString(),
                            code,
                            platforms
                                    .nearest(code, week.monday())
                                    .map(PlatformAsOf::name)
                                    .orElse(code),
                            known.byPlatform().getOrDefault(code, 0L),
                            known.inaccessibleUntil().get(code)
                        }));
                known.byRegion()
                        .forEach((code, n) -> regions.add(new Object[] {
                            week.toString(),
                            "R" + code,
                            territories.region(code).map(Region::name).orElse(code),
                            n
                        }));
            }
        }
        return List.of(
                new Sheet(
                        "semaines",
                        "Semaines",
                        List.of("semaine"),
                        columns(
                                "semaine", "Semaine ISO 8601",
                                "du", "Lundi",
                                "au", "Dimanche",
                                "temoignages", PUBLISHED,
                                "academies", "Académies d’où ils viennent",
                                "regions", "Régions d’où ils viennent",
                                "seances_perdues", "Séances déclarées perdues",
                                "eleves_bloques", "Élèves déclarés bloqués",
                                "signalements", "Signalements datés des permanents",
                                "declarations", "Déclarations officielles de la semaine, ou réfutées cette semaine-là",
                                "declarations_refutees", "Celles qu’une réfutation contredit",
                                "en_cours", "Si la semaine n’était pas finie quand le fichier a été fait"),
                        weeks),
                new Sheet(
                        "outils",
                        "Outils, par semaine",
                        List.of("semaine", "outil"),
                        columns(
                                "semaine", "Semaine ISO 8601",
                                "outil", "Code de l’outil",
                                "outil_nom", "Son nom cette semaine-là",
                                "temoignages", PUBLISHED,
                                "inaccessible_jusqu_au", "Dernier jour d’une suite d’états bloquants, ou vide"),
                        tools),
                new Sheet(
                        "regions",
                        "Régions, par semaine",
                        List.of("semaine", "region"),
                        columns(
                                "semaine", "Semaine ISO 8601",
                                "region", "Code INSEE précédé de R",
                                "region_nom", "Nom de la région",
                                "temoignages", PUBLISHED),
                        regions));
    }

    private static Map<String, String> columns(String... namesAndSense) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < namesAndSense.length; i += 2) {
            columns.put(namesAndSense[i], namesAndSense[i + 1]);
        }
        return columns;
    }

    private List<Week> weeks() {
        Object[] span = (Object[]) entities.createNativeQuery(
                        "select least((select min(observed_day) from testimony), (select min(day) from status_report)),"
                                + " greatest((select max(observed_day) from testimony), (select max(day) from status_report))",
                        Object[].class)
                .getSingleResult();
        List<Week> weeks = new ArrayList<>();
        if (span[0] != null) {
            LocalDate last = ((java.sql.Date) span[1]).toLocalDate();
            for (Week week = Week.of(((java.sql.Date) span[0]).toLocalDate());
                    !week.monday().isAfter(last);
                    week = week.next()) {
                weeks.add(week);
            }
        }
        return weeks;
    }
}
