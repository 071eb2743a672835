package fr.vigie.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.Caller;
import fr.vigie.server.Caller.Answer;
import fr.vigie.server.InServer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@InServer
@RunAsClient
class WaitingFeedIT {

    private static final String FEED = "api/v1/moderation/waiting.atom";

    @Test
    void a_section_is_told_what_waits_in_its_academies_without_a_word_of_it() {
        told("24", "Mon collègue Bertrand Lavigne a tout perdu.");
        told("14", "Rien ne marche à Rennes.");
        Answer feed = Caller.as("section").get(FEED);
        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/atom+xml");
        assertThat(feed.text())
                .contains("academie=A24")
                .doesNotContain("academie=A14")
                .doesNotContain("Lavigne")
                .doesNotContain("perdu");
        assertThat(Caller.as("redaction").get(FEED).text()).contains("academie=A14");
    }

    @Test
    void nobody_else_is_told() {
        assertThat(Caller.anonymous().get(FEED).status()).isEqualTo(401);
        assertThat(Caller.as("presse").get(FEED).status()).isEqualTo(403);
    }

    private static void told(String academy, String text) {
        String reference = "IT-" + UUID.randomUUID().toString().substring(0, 12);
        Caller.as("redaction")
                .post(
                        "api/v1/imports/testimonies",
                        "text/csv",
                        ("id,recu_le,observe_le,precision_temps,plateforme_code,academie_code,symptome,verbatim\n"
                                        + reference + ",2018-05-07T08:41:00+02:00,2018-05-07T08:33:00+02:00,exacte,"
                                        + "NAT-MCM," + academy + ",acces_impossible,\"" + text + "\"\n")
                                .getBytes(StandardCharsets.UTF_8));
    }
}
