package fr.vigie.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.vigie.server.InBrowser;
import fr.vigie.server.Staff;
import fr.vigie.server.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff pages, by somebody who is signed in, with what their addresses should not say. */
@InBrowser
@RunAsClient
class OddParametersIT {

    private static final Pattern PARAMETER = Pattern.compile("<f:viewParam name=\"([^\"]+)\"([^>]*)");
    private static final List<String> ODD = List.of(
            "", "abc", "-1", "99999999999999999999999", "9¿'\"(", ";env;", "2021-W99", "https://elsewhere.example/");

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"redaction", "admin", "referent"})
    void nothing_in_an_address_makes_a_staff_page_fail_and_a_page_about_nothing_is_none(String login, Page page)
            throws Exception {
        Staff.signIn(page, login, "/equipe/");
        String session = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Path file : pages()) {
            String address = "equipe/" + Path.of("webapp/equipe").relativize(file);
            var parameters = PARAMETER.matcher(Files.readString(file));
            while (parameters.find()) {
                boolean required = parameters.group(2).contains("required=\"true\"");
                for (String odd : ODD) {
                    String query = odd.isEmpty()
                            ? ""
                            : "?" + parameters.group(1) + "=" + URLEncoder.encode(odd, StandardCharsets.UTF_8);
                    int status = status(address + query, session);
                    asked++;
                    if (status >= 500 || required && status != 404 && status != 403) {
                        wrong.add(status + " " + address + query);
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(150);
        assertThat(wrong).as("of " + asked).isEmpty();
    }

    private int status(String address, String session) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(TestServer.address() + address))
                                .header("Cookie", "JSESSIONID=" + session)
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private static List<Path> pages() throws IOException {
        try (var files = Files.walk(Path.of("webapp/equipe"))) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }
}
