package fr.vigie.statement.capture.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Which pages an archive holds. A broken archive tells the pages before the break. */
public final class Archive {

    /** The most pages that are told of one archive. */
    public static final int MOST_PAGES = 50;

    /** How much is unpacked of one archive: a few kilobytes may say that they are terabytes. */
    static final long MOST_BYTES = 1L << 30;

    private Archive() {}

    /** The pages of a WARC, compressed or not, in its order. */
    public static List<ArchivedPage> ofWarc(Path file) throws IOException {
        var pages = new WarcPages(MOST_PAGES, MOST_BYTES);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            pages.read(unpacked(in));
        } catch (ZipException | EOFException broken) {
            // what was read before is what there is
        }
        return pages.found();
    }

    /** The pages of all WARCs in a WACZ. */
    public static List<ArchivedPage> ofWacz(Path file) throws IOException {
        var pages = new WarcPages(MOST_PAGES, MOST_BYTES);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : warcs(zip)) {
                try (InputStream in = new BufferedInputStream(zip.getInputStream(entry))) {
                    pages.read(unpacked(in));
                }
            }
        } catch (ZipException | EOFException broken) {
            // what was read before is what there is
        }
        return pages.found();
    }

    private static List<ZipEntry> warcs(ZipFile zip) {
        List<ZipEntry> found = new ArrayList<>();
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.startsWith("archive/") && (name.endsWith(".warc") || name.endsWith(".warc.gz"))) {
                found.add(entry);
            }
        }
        return found;
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        in.mark(2);
        boolean compressed = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return compressed ? new BufferedInputStream(new GZIPInputStream(in)) : in;
    }
}
