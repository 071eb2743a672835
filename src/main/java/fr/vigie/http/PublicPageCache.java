package fr.vigie.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Public pages, rendered once per address and language and kept as compressed bytes for ten seconds.
 *
 * <p>In a surge one request renders a page again while all others get the one that stands: the work does not grow with
 * the readers. When rendering fails, the page that stands is shown on: a reader whose school's tools are down must not
 * find Vigie down as well. Only plain successes are kept, and only for addresses without a query.
 *
 * <p>What must not be shown a moment longer is taken out with {@link #invalidate}, after the transaction that changed it;
 * another node of the same Vigie follows when its own copy is no longer fresh.
 */
@ApplicationScoped
public class PublicPageCache {

    private static final int PATIENCE_SECONDS = 5;
    private static final int MOST_PAGES = 1000;

    private record Address(String site, String path, String language, boolean chosen) {

        boolean isAtOrBelow(String other) {
            return path.equals(other) || path.startsWith(other.endsWith("/") ? other : other + "/");
        }
    }

    /** Where one page stands; who renders it holds the lock. */
    private static final class Place {
        private final ReentrantLock rendering = new ReentrantLock();
        private volatile RenderedPage page;
    }

    private final int freshSeconds;
    private final Cache<Address, Place> places =
            Caffeine.newBuilder().maximumSize(MOST_PAGES).build();

    public PublicPageCache() {
        this(10);
    }

    PublicPageCache(int freshSeconds) {
        this.freshSeconds = freshSeconds;
    }

    /** Answers a request with the page of its address, rendered from its view where need be. */
    void answer(String path, String view, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var query = request.getQueryString();
        var chosen = Language.chosen(request).isPresent();
        if (query != null && !(chosen && query.matches("lang=(fr|en)"))) {
            PublicView.render(view, request, response);
            return;
        }
        var language = Language.of(request).locale().getLanguage();
        var place = places.get(new Address(PublicAddress.key(request), path, language, chosen), address -> new Place());
        var standing = place.page;
        if ((standing == null || !standing.isFresh(freshSeconds)) && mayRender(place)) {
            try {
                if (place.page == standing && !renderAgain(place, view, request, response)) {
                    return;
                }
            } finally {
                place.rendering.unlock();
            }
        }
        var page = place.page;
        if (page == null) {
            response.setHeader("Retry-After", String.valueOf(PATIENCE_SECONDS));
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            page.send(request, response, freshSeconds);
        }
    }

    /** Takes out a page in all its languages, and all pages below it: {@code /bilans} takes {@code /bilans/2021-W14}. */
    public void invalidate(String path) {
        // who is rendering one of them right now fills a place that nobody finds any more
        places.asMap().keySet().removeIf(address -> address.isAtOrBelow(path));
    }

    /** Whether this request renders the page: at once when another one stands meanwhile, else after whoever does. */
    private static boolean mayRender(Place place) {
        try {
            return place.page != null
                    ? place.rendering.tryLock()
                    : place.rendering.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Renders and keeps; false when there is no such page and the response says so. */
    private static boolean renderAgain(
            Place place, String view, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var rendering = new Rendering(response);
        try {
            PublicView.render(view, request, rendering);
        } catch (ServletException | RuntimeException e) {
            if (place.page == null) {
                throw e;
            }
            Unexpected.log(e, Language.of(request));
            return true;
        }
        if (rendering.isPage()) {
            place.page = rendering.page();
        } else if (place.page == null || rendering.getStatus() < 500) {
            place.page = null;
            rendering.passOn();
            return false;
        }
        return true;
    }
}
