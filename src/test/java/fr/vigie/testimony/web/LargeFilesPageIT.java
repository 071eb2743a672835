package fr.vigie.testimony.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import fr.vigie.server.Accessibility;
import fr.vigie.server.InBrowser;
import fr.vigie.server.TestServer;
import fr.vigie.testimony.attachment.Sent;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with the form, as Chromium sends them, mostly without script: whatever they weigh, no word is lost. */
@InBrowser
@RunAsClient
class LargeFilesPageIT {

    private static final String WORDS = "Écran blanc dès l’ouverture, « Chargement… », puis plus rien.";

    @TempDir
    Path folder;

    private static BrowserContext withoutScript(Page page) {
        return page.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setLocale("fr-FR")
                        .setViewportSize(320, 640)
                        .setBaseURL(TestServer.address().toString()));
    }

    private static void tell(Page page) {
        page.navigate("/temoigner");
        page.locator("select[name=platform]").selectOption("NAT-MCM");
        page.locator("#academy").selectOption("24");
        page.locator("label:has([value=acces_impossible])").click();
        page.getByText("En dire plus").click();
        page.locator("#text").fill(WORDS);
    }

    private static Response send(Page page) {
        return page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> page.getByText("Envoyer mon témoignage").click());
    }

    /** A file with holes, which takes no place. */
    private Path empty(String name, long megabytes) throws IOException {
        Path file = folder.resolve(name);
        try (var hole = new RandomAccessFile(file.toFile(), "rw")) {
            hole.setLength(megabytes << 20);
        }
        return file;
    }

    @Test
    void three_files_of_ten_megabytes_go_along_by_the_one_button_there_is(Page scripted) throws IOException {
        byte[] picture = Sent.noise(1860, 1860);
        assertThat(picture.length).isBetween((int) (9.8 * (1 << 20)), 10 << 20);
        Path[] files = IntStream.range(0, 3)
                .mapToObj(i -> folder.resolve("capture-" + i + ".png"))
                .toArray(Path[]::new);
        for (int i = 0; i < files.length; i++) {
            // three originals, not one sent three times: what follows a picture's end is no part of it
            byte[] different = java.util.Arrays.copyOf(picture, picture.length + i);
            Files.write(files[i], different);
        }
        try (BrowserContext context = withoutScript(scripted)) {
            Page page = context.newPage();
            tell(page);
            page.locator("#attachments").setInputFiles(files);
            assertThat(send(page).status()).isEqualTo(200);
            assertThat(page.locator("#recu")).isVisible();
            assertThat(page.locator("[role=alert]")).hasCount(0);
            page.getByText("Suivre mon témoignage").click();
            assertThat(page.locator("main")).containsText(WORDS);
            assertThat(page.locator(".pieces li")).hasCount(3);
        }
    }

    @Test
    void files_too_large_together_give_the_page_back_with_every_word_and_say_so_beside_the_field(Page scripted)
            throws IOException {
        Path[] files = Stream.of(empty("a.png", 30), empty("b.png", 30), empty("c.png", 30))
                .toArray(Path[]::new);
        try (BrowserContext context = withoutScript(scripted)) {
            Page page = context.newPage();
            tell(page);
            String key = page.locator("input[name=key]").getAttribute("value");
            page.locator("#attachments").setInputFiles(files);
            assertThat(send(page).status()).isEqualTo(413);
            assertThat(page.locator("#text")).hasValue(WORDS);
            assertThat(page.locator("#academy")).hasValue("24");
            assertThat(page.locator("[value=acces_impossible]")).isChecked();
            assertThat(page.locator("#attachments-erreur")).containsText("3 fichiers au plus, de 10");
            assertThat(page.locator("#attachments-encore")).isVisible();
            assertThat(page.locator("input[name=key]")).hasAttribute("value", key);
            assertThat(send(page).status()).isEqualTo(200);
            assertThat(page.locator("#recu")).isVisible();
        }
    }

    @Test
    void past_any_bound_a_plain_sentence_is_what_chromium_shows_and_its_back_button_has_the_words(Page scripted)
            throws IOException {
        try (BrowserContext context = withoutScript(scripted)) {
            Page page = context.newPage();
            tell(page);
            page.locator("#attachments").setInputFiles(empty("film.png", 300));
            assertThat(send(page).status()).isEqualTo(413);
            assertThat(page.locator("main")).containsText("bouton de votre navigateur");
            page.goBack();
            assertThat(page.locator("#text")).hasValue(WORDS);
        }
    }

    @Test
    void file_on_her_own_page_that_is_too_large_is_told_beside_its_field(Page scripted) throws IOException {
        Path[] files = {empty("a.png", 40), empty("b.png", 40)};
        try (BrowserContext context = withoutScript(scripted)) {
            Page page = context.newPage();
            tell(page);
            send(page);
            page.getByText("Suivre mon témoignage").click();
            page.getByText("Captures d’écran, photos ou PDF").first().click();
            page.locator("#attachments").setInputFiles(files);
            page.getByText("Joindre", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator("#attachments-erreur")).containsText("trop volumineux ensemble");
            assertThat(page.locator("main")).containsText(WORDS);
        }
    }

    @Test
    void picture_that_came_with_a_form_to_be_mended_is_back_in_it_with_what_she_blacked_out(Page page) {
        page.navigate("/temoigner");
        page.getByText("En dire plus").click();
        page.locator("#text").fill(WORDS);
        page.locator("#attachments")
                .setInputFiles(new FilePayload("Élève Dupont.png", "image/png", Sent.png(600, 400)));
        Locator canvas = page.locator("#masques canvas");
        assertThat(canvas).isVisible();
        canvas.focus();
        page.keyboard().press("Enter");
        page.waitForFunction("() => document.getElementById('attachments').files[0].name === 'image-1.png'");
        assertThat(send(page).status()).isEqualTo(422);
        assertThat(page.locator("#text")).hasValue(WORDS);
        assertThat(canvas).isVisible();
        page.waitForFunction("() => document.getElementById('attachments').files[0]?.name === 'image-1.png'");
        assertThat(page.locator("#attachments-encore")).hasCount(0);
        Accessibility.assertFlawless(page);
        page.locator("#outil").fill("pronote");
        page.locator("#outil").press("ArrowDown");
        page.locator("#outil").press("Enter");
        page.locator("#academy").selectOption("24");
        page.locator("label:has([value=acces_impossible])").click();
        assertThat(send(page).status()).isEqualTo(200);
        page.waitForFunction("async () => !(await caches.has('vigie-pieces'))");
        page.getByText("Suivre mon témoignage").click();
        assertThat(page.locator(".pieces li")).hasCount(1);
    }
}
