package fr.vigie.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Form pages that are the same for everybody but for one key of their own. They are rendered once every few seconds and
 * compressed once; only the key is put in for each reader, so that a surge of readers costs next to nothing.
 */
@ApplicationScoped
public class KeyedPages {

    /** Where the key goes: a view writes this into its hidden field. */
    public static final String PLACE = "00000000-0000-4000-8000-000000000000";

    private static final Pattern LANGUAGE_ALONE = Pattern.compile("lang=(fr|en)");
    private static final int MOST_PAGES = 400;
    private static final long FRESH_NANOS = 10_000_000_000L;

    private record Which(String site, String view, String variant, String language, boolean chosen) {}

    /** Where one page stands; who renders it holds the lock. */
    private static final class Standing {
        private final ReentrantLock rendering = new ReentrantLock();
        private volatile KeyedPage page;
        private volatile long renderedAt;

        boolean isFresh() {
            return page != null && System.nanoTime() - renderedAt < FRESH_NANOS;
        }
    }

    private final Cache<Which, Standing> pages =
            Caffeine.newBuilder().maximumSize(MOST_PAGES).build();

    /**
     * Answers a GET of a form with the page and a fresh key. While one reader renders it again, and when it cannot be
     * rendered because something behind it is down, the others get the page that stands.
     *
     * @param keys gives a key for each reader
     */
    public void answer(String view, Supplier<String> keys, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        // a page that was filled in for one reader stands for nobody else
        if (request.getQueryString() != null
                && !LANGUAGE_ALONE.matcher(request.getQueryString()).matches()) {
            render(view, request, response).send(keys.get(), request, response);
            return;
        }
        answer(view, "", keys, request, response);
    }

    /**
     * The same for an answer to what was sent, of which there are several kinds.
     *
     * @param variant which of them: few, since each stands for itself
     */
    public void answer(
            String view,
            String variant,
            Supplier<String> keys,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        var language = Language.of(request).locale().getLanguage();
        var chosen = Language.chosen(request).isPresent();
        var standing = pages.get(
                new Which(PublicAddress.key(request), view, variant, language, chosen), which -> new Standing());
        if (!standing.isFresh()) {
            if (standing.page == null) {
                standing.rendering.lock();
            }
            if (standing.rendering.isHeldByCurrentThread() || standing.rendering.tryLock()) {
                try {
                    if (!standing.isFresh()) {
                        renderAgain(standing, view, request, response);
                    }
                } finally {
                    standing.rendering.unlock();
                }
            }
        }
        standing.page.send(keys.get(), request, response);
    }

    private static void renderAgain(
            Standing standing, String view, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            standing.page = render(view, request, response);
        } catch (ServletException | RuntimeException e) {
            if (standing.page == null) {
                throw e;
            }
            Unexpected.log(e, Language.of(request));
        }
        standing.renderedAt = System.nanoTime();
    }

    private static KeyedPage render(String view, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var rendering = new Rendering(response);
        PublicView.render(view, request, rendering);
        if (!rendering.isPage()) {
            throw new ServletException("the form could not be shown: " + rendering.getStatus());
        }
        return new KeyedPage(rendering.bytes(), PLACE);
    }
}
