package fr.vigie.http.body;

import fr.vigie.http.Language;
import fr.vigie.shared.Fault;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Refuses a form with files that breaks off, isn't one, or goes where none is taken (400), in a plain line: a page would ask
 * for its fields again, and fail again. Nothing of it goes to the log, which a stranger could fill with it otherwise.
 */
public final class ReadableForm extends HttpFilter {

    private static final String CALLS = "/api";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean page = !request.getServletPath().startsWith(CALLS);
        if (page && BodyLimit.isWithFiles(request) && !isReadable(request)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println(Language.of(request).sentence(Fault.of("", "http.form.malformed")));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isReadable(HttpServletRequest request) {
        try {
            request.getParts();
            return true;
        } catch (IOException | ServletException | RuntimeException malformed) {
            return false;
        }
    }
}
