package fr.vigie.server;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;

/** The mail server of the tests, open for as long as one test wants to read what Vigie sends. */
public final class Mailbox implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 60_000;

    private final GreenMail server;

    private Mailbox() {
        server = new GreenMail(
                new ServerSetup(Integer.getInteger("it.smtp.port"), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** Opens it. */
    public static Mailbox open() {
        return new Mailbox();
    }

    /** All messages, once there are so many; the ones that are there when a minute has passed. */
    public List<MimeMessage> messages(int expected) {
        server.waitForIncomingEmail(PATIENCE_MILLIS, expected);
        return List.of(server.getReceivedMessages());
    }

    @Override
    public void close() {
        server.stop();
    }
}
