package fr.vigie.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A page with holes, all for the same text. What stands around the holes is compressed beforehand; a compressed stream is
 * put together from that and what goes between (RFC 1951 lets blocks follow each other, RFC 1952 wants one sum over the
 * whole).
 */
final class KeyedPage {

    private static final byte[] GZIP_HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 2, 0};

    private final byte[][] parts;
    private final byte[][] squeezed;

    /** @param place the text of the holes, at least one */
    KeyedPage(byte[] page, String place) {
        var texts = new String(page, StandardCharsets.UTF_8).split(Pattern.quote(place), -1);
        if (texts.length < 2) {
            throw new IllegalStateException("the page has to have a place for its key");
        }
        parts = new byte[texts.length][];
        squeezed = new byte[texts.length][];
        for (int i = 0; i < texts.length; i++) {
            parts[i] = texts[i].getBytes(StandardCharsets.UTF_8);
            squeezed[i] = squeeze(parts[i], Deflater.BEST_COMPRESSION, i == texts.length - 1);
        }
    }

    void send(String key, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var middle = key.getBytes(StandardCharsets.US_ASCII);
        response.setContentType("text/html;charset=UTF-8");
        // the same key may come back to its own reader, never to another
        if (request.getMethod().equals("POST")) {
            response.setHeader("Cache-Control", "no-store");
        } else {
            response.setHeader("Cache-Control", "private, no-cache");
        }
        response.setHeader("Vary", "Accept-Language, Accept-Encoding");
        byte[] body;
        if (RenderedPage.takesGzip(request)) {
            response.setHeader("Content-Encoding", "gzip");
            body = compressed(middle);
        } else {
            body = between(parts, middle);
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    byte[] compressed(byte[] middle) {
        var sum = new CRC32();
        int size = 0;
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                sum.update(middle);
                size += middle.length;
            }
            sum.update(parts[i]);
            size += parts[i].length;
        }
        return join(
                GZIP_HEAD,
                between(squeezed, squeeze(middle, Deflater.NO_COMPRESSION, false)),
                littleEndian((int) sum.getValue()),
                littleEndian(size));
    }

    private static byte[] between(byte[][] parts, byte[] middle) {
        var out = new ByteArrayOutputStream(32 * 1024);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                out.writeBytes(middle);
            }
            out.writeBytes(parts[i]);
        }
        return out.toByteArray();
    }

    /** Raw deflate blocks up to a byte's end; the next ones refer to nothing in them. */
    private static byte[] squeeze(byte[] plain, int level, boolean last) {
        var deflater = new Deflater(level, true);
        try {
            deflater.setInput(plain);
            var out = new ByteArrayOutputStream(plain.length / 3 + 64);
            var buffer = new byte[4096];
            if (last) {
                deflater.finish();
            }
            int flush = last ? Deflater.NO_FLUSH : Deflater.FULL_FLUSH;
            for (int n = deflater.deflate(buffer, 0, buffer.length, flush);
                    n > 0;
                    n = deflater.deflate(buffer, 0, buffer.length, flush)) {
                out.write(buffer, 0, n);
                if (n < buffer.length && !last) {
                    break;
                }
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] littleEndian(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)};
    }

    private static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream(32 * 1024);
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
