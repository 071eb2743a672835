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
 * Refuses a form that breaks off, and one with files that isn't one or goes where none is taken (400), in a plain line: a page would
 * ask for its fields again, and fail again. Nothing of it goes to the log, which a stranger could fill with it otherwise.
 *
 * <p>Of a form that somebody sends to a staff page who isn't signed in, the words alone are read: they are kept for them until
 * they are, and the files of a stranger never get onto the disk.
 */
public final class ReadableForm extends HttpFilter {

    private static final String CALLS = "/api";
    private static final String STAFF = "/equipe/";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getServletPath().startsWith(CALLS)) {
            chain.doFilter(request, response);
        } else if (!BodyLimit.isWithFiles(request)) {
            if (breaksOff(request)) {
                refuse(request, response);
            } else {
                chain.doFilter(request, response);
            }
        } else if (request.getServletPath().startsWith(STAFF) && request.getUserPrincipal() == null) {
            words(request, response, chain);
        } else if (isReadable(request)) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response);
        }
    }

    private static void words(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        LongForm form;
        try {
            form = LongForm.read(request);
        } catch (IOException malformed) {
            refuse(request, response);
            return;
        }
        chain.doFilter(form, response);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(Language.of(request).sentence(Fault.of("", "http.form.malformed")));
    }

    /** Whether whoever sends it went away, or took too long: the server would log a failure with the second and the page. */
    private static boolean breaksOff(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return false;
        } catch (IllegalStateException unread) {
            if (unread.getCause() instanceof IOException cause && !(cause instanceof BodyLimit.TooLarge)) {
                return true;
            }
            throw unread;
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
