package fr.vigie.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PublicPageCacheTest {

    private static final int LONG = 3600;
    private static final int NO_TIME = 0;

    private final AtomicInteger renderings = new AtomicInteger();

    /** What the view does when it is rendered; the page says how many times it was. */
    private View view = response -> response.getWriter().print("page " + renderings.incrementAndGet());

    private interface View {
        void render(HttpServletResponse response) throws IOException;
    }

    @Test
    void page_is_rendered_once_for_all_who_ask() throws Exception {
        var cache = new PublicPageCache(LONG);
        assertThat(get(cache, "/bilans").text()).isEqualTo("page 1");
        assertThat(get(cache, "/bilans").text()).isEqualTo("page 1");
        assertThat(get(cache, "/situation").text()).isEqualTo("page 2");
    }

    @Test
    void each_language_has_its_own_page() throws Exception {
        var cache = new PublicPageCache(LONG);
        get(cache, "/bilans");
        assertThat(get(cache, "/bilans", null, Map.of("Accept-Language", "en-GB,en;q=0.9"))
                        .text())
                .isEqualTo("page 2");
        assertThat(get(cache, "/bilans", "lang=en", Map.of()).text())
                .as("its links keep the language")
                .isEqualTo("page 3");
        assertThat(get(cache, "/bilans", null, Map.of("Accept-Language", "fr")).text())
                .isEqualTo("page 1");
    }

    @Test
    void page_with_a_query_stands_for_nobody_else() throws Exception {
        var cache = new PublicPageCache(LONG);
        assertThat(get(cache, "/questions", "q=messagerie", Map.of()).text()).isEqualTo("page 1");
        assertThat(get(cache, "/questions", "q=messagerie", Map.of()).text()).isEqualTo("page 2");
        assertThat(get(cache, "/questions", "lang=en&q=x", Map.of()).text()).isEqualTo("page 3");
    }

    @Test
    void stampede_on_a_new_page_renders_it_once() throws Exception {
        var cache = new PublicPageCache(LONG);
        var rendering = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        view = response -> {
            rendering.countDown();
            await(mayEnd);
            response.getWriter().print("page " + renderings.incrementAndGet());
        };
        var readers = Executors.newFixedThreadPool(8);
        try {
            var answers = new ArrayList<Future<Answer>>();
            for (int i = 0; i < 8; i++) {
                answers.add(readers.submit(() -> get(cache, "/bilans")));
            }
            await(rendering);
            mayEnd.countDown();
            for (var answer : answers) {
                assertThat(answer.get(10, TimeUnit.SECONDS).text()).isEqualTo("page 1");
            }
        } finally {
            readers.shutdownNow();
        }
    }

    @Test
    void readers_get_the_page_that_stands_while_one_of_them_renders_it_again() throws Exception {
        var cache = new PublicPageCache(NO_TIME);
        get(cache, "/situation");
        var rendering = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        view = response -> {
            rendering.countDown();
            await(mayEnd);
            response.getWriter().print("page " + renderings.incrementAndGet());
        };
        var reader = Executors.newSingleThreadExecutor();
        try {
            var first = reader.submit(() -> get(cache, "/situation"));
            await(rendering);
            assertThat(get(cache, "/situation").text()).isEqualTo("page 1");
            mayEnd.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS).text()).isEqualTo("page 2");
        } finally {
            reader.shutdownNow();
        }
    }

    @Test
    void page_that_stands_is_shown_when_rendering_fails() throws Exception {
        var cache = new PublicPageCache(NO_TIME);
        get(cache, "/temoigner");
        view = response -> {
            throw new IllegalStateException("the database is down");
        };
        assertThat(get(cache, "/temoigner").text()).isEqualTo("page 1");
        view = response -> response.sendError(503);
        assertThat(get(cache, "/temoigner").text()).isEqualTo("page 1");
        assertThatThrownBy(() -> {
                    view = response -> {
                        throw new IllegalStateException("the database is down");
                    };
                    get(cache, "/never-shown");
                })
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void page_that_is_gone_is_shown_no_more() throws Exception {
        var cache = new PublicPageCache(NO_TIME);
        get(cache, "/bilans/2021-W14");
        view = response -> response.sendError(410);
        assertThat(get(cache, "/bilans/2021-W14").status).isEqualTo(410);
        view = response -> {
            throw new IllegalStateException("the database is down");
        };
        assertThatThrownBy(() -> get(cache, "/bilans/2021-W14")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void errors_and_redirects_are_not_kept() throws Exception {
        var cache = new PublicPageCache(LONG);
        view = response -> response.sendError(404);
        assertThat(get(cache, "/bilans/2020-W54").status).isEqualTo(404);
        view = response -> response.sendRedirect("/bilans");
        assertThat(get(cache, "/bilans/2020-W54").redirect).isEqualTo("/bilans");
        view = response -> response.getWriter().print("here now");
        assertThat(get(cache, "/bilans/2020-W54").text()).isEqualTo("here now");
    }

    @Test
    void invalidation_takes_out_a_page_and_those_below_it() throws Exception {
        var cache = new PublicPageCache(LONG);
        get(cache, "/bilans");
        get(cache, "/bilans/2021-W14");
        get(cache, "/bilansdivers");
        cache.invalidate("/bilans");
        assertThat(get(cache, "/bilans").text()).isEqualTo("page 4");
        assertThat(get(cache, "/bilans/2021-W14").text()).isEqualTo("page 5");
        assertThat(get(cache, "/bilansdivers").text()).isEqualTo("page 3");
        cache.invalidate("/");
        assertThat(get(cache, "/bilansdivers").text()).isEqualTo("page 6");
    }

    @Test
    void what_was_being_rendered_when_it_was_invalidated_is_not_kept() throws Exception {
        var cache = new PublicPageCache(LONG);
        view = response -> {
            cache.invalidate("/bilans");
            response.getWriter().print("old");
        };
        get(cache, "/bilans");
        view = response -> response.getWriter().print("new");
        assertThat(get(cache, "/bilans").text()).isEqualTo("new");
    }

    @Test
    void cookie_of_who_asks_first_goes_to_nobody() throws Exception {
        var cache = new PublicPageCache(LONG);
        view = response -> {
            response.addCookie(new jakarta.servlet.http.Cookie("JSESSIONID", "x"));
            response.addHeader("Set-Cookie", "a=b");
            response.setHeader("Content-Security-Policy", "script-src 'self'");
            response.getWriter().print("page");
        };
        get(cache, "/bilans");
        assertThat(get(cache, "/bilans").headers)
                .doesNotContainKey("Set-Cookie")
                .containsEntry("Content-Security-Policy", "script-src 'self'");
    }

    @Test
    void browser_that_has_the_page_is_told_so() throws Exception {
        var cache = new PublicPageCache(LONG);
        var tag = get(cache, "/bilans").headers.get("ETag");
        var again = get(cache, "/bilans", null, Map.of("If-None-Match", "W/\"other\", " + tag));
        assertThat(again.status).isEqualTo(304);
        assertThat(again.body.size()).isZero();
        assertThat(get(cache, "/bilans", null, Map.of("If-None-Match", "W/\"other\"")).status)
                .isEqualTo(200);
    }

    @Test
    void page_travels_compressed_where_the_browser_takes_it() throws Exception {
        var cache = new PublicPageCache(LONG);
        assertThat(get(cache, "/a", null, Map.of("Accept-Encoding", "br, gzip")).headers)
                .containsEntry("Content-Encoding", "gzip");
        for (var encodings : new String[] {"", "br", "gzip;q=0, br", "xgzip"}) {
            assertThat(get(cache, "/a", null, Map.of("Accept-Encoding", encodings)).headers)
                    .as(encodings)
                    .doesNotContainKey("Content-Encoding");
        }
    }

    @Test
    void a_page_made_for_one_host_is_not_shown_to_another() throws Exception {
        var cache = new PublicPageCache(3600);
        view = response -> response.getWriter().print("planted");
        get(cache, "/bilans", null, Map.of("Host", "elsewhere.example"));
        view = response -> response.getWriter().print("ours");
        assertThat(get(cache, "/bilans").text()).isEqualTo("ours");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer get(PublicPageCache cache, String path) throws Exception {
        return get(cache, path, null, Map.of());
    }

    private Answer get(PublicPageCache cache, String path, String query, Map<String, String> headers) throws Exception {
        var answer = new Answer();
        var shown = view;
        var dispatcher = fake(RequestDispatcher.class, (proxy, method, arguments) -> {
            shown.render((HttpServletResponse) arguments[1]);
            return null;
        });
        var request = fake(HttpServletRequest.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getQueryString" -> query;
            case "getMethod" -> "GET";
            case "getRequestURL" -> new StringBuffer("http://" + headers.getOrDefault("Host", "vigie.example") + path);
            case "getRequestURI" -> path;
            case "getContextPath" -> "";
            case "getHeader" -> headers.get((String) arguments[0]);
            case "getRequestDispatcher" -> dispatcher;
            default -> null;
        });
        cache.answer(path, "/page.xhtml", request, fake(HttpServletResponse.class, answer));
        return answer;
    }

    @SuppressWarnings("unchecked")
    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    /** What a browser would get. */
    private static final class Answer implements InvocationHandler {

        private int status = 200;
        private String redirect;
        private final Map<String, String> headers = new HashMap<>();
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private final PrintWriter writer = new PrintWriter(body, false, StandardCharsets.UTF_8);

        String text() throws IOException {
            writer.flush();
            if (!"gzip".equals(headers.get("Content-Encoding"))) {
                return body.toString(StandardCharsets.UTF_8);
            }
            return new String(
                    new GZIPInputStream(new ByteArrayInputStream(body.toByteArray())).readAllBytes(),
                    StandardCharsets.UTF_8);
        }

        @Override
        public Object invoke(Object proxy, java.lang.reflect.Method method, Object[] arguments) {
            switch (method.getName()) {
                case "setHeader", "addHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
                case "setStatus", "sendError" -> status = (Integer) arguments[0];
                case "sendRedirect" -> redirect = (String) arguments[0];
                case "getOutputStream" -> {
                    return new ServletOutputStream() {
                        @Override
                        public void write(int b) {
                            body.write(b);
                        }

                        @Override
                        public boolean isReady() {
                            return true;
                        }

                        @Override
                        public void setWriteListener(WriteListener listener) {}
                    };
                }
                case "getWriter" -> {
                    return writer;
                }
                default -> {}
            }
            return null;
        }
    }
}
