package fr.vigie.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import fr.vigie.witness.web.ContactSender;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How to reach a witness is nowhere to be read but in the liaison's room, wherever one looks (requirement L18). */
@InServer
@RunAsClient
class ContactsHiddenIT {

    private final String name = "Maryvonne " + System.nanoTime();
    private long id;

    @BeforeEach
    void aWitnessWhoSaysHowToBeReached() {
        var sent = ContactSender.send(name);
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        id = ContactSender.latestWithContact();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "redaction", "presse", "section", "referent"})
    void no_page_and_no_call_shows_how_to_reach_a_witness(String login) throws Exception {
        String address = ContactSender.addressOf(name);
        StaffWalk.pages(
                        login,
                        List.of(
                                "/equipe/temoignages/temoignage.xhtml?id=" + id,
                                "/equipe/moderation/index.xhtml?id=" + id,
                                "/equipe/journal/index.xhtml?numero=" + id))
                .forEach((page, body) ->
                        assertThat(body).as(page).doesNotContain(name).doesNotContain(address));
        Caller caller = Caller.as(login);
        for (String call : StaffWalk.calls(
                path -> path.replace("{week}", "2018-W19").replaceAll("\\{\\w+}", String.valueOf(id)))) {
            assertThat(caller.get(call).text()).as(call).doesNotContain(name).doesNotContain(address);
        }
    }
}
