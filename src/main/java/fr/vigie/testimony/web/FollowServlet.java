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
import fr.vigie.testimony.Portability;
import fr.vigie.testimony.ReceiptNumber;
import fr.vigie.testimony.Testimonies;
import fr.vigie.testimony.Testimony;
import fr.vigie.testimony.Witnessing;
import io.github.bucket4j.Bucket;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * {@code /temoigner/suivi}: the page that a receipt number opens. The number is sent in the body of a POST and stands in
 * no address. Guessing is slowed down by the address it comes from, which is kept in memory for a few minutes only.
 */
@WebServlet("/temoigner/suivi")
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
        String typed = request.getParameter("receipt");
        Bucket bucket = tries.get(
                addresses.blurred(request),
                address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(TRIES).refillGreedy(TRIES, Duration.ofMinutes(5)))
                        .build());
        // a number has 63 random bits: looking a right one up never harms, and a staff room shares one address
        Optional<Testimony> found;
        try {
            found = ReceiptNumber.parse(typed).flatMap(testimonies::find);
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
        int status = HttpServletResponse.SC_OK;
        try {
            act(id, action == null ? "" : action, request);
        } catch (Refused refused) {
            page.refused(typed, refused.faults().get(0));
            page.typed(request.getParameter("answer"));
            status = UNPROCESSABLE;
        }
        if ("erase".equals(action) && status == HttpServletResponse.SC_OK) {
            page.erased();
            show(ASK, status, request, response);
        } else {
            page.show(ReceiptNumber.parse(typed).orElseThrow().grouped(), id);
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
