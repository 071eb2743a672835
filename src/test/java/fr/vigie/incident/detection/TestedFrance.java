package fr.vigie.incident.detection;

import fr.vigie.csv.CsvFile;
import fr.vigie.shared.SchoolDays;
import fr.vigie.shared.SchoolZone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tools and académies of {@code sql/reference}, as detection takes them. */
final class TestedFrance {

    static final HourKinds HOURS = new HourKinds(new SchoolDays(Map.of()));

    private TestedFrance() {}

    static Map<String, Footprint> tools() {
        Map<String, Double> sizes = new TreeMap<>();
        Map<String, SchoolZone> zones = new HashMap<>();
        Map<String, List<String>> inRegion = new HashMap<>();
        Map<String, String> ofDepartment = new HashMap<>();
        for (Map<String, String> academy : read(Path.of("sql/reference/academies.csv"))) {
            String code = academy.get("code");
            List<String> departments = List.of(academy.get("departements").split(";"));
            sizes.put(code, (double) departments.size());
            departments.forEach(department -> ofDepartment.put(department, code));
            inRegion.computeIfAbsent(academy.get("code_region"), r -> new ArrayList<>())
                    .add(code);
            if (!academy.get("zone_vacances").equals("propre")) {
                zones.put(code, SchoolZone.valueOf(academy.get("zone_vacances")));
            }
        }
        Map<String, Footprint> tools = new TreeMap<>();
        for (Map<String, String> tool : read(Path.of("sql/reference/platforms.csv"))) {
            Map<String, Double> parts = new TreeMap<>();
            for (String code : tool.get("territoire_codes").split(";")) {
                if (code.isEmpty()) {
                    parts.putAll(sizes);
                } else if (tool.get("territoire_niveau").equals("region")) {
                    inRegion.get(code).forEach(academy -> parts.put(academy, sizes.get(academy)));
                } else {
                    parts.put(tool.get("territoire_niveau").equals("academie") ? code : ofDepartment.get(code), 1.0);
                }
            }
            tools.put(tool.get("code"), new Footprint(tool.get("code"), tool.get("type"), parts, zones));
        }
        return tools;
    }

    static Habits nothingKnown() {
        return Habits.of(tools(), HOURS, 0, 0, List.of(), List.of());
    }

    static List<Map<String, String>> read(Path file) {
        List<Map<String, String>> lines = new ArrayList<>();
        try (CsvFile csv = CsvFile.open(file)) {
            for (Optional<CsvFile.Line> line = csv.next(); line.isPresent(); line = csv.next()) {
                Map<String, String> cells = new HashMap<>();
                for (int i = 0; i < csv.header().size(); i++) {
                    cells.put(
                            csv.header().get(i),
                            i < line.get().cells().length ? line.get().cells()[i] : "");
                }
                lines.add(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
