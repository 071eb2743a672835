package fr.vigie.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

/**
 * Form pages that are the same for everybody but for one key of their own. They are rendered once every few seconds and
 * compressed once; only the key is put in for each reader, so that a surge of readers costs next to nothing.
 */
@ApplicationScoped
public class KeyedPages {

    /** Where the key goes: a view writes this into its hidden field. */
    public static final String PLACE = "00000000-0000-4000-8000-000000000000";

    private static final int FRESH_SECONDS = 10;

    private record Which(String view, String language, boolean chosen) {}

    private final Cache<Which, KeyedPage> pages = Caffeine.newBuilder()
            .maximumSize(64)
            .expireAfterWrite(Duration.ofSeconds(FRESH_SECONDS))
            .build();

    /** Answers a GET of a form with the page and a fresh key. */
    public void answer(String view, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var language = Language.of(request).locale().getLanguage();
        var which = new Which(view, language, Language.chosen(request).isPresent());
        var page = pages.getIfPresent(which);
        if (page == null || request.getQueryString() != null && !which.chosen) {
            var rendering = new Rendering(response);
            PublicView.render(view, request, rendering);
            if (!rendering.isPage()) {
                rendering.passOn();
                return;
            }
            page = new KeyedPage(rendering.bytes(), PLACE);
            if (request.getQueryString() == null || which.chosen) {
                pages.put(which, page);
            }
        }
        page.send(UUID.randomUUID().toString(), request, response);
    }
}
