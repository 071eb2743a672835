package fr.vigie.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Values going out as a file that spreadsheets open: UTF-8 with its mark, commas or semicolons, lines as they are written. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it, so that nothing is ever executed (P08).
 */
public final class CsvSheet implements Closeable {

    private final CsvWriter writer;

    /** Begins with a line of column names, separated by commas as all that follows. */
    public CsvSheet(OutputStream out, String... columns) throws IOException {
        this(Separator.COMMA, out, columns);
    }

    /** Begins with a line of column names. */
    public CsvSheet(Separator separator, OutputStream out, String... columns) throws IOException {
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        writer = CsvWriter.builder()
                .fieldSeparator(separator.sign())
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.writeRecord(columns);
    }

    /** Writes a line: numbers and truths as they are, texts made harmless, null as nothing. */
    public void line(Object... values) {
        writer.writeRecord(Arrays.stream(values).map(CsvSheet::cell).toArray(String[]::new));
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        boolean formula = value instanceof CharSequence && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
