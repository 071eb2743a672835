package fr.vigie.weeklyreview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.composition.ToolNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the published reviews count, week after week: the frozen figures of the editions in public, so that the series says
 * what the reviews say. Each thing is told once, by a line of its own kind, so that a column can be added up.
 */
@ApplicationScoped
@Transactional
public class Series {

    private static final int MOST = 1000;
    private static final int FIRST_MONTH = 9;
    private static final JsonMapper JSON = new JsonMapper();

    @Inject
    Editions editions;

    @Inject
    Platforms platforms;

    @Inject
    Contradictions contradictions;

    /** What a line is about. */
    public enum Kind {
        /** A tool: its days and its testimonies. */
        TOOL("outil"),
        /** A family of tools: for how long testimonies on it poured in. */
        FAMILY("famille"),
        /** A body that made official statements: how many of them facts contradicted. */
        BODY("organisme");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * What is counted of one thing in a week; null stands for what its kind of line doesn't count.
     *
     * @param kind what the line is about
     *
     * @param schoolYear {@code 2020-2021}: from September
     * @param code of the tool or the family; null for a body
     * @param family code of the tool's or the line's family; null for a body
     * @param authority code of the kind of body that answered for it that week
     * @param schoolDays how many the week had
     * @param reported of them, those on which somebody reported its state
     * @param blocked of these, those on which it was out of reach or nearly so
     * @param degraded of these, those on which it was slow, or better with difficulties
     * @param normal of these, those on which it was reported as normal
     * @param testimonies published
     * @param surgeMinutes for how long testimonies on the family of tools poured in; null where its edition doesn't say
     * @param contradicted statements that the body made in the week, or that were answered in it, and that facts contradicted,
     *     as known at the edition's instant
     */
    public record Line(
            Kind kind,
            Week week,
            String schoolYear,
            String code,
            String name,
            String family,
            String authority,
            Integer schoolDays,
            Integer reported,
            Integer blocked,
            Integer degraded,
            Integer normal,
            Long testimonies,
            Long surgeMinutes,
            Long contradicted,
            int edition,
            Instant asOf) {

        private static Line ofFamily(Edition edition, String kind, Long minutes) {
            return new Line(
                    Kind.FAMILY,
                    edition.week(),
                    Series.schoolYear(edition.week()),
                    kind,
                    ToolNames.family(kind),
                    kind,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    minutes,
                    null,
                    edition.number(),
                    edition.asOf());
        }

        private static Line ofBody(Edition edition, String body, long contradicted) {
            return new Line(
                    Kind.BODY,
                    edition.week(),
                    Series.schoolYear(edition.week()),
                    null,
                    body,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    contradicted,
                    edition.number(),
                    edition.asOf());
        }
    }

    /** All lines, latest week first; in a week tools, then families, then bodies. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        Map<String, SortedMap<String, Long>> brokenByWeek = contradictions.ofPublished();
        for (Edition edition : editions.published(MOST)) {
            lines.addAll(lines(edition, brokenByWeek.getOrDefault(edition.week().toString(), new TreeMap<>())));
        }
        return lines;
    }

    private List<Line> lines(Edition edition, SortedMap<String, Long> contradicted) {
        JsonNode figures;
        try {
            figures = JSON.readTree(edition.figures());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is frozen is JSON", e);
        }
        TreeSet<String> codes = new TreeSet<>();
        figures.path("states").fieldNames().forEachRemaining(codes::add);
        figures.path("byPlatform").fieldNames().forEachRemaining(codes::add);
        List<Line> lines = new ArrayList<>();
        codes.forEach(code -> lines.add(line(edition, figures, code)));
        new TreeSet<>(lines.stream().map(Line::family).filter(Objects::nonNull).toList())
                .forEach(kind -> lines.add(Line.ofFamily(edition, kind, surgeMinutes(figures, kind))));
        contradicted.forEach((body, count) -> lines.add(Line.ofBody(edition, body, count)));
        return lines;
    }

    private Line line(Edition edition, JsonNode figures, String code) {
        Map<String, Integer> days = new HashMap<>();
        figures.path("schoolDays")
                .forEach(day -> days.merge(
                        figures.path("states").path(code).path(day.asText()).asText("inconnu"), 1, Integer::sum));
        int blocked = days.getOrDefault("indisponible", 0) + days.getOrDefault("quasi_inaccessible", 0);
        int degraded = days.getOrDefault("degrade", 0) + days.getOrDefault("ameliore", 0);
        int normal = days.getOrDefault("nominal", 0);
        Optional<PlatformAsOf> tool = platforms.nearest(code, edition.week().monday());
        return new Line(
                Kind.TOOL,
                edition.week(),
                schoolYear(edition.week()),
                code,
                tool.map(PlatformAsOf::name).orElse(code),
                tool.map(PlatformAsOf::kind).orElse(null),
                tool.map(platform -> platform.authorityType().code()).orElse("autre"),
                figures.path("schoolDays").size(),
                blocked + degraded + normal,
                blocked,
                degraded,
                normal,
                figures.path("byPlatform").path(code).asLong(),
                null,
                null,
                edition.number(),
                edition.asOf());
    }

    private static Long surgeMinutes(JsonNode figures, String kind) {
        JsonNode surge = figures.path("surge").path(kind);
        return surge.isMissingNode()
                ? Long.valueOf(0)
                : surge.hasNonNull("minutes") ? surge.path("minutes").asLong() : null;
    }

    static String schoolYear(Week week) {
        int year = week.monday().getMonthValue() >= FIRST_MONTH
                ? week.monday().getYear()
                : week.monday().getYear() - 1;
        return year + "-" + (year + 1);
    }
}
