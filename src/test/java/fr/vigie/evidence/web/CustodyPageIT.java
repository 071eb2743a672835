package fr.vigie.evidence.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fr.vigie.server.Accessibility;
import fr.vigie.server.Dump;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import java.sql.SQLException;
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

    private static void sql(String statement) throws SQLException {
        try (var connection = Dump.database()) {
            connection.createStatement().execute(statement);
        }
    }
}
