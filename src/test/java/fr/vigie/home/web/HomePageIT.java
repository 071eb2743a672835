package fr.vigie.home.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fr.vigie.server.Accessibility;
import fr.vigie.server.InBrowser;
import fr.vigie.shared.Messages;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@InBrowser
@RunAsClient
class HomePageIT {

    @Test
    void home_page_says_what_vigie_is_for(Page page) {
        page.navigate("/");
        assertThat(page.locator("h1")).hasText(Messages.FRENCH.sentence("home.welcome.title"));
        Accessibility.assertFlawless(page);
    }

    @Test
    void a_supervisor_reads_that_the_service_is_ready(Page page) {
        assertThat(page.request().get("/sante/ready")).isOK();
        assertThat(page.request().get("/sante/live")).isOK();
    }
}
