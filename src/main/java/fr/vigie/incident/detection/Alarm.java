package fr.vigie.incident.detection;

import java.time.Duration;
import java.time.Instant;

/**
 * More than usual: what suggests that somebody open an incident.
 *
 * @param platform the tool
 * @param academy the académie that it is confined to; null for the tool's whole territory
 * @param since the probable start
 * @param at when it was noticed
 * @param voices how many independent testimonies are counted
 * @param window within how long
 * @param expected how many are usual in that time
 * @param monthsBetween chance alone brings the like once in so many months, over all tools watched
 */
public record Alarm(
        String platform,
        String academy,
        Instant since,
        Instant at,
        int voices,
        Duration window,
        double expected,
        double monthsBetween) {}
