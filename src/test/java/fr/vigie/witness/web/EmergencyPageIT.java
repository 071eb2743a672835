package fr.vigie.witness.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fr.vigie.server.Accessibility;
import fr.vigie.server.Caller;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InBrowser
@RunAsClient
class EmergencyPageIT {

    private static final String REASON = "Un témoin menacé, le référent est injoignable.";
    private static final String REFERENCE = "URG-1";

    @BeforeEach
    void aTestimonyWithoutContact() {
        Caller.as("redaction")
                .post(
                        "api/v1/imports/testimonies",
                        "text/csv",
                        ("id,recu_le,observe_le,precision_temps,plateforme_code,academie_code,symptome\n" + REFERENCE
                                        + ",2018-05-07T08:41:00+02:00,2018-05-07T08:33:00+02:00,exacte,NAT-MCM,24,acces_impossible\n")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void an_administrator_reads_a_contact_in_an_emergency_only_and_everybody_concerned_is_told(Page page) {
        page.setViewportSize(320, 700);
        Staff.signIn(page, "admin", "/equipe/donnees/urgences.xhtml");
        Assertions.assertThat(page.navigate("/equipe/temoins/").status()).isEqualTo(403);
        page.navigate("/equipe/donnees/urgences.xhtml");
        Accessibility.assertFlawless(page);
        page.locator("[id='urgence:reason']").fill("parce que");
        page.locator("[id='urgence:password']").fill("autre chose");
        page.locator("[id='urgence:ouvrir']").click();
        assertThat(page.locator(".error")).hasCount(2);
        Assertions.assertThat(page.navigate("/equipe/temoins/").status()).isEqualTo(403);

        page.navigate("/equipe/donnees/urgences.xhtml");
        page.locator("[id='urgence:reason']").fill(REASON);
        page.locator("[id='urgence:password']").fill(Caller.PASSWORD);
        page.locator("[id='urgence:ouvrir']").click();
        assertThat(page.locator(".avis")).containsText("ouvert pour une demi-heure");
        Accessibility.assertFlawless(page);
        page.locator("[id='contact:testimony']").fill(REFERENCE);
        page.locator("[id='contact:montrer']").click();
        assertThat(page.locator(".error")).containsText("n’a pas de contact");

        page.navigate("/equipe/donnees/urgences.xhtml");
        assertThat(page.locator("tbody tr").first()).containsText(REASON);
        Accessibility.assertFlawless(page);
        page.locator("[id='fin:fermer']").click();
        assertThat(page.locator(".avis")).containsText("fermé");
        Assertions.assertThat(page.navigate("/equipe/temoins/").status()).isEqualTo(403);

        page.context().clearCookies();
        Staff.signIn(page, "redaction", "/equipe/journal/?action=staff.emergency_opened");
        assertThat(page.locator("tbody tr .tag.bad").first()).containsText("accès d’urgence ouvert");
        Accessibility.assertFlawless(page);
        page.navigate("/equipe/");
        assertThat(page.locator("main")).not().containsText(REASON);

        page.context().clearCookies();
        Staff.signIn(page, "referent", "/equipe/");
        assertThat(page.locator(".notice.bad").first()).containsText(REASON);
        Accessibility.assertFlawless(page);
    }

    @Test
    void what_an_administrator_reads_in_an_emergency_is_counted_on_every_desk_and_red_in_the_trail(Page page) {
        String name = "Witness " + System.nanoTime();
        long number = testimonyOf(name);
        Staff.signIn(page, "admin", "/equipe/donnees/urgences.xhtml");
        page.locator("[id='urgence:reason']").fill(REASON);
        page.locator("[id='urgence:password']").fill(Caller.PASSWORD);
        page.locator("[id='urgence:ouvrir']").click();
        page.locator("[id='contact:testimony']").fill("T#" + number);
        page.locator("[id='contact:montrer']").click();
        assertThat(page.locator("dl.sheet")).containsText(name);
        assertThat(page.locator("dl.sheet")).containsText(ContactSender.addressOf(name));
        Accessibility.assertFlawless(page);
        page.navigate("/equipe/donnees/urgences.xhtml");
        assertThat(page.locator("tbody tr").first()).containsText(REASON);
        assertThat(page.locator("tbody tr").first().locator("td").last()).hasText("1");
        page.locator("[id='fin:fermer']").click();
        assertThat(page.locator(".avis")).containsText("fermé");

        for (String told : new String[] {"admin", "referent"}) {
            page.context().clearCookies();
            Staff.signIn(page, told, "/equipe/");
            assertThat(page.locator(".notice.bad").first()).containsText("admin");
            assertThat(page.locator(".notice.bad").first()).containsText("un contact lu");
            assertThat(page.locator("main")).not().containsText(name);
        }
        page.context().clearCookies();
        Staff.signIn(page, "redaction", "/equipe/journal/?action=contact.read_in_emergency&numero=" + number);
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr .tag.bad")).containsText("contact d’un témoin lu par accès d’urgence");
        assertThat(page.locator("tbody tr")).containsText("admin");
        assertThat(page.locator("tbody")).not().containsText(name);
    }

    @Test
    void the_liaison_reads_a_contact_and_the_reading_is_on_record(Page page) {
        String name = "Witness " + System.nanoTime();
        long number = testimonyOf(name);
        Staff.signIn(page, "referent", "/equipe/temoins/");
        page.locator("[id='contact:testimony']").fill("T#" + number);
        page.locator("[id='contact:montrer']").click();
        assertThat(page.locator("dl.sheet")).containsText(name);
        Accessibility.assertFlawless(page);
        page.context().clearCookies();
        Staff.signIn(page, "redaction", "/equipe/journal/?action=contact.read&numero=" + number);
        assertThat(page.locator("tbody tr").first()).containsText("referent");
        assertThat(page.locator("tbody")).not().containsText(name);
    }

    @Test
    void nobody_but_the_liaison_enters_the_room_of_the_witnesses(Page page) {
        for (String login : new String[] {"presse", "redaction", "section", "admin"}) {
            page.context().clearCookies();
            Staff.signIn(page, login, "/equipe/");
            Assertions.assertThat(page.navigate("/equipe/temoins/").status())
                    .as(login)
                    .isEqualTo(403);
        }
    }

    /** A testimony sent with a contact; its number, once it is stored. */
    private static long testimonyOf(String name) {
        Caller.Answer sent = ContactSender.send(name);
        Assertions.assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        return ContactSender.latestWithContact();
    }
}
