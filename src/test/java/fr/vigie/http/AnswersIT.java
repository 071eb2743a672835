package fr.vigie.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.http.body.BodyLimit;
import fr.vigie.server.InServer;
import fr.vigie.server.TestServer;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@InServer
@RunAsClient
class AnswersIT {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void what_is_refused_names_the_field_in_french() throws Exception {
        var answer = get("api/v1/faulty/refused");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith(Problem.MEDIA_TYPE));
        assertThat(json(answer).at("/title").asText()).isEqualTo("Saisie à corriger");
        assertThat(json(answer).at("/errors/0/field").asText()).isEqualTo("week");
        assertThat(json(answer).at("/errors/0/message").asText()).isNotEmpty().doesNotContain("shared.week");
    }

    @Test
    void a_browser_that_prefers_english_reads_english() throws Exception {
        var answer = send(to("api/v1/faulty/refused").header("Accept-Language", "en-GB,fr;q=0.5"));
        assertThat(json(answer).at("/title").asText()).isEqualTo("Input to be corrected");
    }

    @Test
    void a_clash_is_a_409() throws Exception {
        assertThat(get("api/v1/faulty/conflict").statusCode()).isEqualTo(409);
        assertThat(get("api/v1/faulty/lock").statusCode()).isEqualTo(409);
    }

    @Test
    void an_unexpected_failure_shows_a_reference_and_nothing_else() throws Exception {
        var answer = get("api/v1/faulty/unexpected");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret", "Exception", "at fr.");
        assertThat(json(answer).at("/detail").asText())
                .contains(json(answer).at("/reference").asText());
    }

    @Test
    void an_unknown_address_of_the_interface_answers_a_problem() throws Exception {
        var answer = get("api/v1/nothing-here");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).at("/status").asInt()).isEqualTo(404);
        assertThat(json(get("api/v2/nothing")).at("/status").asInt()).isEqualTo(404);
    }

    @Test
    void an_address_with_a_character_that_nothing_can_store_is_a_400() throws Exception {
        assertThat(json(get("api/v1/faulty/%00")).at("/status").asInt()).isEqualTo(400);
        assertThat(json(get("api/v1/platforms?on=%00")).at("/status").asInt()).isEqualTo(400);
        assertThat(get("?x=%00").statusCode()).isEqualTo(400);
        assertThat(get("?x=%2500").statusCode()).isEqualTo(200);
    }

    @Test
    void a_wrong_method_or_media_type_answers_a_problem() throws Exception {
        var method = send(to("api/v1/faulty").DELETE());
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(json(method).at("/title").asText()).isEqualTo("Action impossible à cette adresse");
        assertThat(method.headers().firstValue("Allow")).isPresent();
        assertThat(json(post("api/v1/faulty", "text/csv", "a;b")).at("/status").asInt())
                .isEqualTo(415);
    }

    @Test
    void unreadable_json_is_a_400_that_says_where() throws Exception {
        assertThat(json(post("{\"at\": ")).at("/status").asInt()).isEqualTo(400);
        assertThat(json(post("{\"at\": 'x'}")).at("/detail").asText()).contains("ligne 1");
        assertThat(json(post("{\"count\": \"many\"}")).at("/errors/0/field").asText())
                .isEqualTo("count");
        assertThat(json(post("{\"at\": \"yesterday\"}")).at("/errors/0/field").asText())
                .isEqualTo("at");
        var unknown = json(post("{\"surprise\": 1}"));
        assertThat(unknown.at("/status").asInt()).isEqualTo(400);
        assertThat(unknown.at("/detail").asText()).isEqualTo("Le champ «\u00a0surprise\u00a0» n’existe pas.");
    }

    @Test
    void times_keep_the_offset_they_came_with() throws Exception {
        var answer = json(post("{\"at\": \"2021-04-06T08:33:00+02:00\", \"text\": \"é\"}"));
        assertThat(answer.at("/at").asText()).isEqualTo("2021-04-06T08:33:00+02:00");
        assertThat(answer.at("/week").asText()).isEqualTo("2021-W14");
        assertThat(answer.at("/text").asText()).isEqualTo("é");
    }

    @Test
    void a_body_over_the_limit_is_refused_with_a_sentence() throws Exception {
        var announced = send(to("api/v1/faulty/bytes")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> zeros(200L << 20)), 200L << 20)));
        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(json(announced).at("/detail").asText()).contains("64\u00a0Mo");
        var streamed = send(to("api/v1/faulty/bytes")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofInputStream(() -> zeros(BodyLimit.BYTES + 1))));
        assertThat(streamed.statusCode()).isEqualTo(413);
    }

    @Test
    void a_body_at_the_limit_is_read() throws Exception {
        var answer = send(to("api/v1/faulty/bytes")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofInputStream(() -> zeros(BodyLimit.BYTES))));
        assertThat(json(answer).at("/bytes").asLong()).isEqualTo(BodyLimit.BYTES);
    }

    @Test
    void a_page_that_does_not_exist_says_so_to_people() throws Exception {
        var answer = get("nowhere");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(answer.body()).contains("Page introuvable").contains("lang=\"fr\"");
        assertThat(get("nowhere.xhtml").body()).contains("Page introuvable");
        assertThat(get("erreur").statusCode()).isEqualTo(404);
        assertThat(get("WEB-INF/web.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void another_site_cannot_make_a_browser_change_anything() throws Exception {
        assertThat(send(to("api/v1/faulty")
                                .header("Content-Type", "application/json")
                                .header("Sec-Fetch-Site", "cross-site")
                                .POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(to("api/v1/faulty")
                                .header("Content-Type", "application/json")
                                .header("Origin", "https://elsewhere.example")
                                .POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void every_answer_carries_the_security_headers_and_none_that_tells_what_runs_here() throws Exception {
        for (var path : new String[] {"", "nowhere", "api/v1/nothing", "sante/ready"}) {
            var headers = get(path).headers();
            assertThat(headers.allValues("Content-Security-Policy"))
                    .as(path)
                    .singleElement()
                    .asString()
                    .contains("default-src 'self'", "script-src 'none'")
                    .doesNotContain("unsafe-inline");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by", "Server", "X-Powered-By");
        }
    }

    @Test
    void what_programs_are_answered_is_a_file_to_a_browser_and_never_a_page() throws Exception {
        for (var path : new String[] {"api/v1/platforms", "api/v1/nothing"}) {
            assertThat(get(path).headers().allValues("Content-Disposition"))
                    .as(path)
                    .containsExactly("attachment; filename=\"api.json\"");
        }
    }

    @Test
    void a_session_is_a_cookie_that_neither_scripts_nor_other_sites_get() throws Exception {
        assertThat(get("equipe/connexion.xhtml").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
    }

    @Test
    void text_travels_compressed() throws Exception {
        var answer = send(to("").header("Accept-Encoding", "gzip"));
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    @Test
    void an_event_arrives_before_the_next_one_is_sent() throws Exception {
        var request =
                to("api/v1/faulty/events").header("Accept-Encoding", "gzip").build();
        var events = client.send(request, BodyHandlers.ofLines())
                .body()
                .filter(line -> !line.isEmpty())
                .iterator();
        assertThat(events.next()).isEqualTo("data: first");
        send(to("api/v1/faulty/events").POST(BodyPublishers.noBody()));
        assertThat(events.next()).isEqualTo("data: second");
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(TestServer.address().resolve(path));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(to(path));
    }

    private HttpResponse<String> post(String body) throws Exception {
        return post("api/v1/faulty", "application/json", body);
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        return send(to(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return Json.MAPPER.readTree(answer.body());
    }

    private static InputStream zeros(long count) {
        return new InputStream() {
            private long left = count;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int many = (int) Math.min(length, left);
                left -= many;
                return many;
            }
        };
    }

    @Test
    void static_files_are_kept_for_ever_under_addresses_that_name_their_contents() throws Exception {
        String page = get("equipe/connexion.xhtml").body();
        var files = Pattern.compile("(?:href|src)=\"/([^\"]*jakarta.faces.resource[^\"]*)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .toList();
        assertThat(files).hasSizeGreaterThanOrEqualTo(3).anyMatch(file -> file.contains("css/equipe.css"));
        for (String file : files) {
            assertThat(file).contains("v=");
            assertThat(get(file).headers().firstValue("Cache-Control"))
                    .as(file)
                    .hasValue("public, max-age=31536000, immutable");
        }
        String stale = files.stream()
                .filter(file -> file.contains("css/equipe.css"))
                .findFirst()
                .orElseThrow()
                .replaceAll("v=.*", "v=0123456789abcdef");
        assertThat(get(stale).statusCode()).isEqualTo(200);
        assertThat(get(stale).headers().firstValue("Cache-Control")).hasValue("no-cache");
    }
}
