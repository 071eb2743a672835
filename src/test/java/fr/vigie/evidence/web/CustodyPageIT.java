package fr.vigie.evidence.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.vigie.evidence.web.PackCaller.TESTIMONIES;
import static fr.vigie.evidence.web.PackCaller.imported;
import static fr.vigie.evidence.web.PackCaller.testimony;

import com.microsoft.playwright.Page;
import fr.vigie.server.Accessibility;
import fr.vigie.server.Caller;
import fr.vigie.server.Dump;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import java.sql.SQLException;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Somebody who doubts whether the database still is what was published. */
@InBrowser
@RunAsClient
class CustodyPageIT {

    @Test
    void a_head_that_the_trail_no_longer_leads_to_is_told_by_its_day(Page page) throws SQLException {
        Staff.signIn(page, "admin", "/equipe/journal/index.xhtml");
        sql("insert into trail_head (day, seq, hash, taken_at) values ('2001-02-03', 1, sha256('other'), now())");
        try {
            page.locator("[id='publie:comparer']").click();
            assertThat(page.locator("#publie [role=alert]"))
                    .containsText("Le journal ne mène plus à la tête publiée le 2001-02-03");
            Accessibility.assertFlawless(page);
        } finally {
            sql("delete from trail_head where day = '2001-02-03'");
        }
        page.locator("[id='publie:comparer']").click();
        assertThat(page.locator("#publie [role=status], #publie [role=alert]"))
                .not()
                .containsText("2001-02-03");
    }

    @Test
    void a_legal_hold_is_seen_by_whoever_opens_the_edition_or_the_testimony_and_its_reason_is_not(Page page)
            throws SQLException {
        imported(
                "testimonies",
                TESTIMONIES + testimony("EG1", "2023-02-21", "24", "Gelé un jour.", "anonyme", "valide"));
        Assertions.assertThat(Caller.as("redaction")
                        .post("api/v1/weeks/2023-W08/review", "")
                        .status())
                .isLessThan(300);
        Staff.signIn(page, "redaction", "/equipe/bilans/bilan.xhtml?semaine=2023-W08");
        sql(
                "insert into legal_hold (reason, first_day, last_day, placed_at, placed_by) values ('Motif de gel', '2023-02-20',"
                        + " '2023-02-26', now(), 'admin')");
        try {
            page.reload();
            assertThat(page.locator("#gel")).containsText("Gel en cours depuis le");
            page.navigate("/equipe/temoignages/temoignage.xhtml?id=EG1");
            assertThat(page.locator("#gel")).containsText("retient ce témoignage");
            assertThat(page.locator("body")).not().containsText("Motif de gel");
        } finally {
            sql("delete from legal_hold where reason = 'Motif de gel'");
        }
    }

    private static void sql(String statement) throws SQLException {
        try (var connection = Dump.database()) {
            connection.createStatement().execute(statement);
        }
    }
}
