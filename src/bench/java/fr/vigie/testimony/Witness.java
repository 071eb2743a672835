package fr.vigie.testimony;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A witness's browser: takes the form, sends it, follows a redirect if there is one, over a connection that is kept open.
 * It asks for compressed pages as browsers do.
 */
final class Witness implements Closeable {

    private static final Pattern KEY = Pattern.compile(
            "name=\"key\" value=\"([^\"]+)\"|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.[0-9a-z]+\\.[\\w-]+)");
    private static final Pattern RECEIPT = Pattern.compile("((?:\\d{4} ){4}\\d{4})");
    private static final int PATIENCE_MILLIS = 60_000;

    private final int port;
    private final InetAddress from;
    private Socket socket;
    private InputStream in;

    /**
     * An answer.
     *
     * @param bytes on the wire, head and body
     * @param body as it came
     * @param text the body read, uncompressed
     */
    record Answer(int status, String head, int bytes, byte[] body) {
        String text() throws IOException {
            if (!head.toLowerCase(java.util.Locale.ROOT).contains("content-encoding: gzip")) {
                return new String(body, StandardCharsets.UTF_8);
            }
            try (var plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
                return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    Witness(int port) {
        this(port, null);
    }

    /** @param from the address of this machine that it speaks from, or null for any */
    Witness(int port, InetAddress from) {
        this.port = port;
        this.from = from;
    }

    /** Takes a form. @return its key */
    String form() throws IOException {
        Answer page = get("/temoigner");
        // the key stands between compressed parts as it is
        var key = KEY.matcher(new String(page.body(), StandardCharsets.ISO_8859_1));
        if (page.status() != 200 || !key.find()) {
            throw new IOException("no form: " + page.status());
        }
        return key.group(1) == null ? key.group(2) : key.group(1);
    }

    Answer get(String address) throws IOException {
        return exchange(("GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                        + "\r\nAccept-Language: fr\r\nAccept-Encoding: gzip\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends a form. @return the receipt, or null when it was refused */
    String send(String key, String words) throws IOException {
        return send(key, words, "NAT-MCM");
    }

    /** The same about another tool. */
    String send(String key, String words, String platform) throws IOException {
        byte[] body = ("platform=" + platform
                        + "&academy=24&symptom=acces_impossible&when=morning&feature=&severity=bloquant"
                        + "&pupilsConcerned=31&pupilsBlocked=12&sessionLost=true&consent=anonyme&website=&key=" + key
                        + "&text="
                        + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.US_ASCII);
        byte[] head = ("POST /temoigner HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nOrigin: http://127.0.0.1:" + port
                        + "\r\nSec-Fetch-Site: same-origin\r\nAccept-Language: fr\r\nAccept-Encoding: gzip\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        var whole = new ByteArrayOutputStream(head.length + body.length);
        whole.writeBytes(head);
        whole.writeBytes(body);
        Answer answer = exchange(whole.toByteArray());
        if (answer.status() == 302 || answer.status() == 303) {
            answer = get(answer.head().replaceFirst("(?s).*?\\r\\nLocation: (?:http://[^/]+)?([^\\r]+).*", "$1"));
        }
        var receipt = RECEIPT.matcher(new String(answer.body(), StandardCharsets.ISO_8859_1));
        if (answer.status() == 200 && receipt.find()) {
            return receipt.group(1);
        }
        receipt = RECEIPT.matcher(answer.text());
        return answer.status() == 200 && receipt.find() ? receipt.group(1) : null;
    }

    private Answer exchange(byte[] request) throws IOException {
        if (socket == null) {
            socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            if (from != null) {
                socket.bind(new InetSocketAddress(from, 0));
            }
            socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
        }
        try {
            socket.getOutputStream().write(request);
            return read();
        } catch (IOException broken) {
            close();
            throw broken;
        }
    }

    private Answer read() throws IOException {
        var lines = new StringBuilder();
        for (String line = line(); !line.isEmpty(); line = line()) {
            lines.append(line).append("\r\n");
        }
        String head = lines.toString();
        String lower = head.toLowerCase(java.util.Locale.ROOT);
        byte[] body;
        int wire = head.length() + 2;
        if (lower.contains("transfer-encoding: chunked")) {
            var chunks = new ByteArrayOutputStream();
            while (true) {
                String size = line();
                int length = Integer.parseInt(size.strip(), 16);
                chunks.writeBytes(exactly(length));
                line();
                wire += size.length() + 4;
                if (length == 0) {
                    break;
                }
            }
            body = chunks.toByteArray();
        } else {
            int at = lower.indexOf("content-length: ");
            int length = at < 0 ? 0 : Integer.parseInt(lower.substring(at + 16, lower.indexOf('\r', at)));
            body = exactly(length);
        }
        if (lower.contains("connection: close")) {
            close();
        }
        return new Answer(Integer.parseInt(head.substring(9, 12)), head, wire + body.length, body);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException gone) {
            // it is
        }
        socket = null;
    }
}
