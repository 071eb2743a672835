package fr.vigie.incident.detection;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;

/**
 * How busy each kind of hour is over all tools, 1 being the mean of forty hours of school: a guess, corrected by what was
 * heard. Too little is said of any one tool to know its week from itself.
 */
final class Busyness {

    private static final double GUESS_WEIGHT = 20;
    private static final double SECONDS = 3600;

    private final HourKinds hours;
    private final double[] weight = HourKinds.usual();
    private final double[][] listened = new double[HourKinds.ZONES][HourKinds.KINDS];

    Busyness(HourKinds hours) {
        this.hours = hours;
    }

    /** These hours, the last excluded, were listened to. */
    void listen(long from, long to) {
        for (long hour = from; hour < to; hour++) {
            for (int zone = 0; zone < HourKinds.ZONES; zone++) {
                listened[zone][hours.kind(hour, zone)]++;
            }
        }
    }

    /**
     * Corrects the guess.
     *
     * @param heard how many voices were heard in each kind of hour
     * @param tools the tools that were listened to
     */
    void learn(double[] heard, Collection<Footprint> tools) {
        double[] mixed = new double[HourKinds.KINDS];
        for (Footprint tool : tools) {
            for (int zone = 0; zone < HourKinds.ZONES; zone++) {
                double part = tool.zonePart(zone) / tools.size();
                for (int kind = 0; part > 0 && kind < mixed.length; kind++) {
                    mixed[kind] += part * listened[zone][kind] * weight[kind];
                }
            }
        }
        double all = Arrays.stream(heard).sum();
        double standard = Arrays.stream(mixed).sum();
        for (int kind = 0; standard > 0 && kind < heard.length; kind++) {
            weight[kind] *= (GUESS_WEIGHT + heard[kind]) / (GUESS_WEIGHT + all * mixed[kind] / standard);
        }
    }

    /** Busy hours that were listened to, of one kind in one zone. */
    double heardTime(int zone, int kind) {
        return listened[zone][kind] * weight[kind];
    }

    /** Busy hours that were listened to in a tool's territory. */
    double heardTime(Footprint tool) {
        double sum = 0;
        for (int zone = 0; zone < HourKinds.ZONES; zone++) {
            for (int kind = 0; tool.zonePart(zone) > 0 && kind < HourKinds.KINDS; kind++) {
                sum += tool.zonePart(zone) * heardTime(zone, kind);
            }
        }
        return sum;
    }

    /** How busy an hour is in a tool's territory. */
    double of(Footprint tool, long hour) {
        double sum = 0;
        for (int zone = 0; zone < HourKinds.ZONES; zone++) {
            sum += tool.zonePart(zone) * weight[hours.kind(hour, zone)];
        }
        return sum;
    }

    /** Hours between two instants in a tool's territory, each counted as much as it is busy. */
    double time(Footprint tool, Instant from, Instant to) {
        double sum = 0;
        for (int zone = 0; zone < HourKinds.ZONES; zone++) {
            sum += tool.zonePart(zone) > 0 ? tool.zonePart(zone) * time(zone, from, to) : 0;
        }
        return sum;
    }

    /** The same in one zone. */
    double time(int zone, Instant from, Instant to) {
        double sum = 0;
        double end = to.getEpochSecond() / SECONDS;
        double at = from.getEpochSecond() / SECONDS;
        while (at < end) {
            double next = Math.min(end, Math.floor(at) + 1);
            sum += (next - at) * weight[hours.kind((long) Math.floor(at), zone)];
            at = next;
        }
        return sum;
    }
}
