package fr.vigie.moderation.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import fr.vigie.server.Accessibility;
import fr.vigie.server.Caller;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import fr.vigie.server.TestServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@InBrowser
@RunAsClient
class QueuePageIT {

    private static final String WORDS = "Impossible d'ouvrir la classe virtuelle, le site ne répond plus depuis ";

    private final Caller editor = Caller.as("redaction");

    @Test
    void twenty_testimonies_are_moderated_by_keyboard_alone(Page page) {
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            texts.add(
                    switch (i) {
                        case 5 -> "L'élève Camille D. de 5eB n'a pas pu entrer";
                        case 9 -> "Une coupure nette au milieu de la troisième heure de cours.";
                        case 10 -> "Une coupure nette au milieu de la troisième heure de cours !";
                        case 14 -> "La cantine était froide.";
                        case 17 -> "Appelez-moi au 06 12 34 56 78, la messagerie ne marche plus.";
                        default -> "Témoignage numéro " + i + " : page blanche " + "abcdefghijklmnopqrst".charAt(i - 1);
                    });
        }
        List<String> marks = told("43", texts);
        Staff.signIn(page, "redaction", "/equipe/moderation/index.xhtml?academie=A43");
        for (int i = 1; i <= 20; i++) {
            assertReads(page, marks.get(i - 1));
            switch (i) {
                case 5 -> {
                    assertThat(page.locator("blockquote mark")).hasText("Camille D.");
                    page.keyboard().press("v");
                    assertThat(page.locator("#choix .error").first()).containsText("Masquez");
                    Accessibility.assertFlawless(page);
                    assertListens(page, "n");
                    page.keyboard().press("n");
                    assertThat(page.getByLabel("Texte à montrer"))
                            .hasValue("L'élève [nom masqué] de 5eB n'a pas pu entrer");
                    page.keyboard().press("v");
                }
                case 10 -> {
                    assertThat(page.locator(".alike li").first()).containsText("coupure nette");
                    page.keyboard().press("1");
                }
                case 14 -> {
                    page.keyboard().press("r");
                    assertThat(page.getByLabel("Motif du rejet")).isFocused();
                    page.keyboard().type("Hors");
                    page.keyboard().press("Enter");
                }
                case 17 -> page.keyboard().press("m");
                default -> page.keyboard().press("v");
            }
        }
        assertThat(page.locator(".empty")).containsText("Plus aucun témoignage");
        Accessibility.assertFlawless(page);
        Assertions.assertThat(marks)
                .extracting(mark -> read(mark).get("state").asText())
                .containsExactly(
                        "valide",
                        "valide",
                        "valide",
                        "valide",
                        "valide",
                        "valide",
                        "valide",
                        "valide",
                        "valide",
                        "doublon",
                        "valide",
                        "valide",
                        "valide",
                        "rejete",
                        "valide",
                        "valide",
                        "a_masquer",
                        "valide",
                        "valide",
                        "valide");
        Assertions.assertThat(read(marks.get(4)).get("shown").asText()).doesNotContain("Camille");
        Assertions.assertThat(read(marks.get(9)).get("duplicateOf").asText()).isEqualTo(marks.get(8));
        Assertions.assertThat(read(marks.get(13)).at("/decisions/0/reason").asText())
                .isEqualTo("hors_sujet");
    }

    @Test
    void a_decision_is_undone_within_a_minute_and_the_testimony_waits_again(Page page) {
        String mark = told("28", List.of(WORDS + "neuf heures.")).get(0);
        Staff.signIn(page, "redaction", "/equipe/moderation/index.xhtml?academie=A28");
        assertReads(page, mark);
        page.keyboard().press("v");
        assertThat(page.locator("#annulation")).containsText(mark + " : validé");
        assertListens(page, "u");
        page.keyboard().press("u");
        assertThat(page.locator("h2#lu")).hasText("Témoignage " + mark);
        JsonNode undone = read(mark);
        Assertions.assertThat(undone.get("state").asText()).isEqualTo("recu");
        Assertions.assertThat(undone.has("shown")).isFalse();
        Assertions.assertThat(undone.get("decisions"))
                .extracting(each -> each.get("decision").asText())
                .containsExactly("valide", "recu");
    }

    @Test
    void a_key_pressed_before_the_page_listens_decides_nothing(Page page) {
        String mark = told("08", List.of(WORDS + "midi.")).get(0);
        var script = new CompletableFuture<Route>();
        page.route(Pattern.compile("/moderation\\.js"), script::complete);
        Staff.signIn(page, "redaction", "/equipe/index.xhtml");
        page.navigate(
                "/equipe/moderation/index.xhtml?academie=A08",
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        assertThat(page.locator("h2#lu")).hasText("Témoignage " + mark);
        page.keyboard().press("v");
        assertThat(page.locator("[data-key=v]")).not().hasAttribute("aria-keyshortcuts", "v");
        script.join().resume();
        assertReads(page, mark);
        Assertions.assertThat(read(mark).get("state").asText()).isEqualTo("recu");
        page.keyboard().press("v");
        assertThat(page.locator("#annulation")).containsText(mark + " : validé");
    }

    @Test
    void what_somebody_reads_is_given_to_nobody_else_until_they_go_on(Page page) throws SQLException {
        List<String> marks = told("31", List.of(WORDS + "huit heures.", "Rien ne s'affiche à l'écran."));
        Staff.signIn(page, "redaction", "/equipe/moderation/index.xhtml?academie=A31");
        assertThat(page.locator("h2#lu")).hasText("Témoignage " + marks.get(0));

        Page other = page.context().browser().newContext(sameAs()).newPage();
        Staff.signIn(other, "relecture", "/equipe/moderation/index.xhtml?academie=A31");
        assertThat(other.locator("h2#lu")).hasText("Témoignage " + marks.get(1));

        assertListens(page, "s");
        page.keyboard().press("s");
        assertThat(page.locator(".empty")).isVisible();
        assertListens(other, "s");
        other.keyboard().press("s");
        assertThat(other.locator("h2#lu")).hasText("Témoignage " + marks.get(0));
        other.context().close();
    }

    @Test
    void a_lock_that_expires_while_typing_loses_neither_the_others_decision_nor_what_was_typed(Page page)
            throws SQLException {
        String mark = told("32", List.of(WORDS + "dix heures.")).get(0);
        Staff.signIn(page, "redaction", "/equipe/moderation/index.xhtml?academie=A32");
        assertThat(page.locator("h2#lu")).hasText("Témoignage " + mark);
        page.getByLabel("Note pour l’équipe").fill("À recouper avec Mayotte.");
        expireLocks();

        Page other = page.context().browser().newContext(sameAs()).newPage();
        Staff.signIn(other, "relecture", "/equipe/moderation/index.xhtml?academie=A32");
        assertReads(other, mark);
        other.keyboard().press("v");
        assertThat(other.locator("#annulation")).containsText("validé");
        other.context().close();

        page.getByLabel("Note pour l’équipe").press("Escape");
        page.keyboard().press("m");
        assertThat(page.locator("#avis")).containsText("relecture a décidé");
        assertThat(page.getByLabel("Note pour l’équipe")).hasValue("À recouper avec Mayotte.");
        Assertions.assertThat(read(mark).get("state").asText()).isEqualTo("valide");
    }

    @Test
    void an_emptied_text_never_shows_the_original(Page page) {
        String mark =
                told("22", List.of("Ce que je dis doit rester entre nous.")).get(0);
        Staff.signIn(page, "redaction", "/equipe/moderation/index.xhtml?academie=A22");
        assertReads(page, mark);
        page.getByLabel("Texte à montrer").fill("");
        page.getByLabel("Texte à montrer").press("Escape");
        page.keyboard().press("v");
        assertThat(page.locator("#choix .error").first()).containsText("Le texte à montrer est vide");
        Assertions.assertThat(read(mark).get("state").asText()).isEqualTo("recu");
        assertListens(page, "m");
        page.keyboard().press("m");
        assertThat(page.locator("#annulation")).containsText("à masquer");
        Assertions.assertThat(read(mark).has("shown")).isFalse();
    }

    @Test
    void another_academys_testimony_is_not_found_in_the_queue_either_and_nobody_is_kept_from_it(Page page)
            throws SQLException {
        String mark = told("13", List.of(WORDS + "onze heures.")).get(0);
        long id = read(mark).get("id").asLong();
        Staff.signIn(page, "section", "/equipe/moderation/index.xhtml");
        Assertions.assertThat(status(page, "/equipe/moderation/index.xhtml?id=" + id))
                .isEqualTo(404);
        Assertions.assertThat(status(page, "/equipe/moderation/index.xhtml?id=999999999"))
                .isEqualTo(404);
        Assertions.assertThat(locksOn(id)).isZero();
    }

    @Test
    void one_person_may_open_the_queue_in_many_tabs_at_once(Page page) {
        List<String> marks = told("12", List.of("Un onglet.", "Deux onglets.", "Trois onglets.", "Quatre onglets."));
        Staff.signIn(page, "redaction", "/equipe/moderation/index.xhtml?academie=A12");
        String session = page.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        List<CompletableFuture<HttpResponse<Void>>> tabs = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            for (String mark : marks) {
                long id = read(mark).get("id").asLong();
                tabs.add(open("equipe/moderation/index.xhtml?id=" + id, session));
                tabs.add(open("equipe/moderation/index.xhtml?academie=A12", session));
            }
        }
        Assertions.assertThat(tabs).hasSize(24).allMatch(tab -> tab.join().statusCode() == 200);
    }

    private static CompletableFuture<HttpResponse<Void>> open(String address, String session) {
        return HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(URI.create(TestServer.address() + address))
                                .header("Cookie", session)
                                .timeout(Duration.ofMinutes(2))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
    }

    @Test
    void an_address_that_goes_further_than_a_list_shows_its_last_page(Page page) {
        told("11", List.of("Tout au bout de la liste."));
        Staff.signIn(page, "redaction", "/equipe/temoignages/index.xhtml?academie=A11&page=2147483647");
        assertThat(page.locator("tbody tr").first()).isVisible();
        for (String list : List.of("signalements", "declarations", "questions")) {
            Assertions.assertThat(status(page, "/equipe/" + list + "/index.xhtml?page=2147483647"))
                    .as(list)
                    .isEqualTo(200);
        }
    }

    @Test
    void the_list_is_narrowed_by_its_address_and_a_testimony_shows_what_was_written_beside_what_is_shown(Page page) {
        String mark =
                told("33", List.of("Madame Lefèvre n'a pas reçu mes messages.")).get(0);
        Staff.signIn(page, "redaction", "/equipe/temoignages/index.xhtml?academie=A33&jour=2018-06-12&etat=recu");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS)
                        .first())
                .hasText("1 témoignage");
        Accessibility.assertFlawless(page);
        page.getByText(mark).click();
        assertThat(page.locator("blockquote mark")).containsText("Lefèvre");
        page.getByText("Masquer les noms probables").click();
        page.getByText("Valider").click();
        assertThat(page.locator("#avis")).containsText("Témoignage validé");
        assertThat(page.locator("section[aria-labelledby=montre]")).containsText("[nom masqué]");
        assertThat(page.locator("section[aria-labelledby=origine]")).containsText("Lefèvre");
        Accessibility.assertFlawless(page);
    }

    @Test
    void one_decision_on_a_whole_list_shows_first_what_it_touches_and_leaves_out_what_holds_a_name(Page page) {
        List<String> marks =
                told("27", List.of("Rien ne marche.", "L'élève Camille D. de 5eB n'a pas pu entrer", "Tout est lent."));
        Staff.signIn(page, "redaction", "/equipe/temoignages/index.xhtml?academie=A27&etat=recu");
        page.getByText("Décider pour toute cette liste").click();
        assertThat(page.locator("main")).containsText("3 témoignages seraient touchés");
        assertThat(page.locator("main .notice")).containsText("1 texte contient probablement un nom");
        assertThat(page.locator("tbody tr")).hasCount(3);
        Accessibility.assertFlawless(page);
        page.locator("[id='choix:rejete']").click();
        assertThat(page.locator("#choix .error").first()).containsText("Dites pourquoi");
        page.locator("[id='choix:valide']").click();
        assertThat(page.locator("#avis")).containsText("Décisions prises : 2");
        Assertions.assertThat(marks)
                .extracting(mark -> read(mark).get("state").asText())
                .containsExactly("valide", "recu", "valide");
    }

    @Test
    void a_list_is_kept_under_a_name_for_oneself_alone(Page page) {
        Staff.signIn(page, "redaction", "/equipe/temoignages/index.xhtml?semaine=2018-W24&academie=A27");
        page.locator("#vues summary").click();
        page.getByLabel("Garder cette liste sous le nom").fill("Corse, semaine 24");
        page.getByText("Garder cette vue").click();
        assertThat(page.locator("#avis")).containsText("gardée");
        page.navigate("/equipe/temoignages/index.xhtml");
        Accessibility.assertFlawless(page);
        page.locator(".views a").getByText("Corse, semaine 24").click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile("academie=A27&semaine=2018-W24$"));
        Page other = page.context().browser().newContext(sameAs()).newPage();
        Staff.signIn(other, "relecture", "/equipe/temoignages/index.xhtml");
        assertThat(other.locator(".views")).hasCount(0);
        other.context().close();
    }

    private static com.microsoft.playwright.Browser.NewContextOptions sameAs() {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(fr.vigie.server.TestServer.address().toString())
                .setLocale("fr-FR");
    }

    /** The testimony is there and its keys listen. */
    private static void assertReads(Page page, String mark) {
        assertThat(page.locator("h2#lu")).hasText("Témoignage " + mark);
        assertListens(page, "v");
    }

    private static void assertListens(Page page, String key) {
        assertThat(page.locator("[data-key=" + key + "]")).hasAttribute("aria-keyshortcuts", key);
    }

    private JsonNode read(String mark) {
        return editor.get("api/v1/testimonies/" + mark).json();
    }

    private static int status(Page page, String address) {
        return page.request().get(address).status();
    }

    private static long locksOn(long id) throws SQLException {
        try (var connection = DriverManager.getConnection(System.getProperty("it.db.url"), "postgres", "postgres");
                var select =
                        connection.prepareStatement("select count(*) from moderation_lock where testimony_id = ?")) {
            select.setLong(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void expireLocks() throws SQLException {
        try (var connection = DriverManager.getConnection(System.getProperty("it.db.url"), "postgres", "postgres");
                var update = connection.prepareStatement("update moderation_lock set until = now() - interval '1 s'")) {
            update.executeUpdate();
        }
    }

    /** Testimonies that wait, each received a minute after the one before. */
    private List<String> told(String academy, List<String> texts) {
        String run = "Q" + UUID.randomUUID().toString().substring(0, 6);
        var marks = new ArrayList<String>();
        var file = new StringBuilder(
                "id,recu_le,observe_le,precision_temps,plateforme_code,academie_code,symptome,verbatim,consentement\n");
        for (String text : texts) {
            String mark = run + "-" + String.format("%02d", marks.size() + 1);
            marks.add(mark);
            file.append(mark + ",2018-06-12T09:" + String.format("%02d", marks.size())
                    + ":00+02:00,2018-06-12T08:33:00+02:00,exacte,NAT-MCM," + academy + ",acces_impossible,\"" + text
                    + "\",anonyme\n");
        }
        var imported = editor.post(
                "api/v1/imports/testimonies", "text/csv", file.toString().getBytes(StandardCharsets.UTF_8));
        Assertions.assertThat(imported.status()).as(imported.text()).isEqualTo(200);
        return marks;
    }
}
