package fr.vigie.imports.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.vigie.server.Accessibility;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import java.nio.charset.Charset;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** A file on its page: checked first, each bad line named, taken in whole or not at all. */
@InBrowser
@RunAsClient
class ImportPageIT {

    private static final String HEAD =
            "id;saisi_le;auteur_role;plateforme_code;jour;tranche;region_code;etat;symptome_principal;commentaire\n";

    @Test
    void file_with_a_bad_line_is_told_and_a_good_one_is_taken_in(Page page) {
        Staff.signIn(page, "redaction", "/equipe/imports/");
        Accessibility.assertFlawless(page);
        send(page, HEAD + "IP1;2022-06-07T12:00:00+02:00;section_academique;NAT-MCM;2022-06-07;matin;;en_panne;;Été\n");
        assertThat(page.locator("main")).containsText("en_panne");
        page.setViewportSize(320, 700);
        Assertions.assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(320);
        Accessibility.assertFlawless(page);

        page.navigate("/equipe/imports/");
        send(page, HEAD + "IP1;2022-06-07T12:00:00+02:00;section_academique;NAT-MCM;2022-06-07;matin;;degrade;;Été\n");
        assertThat(page.locator("main")).containsText("rien n’a encore été changé");
        page.locator("[id='suivi:importer']").click();
        assertThat(page.locator("main")).containsText("Fichier importé");
        page.navigate("/equipe/signalements/index.xhtml?semaine=2022-W23");
        assertThat(page.locator("main")).containsText("Été");
    }

    /** As a spreadsheet in France saves it: semicolons, Windows-1252. */
    private static void send(Page page, String csv) {
        page.locator("[id='envoi:kind']").selectOption("reports");
        page.locator("[id='envoi:file']")
                .setInputFiles(
                        new FilePayload("signalements.csv", "text/csv", csv.getBytes(Charset.forName("Windows-1252"))));
        page.locator("[id='envoi:verifier']").click();
    }
}
