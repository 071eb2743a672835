package fr.vigie.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What staff had typed into a form that could not be taken because their session, or the page, had expired meanwhile. It is
 * kept in this server's memory for {@link #KEPT} under a random mark of 128 bits that only their browser is told, is given
 * back once, and is never acted upon by itself: whoever signs in again reads it over and sends it. Passwords are not kept.
 */
@ApplicationScoped
public class InterruptedForms {

    /** How long a form waits for its author to sign in again. */
    public static final Duration KEPT = Duration.ofHours(1);

    /** The parameter of an address that carries the mark. */
    public static final String MARK = "reprise";

    private static final Pattern STALE = Pattern.compile("(?<=[?&])" + MARK + "=[^&]*&?|[?&]" + MARK + "=[^&]*$");
    private static final int LARGEST = 512 * 1024;
    private static final int IN_ALL = 16 * 1024 * 1024;
    private static final Set<String> SECRET = Set.of("current", "again");
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Clock clock;

    private final Map<String, Kept> forms = new LinkedHashMap<>();
    private int held;

    private record Kept(Map<String, String[]> fields, int size, Instant until) {}

    /**
     * Keeps a form's fields. When too much is kept already, the oldest give way.
     *
     * @param parameters what the browser sent
     * @return the mark to give it back by; empty when there is nothing in it to keep, or more than 512 KB
     */
    public synchronized Optional<String> keep(Map<String, String[]> parameters) {
        Map<String, String[]> fields = new LinkedHashMap<>();
        int size = 0;
        for (var parameter : parameters.entrySet()) {
            if (isTyped(parameter.getKey(), parameter.getValue())) {
                fields.put(parameter.getKey(), parameter.getValue());
                size += 2 * parameter.getKey().length();
                for (String value : parameter.getValue()) {
                    size += 2 * value.length();
                }
            }
        }
        if (fields.isEmpty() || size > LARGEST) {
            return Optional.empty();
        }
        makeRoom(size);
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String mark = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        forms.put(mark, new Kept(fields, size, clock.instant().plus(KEPT)));
        held += size;
        return Optional.of(mark);
    }

    /** Gives a form's fields back, once. */
    public synchronized Optional<Map<String, String[]>> take(String mark) {
        Kept kept = forms.remove(mark);
        if (kept == null) {
            return Optional.empty();
        }
        held -= kept.size();
        return kept.until().isAfter(clock.instant()) ? Optional.of(kept.fields()) : Optional.empty();
    }

    /**
     * The address of the page on which a request was made, for going back to it: that of a GET is its own; that of a form is
     * the page that shows it, marked with what was typed there.
     */
    public String pageOf(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        if (request.getMethod().equals("GET")) {
            return request.getRequestURI() + query;
        }
        String page = STALE.matcher(shown(request)).replaceAll("");
        return keep(request.getParameterMap())
                .map(mark -> page + (page.contains("?") ? "&" : "?") + MARK + "=" + mark)
                .orElse(page);
    }

    /** The request as it came, or with the fields of the form that its address is marked with. */
    public HttpServletRequest givenBack(HttpServletRequest request) {
        String mark = request.getMethod().equals("GET") ? request.getParameter(MARK) : null;
        return Optional.ofNullable(mark)
                .flatMap(this::take)
                .<HttpServletRequest>map(fields -> new WithFields(request, fields))
                .orElse(request);
    }

    /** The page that the browser showed: it knows the part after the question mark, which the form's address lacks. */
    private static String shown(HttpServletRequest request) {
        String referrer = request.getHeader("Referer");
        String own = request.getRequestURI();
        try {
            URI page = referrer == null ? null : new URI(referrer);
            if (page != null && own.equals(page.getRawPath())) {
                return page.getRawQuery() == null ? own : own + "?" + page.getRawQuery();
            }
        } catch (URISyntaxException e) {
            return own;
        }
        return own;
    }

    private void makeRoom(int size) {
        Instant now = clock.instant();
        var oldest = forms.values().iterator();
        while (oldest.hasNext()) {
            Kept kept = oldest.next();
            if (kept.until().isAfter(now) && held + size <= IN_ALL) {
                return;
            }
            held -= kept.size();
            oldest.remove();
        }
    }

    /** A field, or a form's own name, which it sends as its value; not the page's machinery, and no password. */
    private static boolean isTyped(String name, String... values) {
        String field = name.substring(name.lastIndexOf(':') + 1);
        boolean secret = field.contains("password") || field.contains("passe") || SECRET.contains(field);
        return !secret && !name.startsWith("jakarta.faces.") && (name.indexOf(':') > 0 || values[0].equals(name));
    }

    private static final class WithFields extends HttpServletRequestWrapper {

        private final Map<String, String[]> all;

        WithFields(HttpServletRequest request, Map<String, String[]> fields) {
            super(request);
            all = new LinkedHashMap<>(fields);
            all.putAll(request.getParameterMap());
            request.setAttribute(ResumedForm.GIVEN_BACK, true);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(all);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(all.keySet());
        }

        @Override
        public String[] getParameterValues(String name) {
            return all.get(name);
        }

        @Override
        public String getParameter(String name) {
            String[] values = all.get(name);
            return values == null || values.length == 0 ? null : values[0];
        }
    }
}
