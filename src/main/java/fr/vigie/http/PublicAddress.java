package fr.vigie.http;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The address under which everybody knows this Vigie, without a slash at its end: {@code https://vigie.example}. It comes
 * from the environment, {@code VIGIE_URL}; where that says nothing, it is the one that the request names. A request may name
 * any host: what it renders is kept for that host only, so that nobody plants their own address in a page for others.
 */
public final class PublicAddress {

    private static final String CONFIGURED = configured(System.getenv("VIGIE_URL"));

    private PublicAddress() {}

    /** The address to put into pages, feeds and maps that others keep. */
    public static String of(HttpServletRequest request) {
        return CONFIGURED.isEmpty() ? named(request) : CONFIGURED;
    }

    /** What tells apart pages that name different addresses; the same for all once it is configured. */
    static String key(HttpServletRequest request) {
        return CONFIGURED.isEmpty() ? named(request) : "";
    }

    private static String named(HttpServletRequest request) {
        var here = request.getRequestURL();
        return here.substring(0, here.length() - request.getRequestURI().length()) + request.getContextPath();
    }

    private static String configured(String address) {
        return address == null ? "" : address.strip().replaceAll("/+$", "");
    }
}
