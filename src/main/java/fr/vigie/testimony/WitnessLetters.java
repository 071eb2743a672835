package fr.vigie.testimony;

import fr.vigie.crypto.KeyedHash;
import fr.vigie.mail.Letter;
import fr.vigie.mail.Links;
import fr.vigie.mail.Outbox;
import fr.vigie.shared.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Links to witnesses' pages, for those who asked for one by e-mail. The message says neither what it is about nor from
 * whom, in French and in English alike; it leaves after a while of chance, so that the hour in a mail server's log doesn't
 * tell which testimony it belongs to.
 */
@ApplicationScoped
class WitnessLetters {

    /** Where links lead, followed by their token. */
    static final String PATH = "/lien/";

    private static final Duration LATEST = Duration.ofMinutes(15);
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Outbox outbox;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    /** What a witness's letters are about, for taking them back. */
    static String about(long testimony) {
        return "testimony/" + testimony;
    }

    /** Makes the link of a testimony that was just stored and has it sent; part of the connection's transaction. */
    void write(Connection connection, long testimony, Arrival arrival) throws SQLException {
        Submission submission = arrival.submission();
        KeyedHash hash = secrets.receipts().under(arrival.receiptKey());
        LinkToken token = LinkToken.of(submission.key(), hash);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into testimony_link (testimony_id, token_hash, token_key) values (?, ?, ?)")) {
            insert.setLong(1, testimony);
            insert.setBytes(2, token.hashed(hash));
            insert.setInt(3, arrival.receiptKey());
            insert.executeUpdate();
        }
        String link = Links.to(PATH + token.text());
        Instant earliest = clock.instant().plusSeconds(RANDOM.nextInt((int) LATEST.toSeconds()));
        outbox.putForStranger(
                connection,
                new Letter(
                        submission.contact().email(),
                        Messages.FRENCH.sentence("testimony.letter.subject"),
                        Messages.FRENCH.sentence("testimony.letter.text", link) + "\n\n"
                                + Messages.ENGLISH.sentence("testimony.letter.text", link) + "\n",
                        about(testimony)),
                earliest);
    }
}
