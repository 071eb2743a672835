package fr.vigie.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a file of values is written.
 *
 * @param charset its encoding
 * @param mark how many bytes of mark stand before the text
 * @param separator what stands between two cells
 */
record TextEncoding(Charset charset, int mark, char separator) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int HEAD = 64 << 10;

    /**
     * Finds out by reading the file once: what is valid UTF-8 to the end is UTF-8, since text in Windows-1252 hardly ever
     * is; the rest is Windows-1252 unless it carries the marks of UTF-8 as well, which would end in « Ã© ».
     */
    static TextEncoding of(Path path) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw CsvFile.refused("csv.empty", 1);
        }
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return checked(path, head, StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return checked(path, head, StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return checked(path, head, StandardCharsets.UTF_16BE, 2);
        }
        Bytes bytes = Bytes.of(path);
        if (bytes.zeros || !bytes.validUtf8 && bytes.notWindows) {
            throw CsvFile.refused("csv.binary", 1);
        }
        if (!bytes.validUtf8 && bytes.marksOfUtf8) {
            throw CsvFile.refused("csv.mixedEncodings", bytes.lineOfFault);
        }
        Charset charset = bytes.validUtf8 ? StandardCharsets.UTF_8 : WINDOWS_1252;
        return new TextEncoding(charset, 0, separator(head, 0, charset));
    }

    private static TextEncoding checked(Path path, byte[] head, Charset charset, int mark) throws IOException {
        if (charset.equals(StandardCharsets.UTF_8)) {
            Bytes bytes = Bytes.of(path);
            if (bytes.zeros) {
                throw CsvFile.refused("csv.binary", 1);
            }
            if (!bytes.validUtf8) {
                throw CsvFile.refused("csv.mixedEncodings", bytes.lineOfFault);
            }
        }
        return new TextEncoding(charset, mark, separator(head, mark, charset));
    }

    /** The one of the three that the first line has most of, outside quotation marks. */
    private static char separator(byte[] head, int mark, Charset charset) {
        int[] found = new int[128];
        boolean quoted = false;
        for (char c : new String(head, mark, head.length - mark, charset).toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && c < found.length) {
                found[c]++;
            }
        }
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            best = found[candidate] > found[best] ? candidate : best;
        }
        return best;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (head.length <= i || Byte.toUnsignedInt(head[i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** What one walk over all bytes tells. */
    private static final class Bytes {

        private boolean zeros;
        private boolean validUtf8 = true;
        private boolean notWindows;
        private boolean marksOfUtf8;
        private long lineOfFault = 1;

        static Bytes of(Path path) throws IOException {
            var bytes = new Bytes();
            try (InputStream in = new BufferedInputStream(Files.newInputStream(path), HEAD)) {
                bytes.read(in);
            }
            return bytes;
        }

        private void read(InputStream in) throws IOException {
            CharsetDecoder decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            ByteBuffer portion = ByteBuffer.allocate(HEAD);
            CharBuffer text = CharBuffer.allocate(HEAD);
            int before = 0;
            int beforeThat = 0;
            long line = 1;
            for (int read = in.read(portion.array()); read >= 0; ) {
                int end = portion.position() + read;
                for (int i = portion.position(); i < end; i++) {
                    int b = Byte.toUnsignedInt(portion.array()[i]);
                    line += b == '\n' ? 1 : 0;
                    zeros |= b == 0;
                    notWindows |= b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D;
                    marksOfUtf8 |= before == 0xC3 && isContinuation(b);
                    marksOfUtf8 |= beforeThat == 0xE2 && before == 0x80 && isContinuation(b);
                    beforeThat = before;
                    before = b;
                }
                if (validUtf8) {
                    portion.position(0).limit(end);
                    text.clear();
                    validUtf8 = !decoder.decode(portion, text, false).isError();
                    lineOfFault = validUtf8 ? lineOfFault : line;
                    portion.compact();
                } else {
                    portion.clear();
                }
                read = in.read(portion.array(), portion.position(), portion.remaining());
            }
            // a character that the end of the file cuts short
            validUtf8 &= portion.position() == 0;
        }

        private static boolean isContinuation(int b) {
            return b >= 0x80 && b < 0xC0;
        }
    }
}
