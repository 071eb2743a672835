package fr.vigie.evidence.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.vigie.evidence.web.PackCaller.TESTIMONIES;
import static fr.vigie.evidence.web.PackCaller.imported;
import static fr.vigie.evidence.web.PackCaller.testimony;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import fr.vigie.server.Accessibility;
import fr.vigie.server.Caller;
import fr.vigie.server.Dump;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody of the press desk who asks for a pack in the browser. */
@InBrowser
@RunAsClient
class PackPageIT {

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private final PackCaller press = new PackCaller("presse");

    @BeforeEach
    void somethingThatMayLeave() {
        var lines = new StringBuilder(TESTIMONIES);
        for (int i = 1; i <= 6; i++) {
            lines.append(testimony("PP" + i, "2023-05-23", "24", "Rien ne répond " + i + ".", "fonction", "valide"));
        }
        imported("testimonies", lines.toString());
        imported(
                "reports",
                "id,saisi_le,auteur_role,plateforme_code,jour,tranche,region_code,etat,symptome_principal,commentaire\n"
                        + "PPS1,2023-05-23T12:00:00+02:00,section_academique,NAT-MCM,2023-05-23,matin,,indisponible,"
                        + "acces_impossible,\n");
    }

    @Test
    void from_question_to_file_at_320_pixels_and_the_register_says_it_in_words(Page page) throws Exception {
        page.setViewportSize(320, 640);
        Staff.signIn(page, "presse", "/equipe/preuves/nouveau.xhtml?semaine=2023-W21");
        page.locator("[id='dossier:recipient']").fill("Le Quotidien du 23 mai");
        page.locator("[id='dossier:purpose']").fill("Une enquête");
        page.locator("[id='dossier:platform']").selectOption("NAT-MCM");
        page.locator("[id='dossier:apercu']").click();
        assertThat(page.locator("#apercu-titre")).isVisible();
        Accessibility.assertFlawless(page);
        page.locator("[id='dossier:preparer']").click();
        assertThat(page.locator("#telecharger")).isVisible(SOON);
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(320);
        Path file =
                page.waitForDownload(() -> page.locator("#telecharger").click()).path();
        Assertions.assertThat(Files.size(file)).isPositive();
        page.reload();
        assertThat(page.locator("#telechargements")).containsText("presse");

        Caller.as("relecture")
                .get("api/v1/reports?from=2023-05-23&to=2023-05-24&platform=NAT-MCM&state=indisponible&most=3");
        page.navigate("/equipe/preuves/sorties.xhtml");
        assertThat(page.locator("#dossiers tbody tr").first())
                .containsText("du 22/05/2023 au 28/05/2023\u00a0; Ma classe à la maison");
        assertThat(page.locator("#listes tbody"))
                .containsText(
                        "du 23/05/2023 au 24/05/2023\u00a0; outil\u00a0: Ma classe à la maison\u00a0; état\u00a0: indisponible");
        Accessibility.assertFlawless(page);
    }

    @Test
    void a_pack_in_the_making_shows_how_far_it_is_can_be_given_up_and_made_after_all(Page page) {
        List<Long> before = new ArrayList<>();
        String year =
                "{\"from\":\"2022-09-01\",\"to\":\"2023-08-31\",\"audience\":\"internal\",\"purpose\":\"Une année\","
                        + "\"recipient\":\"Le bureau\"}";
        for (int i = 0; i < 6; i++) {
            before.add(press.ask(year).json().path("id").asLong());
        }
        long last = before.get(before.size() - 1);
        try {
            Staff.signIn(page, "presse", "/equipe/preuves/dossier.xhtml?id=" + last);
            assertThat(page.locator("progress[max='100']")).isVisible();
            page.locator("[id='suivi:abandonner']").click();
            assertThat(page.locator("[role=status] strong").first()).hasText("Abandonné");
            assertThat(page.locator("#telecharger")).hasCount(0);
        } finally {
            before.forEach(id -> Caller.as("presse").post("api/v1/evidence-packs/" + id + "/cancellation", ""));
        }
        page.locator("[id='suivi:recommencer']").click();
        assertThat(page.locator("#telecharger")).isVisible(SOON);
    }

    @Test
    void before_its_embargo_ends_the_page_gives_it_to_its_author_alone_and_afterwards_to_anybody(Page page)
            throws Exception {
        var pack = press.made("{\"week\":\"2023-W21\",\"audience\":\"press\",\"purpose\":\"Une enquête\","
                + "\"recipient\":\"Le Quotidien\",\"embargoUntil\":\"2090-01-01T08:00\"}");
        long id = pack.path("id").asLong();
        Staff.signIn(page, "redaction", "/equipe/preuves/dossier.xhtml?id=" + id);
        assertThat(page.locator("#telecharger")).hasCount(0);
        assertThat(page.locator("main")).containsText("Sous embargo jusqu’au");
        page.navigate("/equipe/preuves/fichier?id=" + id);
        assertThat(page.locator("[role=alert]")).containsText("seule la personne qui l’a demandé");
        assertThat(page.locator("#telechargements")).containsText("refusé, sous embargo");
        try (var connection = Dump.database()) {
            connection
                    .createStatement()
                    .execute("update evidence_pack set embargo_until = now() + interval '1 second' where id = " + id);
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            page.navigate("/equipe/preuves/dossier.xhtml?id=" + id);
            return page.locator("#telecharger").count() == 1;
        });
        page.waitForDownload(() -> page.locator("#telecharger").click());
    }
}
