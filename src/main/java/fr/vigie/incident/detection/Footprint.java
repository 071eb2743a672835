package fr.vigie.incident.detection;

import fr.vigie.shared.SchoolZone;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Where a tool is used: the académies that it serves, each with its part in it. */
public final class Footprint {

    private final String platform;
    private final String kind;
    private final Map<String, Double> parts = new TreeMap<>();
    private final Map<String, Integer> zones = new TreeMap<>();
    private final double[] zoneParts = new double[HourKinds.ZONES];

    /**
     * A tool's.
     *
     * @param platform its code
     * @param kind its family: {@code ENT}, {@code examen}…
     * @param academies the académies that it serves, at least one, each with its size in any measure
     * @param zones the school zone of each académie; none where it keeps a calendar of its own
     */
    public Footprint(String platform, String kind, Map<String, Double> academies, Map<String, SchoolZone> zones) {
        double whole = academies.values().stream().mapToDouble(size -> size).sum();
        if (whole <= 0) {
            throw new IllegalArgumentException(platform + " is used nowhere");
        }
        this.platform = platform;
        this.kind = kind;
        academies.forEach((academy, size) -> {
            int zone = HourKinds.zone(zones.get(academy));
            parts.put(academy, size / whole);
            this.zones.put(academy, zone);
            zoneParts[zone] += size / whole;
        });
    }

    public String platform() {
        return platform;
    }

    public String kind() {
        return kind;
    }

    /** The codes of its académies, sorted. */
    public Set<String> academies() {
        return parts.keySet();
    }

    boolean isLocal() {
        return parts.size() == 1;
    }

    /** The académie's part in the whole, from 0 to 1. */
    double part(String academy) {
        return parts.getOrDefault(academy, 0d);
    }

    /** The part of the académies of a zone. */
    double zonePart(int zone) {
        return zoneParts[zone];
    }

    int zone(String academy) {
        return zones.getOrDefault(academy, HourKinds.ZONES - 1);
    }
}
