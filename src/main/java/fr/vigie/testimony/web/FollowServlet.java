package fr.vigie.testimony.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.vigie.http.Json;
import fr.vigie.http.PublicView;
import fr.vigie.privacy.Right;
import fr.vigie.privacy.RightsRequests;
import fr.vigie.shared.Coded;
import fr.vigie.shared.Fault;
import fr.vigie.shared.Refused;
import fr.vigie.testimony.Consent;
import fr.vigie.testimony.Intake;
import fr.vigie.testimony.LinkToken;
import fr.vigie.testimony.Portability;
import fr.vigie.testimony.ReceiptNumber;
import fr.vigie.testimony.Testimonies;
import fr.vigie.testimony.Testimony;
import fr.vigie.testimony.Witnessing;
import fr.vigie.testimony.attachment.Attaching;
import fr.vigie.testimony.attachment.Attachments;
import fr.vigie.testimony.attachment.Cleaning;
import io.github.bucket4j.Bucket;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * {@code /temoigner/suivi}: the page that a receipt number opens. The number is sent in the body of a POST and stands in
 * no address. Guessing is slowed down by the address it comes from, which is kept in memory for a few minutes only.
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
    private transient Witnessing witnessing;

    @Inject
    private transient Portability portability;

    @Inject
    private transient Attaching attaching;

    @Inject
    private transient Attachments attachments;

    @Inject
    private transient Cleaning cleaning;

    @Inject
    private transient RightsRequests requests;

    @Inject
    private transient FollowedTestimony page;

    @Inject
    private transient BlurredAddresses addresses;

    /** How many wrong numbers may still come from an address. */
    private final transient Cache<String, Bucket> tries = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show(ASK, HttpServletResponse.SC_OK, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!SentFiles.areReadable(request, response)) {
            return;
        }
        String typed = request.getParameter("receipt");
        Bucket bucket = tries.get(
                addresses.blurred(request),
                address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(TRIES).refillGreedy(TRIES, Duration.ofMinutes(5)))
                        .build());
        // a number has 63 random bits: looking a right one up never harms, and a staff room shares one address
        Optional<Testimony> found;
        try {
            found = ReceiptNumber.parse(typed)
                    .flatMap(testimonies::find)
                    .or(() -> LinkToken.parse(typed).flatMap(testimonies::find));
        } catch (PersistenceException noDatabase) {
            response.setHeader("Retry-After", "60");
            page.refused(typed, Fault.of("receipt", "testimony.follow.unavailable"));
            show(ASK, HttpServletResponse.SC_SERVICE_UNAVAILABLE, request, response);
            return;
        }
        if (found.isEmpty() && !bucket.tryConsume(1)) {
            response.setHeader("Retry-After", "60");
            page.refused(typed, Fault.of("receipt", "testimony.follow.slow"));
            show(ASK, TOO_MANY, request, response);
            return;
        }
        if (found.isEmpty()) {
            boolean maybeOnItsWay = intake.waitingForDatabase() > 0;
            page.refused(
                    typed,
                    Fault.of("receipt", maybeOnItsWay ? "testimony.follow.onItsWay" : "testimony.follow.unknown"));
            show(ASK, UNPROCESSABLE, request, response);
            return;
        }
        long id = found.get().id();
        String action = request.getParameter("action");
        if ("export".equals(action)) {
            export(id, response);
            return;
        }
        if ("see".equals(action) && see(id, request, response)) {
            return;
        }
        int status = HttpServletResponse.SC_OK;
        try {
            act(id, action == null ? "" : action, request);
        } catch (Refused refused) {
            page.refused(typed, refused.faults().get(0));
            page.typed(request.getParameter("answer"));
            page.corrected(request.getParameter("text"));
            status = UNPROCESSABLE;
        }
        if ("erase".equals(action) && status == HttpServletResponse.SC_OK) {
            page.erased();
            show(ASK, status, request, response);
        } else {
            page.show(ReceiptNumber.parse(typed).map(ReceiptNumber::grouped).orElse(typed.strip()), id);
            show(PAGE, status, request, response);
        }
    }

    private void act(long id, String action, HttpServletRequest request) {
        switch (action) {
            case "consent" -> {
                String level = request.getParameter("consent");
                witnessing.allow(
                        id,
                        Consent.find(level)
                                .orElseThrow(() -> Refused.because("consent", "testimony.unknown", "" + level)));
                page.done("testimony.follow.consent.changed");
            }
            case "answer" -> {
                witnessing.answer(id, request.getParameter("answer"));
                page.done("testimony.follow.answered");
            }
            case "request" -> {
                requests.ask(
                        Coded.find(Right.class, request.getParameter("right")).orElse(null),
                        id,
                        request.getParameter("words"));
                page.done("privacy.request.taken");
            }
            case "correct" -> {
                witnessing.correct(id, request.getParameter("text"));
                page.done("testimony.follow.correct.done");
            }
            case "attach" -> {
                attaching.add(id, cleaning.cleanAll(files(request)));
                page.done("testimony.follow.attachment.added");
            }
            case "remove" -> {
                attaching.remove(id, number(request.getParameter("piece")));
                page.done("testimony.follow.attachment.removed");
            }
            case "withdraw" -> {
                witnessing.withdraw(id);
                page.done("testimony.follow.withdrawn");
            }
            case "erase" -> witnessing.erase(id);
            default -> {
                // only looking
            }
        }
    }

    private static List<Cleaning.Sent> files(HttpServletRequest request) {
        try {
            List<Cleaning.Sent> files = SentFiles.of(request);
            if (files.isEmpty()) {
                throw Refused.because(Cleaning.FIELD, "testimony.attachment.missing");
            }
            return files;
        } catch (IOException malformed) {
            throw Refused.because(Cleaning.FIELD, "testimony.attachment.missing");
        }
    }

    private static long number(String written) {
        return written != null && written.matches("\\d{1,18}") ? Long.parseLong(written) : -1;
    }

    /** Gives the witness their own file back. @return false when it isn't theirs */
    private boolean see(long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var file = attachments.find(number(request.getParameter("piece"))).filter(found -> found.testimonyId() == id);
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
        response.setHeader("Cache-Control", "no-store");
        PublicView.show(view, status, request, response);
    }
}
