package fr.vigie.metrics.web;

import fr.vigie.http.RequestPath;
import fr.vigie.metrics.Meters;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/** Times every answer, first in line so that the others' time counts; a stream of events is not an answer and is left out. */
public final class Timing extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");
    private static final int FAILED = 500;

    private final transient Routes routes = new Routes();

    @Inject
    private transient Meters meters;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long begun = System.nanoTime();
        String path = path(request); // whoever passes a request on to a page changes what it answers from then on
        boolean thrown = true;
        try {
            chain.doFilter(request, response);
            thrown = false;
        } finally {
            if (!thrown && request.isAsyncStarted()) {
                request.getAsyncContext()
                        .addListener(new WhenDone(path, request.getMethod(), begun), request, response);
            } else {
                note(path, request.getMethod(), thrown ? FAILED : response.getStatus(), begun);
            }
        }
    }

    private static String path(HttpServletRequest request) {
        return "/" + RequestPath.of(request).replaceFirst("^/+", "");
    }

    private void note(String path, String method, int status, long begun) {
        meters.answered(
                routes.of(path, status),
                METHODS.contains(method) ? method : "OTHER",
                status,
                Duration.ofNanos(System.nanoTime() - begun));
    }

    private final class WhenDone implements AsyncListener {

        private final String path;
        private final String method;
        private final long begun;

        WhenDone(String path, String method, long begun) {
            this.path = path;
            this.method = method;
            this.begun = begun;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            HttpServletResponse response = (HttpServletResponse) event.getSuppliedResponse();
            String kind = response == null ? null : response.getContentType();
            if (response != null && (kind == null || !kind.startsWith("text/event-stream"))) {
                note(path, method, response.getStatus(), begun);
            }
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // onComplete follows
        }

        @Override
        public void onError(AsyncEvent event) {
            // onComplete follows
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
