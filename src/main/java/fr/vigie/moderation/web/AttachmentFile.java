package fr.vigie.moderation.web;

import fr.vigie.moderation.Clearing;
import fr.vigie.moderation.Reading;
import fr.vigie.shared.Refused;
import fr.vigie.testimony.attachment.Areas;
import fr.vigie.testimony.attachment.AttachmentRow;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code /equipe/temoignages/piece?id=…}: an attachment of a testimony within reach; each reading is recorded. Images are
 * shown as they are masked, or whole ({@code entiere}), all else is fetched, and nothing in it is run. A POST says where it
 * stands ({@code decision}), or what is masked ({@code areas}).
 */
@WebServlet("/equipe/temoignages/piece")
public class AttachmentFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Reading reading;

    @Inject
    private transient Clearing clearing;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<AttachmentRow> found = reading.attachment(number(request));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        AttachmentRow file = found.get();
        byte[] content = request.getParameter("entiere") == null ? reading.open(file) : reading.openWhole(file);
        response.setContentType(file.type().code());
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader(
                "Content-Disposition",
                (file.type().isImage() ? "inline" : "attachment") + "; filename=\"" + file.fileName() + "\"");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long id = number(request);
        Optional<AttachmentRow> found = reading.attachment(id);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String page = "/equipe/temoignages/temoignage.xhtml?id=" + found.get().testimonyId();
        try {
            switch (String.valueOf(request.getParameter("decision"))) {
                case "ecarte" -> clearing.setAside(id);
                case "masque" -> clearing.mask(id, Areas.read(request.getParameter("areas")));
                default -> clearing.clear(id, request.getParameter("vu") != null);
            }
        } catch (Refused refused) {
            page += (refused.faults().get(0).field().equals("areas") ? "&masquer=" : "&regarder=") + id;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", page + "#pieces");
    }

    private static long number(HttpServletRequest request) {
        String written = request.getParameter("id");
        return written != null && written.matches("\\d{1,18}") ? Long.parseLong(written) : -1;
    }
}
