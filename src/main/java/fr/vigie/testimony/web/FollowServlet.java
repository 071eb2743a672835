package fr.vigie.testimony.web;

import fr.vigie.http.BlurredAddresses;
import fr.vigie.http.Json;
import fr.vigie.http.PublicView;
import fr.vigie.http.Throttle;
import fr.vigie.shared.Fault;
import fr.vigie.shared.Refused;
import fr.vigie.testimony.Intake;
import fr.vigie.testimony.LinkToken;
import fr.vigie.testimony.Portability;
import fr.vigie.testimony.ReceiptNumber;
import fr.vigie.testimony.Testimonies;
import fr.vigie.testimony.Testimony;
import fr.vigie.testimony.attachment.Attachments;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * {@code /temoigner/suivi}: the page that a receipt number opens. The number is sent in the body of a POST and stands in
 * no address. Guessing is slowed down by the address it comes from, which is known as a hash in memory only.
 */
@WebServlet("/temoigner/suivi")
@MultipartConfig
public class FollowServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String ASK = "/WEB-INF/pages/suivi.xhtml";
    private static final String PAGE = "/WEB-INF/pages/mon-temoignage.xhtml";
    private static final int TRIES = 30;
    private static final int TOO_MANY = 429;
    private static final int UNPROCESSABLE = 422;

    @Inject
    private transient Testimonies testimonies;

    @Inject
    private transient Intake intake;

    @Inject
    private transient Portability portability;

    @Inject
    private transient Attachments attachments;

    @Inject
    private transient WitnessActs acts;

    @Inject
    private transient FollowForm form;

    @Inject
    private transient FollowedTestimony page;

    @Inject
    private transient BlurredAddresses addresses;

    /** How many wrong numbers may still come from an address. */
    private final transient Throttle tries = new Throttle(TRIES, Duration.ofMinutes(5));

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show(ASK, HttpServletResponse.SC_OK, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        form.sent(request);
        try {
            Optional<Testimony> found = find(form.getReceipt());
            if (found.isEmpty()) {
                refuse(request, response);
                return;
            }
            open(found.get().id(), request, response);
        } catch (PersistenceException | TransactionalException noDatabase) {
            response.setHeader("Retry-After", "60");
            form.refused(Fault.of("receipt", "testimony.follow.unavailable"));
            show(ASK, HttpServletResponse.SC_SERVICE_UNAVAILABLE, request, response);
        }
    }

    private Optional<Testimony> find(String typed) {
        return ReceiptNumber.parse(typed)
                .flatMap(testimonies::find)
                .or(() -> LinkToken.parse(typed).flatMap(testimonies::find));
    }

    /** A number has 63 random bits: looking a right one up never harms, and a staff room shares one address. */
    private void refuse(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (!tries.passes(addresses.blurred(request))) {
            response.setHeader("Retry-After", "60");
            form.refused(Fault.of("receipt", "testimony.follow.slow"));
            show(ASK, TOO_MANY, request, response);
            return;
        }
        boolean maybeOnItsWay = intake.waitingForDatabase() > 0;
        form.refused(Fault.of("receipt", maybeOnItsWay ? "testimony.follow.onItsWay" : "testimony.follow.unknown"));
        show(ASK, UNPROCESSABLE, request, response);
    }

    private void open(long id, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String action = request.getParameter("action");
        // a link lies in a letter box, and the file says more than the page: school, role, what was written before
        if ("export".equals(action) && form.isByReceipt()) {
            export(id, response);
            return;
        }
        if ("see".equals(action) && see(id, request, response)) {
            return;
        }
        form.opened();
        page.show(id);
        int status = HttpServletResponse.SC_OK;
        try {
            acts.act(id, request);
        } catch (Refused refused) {
            form.refused(refused.faults().get(0));
            status = UNPROCESSABLE;
        }
        boolean erased = WitnessActs.ERASE.equals(action) && status == HttpServletResponse.SC_OK;
        show(erased ? ASK : PAGE, status, request, response);
    }

    /** Gives the witness their own file back. @return false when it isn't theirs */
    private boolean see(long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var file = attachments
                .find(WitnessActs.number(request.getParameter("piece")))
                .filter(found -> found.testimonyId() == id);
        if (file.isEmpty()) {
            return false;
        }
        byte[] content = attachments.open(file.get().id());
        response.setContentType(file.get().type().code());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader(
                "Content-Disposition",
                (file.get().type().isImage() ? "inline" : "attachment") + "; filename=\""
                        + file.get().fileName() + "\"");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
        return true;
    }

    private void export(long id, HttpServletResponse response) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"mon-temoignage.json\"");
        response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(portability.of(id)));
    }

    private static void show(String view, int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PublicView.showAlone(view, status, request, response);
    }
}
