package fr.vigie.home.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The one answer of the health addresses: {@code {"status":"UP"}} or {@code {"status":"DOWN"}}, with counts where there are
 * some, never cached.
 */
final class Health {

    private Health() {}

    static void answer(HttpServletResponse response, boolean up) throws IOException {
        answer(response, up, "");
    }

    /** @param counts further members of the object, each after a comma */
    static void answer(HttpServletResponse response, boolean up, String counts) throws IOException {
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print("{\"status\":\"" + (up ? "UP" : "DOWN") + "\"" + counts + "}");
    }
}
