package fr.vigie.testimony.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.vigie.server.Accessibility;
import fr.vigie.server.Caller;
import fr.vigie.server.InBrowser;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The form where a script runs: nothing typed is lost, with or without a network. */
@InBrowser
@RunAsClient
class FormScriptPageIT {

    private static final int WIRE_LATER = 25 * 1024;

    @Test
    void tool_is_found_by_typing_and_chosen_by_keyboard(Page page) {
        page.setViewportSize(320, 640);
        page.navigate("/temoigner");
        Locator tool = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Quel outil"));
        tool.fill("pronote");
        assertThat(page.locator("#outils li")).hasCount(1);
        tool.press("ArrowDown");
        assertThat(tool).hasAttribute("aria-activedescendant", "outil-0");
        Accessibility.assertFlawless(page);
        tool.press("Enter");
        assertThat(tool).hasValue("Pronote");
        assertThat(page.locator("select[name=platform]")).hasValue("PRI-PRONOTE");
        assertThat(page.locator("#outils")).isHidden();
        tool.fill("rien de tel");
        assertThat(page.locator("[role=status]", new Page.LocatorOptions().setHasText("0 outils")))
                .hasCount(1);
        assertThat(page.locator("select[name=platform]")).hasValue("");
    }

    @Test
    void tools_of_her_academy_come_first_and_it_is_remembered_only_if_she_asks(Page page) {
        page.navigate("/temoigner");
        page.locator("#academy").selectOption("14");
        page.locator("#outil").click();
        assertThat(page.locator("#outils li").first()).containsText("Bretagne");
        page.locator("#outil").press("Escape");
        // of one region, each académie has its own départements' tools first, and its neighbours' after the national
        // ones
        page.locator("#academy").selectOption("01");
        page.locator("#outil").click();
        assertThat(page.locator("#outils li").first()).containsText("Île-de-France");
        org.assertj.core.api.Assertions.assertThat(texts(page))
                .filteredOn(tool -> tool.startsWith("ENT77"))
                .allSatisfy(tool -> org.assertj.core.api.Assertions.assertThat(
                                texts(page).indexOf(tool))
                        .isGreaterThan(firstNational(page)));
        page.locator("#outil").press("Escape");
        page.locator("#academy").selectOption("24");
        page.locator("#outil").click();
        org.assertj.core.api.Assertions.assertThat(texts(page).subList(0, firstNational(page)))
                .anyMatch(tool -> tool.startsWith("ENT77"));
        page.locator("#outil").press("Escape");
        page.locator("#academy").selectOption("14");
        page.reload();
        assertThat(page.locator("#academy")).hasValue("14"); // the draft
        page.evaluate("localStorage.removeItem('vigie-brouillon')");
        page.navigate("/temoigner?outil=PRI-PRONOTE");
        assertThat(page.locator("#academy")).hasValue("");
        page.locator("#academy").selectOption("14");
        page.getByLabel("Retenir mon académie").check();
        page.evaluate("localStorage.removeItem('vigie-brouillon')");
        page.navigate("/temoigner?outil=PRI-PRONOTE");
        assertThat(page.locator("#academy")).hasValue("14");
    }

    @Test
    void draft_survives_and_can_be_erased(Page page) {
        page.navigate("/temoigner");
        fill(page, "Une phrase à moitié");
        page.waitForFunction("() => (localStorage.getItem('vigie-brouillon') || '').includes('moitié')");
        page.reload();
        assertThat(page.locator("#text")).hasValue("Une phrase à moitié");
        assertThat(page.locator("#outil")).hasValue("Pronote");
        assertThat(page.locator(".notice")).containsText("gardé sur cet appareil seulement");
        Accessibility.assertFlawless(page);
        page.getByText("Effacer ce brouillon").click();
        assertThat(page.locator("#text")).hasValue("");
        page.reload();
        assertThat(page.locator("#text")).hasValue("");
    }

    @Test
    void what_is_sent_without_a_network_leaves_by_itself_and_once(Page page) {
        int before = stored();
        page.navigate("/temoigner");
        ready(page);
        page.context().setOffline(true);
        page.reload();
        fill(page, "Sans réseau");
        send(page);
        assertThat(page.locator("h1")).hasText("Enregistré sur cet appareil");
        assertThat(page.locator("#envois li")).containsText("envoyé dès que possible");
        Accessibility.assertFlawless(page);
        page.context().setOffline(false);
        assertThat(page.locator("#envois .receipt")).hasText(java.util.regex.Pattern.compile("(\\d{4} ){4}\\d{4}"));
        page.reload();
        assertThat(page.locator("#envois li")).hasCount(1);
        assertThat(stored()).isEqualTo(before + 1);
        page.locator("#envois button").click();
        assertThat(page.locator("#rien")).isVisible();
    }

    @Test
    void what_is_refused_later_is_reopened_mended_and_sent_again(Page page) {
        int before = stored();
        page.navigate("/temoigner");
        ready(page);
        page.context().setOffline(true);
        fill(page, "À corriger");
        page.locator("#pupilsConcerned").fill("3");
        page.locator("#pupilsBlocked").fill("12");
        send(page);
        assertThat(page.locator("#envois li")).hasCount(1);
        page.context().setOffline(false);
        assertThat(page.locator("#envois li")).containsText("à corriger avant d’être envoyé");
        assertThat(page.locator("#envois .error").first()).isVisible();
        page.getByText("Rouvrir et corriger").click();
        assertThat(page.locator("#text")).hasValue("À corriger");
        page.locator("#pupilsBlocked").fill("2");
        send(page);
        assertThat(page.locator("#recu")).isVisible();
        assertThat(stored()).isEqualTo(before + 1);
        page.navigate("/temoigner/en-attente");
        assertThat(page.locator("#rien")).isVisible();
    }

    @Test
    void scripts_come_after_the_first_screen_and_weigh_little_with_the_one_that_blacks_out() throws Exception {
        String page = Caller.anonymous().get("temoigner").text();
        int bytes = 0;
        var scripts = java.util.regex.Pattern.compile("(?:<script src|data-masquer)=\"/([^\"]+)\"")
                .matcher(page);
        int count = 0;
        while (scripts.find()) {
            count++;
            var squeezed = new java.io.ByteArrayOutputStream();
            try (var gzip = new java.util.zip.GZIPOutputStream(squeezed)) {
                gzip.write(Caller.anonymous()
                        .get(scripts.group(1).replace("&amp;", "&"))
                        .text()
                        .getBytes(StandardCharsets.UTF_8));
            }
            bytes += squeezed.size();
        }
        org.assertj.core.api.Assertions.assertThat(count).isEqualTo(4);
        org.assertj.core.api.Assertions.assertThat(bytes).isPositive().isLessThan(WIRE_LATER);
    }

    @Test
    void picture_is_blacked_out_on_the_device_by_keyboard_before_it_is_sent(Page page) {
        page.setViewportSize(320, 640);
        page.navigate("/temoigner");
        fill(page, "Avec une image");
        page.locator("#attachments")
                .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                        "Élève Dupont.png", "image/png", fr.vigie.testimony.attachment.Sent.png(600, 400)));
        Locator canvas = page.locator("#masques canvas");
        assertThat(canvas).isVisible();
        canvas.focus();
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Enter");
        page.waitForFunction("() => document.getElementById('attachments').files[0].name === 'image-1.png'");
        org.assertj.core.api.Assertions.assertThat(page.evaluate(
                        "async () => { const i = await createImageBitmap(document.getElementById('attachments').files[0]);"
                                + " const c = document.createElement('canvas'); c.width = i.width; c.height = i.height;"
                                + " const p = c.getContext('2d'); p.drawImage(i, 0, 0);"
                                + " return Array.from(p.getImageData(290, 200, 1, 1).data).slice(0, 3).join() }"))
                .isEqualTo("0,0,0");
        org.assertj.core.api.Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(320);
        Accessibility.assertFlawless(page);
        send(page);
        assertThat(page.locator("#recu")).isVisible();
        page.getByText("Suivre mon témoignage").click();
        assertThat(page.locator("main")).containsText("Image, ");
        Accessibility.assertFlawless(page);
    }

    @Test
    void short_path_takes_at_most_twelve_taps(Page page) {
        page.setViewportSize(320, 640);
        page.navigate("/temoigner");
        page.evaluate("window.taps = 0; addEventListener('pointerdown', () => window.taps++, true)");
        page.locator("#outil").click();
        page.locator("#outils li").first().click();
        // a list of the phone's own: one tap to open it, one to choose
        page.locator("#academy").selectOption("24");
        page.locator("label:has([value=acces_impossible])").click();
        int taps = ((Number) page.evaluate("window.taps")).intValue() + 2;
        send(page);
        assertThat(page.locator("#recu")).isVisible();
        org.assertj.core.api.Assertions.assertThat(taps + 1).isBetween(5, 12);
    }

    @Test
    void form_fits_when_everything_is_twice_as_large(Page page) {
        // 1280 pixels at 200 % leave 640 for the page; at 400 %, 320
        for (int width : new int[] {640, 320}) {
            page.setViewportSize(width, 512);
            page.navigate("/temoigner");
            page.getByText("En dire plus").click();
            org.assertj.core.api.Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(width);
        }
    }

    private static java.util.List<String> texts(Page page) {
        return page.locator("#outils li").allTextContents();
    }

    private static int firstNational(Page page) {
        var texts = texts(page);
        return java.util.stream.IntStream.range(0, texts.size())
                .filter(i -> texts.get(i).endsWith("Outils nationaux"))
                .findFirst()
                .orElseThrow();
    }

    private static void ready(Page page) {
        page.waitForFunction("() => document.documentElement.dataset.relais === 'pret'");
        page.waitForFunction(
                "async () => (await caches.match('/temoigner/en-attente'))"
                        + " && (await Promise.all([...document.scripts].filter(s => s.src).map(s => caches.match(s.src)))).every(Boolean)");
        page.reload();
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    }

    private static void fill(Page page, String words) {
        page.locator("#outil").fill("pronote");
        page.locator("#outil").press("ArrowDown");
        page.locator("#outil").press("Enter");
        page.locator("#academy").selectOption("07");
        page.locator("label:has([value=acces_impossible])").click();
        if (!page.locator("#text").isVisible()) {
            page.getByText("En dire plus").click();
        }
        page.locator("#text").fill(words);
    }

    private static void send(Page page) {
        page.getByText("Envoyer mon témoignage").click();
    }

    private static int stored() {
        return Caller.as("redaction")
                .get("api/v1/testimonies?academy=A07")
                .json()
                .get("total")
                .asInt();
    }
}
