package fr.vigie.question.web;

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
class QuestionPageIT {

    @Test
    void an_answer_is_published_found_and_taken_back(Page page) {
        Staff.signIn(page, "section", "/equipe/questions/question.xhtml");
        page.locator("[id='entree:question']").fill("Pourquoi Vigie compte-t-elle les tortues ?");
        page.locator("[id='entree:answer']").fill("Parce que l’élève Martin Dupont a écrit à dupont@example.org.");
        page.locator("[id='entree:publier']").click();
        assertThat(page.locator(".error")).containsText("masquez-les avant de publier");
        page.locator("[id='entree:answer']").fill("Parce qu’elles sont lentes.\nComme les connexions.");
        Accessibility.assertFlawless(page);
        page.locator("[id='entree:publier']").click();
        assertThat(page.locator(".avis")).hasText("Question publiée.");
        Accessibility.assertFlawless(page);

        page.navigate("/questions?q=tortue");
        assertThat(page.locator("main section")).hasCount(1);
        assertThat(page.locator("main section p").nth(1)).hasText("Comme les connexions.");
        Accessibility.assertFlawless(page);
        page.navigate("/questions");
        assertThat(page.locator("main")).containsText("compte-t-elle les tortues");

        page.navigate("/equipe/questions/?etat=answered");
        Accessibility.assertFlawless(page);
        page.locator("a", new Page.LocatorOptions().setHasText("tortues")).click();
        page.locator("[id='entree:retirer']").click();
        assertThat(page.locator(".avis")).containsText("retirée");
        // a browser may keep the page for some seconds; Vigie itself no longer shows it
        Assertions.assertThat(Caller.anonymous().get("questions").text()).doesNotContain("tortues");
    }

    @Test
    void words_that_nobody_wrote_find_nothing_and_break_nothing(Page page) {
        page.navigate("/questions?q=zzz%27%22%3Cscript%3E%25");
        assertThat(page.locator("[role=status]")).containsText("Rien ne correspond à ces mots.");
        Accessibility.assertFlawless(page);
    }
}
