package fr.vigie.evidence.web.custody;

import fr.vigie.evidence.custody.Custody;
import fr.vigie.evidence.custody.Published;
import fr.vigie.evidence.custody.TrailHead;
import fr.vigie.evidence.custody.WeekRoot;
import fr.vigie.evidence.seal.SealFault;
import fr.vigie.evidence.seal.Sealing;
import fr.vigie.shared.Week;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What anybody may keep to catch a rewritten history: {@code /journal.txt}, a line a day with the head of the audit trail;
 * {@code /depots.txt}, a line a week with the root of all deposits; beside each its time-stamp and signature, and the
 * certificate that signs.
 */
@WebServlet({"/journal.txt", "/depots.txt", "/journal/*", "/depots/*", "/autorite.pem"})
public class CustodyFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String CACHED = "public, max-age=600";

    @Inject
    transient Custody custody;

    @Inject
    transient Published published;

    @Inject
    transient Sealing sealing;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        switch (request.getServletPath()) {
            case "/journal.txt" -> text(response, journal());
            case "/depots.txt" -> text(response, deposits());
            case "/journal" -> head(name, response);
            case "/depots" -> root(name, response);
            default -> authority(response);
        }
    }

    private String journal() {
        StringBuilder text = new StringBuilder();
        text.append("# Vigie : tête du journal, jour par jour. jour, nombre de lignes, SHA-256 de la dernière.\n");
        text.append("# Chaque ligne, sans sa fin, est horodatée : /journal/<jour>.tsr (RFC 3161).\n");
        published.heads().forEach(head -> text.append(head.text()).append('\n'));
        return text.toString();
    }

    private String deposits() {
        StringBuilder text = new StringBuilder();
        text.append(
                "# Vigie : racine des dépôts, semaine par semaine. semaine, nombre de dépôts, racine (RFC 9162, SHA-256).\n");
        text.append(
                "# Chaque ligne, sans sa fin, est signée : /depots/<semaine>.p7s (CMS), et horodatée : .tsr (RFC 3161).\n");
        text.append("# Qu'une semaine prolonge une autre : /depots/<semaine>-<semaine>.txt (preuve de cohérence).\n");
        published.roots().forEach(root -> text.append(root.text()).append('\n'));
        return text.toString();
    }

    private void head(String name, HttpServletResponse response) throws IOException {
        Optional<byte[]> stamp = Optional.empty();
        if (name.endsWith(".tsr")) {
            try {
                stamp = published
                        .head(LocalDate.parse(name.substring(0, name.length() - 4)))
                        .map(TrailHead::stamp);
            } catch (DateTimeParseException noDay) {
                // no such file
            }
        }
        file(stamp, "application/timestamp-reply", response);
    }

    private void root(String name, HttpServletResponse response) throws IOException {
        if (name.matches("\\d{4}-W\\d{2}-\\d{4}-W\\d{2}\\.txt")) {
            Optional<Week> before = Week.tryParse(name.substring(0, 8));
            Optional<Week> after = Week.tryParse(name.substring(9, 17));
            var proof = before.isPresent() && after.isPresent()
                    ? custody.consistency(before.get(), after.get())
                    : Optional.<java.util.List<String>>empty();
            if (proof.isPresent()) {
                text(response, proof.get().isEmpty() ? "" : String.join("\n", proof.get()) + "\n");
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
            return;
        }
        boolean signature = name.endsWith(".p7s");
        Optional<WeekRoot> root = signature || name.endsWith(".tsr")
                ? Week.tryParse(name.substring(0, name.length() - 4)).flatMap(published::root)
                : Optional.empty();
        file(
                root.map(r -> signature ? r.signature() : r.stamp()),
                signature ? "application/pkcs7-signature" : "application/timestamp-reply",
                response);
    }

    private void authority(HttpServletResponse response) throws IOException {
        try {
            file(Optional.of(sealing.trust(clock.instant()).root()), "application/x-pem-file", response);
        } catch (SealFault noKeys) {
            getServletContext().log("the authority's certificate can't be shown", noKeys);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static void text(HttpServletResponse response, String text) throws IOException {
        file(Optional.of(text.getBytes(StandardCharsets.UTF_8)), "text/plain;charset=UTF-8", response);
    }

    private static void file(Optional<byte[]> content, String type, HttpServletResponse response) throws IOException {
        if (content.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(type);
        response.setHeader("Cache-Control", CACHED);
        response.setContentLength(content.get().length);
        response.getOutputStream().write(content.get());
    }
}
