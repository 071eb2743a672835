package fr.vigie.weeklyreview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.vigie.figures.Audience;
import fr.vigie.figures.Figures;
import fr.vigie.shared.Week;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Counts a published edition's figures again from the rows as they stood at its instant, and says whether they agree. */
@ApplicationScoped
public class Reproducing {

    /** Figures that older editions don't have. */
    private static final Pattern LATER = Pattern.compile("surgeCurve(:.*)?|surge:[^:]+:minutes");

    private static final JsonMapper JSON = new JsonMapper();

    @Inject
    PublicReviews reviews;

    @Inject
    Figures figures;

    @Inject
    FrozenFigures frozen;

    /** A figure that no longer agrees. @param published null where it wasn't there @param recomputed null where it isn't */
    public record Difference(String figure, String published, String recomputed) {}

    /**
     * An edition's figures, published and counted again.
     *
     * @param asOf the instant that both are of
     * @param published as frozen, JSON
     * @param recomputed from the rows as of that instant, JSON
     * @param differences empty when they agree
     */
    public record Reproduction(
            Week week, int edition, Instant asOf, String published, String recomputed, List<Difference> differences) {

        public boolean agrees() {
            return differences.isEmpty();
        }
    }

    /** @param number of an edition that is or was in public; null for the one that is */
    public Optional<Reproduction> of(Week week, Integer number) {
        return (number == null ? reviews.find(week) : reviews.find(week, number)).map(this::reproduce);
    }

    /** The figures of an edition that is or was in public, withdrawn or not. */
    public Reproduction reproduce(PublicReview review) {
        Edition edition = review.edition();
        String again = frozen.json(figures.week(edition.week(), Audience.PUBLIC, edition.asOf()));
        return new Reproduction(
                edition.week(),
                edition.number(),
                edition.asOf(),
                edition.figures(),
                again,
                differences(edition.figures(), again));
    }

    static List<Difference> differences(String published, String recomputed) {
        SortedMap<String, String> before = flat(published);
        SortedMap<String, String> now = flat(recomputed);
        // what wasn't counted yet when it was published says nothing against it
        now.keySet()
                .removeIf(
                        name -> !before.containsKey(name) && LATER.matcher(name).matches() && !counts(before, name));
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(before.get(name), now.get(name))) {
                differences.add(new Difference(name, before.get(name), now.get(name)));
            }
        }
        return differences;
    }

    /** Whether an edition counts such a figure at all. */
    private static boolean counts(SortedMap<String, String> published, String name) {
        return published.keySet().stream()
                .anyMatch(known -> LATER.matcher(known).matches()
                        && known.startsWith("surgeCurve") == name.startsWith("surgeCurve"));
    }

    private static SortedMap<String, String> flat(String json) {
        SortedMap<String, String> values = new TreeMap<>();
        try {
            walk("", JSON.readTree(json), values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("figures are JSON", e);
        }
        return values;
    }

    private static void walk(String name, JsonNode node, SortedMap<String, String> values) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> walk(
                            name.isEmpty() ? entry.getKey() : name + ":" + entry.getKey(), entry.getValue(), values));
        } else {
            values.put(name, node.isContainerNode() ? node.toString() : node.asText());
        }
    }
}
