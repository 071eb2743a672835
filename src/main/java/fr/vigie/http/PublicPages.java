package fr.vigie.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Public pages under addresses without an extension. {@code /bilans} is {@code bilans.xhtml};
 * {@code /bilans/2021-W14} is {@code bilans_.xhtml}, which finds the last part of its address as {@code
 * #{address.last}}. (A folder {@code bilans} would make the server redirect.) Pages asked for without a query come from the {@link PublicPageCache}, where they stand for
 * everybody: a public page knows its language and nothing else about who reads it.
 *
 * <p>Only GET and HEAD come here: what a page's form sends goes to the servlet of the same address.
 */
public final class PublicPages extends HttpFilter {

    private static final String VIEW = ".xhtml";
    private static final Set<String> NOT_PAGES = Set.of("/WEB-INF/", "/META-INF/", "/resources/", "/equipe/");

    private final Set<String> views = new HashSet<>();

    @Inject
    private transient PublicPageCache cache;

    @Override
    public void init(FilterConfig configuration) {
        collect(configuration.getServletContext(), "/");
    }

    private void collect(ServletContext application, String folder) {
        for (var path : application.getResourcePaths(folder)) {
            if (path.endsWith("/")) {
                if (!NOT_PAGES.contains(path)) {
                    collect(application, path);
                }
            } else if (path.endsWith(VIEW)) {
                views.add(path);
            }
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            chain.doFilter(request, response);
            return;
        }
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (views.contains(path)) {
            toItsAddress(path, request, response);
            return;
        }
        var view = viewOf(path);
        if (view == null) {
            chain.doFilter(request, response);
        } else if (path.length() > 1 && path.endsWith("/")) {
            moved(path.substring(0, path.length() - 1), request, response);
        } else {
            cache.answer(path, view, request, response);
        }
    }

    /** The file that shows an address, or null when none does. */
    private String viewOf(String path) {
        var bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        var folder = bare.substring(0, Math.max(0, bare.lastIndexOf('/')));
        for (var view : new String[] {bare + VIEW, bare + "/index" + VIEW, folder + "_" + VIEW}) {
            if (views.contains(view) && !bare.endsWith("/index") && !bare.endsWith("_")) {
                return view;
            }
        }
        return null;
    }

    private static void toItsAddress(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var address = path.substring(0, path.length() - VIEW.length());
        if (address.endsWith("_")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (address.endsWith("/index")) {
            address = address.substring(0, address.length() - "/index".length());
        }
        moved(address.isEmpty() ? "/" : address, request, response);
    }

    private static void moved(String address, HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", request.getContextPath() + address + query);
    }
}
