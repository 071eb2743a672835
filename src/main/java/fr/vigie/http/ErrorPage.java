package fr.vigie.http;

import fr.vigie.http.body.BodyLimit;
import fr.vigie.shared.Fault;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.primefaces.csp.CspException;

/**
 * Where the server sends every error that nobody answered: a problem for programs, a page for people, in the caller's
 * language. The page finds what to say as {@code #{problem}}.
 */
@WebServlet("/erreur")
public class ErrorPage extends HttpServlet {

    /** How the server begins to say that a form in several parts breaks off. */
    private static final String BROKEN_FORM = "UT000036";

    private static final String REASON = ErrorPage.class.getName() + ".reason";

    private static final String PAGE = "/WEB-INF/errorpages/error.xhtml";

    /**
     * Leaves a word on why this request is about to fail, where what it writes itself would be lost on the way here.
     *
     * @param code the sentence's code, {@code room.key}; it stands in the place of the status's general one
     */
    public static void because(HttpServletRequest request, String code) {
        request.setAttribute(REASON, code);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var address = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (address == null) {
            // asked for by name: there is no such page
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var problem = problem(request);
        response.setStatus(problem.status());
        response.setHeader("Cache-Control", "no-store");
        if (address.startsWith(request.getContextPath() + "/api/")) {
            response.setContentType(Problem.MEDIA_TYPE);
            response.setCharacterEncoding("UTF-8");
            response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(problem));
        } else {
            request.setAttribute("problem", problem);
            try {
                PublicView.render(PAGE, new Unreadable(request), response);
            } catch (ServletException | RuntimeException e) {
                // the page itself fails: say it without the page
                Unexpected.log(e, Language.of(request));
                response.resetBuffer();
                response.setContentType("text/plain;charset=UTF-8");
                response.getWriter().print(problem.title() + "\n\n" + problem.detail() + "\n");
            }
        }
    }

    private static Problem problem(HttpServletRequest request) {
        var language = Language.of(request);
        var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyLimit.TooLarge) {
                return Problem.of(413, language);
            }
            if (cause instanceof IOException
                    && String.valueOf(cause.getMessage()).startsWith(BROKEN_FORM)) {
                return Problem.of(400, language);
            }
            if (cause instanceof NotThere) {
                return Problem.of(404, language);
            }
            if (cause instanceof CspException) {
                // a staff form without the nonce of its page: nothing that a page of ours sends
                return Problem.of(400, language);
            }
            if (DatabaseAway.is(cause)) {
                return DatabaseAway.problem(cause, language);
            }
        }
        if (thrown != null) {
            return Unexpected.log(thrown, language);
        }
        if (request.getAttribute(Understandable.FIELD) instanceof String field) {
            return Problem.of(400, language, List.of(Fault.of(field, "http.zero")));
        }
        int status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return request.getAttribute(REASON) instanceof String code
                ? Problem.of(status, language, language.sentence(code))
                : Problem.of(status, language);
    }

    /** What a page about a failed request sees of it: not its form, which may be what made it fail. */
    private static final class Unreadable extends HttpServletRequestWrapper {

        Unreadable(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }
    }
}
