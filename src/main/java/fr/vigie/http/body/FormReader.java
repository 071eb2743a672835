package fr.vigie.http.body;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a form that was sent in parts (RFC 7578) once, from its beginning to its end, and keeps what was typed. Files run
 * through and are kept nowhere, so that memory is that of the words, whatever the files weigh.
 */
final class FormReader {

    private static final int MOST_FIELDS = 500;
    private static final int LONGEST_HEAD = 16 * 1024;
    private static final Pattern NAME = Pattern.compile("(?im)^content-disposition:.*?;\\s*name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?im)^content-disposition:.*?;\\s*filename\\*?=");

    private final InputStream body;
    private final byte[] buffer = new byte[64 * 1024];
    private int at;
    private int end;

    private final byte[] edge;
    private final int[] back;

    FormReader(InputStream body, String boundary) {
        this.body = body;
        edge = ("\r\n--" + boundary).getBytes(StandardCharsets.UTF_8);
        back = retreats(edge);
    }

    /** Every field that is no file, with its values, in the order in which they came. @throws LongForm.Unreadable */
    Map<String, String[]> fields() throws IOException {
        Map<String, List<String>> found = new LinkedHashMap<>();
        long left = BodyLimit.BYTES_OF_FIELDS;
        // the first edge has no line before it
        copyToEdge(OutputStream.nullOutputStream(), Long.MAX_VALUE, 2);
        while (!isLast()) {
            String head = head();
            Matcher name = NAME.matcher(head);
            if (!name.find() || FILE.matcher(head).find()) {
                copyToEdge(OutputStream.nullOutputStream(), Long.MAX_VALUE, 0);
                continue;
            }
            var value = new ByteArrayOutputStream();
            left -= copyToEdge(value, left, 0);
            found.computeIfAbsent(name.group(1), any -> new ArrayList<>()).add(value.toString(StandardCharsets.UTF_8));
            if (found.size() > MOST_FIELDS) {
                throw new LongForm.Unreadable("too many fields");
            }
        }
        while (read() >= 0) {
            // what stands after the last edge says nothing; whoever sends it is heard to the end
        }
        Map<String, String[]> fields = new LinkedHashMap<>();
        found.forEach((name, values) -> fields.put(name, values.toArray(String[]::new)));
        return fields;
    }

    /** After an edge: two hyphens end the form, the end of the line begins a part. */
    private boolean isLast() throws IOException {
        int one = some();
        int two = some();
        if (one == '-' && two == '-') {
            return true;
        }
        if (one != '\r' || two != '\n') {
            throw new LongForm.Unreadable("no line after an edge");
        }
        return false;
    }

    /** A part's headers, up to the empty line; what comes next is its content. */
    private String head() throws IOException {
        var head = new ByteArrayOutputStream();
        int inLine = 0;
        for (int value = some(); value != '\n' || inLine > 0; value = some()) {
            inLine = value == '\n' ? 0 : value == '\r' ? inLine : inLine + 1;
            head.write(value);
            if (head.size() > LONGEST_HEAD) {
                throw new LongForm.Unreadable("a head without end");
            }
        }
        return head.toString(StandardCharsets.UTF_8);
    }

    /**
     * Copies what stands before the next edge (search of Knuth, Morris and Pratt).
     *
     * @param most how many bytes it may be
     * @param known how many bytes of the edge are there already
     * @return how many bytes it was
     */
    private long copyToEdge(OutputStream to, long most, int known) throws IOException {
        long copied = 0;
        int matched = known;
        while (matched < edge.length) {
            byte value = (byte) some();
            while (matched > 0 && edge[matched] != value) {
                int kept = back[matched - 1];
                to.write(edge, 0, matched - kept);
                copied += matched - kept;
                matched = kept;
            }
            if (edge[matched] == value) {
                matched++;
            } else {
                to.write(value);
                copied++;
            }
            if (copied > most) {
                throw new LongForm.Unreadable("too many words");
            }
        }
        return copied;
    }

    private int some() throws IOException {
        int value = read();
        if (value < 0) {
            throw new LongForm.Unreadable("it breaks off");
        }
        return value;
    }

    private int read() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, body.read(buffer));
            if (end == 0) {
                return -1;
            }
        }
        return buffer[at++] & 0xff;
    }

    /** For each length of the edge's beginning, the longest part of it that it also ends with. */
    private static int[] retreats(byte[] edge) {
        int[] back = new int[edge.length];
        for (int i = 1, matched = 0; i < edge.length; i++) {
            while (matched > 0 && edge[i] != edge[matched]) {
                matched = back[matched - 1];
            }
            if (edge[i] == edge[matched]) {
                matched++;
            }
            back[i] = matched;
        }
        return back;
    }
}
