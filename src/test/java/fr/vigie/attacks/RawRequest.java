package fr.vigie.attacks;

import fr.vigie.server.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A request byte by byte, as no well-behaved client would send it. */
final class RawRequest {

    private static final int PATIENCE = 30_000;

    private final String line;
    private final List<String> headers = new ArrayList<>();
    private byte[] body = new byte[0];

    RawRequest(String method, String target) {
        line = method + " " + target + " HTTP/1.1";
    }

    RawRequest header(String name, String value) {
        headers.add(name + ": " + value);
        return this;
    }

    RawRequest body(byte[] bytes) {
        body = bytes;
        return header("Content-Length", String.valueOf(bytes.length));
    }

    /** The answer's status; 0 when the server hangs up without one. */
    int status() throws IOException {
        String answer = answer();
        return answer.matches("(?s)HTTP/1\\.1 \\d{3}.*") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    /** The whole answer, head and body. */
    String answer() throws IOException {
        var address = TestServer.address();
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE);
            var request = new ByteArrayOutputStream();
            request.writeBytes((line + "\r\nHost: " + address.getAuthority() + "\r\nConnection: close\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            for (String header : headers) {
                request.writeBytes((header + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
            request.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
            request.writeBytes(body);
            try {
                request.writeTo(socket.getOutputStream());
            } catch (IOException refusedBeforeTheEnd) {
                // what it answered is there all the same
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (java.net.SocketException hungUp) {
            return "";
        }
    }

    @Override
    public String toString() {
        return line + " " + headers + " "
                + new String(body, 0, Math.min(body.length, 200), StandardCharsets.ISO_8859_1);
    }
}
