package fr.vigie.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A page with a hole. What stands before and after the hole is compressed beforehand; a compressed stream is put together
 * from the two and what goes between (RFC 1951 lets blocks follow each other, RFC 1952 wants one sum over the whole).
 */
final class KeyedPage {

    private static final byte[] GZIP_HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 2, 0};

    private final byte[] before;
    private final byte[] after;
    private final byte[] squeezedBefore;
    private final byte[] squeezedAfter;

    /** @param place the text of the hole, which occurs once */
    KeyedPage(byte[] page, String place) {
        var text = new String(page, StandardCharsets.UTF_8);
        int at = text.indexOf(place);
        if (at < 0 || text.indexOf(place, at + 1) >= 0) {
            throw new IllegalStateException("the page has to have its key once");
        }
        before = text.substring(0, at).getBytes(StandardCharsets.UTF_8);
        after = text.substring(at + place.length()).getBytes(StandardCharsets.UTF_8);
        squeezedBefore = squeeze(before, Deflater.BEST_COMPRESSION, false);
        squeezedAfter = squeeze(after, Deflater.BEST_COMPRESSION, true);
    }

    void send(String key, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var middle = key.getBytes(StandardCharsets.US_ASCII);
        response.setContentType("text/html;charset=UTF-8");
        // the same key may come back to its own reader, never to another
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Vary", "Accept-Language, Accept-Encoding");
        byte[] body;
        if (RenderedPage.takesGzip(request)) {
            response.setHeader("Content-Encoding", "gzip");
            body = compressed(middle);
        } else {
            body = join(before, middle, after);
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    byte[] compressed(byte[] middle) {
        var sum = new CRC32();
        sum.update(before);
        sum.update(middle);
        sum.update(after);
        var size = before.length + middle.length + after.length;
        return join(
                GZIP_HEAD,
                squeezedBefore,
                squeeze(middle, Deflater.NO_COMPRESSION, false),
                squeezedAfter,
                littleEndian((int) sum.getValue()),
                littleEndian(size));
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
