package fr.vigie.evidence.web.custody;

import fr.vigie.evidence.custody.Custody;
import fr.vigie.evidence.custody.Deposit;
import fr.vigie.evidence.seal.SealFault;
import fr.vigie.http.Json;
import fr.vigie.testimony.ReceiptNumber;
import fr.vigie.testimony.Testimonies;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * {@code POST /preuve-de-depot} with {@code recu}: the proof of deposit of the testimony that a receipt opens, as a file to
 * keep; with {@code contenu} what was deposited instead, the file that the proof holds the digest of. The number stands in no
 * address; a wrong one gives 404 whatever is wrong with it.
 */
@WebServlet("/preuve-de-depot")
public class ProofOfDeposit extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Testimonies testimonies;

    @Inject
    transient Custody custody;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Long> id = ReceiptNumber.parse(request.getParameter("recu"))
                .flatMap(testimonies::find)
                .map(testimony -> testimony.id());
        if (id.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (request.getParameter("contenu") != null) {
            file(
                    "contenu-du-depot.txt",
                    "text/plain;charset=UTF-8",
                    custody.content(id.get()).getBytes(StandardCharsets.UTF_8),
                    response);
            return;
        }
        try {
            Deposit proof = custody.proof(id.get());
            file(
                    "preuve-de-depot.json",
                    "application/json;charset=UTF-8",
                    Json.MAPPER.writeValueAsBytes(proof),
                    response);
        } catch (SealFault fault) {
            getServletContext().log("a proof of deposit can't be signed", fault);
            response.setHeader("Retry-After", "600");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static void file(String name, String type, byte[] content, HttpServletResponse response)
            throws IOException {
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.getOutputStream().write(content);
    }
}
