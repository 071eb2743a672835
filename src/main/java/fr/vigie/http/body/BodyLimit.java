package fr.vigie.http.body;

import fr.vigie.http.ErrorPage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Refuses a body over 64 MB with a 413 and a sentence: at once when its length is announced, else as soon as it gets
 * there. Bodies are streamed, so that the limit is about time and space, not about memory; the fields of a form without
 * files are not, and have a limit of their own.
 *
 * <p>Forms with files come with POST or PUT, or not at all (415): the server would lay their files on its disk whatever the
 * verb.
 *
 * <p>Where people write, their words must come back even so. At the addresses of the parameter {@value #WORDS}, a form
 * with files of up to 256 MB is read for its words alone ({@link LongForm}): the files go nowhere, and the page can say so.
 */
public final class BodyLimit extends HttpFilter {

    /** The largest body accepted, in bytes. */
    public static final long BYTES = 64L << 20;

    /** The largest form whose words are read even though its files can't be taken, in bytes. */
    static final long BYTES_WITH_FILES = 256L << 20;

    /** The largest form without files, in bytes: the server holds it in memory. */
    static final long BYTES_OF_FIELDS = 8L << 20;

    private static final String WORDS = "words";
    private static final String FIELDS = "application/x-www-form-urlencoded";
    private static final String WITH_FILES = "multipart/form-data";

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT");

    private Set<String> words = Set.of();

    /** The body turned out to be longer than {@link #BYTES}. */
    public static final class TooLarge extends IOException {

        TooLarge() {
            super("body over " + BYTES + " bytes");
        }
    }

    @Override
    public void init(FilterConfig configuration) {
        String addresses = configuration.getInitParameter(WORDS);
        words = addresses == null
                ? Set.of()
                : Arrays.stream(addresses.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long length = request.getContentLengthLong();
        boolean form = is(FIELDS, request) || is(WITH_FILES, request);
        if (is(WITH_FILES, request) && !WITH_BODY.contains(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (length < 0 && request.getHeader("Transfer-Encoding") != null) {
            if (form) {
                // browsers say how long a form is; the server would read one that doesn't past any limit
                response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
            } else {
                chain.doFilter(new CountedBody(request), response);
            }
        } else if (length > BYTES && is(WITH_FILES, request) && words.contains(request.getServletPath())) {
            readWords(length, request, response, chain);
        } else if (length > BYTES || length > BYTES_OF_FIELDS && is(FIELDS, request)) {
            ErrorPage.because(request, length > BYTES ? "http.body.large" : "http.body.fields");
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void readWords(
            long length, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (length > BYTES_WITH_FILES) {
            ErrorPage.because(request, "http.form.tooLarge");
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        LongForm form;
        try {
            form = LongForm.read(request);
        } catch (LongForm.Unreadable broken) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(form, response);
    }

    static boolean isWithFiles(HttpServletRequest request) {
        return is(WITH_FILES, request);
    }

    private static boolean is(String type, HttpServletRequest request) {
        String given = request.getContentType();
        return given != null && given.strip().regionMatches(true, 0, type, 0, type.length());
    }
}
