package fr.vigie.weeklyreview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.shared.Week;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the published reviews count of each tool, week after week: the frozen figures of the editions in public, so that the
 * series says what the reviews say.
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

    /**
     * A tool in a week.
     *
     * @param schoolYear {@code 2020-2021}: from September
     * @param authority code of the kind of body that answered for it that week
     * @param schoolDays how many the week had
     * @param reported of them, those on which somebody reported its state
     * @param blocked of these, those on which it was out of reach or nearly so
     * @param degraded of these, those on which it was slow, or better with difficulties
     * @param normal of these, those on which it was reported as normal
     * @param testimonies published
     * @param surgeMinutes for how long testimonies on its family of tools poured in; null where its edition doesn't say
     * @param contradicted official statements of the week, on whatever tool, that facts contradicted
     */
    public record Line(
            Week week,
            String schoolYear,
            String code,
            String name,
            String authority,
            int schoolDays,
            int reported,
            int blocked,
            int degraded,
            int normal,
            long testimonies,
            Long surgeMinutes,
            long contradicted,
            int edition,
            Instant asOf) {}

    /** All lines, latest week first, then by tool. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Edition edition : editions.published(MOST)) {
            lines.addAll(lines(edition));
        }
        return lines;
    }

    private List<Line> lines(Edition edition) {
        JsonNode figures;
        try {
            figures = JSON.readTree(edition.figures());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is frozen is JSON", e);
        }
        TreeSet<String> codes = new TreeSet<>();
        figures.path("states").fieldNames().forEachRemaining(codes::add);
        figures.path("byPlatform").fieldNames().forEachRemaining(codes::add);
        return codes.stream().map(code -> line(edition, figures, code)).toList();
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
                edition.week(),
                schoolYear(edition.week()),
                code,
                tool.map(PlatformAsOf::name).orElse(code),
                tool.map(platform -> platform.authorityType().code()).orElse("autre"),
                figures.path("schoolDays").size(),
                blocked + degraded + normal,
                blocked,
                degraded,
                normal,
                figures.path("byPlatform").path(code).asLong(),
                tool.map(platform -> surgeMinutes(figures, platform.kind())).orElse(null),
                figures.path("contradicted").asLong(),
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
