package fr.vigie.weeklyreview.drawing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.vigie.figures.SurgeCurve;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The figures of an edition as it keeps them: JSON in the shape of the HTTP interface. */
final class FigureReading {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode figures;

    FigureReading(String json) {
        try {
            figures = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("figures are JSON", e);
        }
    }

    /** Counts under a name: {@code byRegion}. */
    SortedMap<String, Long> counts(String name) {
        return read(figures.path(name), JsonNode::asLong);
    }

    /** Counts of one tool by day. */
    SortedMap<String, Long> countsOf(String platform) {
        return read(figures.path("byPlatformDay").path(platform), JsonNode::asLong);
    }

    /** How testimonies poured in on the day of the surge; nothing where that isn't told. */
    Optional<SurgeCurve> surgeCurve() {
        JsonNode curve = figures.path("surgeCurve");
        return curve.hasNonNull("day")
                ? Optional.of(new SurgeCurve(
                        LocalDate.parse(curve.path("day").asText()),
                        curve.path("minutes").asInt(),
                        read(curve.path("counts"), JsonNode::asLong)))
                : Optional.empty();
    }

    /** The code of each tool's state by day. */
    SortedMap<String, SortedMap<String, String>> states() {
        return read(figures.path("states"), days -> read(days, JsonNode::asText));
    }

    /** The school days, and other days that something is known of. */
    SortedSet<LocalDate> days() {
        SortedSet<LocalDate> days = new TreeSet<>();
        figures.path("schoolDays").forEach(day -> days.add(LocalDate.parse(day.asText())));
        figures.path("byDay").fieldNames().forEachRemaining(day -> days.add(LocalDate.parse(day)));
        states().values().forEach(states -> states.keySet().forEach(day -> days.add(LocalDate.parse(day))));
        return days;
    }

    private static <T> SortedMap<String, T> read(JsonNode node, Function<JsonNode, T> value) {
        SortedMap<String, T> all = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            all.put(entry.getKey(), value.apply(entry.getValue()));
        }
        return all;
    }
}
