package fr.vigie.evidence.web;

import fr.vigie.evidence.Downloading;
import fr.vigie.evidence.EvidencePacks;
import fr.vigie.evidence.PackRow;
import fr.vigie.evidence.PackState;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code /equipe/preuves/fichier?id=…}: the sealed pack for who is signed in on the pages, whole or a range of it. Its
 * folder's permission opens it; before an embargo ends it leads back to the pack's page, which says why.
 */
@WebServlet("/equipe/preuves/fichier")
public class PackFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Downloading downloading;

    @Inject
    transient EvidencePacks packs;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String written = request.getParameter("id");
        Optional<PackRow> pack = written != null && written.matches("\\d{1,18}")
                ? packs.row(Long.parseLong(written)).filter(row -> row.state() == PackState.SEALED)
                : Optional.empty();
        if (pack.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String range = request.getHeader("Range");
        boolean again = range != null && !range.strip().startsWith("bytes=0-");
        Downloading.Handover handover = downloading.fetch(pack.get().id(), again);
        if (handover.refused()) {
            response.sendRedirect(request.getContextPath() + "/equipe/preuves/dossier.xhtml?embargo=true&id="
                    + pack.get().id());
            return;
        }
        String tag = pack.get().file().sha256();
        FilePart part = FilePart.of(handover.file(), range, request.getHeader("If-Range"), tag);
        response.setStatus(part.status());
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("ETag", "\"" + tag + "\"");
        if (part.partial()) {
            response.setHeader("Content-Range", part.contentRange());
        }
        if (part.status() != HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE) {
            response.setContentType("application/zip");
            response.setContentLengthLong(part.length());
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"" + pack.get().file().fileName() + "\"");
            part.write(response.getOutputStream());
        }
    }
}
