package fr.vigie.incident.detection;

import fr.vigie.csv.CsvFile;
import fr.vigie.shared.Days;
import fr.vigie.shared.SchoolDays;
import fr.vigie.shared.SchoolZone;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The real tools, académies and départements of {@code sql/reference}, and its school year said again for any other. */
final class France {

    private static final Path FOLDER = Path.of("sql/reference");
    private static final int FIRST_YEAR = 2020;

    /** The départements of each académie. */
    final Map<String, List<String>> departments = new TreeMap<>();

    final Map<String, SchoolZone> zones = new HashMap<>();
    final Map<String, Footprint> tools = new LinkedHashMap<>();
    final SchoolDays calendar;
    final HourKinds hours;

    France(int years) throws IOException {
        Map<String, List<String>> ofRegion = new HashMap<>();
        Map<String, String> ofDepartment = new HashMap<>();
        for (Map<String, String> academy : read("academies.csv")) {
            String code = academy.get("code");
            departments.put(code, List.of(academy.get("departements").split(";")));
            departments.get(code).forEach(department -> ofDepartment.put(department, code));
            ofRegion.computeIfAbsent(academy.get("code_region"), r -> new ArrayList<>())
                    .add(code);
            if (!academy.get("zone_vacances").equals("propre")) {
                zones.put(code, SchoolZone.valueOf(academy.get("zone_vacances")));
            }
        }
        for (Map<String, String> tool : read("platforms.csv")) {
            Map<String, Double> parts = new TreeMap<>();
            if (tool.get("territoire_codes").isEmpty()) {
                departments.forEach((academy, all) -> parts.put(academy, (double) all.size()));
            }
            for (String code : tool.get("territoire_codes").split(";")) {
                switch (code.isEmpty() ? "" : tool.get("territoire_niveau")) {
                    case "region" ->
                        ofRegion.get(code)
                                .forEach(academy -> parts.put(academy, (double)
                                        departments.get(academy).size()));
                    case "academie" ->
                        parts.put(code, (double) departments.get(code).size());
                    case "departement" -> parts.merge(ofDepartment.get(code), 1.0, Double::sum);
                    default -> {}
                }
            }
            tools.put(tool.get("code"), new Footprint(tool.get("code"), tool.get("type"), parts, zones));
        }
        calendar = new SchoolDays(calendar(years));
        hours = new HourKinds(calendar);
    }

    /** The holidays of 2020-2021, moved by whole weeks to each year. */
    private static Map<SchoolZone, List<Days>> calendar(int years) throws IOException {
        Map<SchoolZone, List<Days>> holidays = new EnumMap<>(SchoolZone.class);
        for (Map<String, String> line : read("vacances.csv")) {
            LocalDate first = LocalDate.parse(line.get("premier_jour"));
            LocalDate last = LocalDate.parse(line.get("dernier_jour"));
            for (int year = -1; year <= years; year++) {
                long weeks = Math.round(year * 365.25 / 7);
                holidays.computeIfAbsent(SchoolZone.valueOf(line.get("zone")), z -> new ArrayList<>())
                        .add(new Days(first.plusWeeks(weeks), last.plusWeeks(weeks)));
            }
        }
        return holidays;
    }

    static LocalDate firstDay() {
        return LocalDate.of(FIRST_YEAR, 9, 1);
    }

    private static List<Map<String, String>> read(String file) throws IOException {
        List<Map<String, String>> lines = new ArrayList<>();
        try (CsvFile csv = CsvFile.open(FOLDER.resolve(file))) {
            for (Optional<CsvFile.Line> line = csv.next(); line.isPresent(); line = csv.next()) {
                Map<String, String> cells = new HashMap<>();
                for (int i = 0; i < csv.header().size(); i++) {
                    cells.put(
                            csv.header().get(i),
                            i < line.get().cells().length ? line.get().cells()[i] : "");
                }
                lines.add(cells);
            }
        }
        return lines;
    }
}
