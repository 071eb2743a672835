package fr.vigie.moderation.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.vigie.server.Accessibility;
import fr.vigie.server.Dump;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import fr.vigie.testimony.attachment.Sent;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Somebody looks at what a witness attached. */
@InBrowser
@RunAsClient
class AttachmentPageIT {

    @Test
    void picture_leaves_only_after_somebody_said_that_they_looked(Page page) throws Exception {
        page.navigate("/temoigner");
        page.locator("#outil").fill("pronote");
        page.locator("#outil").press("ArrowDown");
        page.locator("#outil").press("Enter");
        page.locator("#academy").selectOption("24");
        page.locator("label:has([value=acces_impossible])").click();
        page.getByText("En dire plus").click();
        page.locator("#attachments").setInputFiles(new FilePayload("a.png", "image/png", Sent.png(200, 100)));
        page.getByText("Envoyer mon témoignage").click();
        assertThat(page.locator("#recu")).isVisible();
        long testimony = number("select max(testimony_id) from testimony_attachment");

        page.setViewportSize(320, 640);
        Staff.signIn(page, "redaction", "/equipe/temoignages/temoignage.xhtml?id=" + testimony);
        assertThat(page.locator("img.piece")).isVisible();
        assertThat(page.evaluate("document.querySelector('img.piece').decode().then(() => true)"))
                .isEqualTo(true);
        Accessibility.assertFlawless(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        page.locator("button[value=libre]").click();
        assertThat(page.locator("section .error")).containsText("cochez la case");
        assertThat(number("select count(*) from testimony_attachment where state = 'libre' and testimony_id = "
                        + testimony))
                .isZero();
        page.locator("input[name=vu]").check();
        page.locator("button[value=libre]").click();
        assertThat(page.locator("section .tag").first()).hasText("peut sortir");
        page.locator("button[value=ecarte]").click();
        assertThat(page.locator("section .tag").first()).hasText("écartée");

        assertThat(number("select count(*) from audit_event where action = 'moderation.attachment_decided'"
                        + " and subject_id = '" + testimony + "'"))
                .isEqualTo(2);
        long piece = number("select max(id) from testimony_attachment");
        byte[] came =
                page.request().get("/equipe/temoignages/piece?id=" + piece).body();
        page.getByText("Masquer une partie de l’image").click();
        page.locator(".masquer canvas").focus();
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Enter");
        page.waitForFunction("() => document.querySelector('[name=areas]').value !== ''");
        Accessibility.assertFlawless(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        page.getByText("Enregistrer le masquage").click();
        assertThat(page.locator("section .tag").first()).hasText("à regarder");
        assertThat(page.locator("main")).containsText("Masquée par redaction");
        Accessibility.assertFlawless(page);
        byte[] masked =
                page.request().get("/equipe/temoignages/piece?id=" + piece).body();
        assertThat(Sent.decoded(masked).getRGB(95, 50)).isEqualTo(0xff000000);
        assertThat(page.request()
                        .get("/equipe/temoignages/piece?id=" + piece + "&entiere=1")
                        .body())
                .as("what came stays as it was")
                .isEqualTo(came);
        // the masks are there again to be changed, and can be taken off
        page.getByText("Masquer une partie de l’image").click();
        page.locator(".masquer button:text-is('Annuler le dernier rectangle')").click();
        page.waitForFunction("() => document.querySelector('[name=areas]').value === ''");
        page.getByText("Enregistrer le masquage").click();
        assertThat(page.locator("main")).containsText("Masques enlevés par redaction");
        assertThat(page.request().get("/equipe/temoignages/piece?id=" + piece).body())
                .isEqualTo(came);
        assertThat(number("select count(*) from testimony_attachment_redaction where attachment_id = " + piece))
                .as("each masking is kept")
                .isEqualTo(2);
        page.context().clearCookies();
        Staff.signIn(page, "presse", "/equipe/temoignages/index.xhtml");
        assertThat(page.request().get("/equipe/temoignages/piece?id=" + piece).status())
                .isEqualTo(404);
    }

    private static long number(String query) throws Exception {
        try (var connection = Dump.database();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
