package fr.vigie.evidence.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.vigie.evidence.web.PackCaller.TESTIMONIES;
import static fr.vigie.evidence.web.PackCaller.imported;
import static fr.vigie.evidence.web.PackCaller.testimony;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.vigie.server.Accessibility;
import fr.vigie.server.Caller;
import fr.vigie.server.InBrowser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stranger with a pack, a browser and doubts. */
@InBrowser
@RunAsClient
class VerifyPageIT {

    private final PackCaller press = new PackCaller("presse");

    @BeforeEach
    void somethingThatMayLeave() {
        var lines = new StringBuilder(TESTIMONIES);
        for (int i = 1; i <= 6; i++) {
            lines.append(testimony("VE" + i, "2022-11-08", "24", "Rien ne répond " + i + ".", "fonction", "valide"));
        }
        imported("testimonies", lines.toString());
    }

    @Test
    void a_pack_is_whole_and_from_here_without_leaving_the_device(Page page) {
        JsonNode pack = press.made(asked("press", null));
        byte[] bag = press.bag(pack.path("id").asLong());
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> {
            if (request.postData() != null) {
                sent.add(request.url());
            }
        });
        page.setViewportSize(320, 640);
        page.navigate("/verifier");
        page.locator("#fichier").setInputFiles(new FilePayload("dossier.zip", "application/zip", bag));
        assertThat(page.locator("#constat")).containsText("tels que ses manifestes les décrivent");
        assertThat(page.locator("#constat"))
                .containsText("Vigie a scellé ce contenu : dossier n°\u00a0"
                        + pack.path("id").asText());
        Assertions.assertThat(sent).isEmpty();
        Assertions.assertThat(page.context().cookies()).isEmpty();
        Accessibility.assertFlawless(page);
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(320);
    }

    @Test
    void whatever_was_changed_removed_or_added_is_named(Page page) throws IOException {
        byte[] bag = press.bag(press.made(asked("parliament", null)).path("id").asLong());
        page.navigate("/verifier");
        page.locator("#fichier").setInputFiles(new FilePayload("a.zip", "application/zip", tampered(bag)));
        assertThat(page.locator("#constat")).containsText("data/donnees/citations.csv : modifié");
        assertThat(page.locator("#constat")).containsText("data/synthese.pdf : manquant");
        assertThat(page.locator("#constat")).containsText("data/ajout.txt : ajouté");
        assertThat(page.locator("#constat")).containsText("Son cachet a été fait pour le contenu d’origine");
        assertThat(page.locator("#constat .good")).hasCount(0);
        byte[] torn = Arrays.copyOf(bag, bag.length / 2);
        page.locator("#fichier").setInputFiles(new FilePayload("b.zip", "application/zip", torn));
        assertThat(page.locator("#constat")).containsText("incomplet ou abîmé");
    }

    @Test
    void a_digest_is_looked_up_without_script_and_a_pack_under_embargo_or_internal_is_never_named(Page page) {
        JsonNode open = press.made(asked("press", null));
        page.navigate("/verifier?empreinte=" + open.path("file").path("sha256").asText());
        assertThat(page.locator("#connu"))
                .containsText(
                        "Ce fichier est le dossier n°\u00a0" + open.path("id").asText());
        for (JsonNode hidden : List.of(
                press.made(asked("press", "\"2090-01-01T10:00:00+01:00\"")), press.made(asked("internal", null)))) {
            String sum = hidden.path("file").path("sha256").asText();
            page.navigate("/verifier?empreinte=" + sum);
            assertThat(page.locator("#connu")).containsText("n’a rien à dire de cette empreinte");
            Assertions.assertThat(
                            Caller.anonymous().get("api/v1/digests/" + sum).text())
                    .isEqualTo("[]");
        }
        page.navigate("/verifier?empreinte=pas-une-empreinte");
        assertThat(page.locator(".error")).containsText("64 caractères");
        assertThat(page.locator("#empreinte")).hasValue("pas-une-empreinte");
        Accessibility.assertFlawless(page);
        Assertions.assertThat(Caller.anonymous().get("api/v1/digests/xyz").status())
                .isEqualTo(400);
    }

    private static String asked(String audience, String embargo) {
        return """
                {"week":"2022-W45","audience":"%s","purpose":"Une vérification","recipient":"Une rédaction","embargoUntil":%s}""".formatted(audience, embargo);
    }

    /** One file changed, one gone, one more. */
    private static byte[] tampered(byte[] bag) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(bag));
                var to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (entry.getName().endsWith("/data/synthese.pdf")) {
                    continue;
                }
                byte[] content = from.readAllBytes();
                if (entry.getName().endsWith("/data/donnees/citations.csv")) {
                    content[content.length - 2] ^= 1;
                }
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(content);
                to.closeEntry();
                if (entry.getName().endsWith("/bagit.txt")) {
                    to.putNextEntry(new ZipEntry(entry.getName().replace("bagit.txt", "data/ajout.txt")));
                    to.write("un mot de plus".getBytes(StandardCharsets.UTF_8));
                    to.closeEntry();
                }
            }
        }
        return out.toByteArray();
    }
}
