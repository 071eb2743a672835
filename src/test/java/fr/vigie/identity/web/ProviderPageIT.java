package fr.vigie.identity.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import fr.vigie.identity.factor.Totp;
import fr.vigie.server.Accessibility;
import fr.vigie.server.Dump;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import fr.vigie.server.TestServer;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Staff come in by OpenID Connect: through the pages of a real provider, as a browser shows them. */
@InBrowser
@RunAsClient
class ProviderPageIT {

    private static final Pattern DESK = Pattern.compile(".*/equipe/$");
    private static final String SET_OUT = "/equipe/connexion/fournisseur";
    private static final String PROVE = SET_OUT + "?preuve=urgence&suite=/equipe/donnees/urgences.xhtml";
    private static final String COME_BACK = "/equipe/connexion/fournisseur/retour";

    private static Keycloak keycloak;

    @BeforeAll
    static void start() throws Exception {
        keycloak = new Keycloak();
    }

    @AfterAll
    static void stop() {
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @AfterEach
    void nobody_is_linked() throws SQLException {
        sql("delete from provider_link");
        sql("delete from provider_arrival");
    }

    @Test
    void who_is_invited_joins_by_the_provider_and_from_then_on_comes_in_by_it_alone(Page page) {
        page.setViewportSize(320, 700);
        Newcomer newcomer = Newcomer.invitedBy("admin", page, false);
        page.navigate(path(newcomer.link()));
        Accessibility.assertFlawless(page);
        page.locator("[id=fournisseur]").click();
        identify(page, "lille");
        page.waitForURL(DESK);
        assertThat(page.locator("h1")).containsText("Section de Lille");

        page.navigate("/equipe/compte/");
        assertThat(page.locator("[id='sessions'] tbody")).containsText("fournisseur d’identité");
        assertThat(page.locator("main")).containsText("Vous vous connectez avec le compte du syndicat");
        assertThat(page.locator("[id='mot_de_passe:current']")).hasCount(0);
        Accessibility.assertFlawless(page);
        Newcomer.signOut(page);

        Accessibility.assertFlawless(page);
        page.navigate("/equipe/signalements/");
        page.locator("[id=fournisseur]").click();
        identify(page, "lille"); // asked again, although the provider knows this browser
        page.waitForURL(Pattern.compile(".*/equipe/signalements/$"));
        assertThat(page.context().cookies(TestServer.address() + "fournisseur/"))
                .filteredOn(cookie -> !cookie.path.startsWith("/realms")) // a host's cookies know no ports
                .isNotEmpty()
                .allSatisfy(
                        cookie -> assertThat(cookie.httpOnly).as(cookie.name).isTrue());
        Newcomer.signOut(page);

        newcomer.enter(page);
        assertThat(page.locator("body")).containsText("Identifiant ou mot de passe incorrect");
        page.navigate(path(newcomer.link()));
        assertThat(page.locator("main")).containsText("Ce lien a déjà servi");
    }

    @Test
    void whom_the_provider_knows_and_vigie_does_not_stays_outside_and_the_trail_says_so(Page page) throws Exception {
        page.setViewportSize(320, 700);
        page.navigate(SET_OUT);
        identify(page, "dominique");
        assertThat(page.locator(".notice.bad")).containsText("aucun compte ouvert de Vigie n’est relié à vous");
        Accessibility.assertFlawless(page);
        page.navigate("/equipe/");
        assertThat(page.locator("[id='connexion:entrer']")).isVisible();
        assertThat(lastRefusal()).isEqualTo("UNKNOWN vigie");

        // the same name at another provider is another person; a closed account is closed by this door, too
        Newcomer newcomer = joined(page, "dominique");
        sql("update provider_link set issuer = 'https://ailleurs.example'");
        page.navigate(SET_OUT);
        identify(page, "dominique");
        assertThat(page.locator(".notice.bad")).containsText("aucun compte ouvert");
        sql("update provider_link set issuer = '" + keycloak.issuer() + "'");
        sql("update staff_member set active = false where login = '" + newcomer.login() + "'");
        page.navigate(SET_OUT);
        identify(page, "dominique");
        assertThat(page.locator(".notice.bad")).containsText("aucun compte ouvert");
        assertThat(lastRefusal()).isEqualTo("UNKNOWN " + newcomer.login());
    }

    @Test
    void an_identity_belongs_to_one_account_and_an_administrator_undoes_the_link(Page page) throws Exception {
        Newcomer first = joined(page, "lille");
        Newcomer second = Newcomer.invitedBy("admin", page, false);
        page.navigate(path(second.link()));
        page.locator("[id=fournisseur]").click();
        identify(page, "lille");
        assertThat(page.locator(".notice.bad")).containsText("déjà relié à un autre compte");
        page.navigate(path(second.link()));
        assertThat(page.locator("main")).containsText("Section de Lille"); // the invitation is still good

        Staff.signIn(page, "admin", "/equipe/comptes/");
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(first.login()))
                .click();
        Accessibility.assertFlawless(page);
        page.locator("[id='compte:delier']").click();
        assertThat(page.locator(".avis")).containsText("n’est plus relié");
        Newcomer.signOut(page);
        page.navigate(SET_OUT);
        identify(page, "lille");
        assertThat(page.locator(".notice.bad")).containsText("aucun compte ouvert");
    }

    @Test
    void the_provider_stands_for_the_password_alone_unless_it_says_that_it_asked_for_a_second_factor(Page page)
            throws Exception {
        page.setViewportSize(320, 700);
        Newcomer newcomer = Newcomer.invitedBy("admin", page, true);
        page.navigate(path(newcomer.link()));
        page.locator("[id=fournisseur]").click();
        identify(page, "camille");
        page.waitForURL(Pattern.compile(".*second-facteur.*"));
        page.navigate("/equipe/");
        assertThat(page.locator("[id='connexion:entrer']")).isVisible();
        page.navigate("/equipe/connexion/second-facteur.xhtml");
        String secret = page.locator("code.secret").textContent().replace(" ", "");
        page.locator("[id='facteur:code']").fill(Totp.code(secret, Instant.now()));
        page.locator("[id='facteur:activer']").click();
        page.locator("a.button.strong").click();
        page.waitForURL(DESK);
        page.navigate("/equipe/compte/");
        assertThat(page.locator("[id='sessions'] tbody")).containsText("fournisseur d’identité et code");
        Newcomer.signOut(page);

        arrives(page, Instant.now(), "autre-chose");
        page.waitForURL(Pattern.compile(".*/connexion/code.*"));
        arrives(page, Instant.now(), "deux-facteurs");
        page.waitForURL(DESK);
    }

    @Test
    void an_administrator_without_a_password_breaks_the_glass_by_proving_at_the_provider_who_they_are(Page page)
            throws Exception {
        page.setViewportSize(320, 700);
        Newcomer other = joined(page, "camille");
        page.context().clearCookies(); // or the provider asks for Camille's password again
        Newcomer administrator = joined(page, "lille");
        sql("update staff_member set role = 'ADMINISTRATOR' where login = '" + administrator.login() + "'");
        sql("delete from staff_academy where staff_id = " + idOf(administrator));
        page.navigate(SET_OUT + "?suite=/equipe/donnees/urgences.xhtml");
        identify(page, "lille");
        page.waitForURL(Pattern.compile(".*/urgences.*"));
        assertThat(page.locator("[id='urgence:password']")).hasCount(0);
        assertThat(page.locator("[id='urgence:ouvrir']")).hasCount(0);
        Accessibility.assertFlawless(page);

        arrives(page, PROVE, Instant.now().minus(Duration.ofMinutes(10)), null, administrator);
        assertThat(page.locator(".notice.bad")).containsText("ne vous a pas redemandé");
        assertThat(page.locator("[id='urgence:ouvrir']")).hasCount(0);
        arrives(page, PROVE, Instant.now(), null, other);
        assertThat(page.locator(".notice.bad")).containsText("n’est pas celui avec lequel vous êtes connecté");
        assertThat(page.locator("[id='urgence:ouvrir']")).hasCount(0);
        assertThat(lastRefusal()).isEqualTo("OTHER " + other.login());
        Accessibility.assertFlawless(page);

        page.locator("[id=prouver]").click();
        identify(page, "lille");
        page.waitForURL(Pattern.compile(".*/urgences.*"));
        Accessibility.assertFlawless(page);
        page.locator("[id='urgence:reason']").fill("Un témoin menacé, le référent est injoignable.");
        page.locator("[id='urgence:ouvrir']").click();
        assertThat(page.locator(".avis")).containsText("ouvert pour une demi-heure");
        page.navigate("/equipe/donnees/urgences.xhtml");
        page.locator("[id='fin:fermer']").click();
        assertThat(page.locator("[id=prouver]")).isVisible(); // a proof is used once
        sql("update staff_member set active = false where login = '" + administrator.login() + "'");
    }

    @Test
    void nobody_comes_in_by_a_callback_that_was_made_up_stolen_or_kept(Page page) throws Exception {
        joined(page, "lille");
        String unconfirmed = "n’a pas confirmé qui vous êtes";
        page.navigate(SET_OUT); // so that there is a passage
        page.navigate("/fournisseur/?code=invente&state=invente");
        assertThat(page.locator(".notice.bad")).containsText(unconfirmed);

        // a victim is made to follow the callback of somebody else's sign-in
        AtomicReference<String> stolen = new AtomicReference<>();
        page.route(Pattern.compile(".*/login-actions/authenticate.*"), route -> {
            stolen.set(route.fetch(new Route.FetchOptions().setMaxRedirects(0))
                    .headers()
                    .get("location"));
            route.fulfill(new Route.FulfillOptions().setBody("nowhere"));
        });
        page.navigate(SET_OUT);
        identify(page, "lille");
        page.waitForCondition(() -> stolen.get() != null);
        try (BrowserContext victim =
                page.context().browser().newContext(new Browser.NewContextOptions().setLocale("fr-FR"))) {
            Page other = victim.newPage();
            other.navigate(TestServer.address().resolve(SET_OUT).toString());
            other.navigate(stolen.get());
            assertThat(other.locator(".notice.bad")).containsText(unconfirmed);
            other.navigate(TestServer.address().resolve("/equipe/").toString());
            assertThat(other.locator("[id='connexion:entrer']")).isVisible();
        }
        page.unrouteAll();

        // back without having been there; a second time; somebody whom the provider did not ask again
        page.navigate(COME_BACK);
        assertThat(page.locator(".notice.bad")).containsText("recommencez d’ici");
        arrives(page, Instant.now().minus(Duration.ofMinutes(10)), null);
        assertThat(page.locator(".notice.bad")).containsText("ne vous a pas redemandé");
        page.navigate(COME_BACK);
        assertThat(page.locator(".notice.bad")).containsText("recommencez d’ici");

        // a program's token is no sign-in
        assertThat(page.request()
                        .get(
                                "/fournisseur/",
                                RequestOptions.create()
                                        .setMaxRedirects(0)
                                        .setHeader("Authorization", "Bearer " + keycloak.tokenOfAProgram()))
                        .headers())
                .satisfies(headers ->
                        assertThat(headers.getOrDefault("location", "")).doesNotContain("/retour"));
        assertThat(count("select count(*) from provider_arrival")).isZero();
    }

    @Test
    void the_way_by_the_provider_leads_nowhere_but_to_staff_pages(Page page) throws Exception {
        joined(page, "lille");
        for (String elsewhere : List.of("https://ailleurs.example/", "//ailleurs.example", "/equipe/../temoigner")) {
            page.navigate(SET_OUT + "?suite=" + elsewhere);
            identify(page, "lille");
            page.waitForURL(DESK);
            Newcomer.signOut(page);
        }
    }

    /** Somebody of the provider's with an account that was linked by invitation; signed out again. */
    private static Newcomer joined(Page page, String user) {
        Newcomer newcomer = Newcomer.invitedBy("admin", page, false);
        page.navigate(path(newcomer.link()));
        page.locator("[id=fournisseur]").click();
        identify(page, user);
        page.waitForURL(DESK);
        Newcomer.signOut(page);
        return newcomer;
    }

    /** Answers the provider's page, which asks who knew before for the password only. */
    private static void identify(Page page, String user) {
        page.locator("#password").waitFor();
        if (page.locator("#username").isVisible()) {
            page.locator("#username").fill(user);
        }
        page.locator("#password").fill("Phare-2021-des-tests");
        page.locator("#kc-login").click();
    }

    /** As if the provider had just said this of the one account that is linked. */
    private static void arrives(Page page, Instant authenticatedAt, String acr) throws Exception {
        arrives(page, SET_OUT, authenticatedAt, acr, null);
    }

    /** The same on another way out, of one of several. */
    private static void arrives(Page page, String setOut, Instant authenticatedAt, String acr, Newcomer who)
            throws Exception {
        var answer = page.request().get(setOut, RequestOptions.create().setMaxRedirects(0));
        assertThat(answer.status()).isEqualTo(302);
        String mark = page.context().cookies(TestServer.address() + "fournisseur/").stream()
                .filter(cookie -> cookie.name.equals("vigie_passage"))
                .findFirst()
                .orElseThrow()
                .value;
        try (var database = Dump.database();
                var insert = database.prepareStatement("insert into provider_arrival"
                        + " (hash, issuer, subject, acr, authenticated_at, arrived_at)"
                        + " select ?, issuer, subject, ?, ?, now() from provider_link"
                        + (who == null ? "" : " where staff_id = " + idOf(who)))) {
            insert.setBytes(1, MessageDigest.getInstance("SHA-256").digest(mark.getBytes()));
            insert.setString(2, acr);
            insert.setTimestamp(3, Timestamp.from(authenticatedAt));
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
        page.navigate(COME_BACK);
    }

    private static String path(String link) {
        return link.substring(link.indexOf("/equipe/"));
    }

    private static void sql(String statement) throws SQLException {
        try (var database = Dump.database();
                var update = database.createStatement()) {
            update.executeUpdate(statement);
        }
    }

    private static long count(String query) throws SQLException {
        return Long.parseLong(one(query));
    }

    private static long idOf(Newcomer newcomer) throws SQLException {
        return count("select id from staff_member where login = '" + newcomer.login() + "'");
    }

    private static String lastRefusal() throws SQLException {
        return one(
                "select (regexp_match(detail::text, '(UNKNOWN|TAKEN|OTHER|STALE|UNINVITED)'))[1] || ' ' || actor from audit_event"
                        + " where action = 'staff.provider_refused' order by seq desc limit 1");
    }

    private static String one(String query) throws SQLException {
        try (var database = Dump.database();
                var select = database.createStatement();
                var row = select.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
