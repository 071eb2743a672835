package fr.vigie.statement.capture.archive;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Walks through the records of WARC files and notes the pages among them: answers whose content is HTML, or, where there is
 * none, whatever was kept. Bounded in pages, in bytes, and in the length of a heading.
 */
final class WarcPages {

    private static final int LONGEST_HEADING = 8 << 10;

    /** A line takes as much of what is looked at as a kilobyte: it is the lines that cost time, and a newline packs well. */
    private static final int COST_OF_LINE = 1 << 10;

    private static final int LONGEST_URL = 2_000;
    private static final int LOOKED_INTO = 4 << 10;
    private static final Pattern HTML =
            Pattern.compile("^content-type:\\s*(text/html|application/xhtml\\+xml)", Pattern.MULTILINE);

    private final int mostPages;
    private final Map<String, ArchivedPage> pages = new TreeMap<>();
    private final Map<String, ArchivedPage> others = new TreeMap<>();
    private long left;

    WarcPages(int mostPages, long mostBytes) {
        this.mostPages = mostPages;
        this.left = mostBytes;
    }

    /** What was found, the earliest first. */
    List<ArchivedPage> found() {
        Stream<ArchivedPage> all = (pages.isEmpty() ? others : pages).values().stream();
        return all.sorted(java.util.Comparator.comparing(ArchivedPage::archivedAt))
                .toList();
    }

    /** Reads one WARC to its end, to its first break, or until enough is known. */
    void read(InputStream in) throws IOException {
        try {
            while (pages.size() < mostPages && left > 0) {
                Map<String, String> record = heading(in);
                if (record.isEmpty()) {
                    return;
                }
                long length = Long.parseLong(record.getOrDefault("content-length", ""));
                if (length < 0) {
                    return;
                }
                byte[] beginning = in.readNBytes((int) Math.min(length, LOOKED_INTO));
                note(record, new String(beginning, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
                skip(in, length - beginning.length);
            }
        } catch (EOFException | NumberFormatException broken) {
            // what was read before is what there is
        }
    }

    private void note(Map<String, String> record, String beginning) {
        boolean page = beginning.startsWith("http/") && HTML.matcher(beginning).find();
        boolean kept = Stream.of("response", "resource").anyMatch(type -> type.equals(record.get("warc-type")));
        if (kept) {
            of(record).ifPresent(found -> {
                Map<String, ArchivedPage> where = page ? pages : others;
                if (where.size() < mostPages) {
                    where.putIfAbsent(found.url(), found);
                }
            });
        }
    }

    private static Optional<ArchivedPage> of(Map<String, String> record) {
        String url = record.getOrDefault("warc-target-uri", "").replaceAll("^<|>$", "");
        if (!url.matches("https?://\\S+") || url.length() > LONGEST_URL) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ArchivedPage(url, Instant.parse(record.getOrDefault("warc-date", ""))));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** The next record's named fields, in small letters; empty at the end, or where no record begins. */
    private Map<String, String> heading(InputStream in) throws IOException {
        String first = line(in);
        while (first != null && first.isEmpty() && left > 0) {
            first = line(in);
        }
        if (first == null || !first.startsWith("WARC/")) {
            return Map.of();
        }
        Map<String, String> fields = new HashMap<>();
        fields.put("version", first);
        int length = 0;
        for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            length += line.length();
            if (length > LONGEST_HEADING) {
                throw new EOFException();
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return fields;
    }

    private String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        int read = in.read();
        if (read < 0) {
            return null;
        }
        for (; read >= 0 && read != '\n'; read = in.read()) {
            if (line.size() > LONGEST_HEADING) {
                throw new EOFException();
            }
            line.write(read);
        }
        left -= Math.max(COST_OF_LINE, line.size() + 1);
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    /** Not even begun where more would be unpacked than is looked at. */
    private void skip(InputStream in, long bytes) throws IOException {
        left -= bytes;
        if (left > 0) {
            in.skipNBytes(bytes);
        }
    }
}
