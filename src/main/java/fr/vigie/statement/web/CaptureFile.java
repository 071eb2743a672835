package fr.vigie.statement.web;

import fr.vigie.statement.capture.CaptureRow;
import fr.vigie.statement.capture.Captures;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code /equipe/declarations/capture?id=…}: the file of a capture, for who is signed in on the pages; images are shown,
 * all else is fetched, and nothing in it is run. Its folder's permission opens it.
 */
@WebServlet("/equipe/declarations/capture")
public class CaptureFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Captures captures;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<CaptureRow> found = number(request.getParameter("id")).flatMap(captures::row);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        CaptureRow capture = found.get();
        try (var content = captures.open(capture.id())) {
            response.setContentType(capture.type().code());
            response.setContentLengthLong(capture.bytes());
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
            response.setHeader(
                    "Content-Disposition",
                    (capture.type().isImage() ? "inline" : "attachment") + "; filename=\"capture-" + capture.id() + "."
                            + capture.type().extension() + "\"");
            content.transferTo(response.getOutputStream());
        }
    }

    private static Optional<Long> number(String written) {
        return written != null && written.matches("\\d{1,18}") ? Optional.of(Long.valueOf(written)) : Optional.empty();
    }
}
