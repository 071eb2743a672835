package fr.vigie.svg;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The border of an area of metropolitan France: closed rings of points. Neighbours share their border point by point, so
 * that a region's outline is what is left of its départements' when the borders inside are taken away.
 */
record Outline(List<List<Point>> rings) {

    /** On a plane of 6130 by 5850, y downwards. */
    record Point(int x, int y) {}

    private record Edge(Point from, Point to) {

        Edge back() {
            return new Edge(to, from);
        }
    }

    private static final Map<String, Outline> DEPARTEMENTS = read();

    /** The codes of the départements that have an outline: those of metropolitan France. */
    static Set<String> metropolitan() {
        return DEPARTEMENTS.keySet();
    }

    /** The outline of départements taken together; those without one (overseas) are left out. */
    static Outline of(Collection<String> departements) {
        var edges = new LinkedHashSet<Edge>();
        for (var code : departements) {
            for (var ring : DEPARTEMENTS.getOrDefault(code, new Outline(List.of())).rings) {
                for (int i = 0; i < ring.size(); i++) {
                    var edge = new Edge(ring.get(i), ring.get((i + 1) % ring.size()));
                    if (!edges.remove(edge.back())) {
                        edges.add(edge);
                    }
                }
            }
        }
        var next = new LinkedHashMap<Point, ArrayList<Point>>();
        edges.forEach(
                edge -> next.computeIfAbsent(edge.from, p -> new ArrayList<>(1)).add(edge.to));
        var rings = new ArrayList<List<Point>>();
        while (!next.isEmpty()) {
            rings.add(ring(next));
        }
        return new Outline(rings);
    }

    private static List<Point> ring(Map<Point, ArrayList<Point>> next) {
        var ring = new ArrayList<Point>();
        var start = next.keySet().iterator().next();
        var point = start;
        do {
            ring.add(point);
            var onward = next.get(point);
            var to = onward.remove(onward.size() - 1);
            if (onward.isEmpty()) {
                next.remove(point);
            }
            point = to;
        } while (!point.equals(start));
        return ring;
    }

    boolean isEmpty() {
        return rings.isEmpty();
    }

    /** As the {@code d} of a path, with relative points, which are shorter. */
    String path() {
        var d = new StringBuilder();
        for (var ring : rings) {
            var at = ring.get(0);
            d.append('M').append(at.x).append(' ').append(at.y).append('l');
            for (var point : ring.subList(1, ring.size())) {
                int dx = point.x - at.x;
                int dy = point.y - at.y;
                d.append(dx).append(dy < 0 ? "" : " ").append(dy).append(' ');
                at = point;
            }
            d.setCharAt(d.length() - 1, 'z');
        }
        return d.toString();
    }

    /** Where a label stands: the centre of the largest ring. */
    Point centre() {
        double largest = 0;
        var centre = new Point(0, 0);
        for (var ring : rings) {
            double twice = 0;
            double x = 0;
            double y = 0;
            for (int i = 0; i < ring.size(); i++) {
                var a = ring.get(i);
                var b = ring.get((i + 1) % ring.size());
                double cross = (double) a.x * b.y - (double) b.x * a.y;
                twice += cross;
                x += (a.x + b.x) * cross;
                y += (a.y + b.y) * cross;
            }
            if (Math.abs(twice) > largest) {
                largest = Math.abs(twice);
                centre = new Point((int) Math.round(x / (3 * twice)), (int) Math.round(y / (3 * twice)));
            }
        }
        return centre;
    }

    private static Map<String, Outline> read() {
        var outlines = new LinkedHashMap<String, Outline>();
        try (var file = new BufferedReader(
                new InputStreamReader(Outline.class.getResourceAsStream("departements.csv"), StandardCharsets.UTF_8))) {
            for (var line = file.readLine(); line != null; line = file.readLine()) {
                if (!line.startsWith("#")) {
                    var fields = line.split(";");
                    outlines.put(fields[0], parse(fields[1]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return outlines;
    }

    private static Outline parse(String rings) {
        var parsed = new ArrayList<List<Point>>();
        for (var ring : rings.split("\\|")) {
            var points = new ArrayList<Point>();
            for (var point : ring.split(" ")) {
                var xy = point.split(",");
                points.add(new Point(Integer.parseInt(xy[0]), Integer.parseInt(xy[1])));
            }
            parsed.add(points);
        }
        return new Outline(parsed);
    }
}
