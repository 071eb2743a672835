package fr.vigie.http.body;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ContentUtil;

/**
 * Reads a form that was sent in parts (RFC 7578) once, from its beginning to its end, and keeps what was typed. Files run
 * through and are kept nowhere, so that memory is that of the words, whatever the files weigh.
 */
final class FormReader {

    private static final int MOST_FIELDS = 500;

    private static final MimeConfig STRICT = new MimeConfig.Builder()
            .setStrictParsing(true)
            .setMaxLineLen(16 * 1024)
            .setMaxHeaderLen(16 * 1024)
            .setMaxHeaderCount(20)
            .build();

    private final InputStream body;
    private final MimeTokenStream parts = new MimeTokenStream(STRICT);
    private final Map<String, List<String>> found = new LinkedHashMap<>();
    private int left = (int) BodyLimit.BYTES_OF_FIELDS;

    FormReader(InputStream body) {
        this.body = body;
    }

    /**
     * Every field that is no file, with its values, in the order in which they came.
     *
     * @param type the body's type, its boundary among its parameters
     * @throws LongForm.Unreadable when it is no form, breaks off, or holds more words than anybody types
     */
    Map<String, String[]> fields(String type) throws IOException {
        try {
            parts.parseHeadless(body, type);
            boolean parted = false;
            Map<String, String> disposition = Map.of();
            for (EntityState state = parts.getState(); state != EntityState.T_END_OF_STREAM; state = parts.next()) {
                if (state == EntityState.T_START_BODYPART) {
                    parted = true;
                    disposition = Map.of();
                } else if (state == EntityState.T_FIELD && isDisposition(parts.getField())) {
                    disposition = parameters(parts.getField());
                } else if (state == EntityState.T_BODY) {
                    keep(disposition);
                }
            }
            if (!parted) {
                throw new LongForm.Unreadable("no part");
            }
        } catch (MimeException | MimeIOException broken) {
            throw new LongForm.Unreadable(broken.getMessage());
        }
        Map<String, String[]> fields = new LinkedHashMap<>();
        found.forEach((name, values) -> fields.put(name, values.toArray(String[]::new)));
        return fields;
    }

    private static boolean isDisposition(Field field) {
        return field.getName().equalsIgnoreCase("Content-Disposition");
    }

    private static Map<String, String> parameters(Field disposition) {
        Map<String, String> parameters = new HashMap<>();
        // browsers write names as they are, in UTF-8
        RawField raw = new RawField(
                disposition.getName(),
                ContentUtil.decode(StandardCharsets.UTF_8, disposition.getRaw()).replaceFirst("^[^:]*:", ""));
        for (NameValuePair pair : RawFieldParser.DEFAULT.parseRawBody(raw).getParams()) {
            parameters.put(pair.getName().toLowerCase(Locale.ROOT), pair.getValue());
        }
        return parameters;
    }

    /** Keeps a field's words; a file is read and forgotten, as is what has no name. */
    private void keep(Map<String, String> disposition) throws IOException {
        String name = disposition.get("name");
        if (name == null || disposition.containsKey("filename") || disposition.containsKey("filename*")) {
            return;
        }
        byte[] words = parts.getInputStream().readNBytes(left + 1);
        left -= words.length;
        found.computeIfAbsent(name, any -> new ArrayList<>()).add(new String(words, StandardCharsets.UTF_8));
        if (left < 0 || found.size() > MOST_FIELDS) {
            throw new LongForm.Unreadable("more words than anybody types");
        }
    }
}
