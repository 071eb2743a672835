package fr.vigie.http;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET /openapi}: the description of the HTTP interface for programs; people are shown the page that tells it. */
@WebServlet({"/openapi", "/openapi.json"})
public class OpenApi extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/interface";

    @Inject
    transient InterfaceDescription description;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept, Accept-Language");
        String accepted = request.getHeader("Accept");
        if (request.getServletPath().equals("/openapi") && accepted != null && accepted.contains("text/html")) {
            response.sendRedirect(request.getContextPath() + PAGE);
            return;
        }
        byte[] json = Json.MAPPER
                .writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(description.document(Language.of(request).locale()));
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "max-age=300");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
