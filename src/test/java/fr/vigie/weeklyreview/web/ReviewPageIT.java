package fr.vigie.weeklyreview.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.vigie.server.Accessibility;
import fr.vigie.server.Caller;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The editor's Friday: compose, write, have it read, publish; in a browser. */
@InBrowser
@RunAsClient
class ReviewPageIT {

    private static final String REPORTS =
            "id,saisi_le,auteur_role,plateforme_code,jour,tranche,region_code,etat,symptome_principal,commentaire\n"
                    + "PJ1,2022-05-10T12:00:00+02:00,section_academique,NAT-MCM,2022-05-10,matin,,indisponible,acces_impossible,\n"
                    + "PJ2,2022-05-11T12:00:00+02:00,section_academique,NAT-MCM,2022-05-11,matin,,ameliore,acces_impossible,\n";

    @Test
    void editor_composes_writes_has_it_approved_and_publishes(Page page) {
        var imported = Caller.as("redaction")
                .post("api/v1/imports/reports", "text/csv", REPORTS.getBytes(StandardCharsets.UTF_8));
        assertThat(imported.status()).as(imported.text()).isEqualTo(200);

        Staff.signIn(page, "redaction", "/equipe/");
        page.navigate("/equipe/bilans/");
        Accessibility.assertFlawless(page);
        page.getByLabel("Semaine").fill("2022-W19");
        button(page, "Composer le brouillon").click();
        assertThat(page.locator("h1")).hasText("Bilan de la semaine 2022-W19");
        Accessibility.assertFlawless(page);

        Locator title = page.locator("[id='bilan:title']");
        title.fill("Une semaine en dents de scie");
        Locator passage = page.locator("[id$='passages:0:text']").first();
        passage.fill(passage.inputValue() + " Nos collègues ont tenu bon : merci !");
        passage = page.locator("[id$='passages:0:text']").first();
        passage.fill(passage.inputValue() + " Soit 4321 appels.");
        button(page, "Enregistrer").click();
        assertThat(page.locator(".remark").first()).containsText("4321");
        passage = page.locator("[id$='passages:0:text']").first();
        passage.fill(passage.inputValue().replace(" Soit 4321 appels.", ""));
        button(page, "Enregistrer").click();
        assertThat(page.locator("main")).containsText("Bilan enregistré");
        assertThat(page.locator("[id$='passages:0:text']").first())
                .hasValue(java.util.regex.Pattern.compile(
                        ".*tenu bon\u00a0: merci\u202f!", java.util.regex.Pattern.DOTALL));

        button(page, "Recomposer").click();
        assertThat(page.locator("[id='bilan:title']")).hasValue("Une semaine en dents de scie");
        assertThat(page.locator("main")).containsText("Un second lecteur");

        page.context().clearCookies();
        Staff.signIn(page, "relecture", "/equipe/");
        page.navigate("/equipe/bilans/bilan.xhtml?semaine=2022-W19");
        button(page, "Approuver en second lecteur").click();
        assertThat(page.locator("main")).containsText("Bilan approuvé");
        button(page, "Publier").click();
        assertThat(page.locator("main")).containsText("Le bilan est publié");

        page.navigate("/bilans/2022-W19");
        assertThat(page.locator("h1")).hasText("Une semaine en dents de scie");
        assertThat(page.locator("article")).containsText("Nos collègues ont tenu bon");
        Accessibility.assertFlawless(page);
        page.setViewportSize(320, 700);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        page.navigate("/bilans");
        assertThat(page.locator("main")).containsText("Une semaine en dents de scie");
        Accessibility.assertFlawless(page);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
