package fr.vigie.testimony.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.vigie.server.Accessibility;
import fr.vigie.server.Caller;
import fr.vigie.server.Caller.Answer;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A teacher may name her school, by its code or by words, and nobody but staff learns it. */
@InBrowser
@RunAsClient
class NamedSchoolIT {

    private static final String HEADER = "Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;"
            + "Statut_public_prive;Nom_commune;Code_departement;Code_academie;etat\n";
    private static final String CERISAIE = uai("0930901");
    private static final String SORBIERS = uai("0930902");
    private static final String ELSEWHERE = uai("0340903");
    private static final String NEW = uai("0930999");

    @BeforeEach
    void directory() {
        String file = HEADER
                + row(CERISAIE, "Collège de la Cerisaie", "Bondy", "093", "24")
                + row(SORBIERS, "Collège des Sorbiers Roses", "Bondy", "093", "24")
                + row(ELSEWHERE, "Collège des Sorbiers Roses", "Sète", "034", "11");
        assertThat(Caller.as("admin")
                        .post("api/v1/imports/schools", "text/csv", file.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void code_or_words_that_fit_one_school_of_her_academy_are_kept_as_its_code() {
        assertThat(kept("\"school\":\"" + CERISAIE + "\"")).isEqualTo(CERISAIE);
        assertThat(kept("\"school\":\"Collège de la Cerisaie, Bondy (" + CERISAIE.toLowerCase() + ")\""))
                .isEqualTo(CERISAIE);
        assertThat(kept("\"school\":\"cerisaie bondy\"")).isEqualTo(CERISAIE);
        assertThat(kept("\"school\":\"sorbiers roses\"")).isEqualTo(SORBIERS);
        assertThat(kept("\"school\":null")).isEmpty();
    }

    @Test
    void code_that_the_directory_does_not_have_yet_is_kept_for_its_check_letter_is_right() {
        assertThat(kept("\"school\":\"" + NEW + "\"")).isEqualTo(NEW);
    }

    @Test
    void wrong_letter_another_academy_no_school_and_several_are_told_beside_the_field() {
        assertThat(refused("0930901A")).contains("lettre de contrôle");
        assertThat(refused(ELSEWHERE)).contains("Sète", "Montpellier", "facultatif");
        assertThat(refused("introuvable bondy")).contains("introuvable bondy", "facultatif");
        assertThat(refused("bondy")).contains(CERISAIE, SORBIERS);
        assertThat(refused("x".repeat(301))).contains("300");
    }

    @Test
    void staff_find_by_school_and_the_press_neither_sees_it_nor_finds_by_it() {
        String mark = "Cerisaie-" + UUID.randomUUID().toString().substring(0, 8);
        String id = id(mark, "\"school\":\"" + CERISAIE + "\",\"consent\":\"fonction\"");
        assertThat(Caller.as("section")
                        .post("api/v1/testimonies/" + id + "/decisions", "{\"decision\":\"valide\"}")
                        .status())
                .isLessThan(300);
        String ask = "api/v1/testimonies?school=" + CERISAIE;
        assertThat(Caller.as("section").get(ask).text()).contains(mark);
        assertThat(Caller.as("section")
                        .get("api/v1/testimonies?school=" + SORBIERS)
                        .text())
                .doesNotContain(mark);
        assertThat(Caller.as("section").get("api/v1/testimonies?school=faux").status())
                .isEqualTo(422);
        assertThat(Caller.as("presse").get("api/v1/testimonies/" + id).text())
                .contains(mark)
                .doesNotContain(CERISAIE);
        assertThat(Caller.as("presse").get(ask).text()).doesNotContain(mark);
    }

    @Test
    void as_she_types_schools_of_her_academy_are_offered_and_staff_see_the_one_she_chose(Page page) {
        page.setViewportSize(320, 640);
        page.navigate("/temoigner");
        page.locator("#academy").selectOption("24");
        page.locator("details summary").first().click();
        Locator school = page.getByLabel("Nom de votre établissement");
        school.pressSequentially("sorbiers ro");
        assertThat(page.locator("#etablissements option")).hasCount(1);
        assertThat(page.locator("#etablissements option"))
                .hasAttribute("value", "Collège des Sorbiers Roses, Bondy (" + SORBIERS + ")");
        Accessibility.assertFlawless(page);
        id("Sorbiers", "\"school\":\"" + SORBIERS + "\"");
        Staff.signIn(page, "section", "/equipe/temoignages/index.xhtml?etablissement=" + SORBIERS);
        assertThat(page.locator("table.testimonies tbody tr").first())
                .containsText("Collège des Sorbiers Roses, Bondy");
        Accessibility.assertFlawless(page);
    }

    private static String kept(String school) {
        String mark = "Établissement-" + UUID.randomUUID();
        return Caller.as("section")
                .get("api/v1/testimonies/" + id(mark, school))
                .json()
                .path("school")
                .asText("");
    }

    private static String id(String mark, String school) {
        Answer sent = send(school + ",\"text\":\"" + mark + "\"");
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        for (String each : Caller.as("section")
                .get("api/v1/testimonies?academy=A24&day=2020-02-04&state=recu&sort=-received")
                .json()
                .findValuesAsText("id")) {
            if (Caller.as("section").get("api/v1/testimonies/" + each).text().contains(mark)) {
                return each;
            }
        }
        throw new AssertionError(mark + " is not among the latest");
    }

    private static String refused(String school) {
        Answer answer = send("\"school\":\"" + school + "\"");
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("school");
        return answer.json().at("/errors/0/message").asText();
    }

    private static Answer send(String more) {
        return Caller.anonymous()
                .post(
                        "api/v1/testimonies",
                        "{\"observedAt\":\"2020-02-04T09:10:00+01:00\",\"platform\":\"NAT-MCM\",\"academy\":\"24\","
                                + "\"symptom\":\"acces_impossible\"," + more + "}");
    }

    private static String row(String uai, String name, String commune, String department, String academy) {
        return String.join(";", uai, name, "Collège", "Public", commune, department, academy, "OUVERT") + "\n";
    }

    /** The seven digits with their check letter. */
    private static String uai(String digits) {
        return digits + "ABCDEFGHJKLMNPRSTUVWXYZ".charAt(Integer.parseInt(digits) % 23);
    }
}
