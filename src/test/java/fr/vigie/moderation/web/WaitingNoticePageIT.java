package fr.vigie.moderation.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fr.vigie.server.Accessibility;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Mailbox;
import fr.vigie.server.Staff;
import fr.vigie.server.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@InBrowser
@RunAsClient
class WaitingNoticePageIT {

    @Test
    void a_section_gives_its_address_proves_it_is_told_a_number_and_stops(Page page) throws Exception {
        try (Mailbox mailbox = Mailbox.open()) {
            Staff.signIn(page, "section", "/equipe/moderation/avis.xhtml");
            page.locator("[id='adresse:address']").fill("pas une adresse");
            page.locator("[id='adresse']").evaluate("form => form.noValidate = true");
            page.locator("[id='adresse:demander']").click();
            assertThat(page.locator("#adresse .error")).containsText("nom@exemple.org");

            page.locator("[id='adresse:address']").fill("sasha@exemple.org");
            page.locator("[id='adresse:hours']").selectOption("1");
            page.locator("[id='adresse:demander']").click();
            assertThat(page.locator("#choisi")).containsText("attend d’être confirmée");
            Accessibility.assertFlawless(page);
            String letter = mailbox.messages(1).get(0).getContent().toString();
            Matcher code = Pattern.compile("\\b([A-Z2-9]{8})\\b").matcher(letter);
            Assertions.assertThat(code.find()).as(letter).isTrue();

            page.locator("[id='preuve:code']").fill("AAAAAAAA");
            page.locator("[id='preuve:confirmer']").click();
            assertThat(page.locator("#preuve .error")).containsText("Ce n’est pas le code");
            page.locator("[id='preuve:code']").fill(code.group(1).toLowerCase());
            page.locator("[id='preuve:confirmer']").click();
            assertThat(page.locator("#choisi")).containsText("En service");

            told("Mon collègue Bertrand Lavigne a tout perdu.");
            var digest = mailbox.messages(2).get(1);
            Assertions.assertThat(digest.getAllRecipients()[0]).hasToString("sasha@exemple.org");
            Assertions.assertThat(digest.getSubject() + digest.getContent())
                    .containsPattern("lu\\p{Z}*:\\p{Z}*\\d+")
                    .contains("/equipe/moderation/")
                    .doesNotContainIgnoringCase("Lavigne", "témoi", "syndicat", "NAT-MCM", "panne");

            page.locator("[id='choisi:cesser']").click();
            assertThat(page.locator("#choisi")).hasCount(0);
            assertThat(page.locator("h2")).hasText("Donner une adresse");
        }
    }

    private static void told(String text) {
        try {
            var request = HttpRequest.newBuilder(URI.create(TestServer.address() + "api/v1/testimonies"))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(HttpRequest.BodyPublishers.ofString("{\"observedAt\":\"2018-05-07T08:33:00+02:00\","
                            + "\"platform\":\"NAT-MCM\",\"academy\":\"24\",\"symptom\":\"acces_impossible\",\"text\":\""
                            + text
                            + "\"}"))
                    .build();
            var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
