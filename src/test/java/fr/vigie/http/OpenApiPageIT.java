package fr.vigie.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fr.vigie.server.Accessibility;
import fr.vigie.server.Caller;
import fr.vigie.server.InBrowser;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@InBrowser
@RunAsClient
class OpenApiPageIT {

    @Test
    void programs_get_the_description_as_json() {
        var answer = Caller.anonymous().get("openapi");
        Assertions.assertThat(answer.status()).isEqualTo(200);
        Assertions.assertThat(answer.json().path("openapi").asText()).startsWith("3.1");
        Assertions.assertThat(answer.json()
                        .at("/paths/~1reports/post/security/0/basic")
                        .isArray())
                .isTrue();
        Assertions.assertThat(Caller.anonymous().get("openapi.json").text()).isEqualTo(answer.text());
    }

    @Test
    void both_speak_english_to_who_asks_for_it() {
        var english = Caller.anonymous().get("openapi.json?lang=en").json();
        Assertions.assertThat(english.at("/paths/~1testimonies/post/summary").asText())
                .isEqualTo("Send a testimony");
        Assertions.assertThat(Caller.anonymous().get("interface?lang=en").text())
                .contains("Send a testimony", "With a staff account")
                .doesNotContain("Déposer un témoignage", "<div lang=\"fr\"");
    }

    @Test
    void people_get_a_page_that_tells_each_call(Page page) {
        page.navigate("/openapi");
        assertThat(page).hasURL(java.util.regex.Pattern.compile("/interface$"));
        assertThat(page.locator("summary", new Page.LocatorOptions().setHasText("GET /api/v1/platforms")))
                .isVisible();
        page.locator("details#post-reports summary").click();
        assertThat(page.locator("details#post-reports")).containsText("Section académique");
        Accessibility.assertFlawless(page);
    }
}
