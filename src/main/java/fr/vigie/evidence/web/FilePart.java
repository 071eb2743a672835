package fr.vigie.evidence.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a request asks for (RFC 9110, section 14): one range of bytes; several, or none, mean the whole.
 *
 * @param file the file
 * @param from the first byte
 * @param to the last byte, included; before {@code from} when nothing of the file lies in the range
 * @param size of the whole
 * @param partial whether it is less than was there to be had
 */
record FilePart(Path file, long from, long to, long size, boolean partial) {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** The part that a {@code Range} header asks for. @param ifRange what it holds for, or null; not for another file */
    static FilePart of(Path file, String range, String ifRange, String tag) throws IOException {
        long size = Files.size(file);
        Matcher asked = RANGE.matcher(range == null ? "" : range.strip());
        boolean same = ifRange == null || ifRange.equals("\"" + tag + "\"");
        if (!same
                || !asked.matches()
                || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
            return new FilePart(file, 0, size - 1, size, false);
        }
        Optional<Long> first = number(asked.group(1));
        Optional<Long> last = number(asked.group(2));
        if (first.isEmpty()) {
            return new FilePart(file, Math.max(0, size - last.orElseThrow()), size - 1, size, true);
        }
        return new FilePart(file, first.get(), Math.min(size - 1, last.orElse(size - 1)), size, true);
    }

    private static Optional<Long> number(String digits) {
        return digits.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(digits));
    }

    boolean isSatisfiable() {
        return from <= to && from < size;
    }

    int status() {
        return !partial ? 200 : isSatisfiable() ? 206 : 416;
    }

    long length() {
        return isSatisfiable() ? to - from + 1 : 0;
    }

    /** {@code bytes 0-99/1234}. */
    String contentRange() {
        return isSatisfiable() ? "bytes " + from + "-" + to + "/" + size : "bytes */" + size;
    }

    void write(OutputStream out) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            var target = Channels.newChannel(out);
            long at = from;
            while (at <= to) {
                long sent = channel.transferTo(at, Math.min(1 << 20, to - at + 1), target);
                if (sent <= 0) {
                    throw new IOException("the file became shorter");
                }
                at += sent;
            }
        }
    }
}
