package fr.vigie.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What anybody may fetch and keep. */
@InServer
@RunAsClient
class PublishedCustodyIT {

    @Test
    void the_journal_and_the_deposits_are_published_as_plain_text_without_a_name() {
        for (String file : new String[] {"journal.txt", "depots.txt"}) {
            var answer = Caller.anonymous().get(file);
            assertThat(answer.status()).as(file).isEqualTo(200);
            assertThat(answer.response().headers().firstValue("content-type").orElse(""))
                    .startsWith("text/plain");
            assertThat(answer.text().lines().filter(line -> !line.startsWith("#")))
                    .allMatch(line -> line.matches("\\d{4}-(\\d\\d-\\d\\d|W\\d\\d) \\d+ [0-9a-f]{64}"));
        }
        assertThat(Caller.anonymous().get("autorite.pem").text()).startsWith("-----BEGIN CERTIFICATE-----");
    }

    @Test
    void a_number_that_is_no_receipt_proves_nothing() {
        assertThat(Caller.anonymous()
                        .post("preuve-de-depot", "application/x-www-form-urlencoded", "recu=1234".getBytes())
                        .status())
                .isEqualTo(404);
        assertThat(Caller.anonymous().get("journal/hier.tsr").status()).isEqualTo(404);
        assertThat(Caller.anonymous().get("depots/2021-W99.p7s").status()).isEqualTo(404);
    }
}
