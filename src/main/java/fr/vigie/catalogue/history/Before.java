package fr.vigie.catalogue.history;

import java.time.Instant;
import java.util.Map;

/**
 * What stood in the catalogue until it was changed or removed.
 *
 * @param noun what it is: {@code platform}, {@code school_holiday}, {@code symptom}…
 * @param key its code; for holidays their zone
 * @param said each part that was known, by its name in the table, in the table's order
 * @param endedAt when it ceased to be said
 */
public record Before(String noun, String key, Map<String, String> said, Instant endedAt) {}
