package fr.vigie.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Properties;

/**
 * The SMTP server that takes letters on, as {@code VIGIE_SMTP_HOST}, {@code _PORT}, {@code _SECURITY} ({@code starttls},
 * {@code tls} or {@code none}), {@code _USER}, {@code _PASSWORD} and {@code VIGIE_MAIL_FROM} say. Without a host and a sender
 * there is none, and nothing is sent.
 */
@ApplicationScoped
class Relay {

    /** How Jakarta Mail's settings of the protocol begin. */
    private static final String SMTP = "mail.smtp.";

    private static final String CONNECT_MILLIS = "10000";
    private static final String TALK_MILLIS = "20000";

    private final String from;
    private final Session session;

    Relay() {
        this(System.getenv());
    }

    Relay(Map<String, String> environment) {
        String host = environment.getOrDefault("VIGIE_SMTP_HOST", "").strip();
        from = environment.getOrDefault("VIGIE_MAIL_FROM", "").strip();
        session = host.isEmpty() || from.isEmpty() ? null : session(host, environment);
    }

    private Session session(String host, Map<String, String> environment) {
        String security =
                environment.getOrDefault("VIGIE_SMTP_SECURITY", "starttls").strip();
        boolean tls = security.equals("tls");
        String user = environment.getOrDefault("VIGIE_SMTP_USER", "").strip();
        Properties properties = new Properties();
        properties.put(SMTP + "host", host);
        properties.put(
                SMTP + "port",
                environment.getOrDefault("VIGIE_SMTP_PORT", tls ? "465" : "587").strip());
        properties.put(SMTP + "connectiontimeout", CONNECT_MILLIS);
        properties.put(SMTP + "timeout", TALK_MILLIS);
        properties.put(SMTP + "writetimeout", TALK_MILLIS);
        properties.put(SMTP + "auth", String.valueOf(!user.isEmpty()));
        properties.put(SMTP + "ssl.enable", String.valueOf(tls));
        properties.put(SMTP + "ssl.checkserveridentity", "true");
        // what a server calls itself may name the union: it says the sender's domain, which the letter says anyway
        properties.put(SMTP + "localhost", domain());
        if (security.equals("starttls")) {
            properties.put(SMTP + "starttls.enable", "true");
            // in the clear rather than not at all would be the wrong way round
            properties.put(SMTP + "starttls.required", "true");
        }
        String password = environment.getOrDefault("VIGIE_SMTP_PASSWORD", "");
        return Session.getInstance(
                properties,
                user.isEmpty()
                        ? null
                        : new Authenticator() {
                            @Override
                            protected PasswordAuthentication getPasswordAuthentication() {
                                return new PasswordAuthentication(user, password);
                            }
                        });
    }

    /** Whether letters can be sent at all. */
    boolean isOpen() {
        return session != null;
    }

    /**
     * Hands a letter over. The same number makes the same {@code Message-ID}, so that a letter that is handed over twice,
     * because its first answer was lost, can be told for one.
     *
     * @throws Undeliverable when its address is refused for good
     * @throws MessagingException when it may be tried again
     */
    void send(Letter letter, long number, Instant at) throws MessagingException, Undeliverable {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + number + "." + at.toEpochMilli() + "@" + domain() + ">");
            }
        };
        message.setFrom(new InternetAddress(from, false));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), false));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(at));
        // no program answers it that it is on holiday
        message.setHeader("Auto-Submitted", "auto-generated");
        try {
            Transport.send(message);
        } catch (SendFailedException refused) {
            if (refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0) {
                throw new Undeliverable();
            }
            throw refused;
        }
    }

    private String domain() {
        return from.substring(from.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
    }

    /** The address is refused; nothing of it is told, since this may end up in a log. */
    static final class Undeliverable extends Exception {

        private static final long serialVersionUID = 1L;

        Undeliverable() {
            super("the address is refused");
        }
    }
}
