package fr.vigie.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {

    private static final Instant AT = Instant.parse("2021-04-06T06:33:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dominique",
                "a@b\nBcc: tous@exemple.fr",
                "a@b, c@d",
                "Nom <a@b>",
                "a@b;c@d",
                "a b@c",
                "@",
                "a@"
            })
    void address_that_would_write_to_somebody_else_is_refused(String address) {
        assertThatThrownBy(() -> new Letter(address, "Bonjour", "Texte", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void subject_of_two_lines_is_refused() {
        assertThatThrownBy(() -> new Letter("a@exemple.fr", "Bonjour\r\nBcc: b@exemple.fr", "Texte", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_of_a_letter_gets_into_a_log() {
        assertThat(new Letter("a@exemple.fr", "Sujet", "Texte", "x")).hasToString("Letter");
    }

    @Test
    void letter_goes_out_with_its_accents_and_without_a_name_of_program_host_or_union() throws Exception {
        try (var mail = new Server()) {
            new Relay(mail.settings("none"))
                    .send(new Letter("a@exemple.fr", "Votre lien, été", "Voilà : œuf\n", null), 7, AT);
            var message = mail.server.getReceivedMessages()[0];
            assertThat(message.getSubject()).isEqualTo("Votre lien, été");
            assertThat(message.getContent().toString()).startsWith("Voilà : œuf");
            assertThat(message.getFrom()[0]).hasToString("rien@messages.example");
            assertThat(message.getHeader("Message-ID")[0]).isEqualTo("<7.1617690780000@messages.example>");
            assertThat(message.getHeader("X-Mailer")).isNull();
            var raw = new java.io.ByteArrayOutputStream();
            message.writeTo(raw);
            assertThat(raw.toString())
                    .doesNotContainIgnoringCase(
                            "vigie", java.net.InetAddress.getLocalHost().getHostName());
        }
    }

    @Test
    void server_that_speaks_in_the_clear_gets_nothing_where_encryption_is_wanted() {
        try (var mail = new Server()) {
            var relay = new Relay(mail.settings("starttls"));
            assertThatThrownBy(() -> relay.send(new Letter("a@exemple.fr", "S", "T", null), 1, AT))
                    .isInstanceOf(MessagingException.class);
            assertThat(mail.server.getReceivedMessages()).isEmpty();
        }
    }

    @Test
    void without_a_host_or_a_sender_nothing_is_sent() {
        assertThat(new Relay(Map.of()).isOpen()).isFalse();
        assertThat(new Relay(Map.of("VIGIE_SMTP_HOST", "127.0.0.1")).isOpen()).isFalse();
    }

    private static final class Server implements AutoCloseable {
        final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

        Server() {
            server.start();
        }

        Map<String, String> settings(String security) {
            var settings = new HashMap<String, String>();
            settings.put("VIGIE_SMTP_HOST", "127.0.0.1");
            settings.put("VIGIE_SMTP_PORT", String.valueOf(server.getSmtp().getPort()));
            settings.put("VIGIE_SMTP_SECURITY", security);
            settings.put("VIGIE_MAIL_FROM", "rien@messages.example");
            return settings;
        }

        @Override
        public void close() {
            server.stop();
        }
    }
}
