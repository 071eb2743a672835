package fr.vigie.catalogue.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fr.vigie.server.Accessibility;
import fr.vigie.server.Caller;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@InBrowser
@RunAsClient
class CataloguePageIT {

    @Test
    void a_new_host_from_a_day_on_leaves_what_was_known_before(Page page) {
        Staff.signIn(page, "admin", "/equipe/catalogue/outil.xhtml");
        page.locator("[id='outil:code']").fill("ESSAI-HOTE");
        page.locator("[id='outil:name']").fill("Outil d’essai");
        page.locator("[id='outil:kind']").fill("ENT");
        page.locator("[id='outil:authorityType']").selectOption("region");
        page.locator("[id='outil:level']").selectOption("region");
        page.locator("[id='outil:host']").fill("Premier hébergeur");
        page.locator("[id='outil:dire']").click();
        assertThat(page.locator("fieldset .error")).containsText("Cochez au moins un territoire");
        page.locator("input[type=checkbox][value=R11]").check();
        Accessibility.assertFlawless(page);
        page.locator("[id='outil:dire']").click();
        assertThat(page.locator("article.card")).hasCount(1);

        page.locator("[id='outil:host']").fill("Second hébergeur");
        page.locator("[id='outil:from']").fill("2021-01-01");
        page.locator("[id='outil:dire']").click();
        assertThat(page.locator("article.card")).hasCount(2);
        Accessibility.assertFlawless(page);
        Assertions.assertThat(hostOn("2020-12-31")).isEqualTo("Premier hébergeur");
        Assertions.assertThat(hostOn("2021-01-01")).isEqualTo("Second hébergeur");

        // what is said of the time before the known period doesn't touch it
        page.locator("[id='outil:host']").fill("Hébergeur d’avant");
        page.locator("[id='outil:from']").fill("2019-01-01");
        page.locator("[id='outil:to']").fill("2019-12-31");
        page.locator("[id='outil:dire']").click();
        assertThat(page.locator("article.card")).hasCount(4);
        Assertions.assertThat(hostOn("2019-06-01")).isEqualTo("Hébergeur d’avant");
        Assertions.assertThat(hostOn("2020-12-31")).isEqualTo("Premier hébergeur");

        String exported = (String) page.evaluate("() => fetch('export?liste=outils').then(file => file.text())");
        Assertions.assertThat(exported)
                .contains("ESSAI-HOTE,Outil d’essai,ENT,region,,,Hébergeur d’avant,,region,11,2019-01-01,2019-12-31");

        // what is corrected stays to be read
        page.locator("[id='outil:host']").fill("Hébergeur corrigé");
        page.locator("[id='outil:from']").fill("2019-01-01");
        page.locator("[id='outil:to']").fill("2019-12-31");
        page.locator("[id='outil:dire']").click();
        Assertions.assertThat(hostOn("2019-06-01")).isEqualTo("Hébergeur corrigé");
        assertThat(page.locator("ol.wide li").first())
                .containsText(
                        "du\u00a0: 01/01/2019, au\u00a0: 31/12/2019, autorité\u00a0: Région, hébergeur\u00a0: Hébergeur d’avant");

        page.locator("[id='offre:retirer']").click();
        assertThat(page.locator(".tag.bad")).hasText("n’est plus proposé");
    }

    @Test
    void the_school_calendar_is_edited(Page page) {
        Staff.signIn(page, "admin", "/equipe/catalogue/calendrier.xhtml");
        Accessibility.assertFlawless(page);
        page.locator("[id='vacances:zone']").selectOption("B");
        page.locator("[id='vacances:firstDay']").fill("2031-02-10");
        page.locator("[id='vacances:lastDay']").fill("2031-02-01");
        page.locator("[id='vacances:label']").fill("Hiver d’essai");
        page.locator("[id='vacances:ajouter']").click();
        assertThat(page.locator(".error")).hasText("La fin précède le début (10\u00a0février\u00a02031).");
        page.locator("[id='vacances:lastDay']").fill("2031-02-24");
        page.locator("[id='vacances:ajouter']").click();
        assertThat(page.locator("tr:has-text('Hiver d’essai')")).hasCount(1);
        page.locator("[id='vacances:zone']").selectOption("B");
        page.locator("[id='vacances:firstDay']").fill("2031-02-10");
        page.locator("[id='vacances:lastDay']").fill("2031-02-25");
        page.locator("[id='vacances:label']").fill("Hiver d’essai");
        page.locator("[id='vacances:ajouter']").click();
        assertThat(page.locator("ol.wide")).containsText("dernier jour\u00a0: 24/02/2031");
        page.locator("tr:has-text('Hiver d’essai') input[type=submit]").click();
        assertThat(page.locator("tr:has-text('Hiver d’essai')")).hasCount(0);
    }

    @Test
    void a_word_is_added_and_no_longer_offered(Page page) {
        Staff.signIn(page, "admin", "/equipe/catalogue/vocabulaires.xhtml?liste=feature");
        page.locator("[id='mot:code']").fill("essai_mot");
        page.locator("[id='mot:label']").fill("Mot d’essai");
        page.locator("[id='mot:labelEn']").fill("Trial word");
        page.locator("[id='mot:enregistrer']").click();
        page.locator("a", new Page.LocatorOptions().setHasText("essai_mot")).click();
        assertThat(page.locator("[id='mot:label']")).hasValue("Mot d’essai");
        Accessibility.assertFlawless(page);
        page.locator("[id='mot:active']").uncheck();
        page.locator("[id='mot:enregistrer']").click();
        assertThat(page.locator("tr:has-text('essai_mot') .tag")).hasText("non");
        assertThat(page.locator("ol.wide li:has-text('essai_mot')")).containsText("proposé\u00a0: oui");
    }

    @Test
    void a_school_is_found_by_its_first_letters_without_script(Page page) {
        Caller.as("admin")
                .post(
                        "api/v1/imports/schools",
                        "text/csv",
                        ("identifiant_de_l_etablissement;nom_etablissement;nom_commune;code_academie\n"
                                        + "0300002P;Lycée Gérard-Philipe d’Essai;Bagnols;11\n")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Staff.signIn(page, "section", "/equipe/catalogue/etablissements.xhtml");
        page.locator("#texte").fill("gerard phil");
        page.locator("main button[type=submit]").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody th")).hasText("Lycée Gérard-Philipe d’Essai");
        Accessibility.assertFlawless(page);
        page.setViewportSize(320, 700);
        Accessibility.assertFlawless(page);
    }

    @Test
    void who_may_not_edit_sees_the_catalogue_as_of_a_day(Page page) {
        Staff.signIn(page, "presse", "/equipe/catalogue/?le=2021-04-06&type=ENT&texte=creteil");
        assertThat(page.locator("h1")).hasText("Catalogue");
        assertThat(page.locator("a[href='outil.xhtml']")).hasCount(0);
        Accessibility.assertFlawless(page);
        page.navigate("/equipe/catalogue/outil.xhtml?code=ENT-IDF-LYC");
        assertThat(page.locator("form[id=outil]")).hasCount(0);
        Accessibility.assertFlawless(page);
    }

    private static String hostOn(String day) {
        for (var tool : Caller.anonymous().get("api/v1/platforms?on=" + day).json()) {
            if (tool.at("/code").asText().equals("ESSAI-HOTE")) {
                return tool.at("/host").asText();
            }
        }
        return null;
    }
}
