package fr.vigie.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import fr.vigie.shared.Organisation;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@InServer
@RunAsClient
class LegalNoticeIT {

    @Test
    void the_legal_notice_names_who_answers_for_the_publication() {
        Organisation organisation = Organisation.of(Map.of("VIGIE_START", "empty"));
        assertThat(Caller.anonymous().get("mentions-legales").text())
                .contains("Direction de la publication", "Hébergement", "Droit de réponse")
                .contains(organisation.publisher(), organisation.name(), organisation.host());
    }
}
