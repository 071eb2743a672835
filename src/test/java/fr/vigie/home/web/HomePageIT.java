package fr.vigie.home.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import fr.vigie.server.Accessibility;
import fr.vigie.server.InBrowser;
import fr.vigie.shared.Messages;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
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

    @Test
    void search_engines_are_told_what_the_site_is_and_where_its_pages_are(Page page) throws IOException {
        page.navigate("/");
        var described = new ObjectMapper()
                .readTree(page.locator("script[type='application/ld+json']").textContent());
        Assertions.assertThat(described.get("@type").asText()).isEqualTo("WebSite");
        Assertions.assertThat(page.request().get("/robots.txt").text())
                .contains("Disallow: /equipe/")
                .contains("/sitemap.xml");
        String map = page.request().get("/sitemap.xml").text();
        Assertions.assertThat(map).contains("/plateformes/PRI-PRONOTE</loc>").doesNotContain("/equipe");
        Matcher pages = Pattern.compile("<loc>([^<]+)</loc>").matcher(map);
        int count = 0;
        while (pages.find()) {
            assertThat(page.request().get(pages.group(1))).isOK();
            count++;
        }
        Assertions.assertThat(count).isGreaterThan(70);
    }

    @Test
    void every_public_page_tells_others_what_it_is(Page page) throws IOException {
        for (String path : new String[] {
            "/",
            "/temoigner",
            "/situation",
            "/situation/2021-W14",
            "/plateformes",
            "/plateformes/NAT-MCM",
            "/bilans",
            "/questions",
            "/questions/poser",
            "/vos-donnees",
            "/accessibilite",
            "/mentions-legales"
        }) {
            for (String language : new String[] {"fr", "en"}) {
                page.navigate(path + "?lang=" + language);
                String whole = page.url();
                assertThat(page.locator("html")).hasAttribute("lang", language);
                for (String property :
                        new String[] {"title", "description", "type", "image", "image:alt", "site_name"}) {
                    Assertions.assertThat(page.locator("meta[property='og:" + property + "']")
                                    .getAttribute("content"))
                            .as(property + " of " + whole)
                            .isNotBlank();
                }
                assertThat(page.locator("meta[property='og:url']")).hasAttribute("content", whole);
                assertThat(page.locator("link[rel=canonical]")).hasAttribute("href", whole);
                for (var described :
                        page.locator("script[type='application/ld+json']").all()) {
                    Assertions.assertThat(new ObjectMapper()
                                    .readTree(described.textContent())
                                    .path("@type")
                                    .asText())
                            .as(whole)
                            .isNotBlank();
                }
            }
            String picture = page.locator("meta[property='og:image']").getAttribute("content");
            Assertions.assertThat(picture).startsWith("http");
            Assertions.assertThat(page.request().get(picture).headers()).containsEntry("content-type", "image/png");
        }
        page.navigate("/plateformes/NAT-MCM");
        Assertions.assertThat(page.locator("script[type='application/ld+json']").textContent())
                .contains("\"provider\":{\"@type\":\"Organization\",\"name\":\"CNED");
    }

    @Test
    void page_of_a_tool_says_who_answers_for_it_and_that_silence_is_no_health(Page page) {
        page.navigate("/plateformes");
        page.locator("main a", new Page.LocatorOptions().setHasText("Pronote"))
                .first()
                .click();
        assertThat(page.locator("dl.facts")).containsText("Index Éducation");
        Assertions.assertThat(page.request().get("/plateformes/NAT-RIEN").status())
                .isEqualTo(404);
        page.navigate("/plateformes/PRI-PRONOTE?avant=2015-W01");
        assertThat(page.locator("main")).containsText("nous n’en savons rien");
        Accessibility.assertFlawless(page);
    }
}
