package fr.vigie.http;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;

/**
 * Shows a view to somebody who stays nobody: what the page machinery wants to remember lasts as long as the request, so
 * that no session is opened and no cookie set.
 */
public final class PublicView {

    private PublicView() {}

    /** Renders a view below {@code /WEB-INF/} as the answer. */
    public static void show(String view, int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(status);
        render(view, request, response);
    }

    /** The same for one reader alone: nobody keeps the answer. */
    public static void showAlone(String view, int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        show(view, status, request, response);
    }

    static void render(String view, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getRequestDispatcher(view).forward(new Nobody(request), response);
    }

    private static final class Nobody extends HttpServletRequestWrapper {

        private Passing session;

        Nobody(HttpServletRequest request) {
            super(request);
        }

        @Override
        public HttpSession getSession() {
            return getSession(true);
        }

        @Override
        public HttpSession getSession(boolean create) {
            if (session == null && create) {
                session = new Passing(getServletContext());
            }
            return session;
        }
    }

    /** A session that lasts as long as its request. */
    private static final class Passing implements HttpSession {

        private final Map<String, Object> attributes = new HashMap<>();
        private final ServletContext application;

        Passing(ServletContext application) {
            this.application = application;
        }

        @Override
        public long getCreationTime() {
            return 0;
        }

        @Override
        public String getId() {
            return "none";
        }

        @Override
        public long getLastAccessedTime() {
            return 0;
        }

        @Override
        public ServletContext getServletContext() {
            return application;
        }

        @Override
        public void setMaxInactiveInterval(int interval) {}

        @Override
        public int getMaxInactiveInterval() {
            return 0;
        }

        @Override
        public Object getAttribute(String name) {
            return attributes.get(name);
        }

        @Override
        public Enumeration<String> getAttributeNames() {
            return Collections.enumeration(attributes.keySet());
        }

        @Override
        public void setAttribute(String name, Object value) {
            attributes.put(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            attributes.remove(name);
        }

        @Override
        public void invalidate() {
            attributes.clear();
        }

        @Override
        public boolean isNew() {
            return true;
        }
    }
}
