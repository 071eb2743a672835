package fr.vigie.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What is answered to somebody who says who they are is stored by nobody on the way. */
@InServer
@RunAsClient
class PrivateAnswersIT {

    @Test
    void no_answer_to_somebody_signed_in_may_be_stored_but_what_everybody_gets() throws Exception {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        JsonNode paths = Caller.anonymous().get("openapi").json().path("paths");
        Map<String, String> tokens = Callers.tokens();
        try {
            for (var path : paths.properties()) {
                JsonNode call = path.getValue().path("get");
                if (call.isMissingNode()) {
                    continue;
                }
                String address =
                        "/api/v1" + path.getKey().replace("{week}", "2021-W14").replaceAll("\\{\\w+}", "1");
                Optional<String> open = cached(new RawRequest("GET", address));
                for (String token : tokens.values()) {
                    Optional<String> own =
                            cached(new RawRequest("GET", address).header("Authorization", "Bearer " + token));
                    asked++;
                    boolean everybodys = !call.has("x-permission") && open.isPresent() && own.equals(open);
                    if (!everybodys && !own.orElse("").contains("no-store")) {
                        wrong.add(address + ": " + own);
                    }
                }
            }
            assertThat(cached(new RawRequest("GET", "/api/v1/weeks/2021-W14?audience=internal")
                            .header("Authorization", "Bearer " + tokens.get("redaction"))))
                    .hasValueSatisfying(said -> assertThat(said).contains("no-store", "private"));
        } finally {
            Callers.forgetTokens();
        }
        assertThat(asked).isGreaterThan(100);
        assertThat(wrong).as("of " + asked).isEmpty();
        assertThat(cached(new RawRequest("GET", "/api/v1/platforms")))
                .as("what everybody gets may be kept a while")
                .hasValueSatisfying(said -> assertThat(said).contains("max-age"));
    }

    private static Optional<String> cached(RawRequest request) throws Exception {
        return request.answer()
                .lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.regionMatches(true, 0, "Cache-Control:", 0, 14))
                .map(line -> line.substring(14).strip())
                .findFirst();
    }
}
