package fr.vigie.question.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fr.vigie.server.Accessibility;
import fr.vigie.server.Caller;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** « Posez votre question » : from the public page to the answer, with consent and without. */
@InBrowser
@RunAsClient
class AskPageIT {

    private static final Pattern NUMBER = Pattern.compile("((?:\\d{4} ){3}\\d{4})<");
    private static final String FORM = "application/x-www-form-urlencoded";

    private static Caller.Answer ask(UUID key, String question, String more) {
        return Caller.anonymous()
                .post(
                        "questions/poser?lang=fr",
                        FORM,
                        ("key=" + key + "&question=" + URLEncoder.encode(question, StandardCharsets.UTF_8) + more)
                                .getBytes(StandardCharsets.UTF_8));
    }

    private static Caller.Answer follow(String number) {
        return Caller.anonymous()
                .post("questions/suivi?lang=fr", FORM, ("number=" + number).getBytes(StandardCharsets.UTF_8));
    }

    private static String number(Caller.Answer answer) {
        Matcher number = NUMBER.matcher(answer.text());
        Assertions.assertThat(number.find()).as(answer.toString()).isTrue();
        return number.group(1);
    }

    private static void answer(Page page, String question, String answer, String button) {
        Staff.signIn(page, "section", "/equipe/questions/?etat=received");
        page.locator("a", new Page.LocatorOptions().setHasText(question)).click();
        page.locator("[id='entree:answer']").fill(answer);
        page.locator("[id='entree:" + button + "']").click();
        assertThat(page.locator(".avis")).isVisible();
    }

    @Test
    void question_is_asked_on_a_phone_answered_published_and_found_by_its_number(Page page) {
        page.setViewportSize(320, 640);
        page.navigate("/questions");
        page.getByText("Posez votre question").click();
        Accessibility.assertFlawless(page);
        page.getByText("Envoyer ma question").click();
        assertThat(page.locator("#question-erreur")).isVisible();
        assertThat(page.locator("[name=publish]")).not().isChecked();
        page.locator("#question").fill("Où sont passés les hippocampes de la messagerie ?");
        page.locator("label:has([name=publish])").click();
        page.getByText("Envoyer ma question").click();
        assertThat(page.locator("h1")).hasText("Votre question est posée");
        String number = page.locator("#numero").textContent();
        Assertions.assertThat(number).matches("(\\d{4} ){3}\\d{4}");
        Accessibility.assertFlawless(page);
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(320);
        page.getByText("Suivre ma question").click();
        assertThat(page.locator("main")).containsText("personne n’y a encore répondu");
        Accessibility.assertFlawless(page);

        page.setViewportSize(1200, 800);
        answer(page, "hippocampes", "Ils se reposent.", "publier");
        Assertions.assertThat(Caller.anonymous().get("questions").text()).contains("hippocampes");
        Assertions.assertThat(follow(number).text()).contains("la réponse est publiée", "Ils se reposent.");

        page.locator("[id='entree:retirer']").click();
        Assertions.assertThat(Caller.anonymous().get("questions").text()).doesNotContain("hippocampes");
    }

    @Test
    void without_consent_the_answer_is_read_by_its_number_alone(Page page) {
        String number = number(ask(UUID.randomUUID(), "Puis-je témoigner du numérique des limaces ?", ""));
        answer(page, "limaces", "Oui, lentement.", "publier");
        assertThat(page.locator(".avis")).containsText("n’a pas accepté que sa question soit publiée");
        page.locator("[id='entree:garder']").click();
        Assertions.assertThat(Caller.anonymous().get("questions").text()).doesNotContain("limaces");
        Assertions.assertThat(follow(number.replace(" ", "-")).text())
                .contains("Oui, lentement.")
                .doesNotContain("la réponse est publiée");
    }

    @Test
    void same_form_is_taken_once_however_often_it_is_sent() throws Exception {
        UUID key = UUID.randomUUID();
        var threads = Executors.newFixedThreadPool(4);
        try {
            var numbers = new HashSet<String>();
            Callable<String> once = () -> number(ask(key, "Et les bernaches ?", ""));
            for (var sent : threads.invokeAll(Collections.nCopies(4, once))) {
                numbers.add(sent.get());
            }
            Assertions.assertThat(numbers).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void what_is_refused_comes_back_with_its_words() {
        var trapped = ask(UUID.randomUUID(), "Je suis un robot.", "&website=http%3A%2F%2Fexemple.org&publish=true");
        Assertions.assertThat(trapped.status()).isEqualTo(422);
        Assertions.assertThat(trapped.text())
                .contains("Je suis un robot.", "Un champ que personne ne voit", "checked=\"checked\"")
                .doesNotContain("numero");
        var endless = ask(UUID.randomUUID(), "long ".repeat(500), "");
        Assertions.assertThat(endless.status()).isEqualTo(422);
        Assertions.assertThat(endless.text()).contains("question-erreur", "long long long");
        Assertions.assertThat(ask(UUID.randomUUID(), "a\0b", "").status()).isIn(400, 422);
        Assertions.assertThat(follow("1234 5678 9012 3456").status()).isEqualTo(422);
        Assertions.assertThat(follow("").status()).isEqualTo(422);
    }
}
