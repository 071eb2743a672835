package fr.vigie.protection.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.vigie.server.Accessibility;
import fr.vigie.server.Caller;
import fr.vigie.server.Caller.Answer;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Somebody's testimony says something wrong, and they ask to have it put right (GDPR, article 16). */
@InBrowser
@RunAsClient
class RectificationPageIT {

    @Test
    void the_liaison_puts_facts_and_words_right_and_their_author_sees_it(Page page) {
        String receipt = told("2019-05-14");
        follow(receipt, "&action=request&right=rectification&words=C%27%C3%A9tait+le+lendemain%2C+sur+Pronote.");

        page.setViewportSize(320, 640);
        Staff.signIn(page, "referent", "/equipe/donnees/");
        page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText("Corriger"))
                .filter(new Locator.FilterOptions().setHasText("à traiter"))
                .last()
                .locator("a")
                .click();
        assertThat(page.locator("main")).containsText("C'était le lendemain, sur Pronote.");
        assertThat(field(page, "platform")).hasValue("NAT-MCM");
        assertThat(field(page, "observedAt")).hasValue("2019-05-14");
        assertThat(field(page, "hour")).hasValue("08:33");
        Accessibility.assertFlawless(page);
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(320);

        page.locator("[id='rectification:faits']").click();
        assertThat(page.locator("[id='rectification'] .error")).containsText("Ce sont déjà les faits");
        field(page, "platform").selectOption("PRI-PRONOTE");
        field(page, "academy").selectOption("10");
        field(page, "observedAt").fill("2019-05-15");
        field(page, "hour").fill("");
        field(page, "pupilsConcerned").fill("12");
        field(page, "pupilsBlocked").fill("30");
        page.locator("[id='rectification:faits']").click();
        assertThat(page.locator("[id='rectification'] .error")).containsText("30");
        assertThat(field(page, "platform")).hasValue("PRI-PRONOTE");
        assertThat(field(page, "pupilsBlocked")).hasValue("30");
        assertThat(field(page, "observedAt")).hasValue("2019-05-15");
        field(page, "pupilsBlocked").fill("11");
        page.locator("[id='rectification:faits']").click();
        assertThat(page.locator(".avis")).containsText("C’est corrigé");

        page.locator("[id='mots:text']").fill("");
        page.locator("[id='mots:enregistrer']").click();
        assertThat(page.locator("[id='mots'] .error")).isVisible();
        page.locator("[id='mots:text']").fill("Tout était lent ce mercredi.");
        page.locator("[id='mots:enregistrer']").click();
        assertThat(page.locator(".avis")).containsText("C’est corrigé");
        page.locator("[id='demande:answer']").fill("Le jour, l’outil et vos mots sont corrigés.");
        page.locator("[id='demande:repondre']").click();
        assertThat(page.locator(".avis")).containsText("Demande satisfaite.");
        assertThat(page.locator("[id='rectification']")).hasCount(0);

        String mine = follow(receipt, "").text();
        Assertions.assertThat(mine)
                .contains("Pronote", "15/05/2019", "Lyon", "Tout était lent ce mercredi.", "sont corrigés.")
                .doesNotContain("Ma classe à la maison", "14/05/2019");
        JsonNode testimony = Caller.as("redaction")
                .get("api/v1/testimonies?day=2019-05-15&platform=PRI-PRONOTE")
                .json()
                .get("testimonies")
                .get(0);
        Assertions.assertThat(testimony.path("pupilsBlocked").asInt()).isEqualTo(11);
        Assertions.assertThat(testimony.path("state").asText())
                .as("read again first")
                .isEqualTo("recu");
        Assertions.assertThat(follow(receipt, "&action=export").text())
                .contains("\"factsBeforeTheyWerePutRight\":[{", "NAT-MCM", "\"consents\":[{", "interne");
        follow(receipt, "&action=erase");
    }

    @Test
    void nothing_is_put_right_but_for_whoever_asked_for_it(Page page) {
        String receipt = told("2019-05-16");
        follow(receipt, "&action=request&right=opposition&words=Plus+rien");
        Staff.signIn(page, "referent", "/equipe/donnees/");
        page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText("Ne plus être utilisé"))
                .filter(new Locator.FilterOptions().setHasText("à traiter"))
                .last()
                .locator("a")
                .click();
        assertThat(page.locator("main")).containsText("Plus rien");
        assertThat(page.locator("[id='rectification']")).hasCount(0);
        page.locator("[id='demande:retirer']").click();
        assertThat(page.locator(".avis")).containsText("Accord retiré.");
        page.locator("[id='demande:answer']").fill("Il n’est plus utilisé.");
        page.locator("[id='demande:repondre']").click();
        Assertions.assertThat(follow(receipt, "").text()).contains("Il n’est plus utilisé.");
        follow(receipt, "&action=erase");
    }

    private static Locator field(Page page, String name) {
        return page.locator("[id='rectification:" + name + "']");
    }

    private static String told(String day) {
        Answer told = Caller.anonymous()
                .post(
                        "api/v1/testimonies",
                        "{\"observedAt\":\"" + day + "T08:33:00+02:00\",\"platform\":\"NAT-MCM\",\"academy\":\"24\","
                                + "\"symptom\":\"lenteurs\",\"text\":\"Tout est lent.\"}");
        Assertions.assertThat(told.status()).as(told.text()).isEqualTo(201);
        return told.json().get("receipt").asText();
    }

    private static Answer follow(String receipt, String more) {
        return Caller.anonymous()
                .post(
                        "temoigner/suivi",
                        "application/x-www-form-urlencoded",
                        ("receipt=" + URLEncoder.encode(receipt, StandardCharsets.UTF_8) + more)
                                .getBytes(StandardCharsets.UTF_8));
    }
}
