package fr.vigie.catalogue.territory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import fr.vigie.server.Accessibility;
import fr.vigie.server.Caller;
import fr.vigie.server.Caller.Answer;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Territories are edited, imported and exported like the rest of the catalogue, and never removed. */
@InBrowser
@RunAsClient
class TerritoriesIT {

    private static final String ACADEMIES = "code,nom,code_region,nom_region,zone_vacances,siege_rectorat\n";

    /** One that there is, so that the tests leave as many as they found. */
    private static final String MAYOTTE = "43,Mayotte,06,Mayotte,propre,";

    private final Caller administrator = Caller.as("admin");

    @Test
    void academies_come_by_file_in_the_columns_of_the_release_and_the_same_file_changes_nothing() {
        take("academies", ACADEMIES + MAYOTTE + "Mamoudzou\n");
        assertThat(counts(take("academies", ACADEMIES + MAYOTTE + "Dzaoudzi\n")))
                .isEqualTo("1 0 1 0");
        assertThat(counts(take("academies", ACADEMIES + MAYOTTE + "Dzaoudzi\n")))
                .isEqualTo("1 0 0 1");
        assertThat(Caller.anonymous().get("api/v1/territories").text()).contains("\"A24\"", "\"A43\"");
        assertThat(counts(take("academies", ACADEMIES + MAYOTTE + "Mamoudzou\n")))
                .isEqualTo("1 0 1 0");
    }

    @Test
    void bad_territories_refuse_the_file_line_by_line() {
        assertThat(faults(take("academies", ACADEMIES + "trop long,,99,,Z,Nulle part\n")))
                .isEqualTo("2 code, 2 code_region, 2 nom, 2 zone_vacances");
        assertThat(faults(take(
                        "departments",
                        "code_insee,nom,code_region,code_academie,autorite_colleges,prefixe_uai\n"
                                + "99,Essai,84,24,Conseil départemental,O9\n")))
                .isEqualTo("2 code_academie, 2 prefixe_uai");
        String regions = "code_insee,nom,zone_geo,autorite_lycees,fuseau,slug\n";
        assertThat(faults(take("regions", regions + "99,Essai,lune,Région,Lune/Mer,Essai Lune\n")))
                .isEqualTo("2 fuseau, 2 slug, 2 zone_geo");
        assertThat(faults(take(
                        "regions",
                        regions + "11,Île-de-France,metro,Région Île-de-France,Europe/Paris,autre\n"
                                + "98,Essai,metro,Région,Europe/Paris,gua\n")))
                .isEqualTo("2 slug, 3 slug");
    }

    @Test
    void only_the_administrator_edits_them() {
        assertThat(Caller.as("redaction")
                        .post("api/v1/imports/academies", "text/csv", ACADEMIES.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void administrator_corrects_one_by_hand_and_what_it_was_stays_in_the_history(Page page) {
        take("academies", ACADEMIES + MAYOTTE + "Mamoudzou\n");
        Staff.signIn(page, "admin", "/equipe/catalogue/territoires.xhtml?niveau=academy");
        page.locator("a", new Page.LocatorOptions().setHasText("43")).first().click();
        assertThat(page.locator("[id='lieu:code']")).isDisabled();
        page.locator("[id='lieu:code_region']").fill("R99");
        page.locator("[id='lieu:enregistrer']").click();
        assertThat(page.locator(".error").first()).containsText("R99");
        Accessibility.assertFlawless(page);
        page.locator("[id='lieu:code_region']").fill("R06");
        page.locator("[id='lieu:siege_rectorat']").fill("Dzaoudzi");
        page.locator("[id='lieu:enregistrer']").click();
        assertThat(page.locator("main")).containsText("C’est enregistré");
        page.navigate("/equipe/catalogue/territoires.xhtml?niveau=academy&code=43");
        assertThat(page.locator("ol[reversed] li").first()).containsText("siège");
        assertThat(page.locator("ol[reversed] li").first()).containsText("Mamoudzou");
        String file = page.request()
                .get(page.url().replaceAll("/equipe.*", "/equipe/catalogue/export?liste=academy"))
                .text();
        assertThat(file)
                .startsWith("code,nom,code_region,zone_vacances,siege_rectorat")
                .contains("43,Mayotte,06,propre,Dzaoudzi");
        await().untilAsserted(() -> assertThat(counts(take("academies", file))).matches("(\\d+) 0 0 \\1"));
    }

    private Answer take(String kind, String file) {
        return administrator.post("api/v1/imports/" + kind, "text/csv", file.getBytes(StandardCharsets.UTF_8));
    }

    private static String counts(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return Stream.of("rows", "created", "updated", "unchanged")
                .map(name -> answer.json().get(name).asText())
                .collect(Collectors.joining(" "));
    }

    private static String faults(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return Stream.iterate(0, i -> i + 1)
                .limit(answer.json().at("/errors").size())
                .map(i -> answer.json().at("/errors/" + i))
                .map(each -> each.at("/line").asInt() + " " + each.at("/field").asText())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
