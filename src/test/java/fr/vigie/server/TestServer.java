package fr.vigie.server;

import java.net.URI;

/** Where the server of the integration tests listens. */
public final class TestServer {

    private TestServer() {}

    /** The address of Vigie's home page, as seen from the tests that run outside the server. */
    public static URI address() {
        return URI.create("http://127.0.0.1:" + (8080 + Integer.getInteger("it.port.offset")) + "/");
    }
}
