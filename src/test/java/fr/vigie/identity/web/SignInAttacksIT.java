package fr.vigie.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import fr.vigie.server.TestServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks on the way in, by name. */
@InServer
@RunAsClient
class SignInAttacksIT {

    @Test
    void session_fixation_a_session_of_before_the_sign_in_is_worth_nothing_after_it() throws Exception {
        var victim = new StaffBrowser();
        victim.get("/equipe/connexion.xhtml");
        String planted = victim.session();
        assertThat(victim.signIn("section", Caller.PASSWORD, "").statusCode()).isEqualTo(302);
        assertThat(victim.get("/equipe/").statusCode()).isEqualTo(200);
        assertThat(victim.session()).isNotNull().isNotEqualTo(planted);
        var attacker = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(TestServer.address().resolve("/equipe/"))
                                .header("Cookie", "JSESSIONID=" + planted)
                                .build(),
                        BodyHandlers.ofString());
        assertThat(attacker.statusCode()).isEqualTo(302);
        assertThat(attacker.headers().firstValue("Location").orElseThrow()).contains("/equipe/connexion.xhtml");
    }

    @Test
    void session_fixation_a_session_is_worth_nothing_after_the_sign_out() throws Exception {
        var browser = new StaffBrowser();
        browser.signIn("section", Caller.PASSWORD, "");
        String before = browser.session();
        assertThat(browser.post("/equipe/connexion/fin", Map.of()).headers().firstValue("Clear-Site-Data"))
                .as("nor are pages that the browser still holds")
                .hasValue("\"cache\"");
        var thief = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(TestServer.address().resolve("/equipe/"))
                                .header("Cookie", "JSESSIONID=" + before)
                                .build(),
                        BodyHandlers.ofString());
        assertThat(thief.statusCode()).isEqualTo(302);
    }

    @Test
    void session_fixation_nothing_of_who_was_in_before_is_left_to_who_comes_in_next_in_the_same_browser()
            throws Exception {
        var shared = new StaffBrowser();
        shared.signIn("section", Caller.PASSWORD, "");
        Map<String, String> form = passwordChange("");
        form.putAll(shared.formOf("/equipe/compte/"));
        form.put("mot_de_passe:again", "autre chose"); // refused all the same
        assertThat(shared.post("/equipe/compte/index.xhtml", form).statusCode()).isEqualTo(422);
        form.putAll(shared.formOf("/equipe/compte/"));
        assertThat(shared.signIn("presse", Caller.PASSWORD, "").statusCode()).isEqualTo(302);
        assertThat(shared.post("/equipe/compte/index.xhtml", form).statusCode())
                .as("a page of before is none of this session")
                .isEqualTo(302);
    }

    @Test
    void csrf_no_other_site_signs_anybody_in_or_out_or_sends_a_staff_form() throws Exception {
        var browser = new StaffBrowser();
        assertThat(browser.signIn("section", Caller.PASSWORD, "", "Origin", "https://ailleurs.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.signIn("section", Caller.PASSWORD, "", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.signIn("section", Caller.PASSWORD, "").statusCode()).isEqualTo(302);
        for (String[] foreign : new String[][] {
            {"Origin", "https://ailleurs.example"}, {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}
        }) {
            assertThat(browser.post("/equipe/connexion/fin", Map.of(), foreign).statusCode())
                    .isEqualTo(403);
            assertThat(browser.post("/equipe/compte/", passwordChange(browser.stateOf("/equipe/compte/")), foreign)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(browser.get("/equipe/").statusCode()).isEqualTo(200);
    }

    @Test
    void csrf_a_staff_form_without_the_state_of_its_own_page_and_session_does_nothing() throws Exception {
        var other = new StaffBrowser();
        other.signIn("redaction", Caller.PASSWORD, "");
        var browser = new StaffBrowser();
        browser.signIn("section", Caller.PASSWORD, "");
        for (String state : new String[] {"", "1:1", "stateless", other.stateOf("/equipe/compte/")}) {
            assertThat(browser.post("/equipe/compte/index.xhtml", passwordChange(state))
                            .statusCode())
                    .as(state)
                    .isLessThan(500);
        }
        assertThat(browser.get("/equipe/").statusCode())
                .as("a changed password would have ended the session")
                .isEqualTo(200);
        assertThat(new StaffBrowser().signIn("section", Caller.PASSWORD, "").statusCode())
                .isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ailleurs.example/",
                "//ailleurs.example/equipe/",
                "/\\ailleurs.example",
                "/equipe//ailleurs.example",
                "/equipe/../../ailleurs",
                "/equipe/%2e%2e/x\r\nLocation: https://ailleurs.example",
                "javascript:alert(1)",
                "/equipe/connexion.xhtml?suite=/equipe/connexion.xhtml",
                "https:ailleurs.example",
                " /equipe/",
                "/equipe@ailleurs.example/"
            })
    void open_redirect_the_sign_in_leads_to_staff_pages_only(String next) throws Exception {
        var answer = new StaffBrowser().signIn("section", Caller.PASSWORD, next);
        assertThat(answer.statusCode()).isEqualTo(302);
        URI to = TestServer.address()
                .resolve(answer.headers().firstValue("Location").orElseThrow());
        assertThat(to.getAuthority()).isEqualTo(TestServer.address().getAuthority());
        assertThat(to.getPath()).isEqualTo("/equipe/");
    }

    @Test
    void the_sign_in_leads_on_to_the_staff_page_that_was_asked_for() throws Exception {
        var answer = new StaffBrowser()
                .signIn("section", Caller.PASSWORD, "/equipe/signalements/index.xhtml?semaine=2021-W14");
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/equipe/signalements/index.xhtml?semaine=2021-W14");
    }

    private static Map<String, String> passwordChange(String state) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("mot_de_passe", "mot_de_passe");
        form.put("mot_de_passe:current", Caller.PASSWORD);
        form.put("mot_de_passe:password", "Cormoran-88-ardoise");
        form.put("mot_de_passe:again", "Cormoran-88-ardoise");
        form.put("mot_de_passe:changer", "changer");
        form.put("jakarta.faces.ViewState", state);
        return form;
    }
}
