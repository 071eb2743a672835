package fr.vigie.testimony.attachment;

import fr.vigie.shared.Refused;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Parts of a picture, whatever its size: rectangles in thousandths of its width and height, from its upper left corner.
 *
 * @param all the rectangles, at most {@value #MOST}
 */
public record Areas(List<Area> all) {

    /** The most rectangles of a picture. */
    public static final int MOST = 100;

    private static final int WHOLE = 1000;
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4},\\d{1,4},\\d{1,4},\\d{1,4}(;|$))*");

    /** A rectangle. */
    public record Area(int left, int top, int width, int height) {

        boolean isWithin() {
            return width > 0 && height > 0 && left + width <= WHOLE && top + height <= WHOLE;
        }

        @Override
        public String toString() {
            return left + "," + top + "," + width + "," + height;
        }
    }

    public Areas {
        all = List.copyOf(all);
    }

    /**
     * Reads {@code left,top,width,height;…}; nothing is no rectangle.
     *
     * @throws Refused {@code testimony.mask.areas} for anything else, and for rectangles that reach out of the picture
     */
    public static Areas read(String written) {
        String text = written == null ? "" : written.strip();
        if (text.length() > MOST * 20 || !WRITTEN.matcher(text).matches()) {
            throw Refused.because("areas", "testimony.mask.areas");
        }
        List<Area> areas = Stream.of(text.split(";"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split(","))
                .map(n -> new Area(
                        Integer.parseInt(n[0]), Integer.parseInt(n[1]), Integer.parseInt(n[2]), Integer.parseInt(n[3])))
                .toList();
        if (areas.size() > MOST || !areas.stream().allMatch(Area::isWithin)) {
            throw Refused.because("areas", "testimony.mask.areas");
        }
        return new Areas(areas);
    }

    /** Whether nothing is to be masked. */
    public boolean isNone() {
        return all.isEmpty();
    }

    /** As {@link #read} takes it. */
    public String written() {
        return all.stream().map(Area::toString).collect(Collectors.joining(";"));
    }
}
