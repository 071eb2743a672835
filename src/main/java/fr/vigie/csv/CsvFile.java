package fr.vigie.csv;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.vigie.shared.Fault;
import fr.vigie.shared.Refused;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A file of separated values, read line by line without ever holding it whole. Its encoding (UTF-8 with or without mark,
 * UTF-16 with mark, Windows-1252) and its separator (comma, semicolon or tab) are found out from what it contains.
 */
public final class CsvFile implements AutoCloseable {

    /** The longest cell, in characters: a file with a quotation mark too many would otherwise be one endless cell. */
    private static final int LONGEST_CELL = 4 << 20;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Counted counted;
    private final long bytes;
    private final List<String> header;
    private long lastLine = 1;

    /**
     * One line of values.
     *
     * @param number where it begins in the file, from 1 with the header counted
     * @param cells its cells, never null
     */
    public record Line(long number, String[] cells) {}

    private CsvFile(Path path, TextEncoding encoding) throws IOException {
        bytes = Files.size(path);
        counted = new Counted(new BufferedInputStream(Files.newInputStream(path), 64 << 10));
        counted.skipNBytes(encoding.mark());
        Reader text = new InputStreamReader(counted, encoding.charset());
        reader = CsvReader.builder()
                .fieldSeparator(encoding.separator())
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .trimWhitespacesAroundQuotes(true)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(text);
        records = reader.iterator();
        header = read().map(line -> List.of(line.cells())).orElseThrow(() -> refused("csv.empty", 1));
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws Refused when it isn't a file of values: {@code csv.empty}, {@code csv.binary} (an archive, an image, a
     *     spreadsheet…), {@code csv.mixedEncodings}, {@code csv.malformed}
     */
    public static CsvFile open(Path path) throws IOException {
        return new CsvFile(path, TextEncoding.of(path));
    }

    /** The cells of the first line. */
    public List<String> header() {
        return header;
    }

    /**
     * The next line of values; blank lines are left out.
     *
     * @return empty at the end of the file
     * @throws Refused {@code csv.malformed} where the quotation marks don't match or a cell is endless
     */
    public Optional<Line> next() throws IOException {
        return read();
    }

    /** How much of the file has been read: 0 to 100. */
    public int percentRead() {
        return bytes == 0 ? 100 : (int) (counted.count * 100 / bytes);
    }

    private Optional<Line> read() throws IOException {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CsvRecord values = records.next();
            lastLine = values.getStartingLineNumber();
            return Optional.of(new Line(lastLine, values.getFields().toArray(String[]::new)));
        } catch (CsvParseException malformed) {
            throw refused("csv.malformed", lastLine + 1);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    static Refused refused(String code, long line) {
        return new Refused(List.of(Fault.of("", code).onLine(line)));
    }

    /** Counts what has been read. */
    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
