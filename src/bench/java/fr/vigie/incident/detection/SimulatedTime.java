package fr.vigie.incident.detection;

import fr.vigie.shared.ParisTime;
import fr.vigie.shared.PublicHoliday;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * What witnesses send in over some time, made up on its own terms: none of the numbers that detection guesses with are used.
 *
 * <p>Quiet noise: each tool has a level of its own (log-normal, so that a few tools make most of the noise), which wanders
 * by a tenth a month; families have their own hours of the day; Wednesday afternoons, weekends, holidays of each zone and
 * public holidays are calmer, September's first weeks two and a half times louder, examination tools six times louder in
 * spring. An académie's part goes by its départements and is off by a gamma factor. Of the noise, one in 25 is sent
 * twice by the same person within ten minutes, one in 40 brings a colleague of the same staff room within half an hour.
 *
 * <p>Surges: any tool but those that stand in for others, nationwide (its whole territory) or, for three in seven of the
 * tools in several académies, in one académie; coming in at half the pace in the first ten minutes; four in five during
 * lessons, the others at any hour. A witness writes some minutes after what they met, and says the hour or only the day.
 */
final class SimulatedTime {

    /**
     * What surges there are.
     *
     * @param aYear how many
     * @param paces testimonies an hour at full pace, each as often as it is named
     * @param shortest how many minutes the shortest lasts
     * @param longest how many minutes the longest lasts, excluded
     */
    record Surges(double aYear, List<Integer> paces, int shortest, int longest) {

        /** 6 to 150 an hour, for one to six hours. */
        static Surges ordinary(double aYear) {
            return new Surges(aYear, List.of(6, 9, 12, 15, 15, 20, 25, 25, 40, 60, 60, 100, 150), 60, 360);
        }

        /** The smallest that count as large: 12 an hour, for one hour. */
        static Surges barelyLarge(double aYear) {
            return new Surges(aYear, List.of(12), 60, 61);
        }
    }

    private static final double SPREAD = 1.2;

    /** For so many hours a surge comes in at half its pace. */
    private static final double SLOW = 1 / 6.0;

    /**
     * A surge and what it made people send.
     *
     * @param academy null when it is everywhere
     * @param received when its testimonies came in, in order
     */
    record Surge(String platform, String academy, int pace, Instant start, Instant end, List<Instant> received) {

        /** The most that came in within one hour. */
        int bestHour() {
            int most = 0;
            int first = 0;
            for (int i = 0; i < received.size(); i++) {
                while (received.get(i).isAfter(received.get(first).plus(Duration.ofHours(1)))) {
                    first++;
                }
                most = Math.max(most, i - first + 1);
            }
            return most;
        }

        boolean contains(Instant at) {
            return !at.isBefore(start) && !at.isAfter(end);
        }
    }

    private final France france;
    private final Random random;
    private final Surges kind;
    private final List<Sighting> sightings = new ArrayList<>();
    private final List<Surge> surges = new ArrayList<>();
    private final Map<String, Map<String, Double>> parts = new HashMap<>();
    private int serial;

    /**
     * Makes up.
     *
     * @param noise testimonies in an ordinary month of school over all tools when nothing happens
     */
    SimulatedTime(France france, LocalDate from, LocalDate to, double noise, Surges kind, long seed) {
        this.france = france;
        this.kind = kind;
        this.random = new Random(seed);
        List<Footprint> tools = List.copyOf(france.tools.values());
        Map<String, Double> levels = new TreeMap<>();
        for (Footprint tool : tools) {
            levels.put(tool.platform(), Math.exp(SPREAD * random.nextGaussian()));
            Map<String, Double> off = new TreeMap<>();
            tool.academies().forEach(academy -> off.put(academy, tool.part(academy) * gamma()));
            double whole = off.values().stream().mapToDouble(v -> v).sum();
            off.replaceAll((academy, part) -> part / whole);
            parts.put(tool.platform(), off);
        }
        double whole = levels.values().stream().mapToDouble(v -> v).sum();
        levels.replaceAll((tool, level) -> level / whole * noise / 21);
        quiet(tools, levels, from, to);
        surges(tools, from, to);
        sightings.sort(Comparator.comparing(Sighting::received));
    }

    List<Sighting> sightings() {
        return sightings;
    }

    List<Surge> surges() {
        return surges;
    }

    private void quiet(List<Footprint> tools, Map<String, Double> levels, LocalDate from, LocalDate to) {
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            for (Footprint tool : tools) {
                if (day.getDayOfMonth() == 1) {
                    levels.computeIfPresent(
                            tool.platform(), (t, level) -> level * Math.exp(.1 * random.nextGaussian()));
                }
                for (var part : parts.get(tool.platform()).entrySet()) {
                    double mean = levels.get(tool.platform()) * part.getValue() * busy(day, tool, part.getKey());
                    for (int i = poisson(mean); i > 0; i--) {
                        noise(tool, part.getKey(), at(day, tool.kind()));
                    }
                }
            }
        }
    }

    private void noise(Footprint tool, String academy, Instant at) {
        Sighting one = sighting(tool, academy, at);
        sightings.add(one);
        if (random.nextInt(25) == 0) {
            sightings.add(new Sighting(
                    one.platform(),
                    academy,
                    minute(at.plusSeconds(random.nextInt(600))),
                    one.observed(),
                    one.place(),
                    one.likeness()));
        }
        if (random.nextInt(40) == 0) {
            Instant later = minute(at.plusSeconds(random.nextInt(1800)));
            sightings.add(new Sighting(one.platform(), academy, later, later, one.place(), "n" + serial++));
        }
    }

    private void surges(List<Footprint> tools, LocalDate from, LocalDate to) {
        List<Footprint> watched = tools.stream()
                .filter(tool -> !tool.kind().equals("outil_de_repli"))
                .toList();
        long days = ChronoUnit.DAYS.between(from, to);
        long wanted = Math.round(kind.aYear * days / 365.25);
        while (surges.size() < wanted) {
            LocalDate day = from.plusDays(random.nextInt((int) days));
            Footprint tool = watched.get(random.nextInt(watched.size()));
            boolean lessons = random.nextInt(5) > 0;
            if (lessons && !france.calendar.isSchoolDay(day)) {
                continue;
            }
            Instant start = ParisTime.startOf(day)
                    .plusSeconds(lessons ? 27_000 + random.nextInt(30_000) : random.nextInt(86_400));
            Instant end = start.plus(Duration.ofMinutes(kind.shortest + random.nextInt(kind.longest - kind.shortest)));
            boolean apart = surges.stream()
                    .noneMatch(other -> other.platform.equals(tool.platform())
                            && Duration.between(other.start, start).abs().toHours() < 24);
            if (apart) {
                surge(tool, start, end);
            }
        }
        surges.sort(Comparator.comparing(Surge::start));
    }

    private void surge(Footprint tool, Instant start, Instant end) {
        int pace = kind.paces.get(random.nextInt(kind.paces.size()));
        String only = !tool.isLocal() && random.nextInt(7) < 3 ? academy(tool) : null;
        List<Instant> received = new ArrayList<>();
        double hours = 0;
        while (true) {
            // in hours at full pace: the slow ones at the beginning hold half as many
            hours -= Math.log(1 - random.nextDouble()) / pace;
            Instant at = start.plusMillis((long) (3_600_000 * (hours < SLOW / 2 ? 2 * hours : hours + SLOW / 2)));
            if (!at.isBefore(end)) {
                break;
            }
            sightings.add(sighting(tool, only == null ? academy(tool) : only, at));
            received.add(minute(at));
        }
        surges.add(new Surge(tool.platform(), only, pace, start, end, received));
    }

    private Sighting sighting(Footprint tool, String academy, Instant at) {
        List<String> departments = france.departments.get(academy);
        String department = departments.get(random.nextInt(departments.size()));
        Instant met = random.nextInt(6) == 0 ? null : minute(at.minusSeconds(random.nextInt(900)));
        return new Sighting(
                tool.platform(),
                academy,
                minute(at),
                met,
                department + (tool.kind().equals("ENT") ? "" : random.nextBoolean() ? " college" : " lycee"),
                "s" + serial++);
    }

    private String academy(Footprint tool) {
        double left = random.nextDouble();
        String last = null;
        for (var part : parts.get(tool.platform()).entrySet()) {
            last = part.getKey();
            left -= part.getValue();
            if (left < 0) {
                break;
            }
        }
        return last;
    }

    private double busy(LocalDate day, Footprint tool, String academy) {
        var zone = france.zones.get(academy);
        boolean school = zone == null ? france.calendar.isSchoolDay(day) : france.calendar.isSchoolDay(day, zone);
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        double busy = weekend ? .18 : PublicHoliday.on(day).isPresent() ? .1 : school ? 1 : .07;
        if (day.getDayOfWeek() == DayOfWeek.WEDNESDAY) {
            busy *= .75;
        }
        if (day.getMonth() == Month.SEPTEMBER && day.getDayOfMonth() < 15) {
            busy *= 2.5;
        }
        if (tool.kind().equals("examen") && (day.getMonth() == Month.MARCH || day.getMonth() == Month.APRIL)) {
            busy *= 6;
        }
        return busy;
    }

    /** An hour of the day: two humps for what pupils and families use in the evening too, one for the rest. */
    private Instant at(LocalDate day, String kind) {
        boolean evening = kind.equals("ENT") && random.nextInt(10) < 3;
        double hour =
                (evening ? 18.5 : random.nextInt(5) < 3 ? 9.2 : 14) + random.nextGaussian() * (evening ? 1.8 : 1.5);
        if (random.nextInt(40) == 0) {
            hour = random.nextDouble() * 24;
        }
        return ParisTime.startOf(day).plusSeconds((long) (Math.min(23.9, Math.max(0, hour)) * 3600));
    }

    private int poisson(double mean) {
        double left = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > left; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    /** Of mean 1 and variance a half. */
    private double gamma() {
        return -(Math.log(1 - random.nextDouble()) + Math.log(1 - random.nextDouble())) / 2;
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }
}
