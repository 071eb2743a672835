package fr.vigie.http;

import fr.vigie.shared.Digest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A page as it goes over the wire, plain and compressed, with the headers that it set itself. */
final class RenderedPage {

    /** A header that the page set, or added to others of the same name. */
    record Header(String name, String value, boolean added) {}

    private static final Pattern TAKES_GZIP = Pattern.compile("(?i)(^|[\\s,])gzip(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    private final byte[] plain;
    private final byte[] compressed;
    private final String contentType;
    private final List<Header> headers;
    private final String tag;
    private final long renderedAt = System.nanoTime();

    RenderedPage(byte[] plain, String contentType, List<Header> headers) {
        this.plain = plain;
        this.compressed = compress(plain);
        this.contentType = contentType;
        this.headers = List.copyOf(headers);
        // weak: the same page, compressed or not
        this.tag = "W/\"" + Digest.hex(plain).substring(0, 24) + "\"";
    }

    /** Whether it was rendered at most so many seconds ago. */
    boolean isFresh(int seconds) {
        return System.nanoTime() - renderedAt < seconds * 1_000_000_000L;
    }

    /** Sends it, or 304 to a browser that has it already. */
    void send(HttpServletRequest request, HttpServletResponse response, int freshSeconds) throws IOException {
        for (var header : headers) {
            if (header.added) {
                response.addHeader(header.name, header.value);
            } else {
                response.setHeader(header.name, header.value);
            }
        }
        response.setHeader("Cache-Control", "public, max-age=" + freshSeconds);
        response.setHeader("Vary", "Accept-Language, Accept-Encoding");
        response.setHeader("ETag", tag);
        var known = request.getHeader("If-None-Match");
        if (known != null && Arrays.asList(known.split("\\s*,\\s*")).contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var zipped = takesGzip(request);
        if (zipped) {
            response.setHeader("Content-Encoding", "gzip");
        }
        var body = zipped ? compressed : plain;
        response.setContentType(contentType);
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    /** Whether whoever asks takes compressed answers. */
    static boolean takesGzip(HttpServletRequest request) {
        var encodings = request.getHeader("Accept-Encoding");
        return encodings != null && TAKES_GZIP.matcher(encodings).find();
    }

    private static byte[] compress(byte[] plain) {
        var bytes = new ByteArrayOutputStream(plain.length / 3);
        try (var gzip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
