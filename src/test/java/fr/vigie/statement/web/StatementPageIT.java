package fr.vigie.statement.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.vigie.server.Accessibility;
import fr.vigie.server.Caller;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import java.util.Base64;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@InBrowser
@RunAsClient
class StatementPageIT {

    /** One white point. */
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==");

    @Test
    void what_the_minister_just_said_is_filed_with_its_capture_and_answered(Page page) {
        int reported = Caller.as("redaction")
                .post(
                        "api/v1/reports",
                        "{\"platform\":\"NAT-MCM\",\"day\":\"2020-03-16\",\"slot\":\"matin\",\"region\":null,"
                                + "\"state\":\"indisponible\"}")
                .status();
        Assertions.assertThat(reported).isEqualTo(201);
        Staff.signIn(page, "redaction", "/equipe/declarations/nouvelle.xhtml");
        page.locator("[id='declaration:quotation']").fill("Tout fonctionne parfaitement, nous étions prêts.");
        page.locator("[id='declaration:office']").fill("ministre");
        page.locator("[id='declaration:organisation']").fill("Ministère");
        page.locator("[id='declaration:kind']").selectOption("preparation");
        page.locator("[id='declaration:time']").fill("2020-03-16");
        page.locator("[id='declaration:hour']").fill("");
        page.locator("[id='declaration:precision']").selectOption("matin");
        page.locator("[id='declaration:wording']").fill("en milieu de matinée");
        page.locator("input[type=checkbox][value='NAT-MCM']").check();
        page.locator("[id='declaration:file']").setInputFiles(new FilePayload("dit.png", "image/png", PNG));
        Accessibility.assertFlawless(page);
        page.locator("[id='declaration:consigner']").click();

        assertThat(page.locator("#contenu")).containsText("Déclaration consignée.");
        assertThat(page.locator("#contenu")).containsText("1 signalement contredit cette déclaration, le jour même.");
        assertThat(page.locator(".captures img")).hasCount(1);
        Assertions.assertThat((Integer) page.locator(".captures img").evaluate("image => image.naturalWidth"))
                .isEqualTo(1);
        Accessibility.assertFlawless(page);

        page.locator("[id='reponse:author']").fill("La rédaction");
        page.locator("[id='reponse:repondre']").click();
        assertThat(page.locator("article.card")).hasCount(1);
        assertThat(page.locator("article.card")).containsText("La rédaction");
        assertThat(page.locator("article.card")).containsText("1 signalement est cité.");
        Accessibility.assertFlawless(page);
    }

    @Test
    void what_is_missing_is_said_beside_its_field_and_nothing_typed_is_lost(Page page) {
        Staff.signIn(page, "section", "/equipe/declarations/nouvelle.xhtml");
        page.locator("[id='declaration:quotation']").fill("Nous étions prêts.");
        page.locator("[id='declaration:url']").fill("ftp://ailleurs.example/");
        page.locator("[id='declaration:consigner']").click();
        assertThat(page.locator(".field:has([id='declaration:url']) .error")).containsText("https://");
        assertThat(page.locator(".field:has([id='declaration:office']) .error")).isVisible();
        assertThat(page.locator("[id='declaration:quotation']")).hasValue("Nous étions prêts.");
        Accessibility.assertFlawless(page);
    }

    @Test
    void the_list_is_shared_by_its_address(Page page) {
        Staff.signIn(page, "presse", "/equipe/declarations/index.xhtml?semaine=1999-W10");
        assertThat(page.locator("[role=status]")).hasText("Aucune déclaration");
        assertThat(page.locator("a[href='nouvelle.xhtml']")).hasCount(0);
        Accessibility.assertFlawless(page);
    }

    @Test
    void a_demand_counts_its_days_without_answer(Page page) {
        Staff.signIn(page, "section", "/equipe/demandes/demande.xhtml");
        page.locator("[id='demande:text']").fill("Publier le bilan de chaque panne");
        page.locator("input[type=checkbox][value=ministere]").check();
        page.locator("[id='demande:madeOn']").fill("2020-01-01");
        Accessibility.assertFlawless(page);
        page.locator("[id='demande:enregistrer']").click();
        assertThat(page.locator("tr:has-text('Publier le bilan de chaque panne') .tag.due"))
                .hasText(java.util.regex.Pattern.compile("sans réponse depuis [\\d\\s\\u202f]+ jours"));
        Accessibility.assertFlawless(page);
    }
}
