package fr.vigie.alert;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.SchoolCalendar;
import fr.vigie.catalogue.Territories;
import fr.vigie.incident.detection.Footprint;
import fr.vigie.incident.detection.Habits;
import fr.vigie.incident.detection.HourKinds;
import fr.vigie.incident.detection.Suggestion.Reason;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.SchoolZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is usual for each tool, learned from the half-year before an instant; kept for an hour. */
@ApplicationScoped
class Usual {

    private static final Duration MEMORY = Duration.ofDays(26 * 7);
    private static final Duration FRESH = Duration.ofHours(1);

    /** Before its probable start and after the last that was heard, a surge isn't ordinary either. */
    private static final int HOURS_AROUND = 2;

    private record Learned(Instant at, Habits habits) {}

    @Inject
    Heard heard;

    @Inject
    Suggestions suggestions;

    @Inject
    Platforms platforms;

    @Inject
    Territories territories;

    @Inject
    SchoolCalendar calendar;

    private volatile Learned known;

    /** As of now, at most an hour old. */
    Habits habits(Instant now) {
        Learned last = known;
        if (last == null || last.at.plus(FRESH).isBefore(now) || last.at.isAfter(now)) {
            last = new Learned(now, asOf(now));
            known = last;
        }
        return last.habits;
    }

    /** As it would have been learned at any instant. */
    Habits asOf(Instant now) {
        Instant from = now.minus(MEMORY);
        return Habits.of(
                tools(now),
                new HourKinds(calendar.known()),
                heard.firstHour(from, now),
                HourKinds.hour(now),
                heard.counts(from, now),
                surges(from, now));
    }

    private List<Habits.SetAside> surges(Instant from, Instant now) {
        List<SuggestionRow> rows = suggestions.since(from);
        return rows.stream()
                .filter(row -> row.reason().isOpening() && row.setAsideBecause() != SetAsideReason.USUAL)
                .map(row -> new Habits.SetAside(
                        row.platform(),
                        HourKinds.hour(row.since()) - HOURS_AROUND,
                        HourKinds.hour(end(row, rows, now)) + HOURS_AROUND))
                .toList();
    }

    private static Instant end(SuggestionRow opening, List<SuggestionRow> rows, Instant now) {
        return rows.stream()
                .filter(row -> !row.reason().isOpening()
                        && row.platform().equals(opening.platform())
                        && row.territory().equals(opening.territory())
                        && row.offeredAt().isAfter(opening.offeredAt()))
                .map(row -> row.reason() == Reason.SILENCE ? row.since() : row.offeredAt())
                .min(Instant::compareTo)
                .orElse(now);
    }

    private Map<String, Footprint> tools(Instant now) {
        Map<String, SchoolZone> zones = new HashMap<>();
        Map<String, Double> sizes = new TreeMap<>();
        for (Academy academy : territories.academies()) {
            sizes.put(academy.code(), (double)
                    territories.departmentsOf(academy.code()).size());
            for (SchoolZone zone : SchoolZone.values()) {
                if (zone.name().equals(academy.holidayZone())) {
                    zones.put(academy.code(), zone);
                }
            }
        }
        Map<String, Footprint> tools = new TreeMap<>();
        for (PlatformAsOf tool : platforms.asOf(ParisTime.day(now))) {
            Map<String, Double> parts = new TreeMap<>();
            for (String territory : tool.prefixedTerritories()) {
                switch (territory.isEmpty() ? ' ' : territory.charAt(0)) {
                    case 'R' ->
                        territories
                                .academiesOf(territory)
                                .forEach(academy -> parts.put(academy.code(), sizes.get(academy.code())));
                    case 'A' ->
                        territories
                                .academy(territory)
                                .ifPresent(academy -> parts.put(academy.code(), sizes.get(academy.code())));
                    case 'D' ->
                        territories
                                .department(territory)
                                .ifPresent(department -> parts.merge(department.academyCode(), 1.0, Double::sum));
                    default -> {}
                }
            }
            tools.put(tool.code(), new Footprint(tool.code(), tool.kind(), parts.isEmpty() ? sizes : parts, zones));
        }
        return tools;
    }
}
