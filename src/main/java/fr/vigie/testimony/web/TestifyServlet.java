package fr.vigie.testimony.web;

import fr.vigie.http.KeyedPages;
import fr.vigie.http.PublicView;
import fr.vigie.http.body.LongForm;
import fr.vigie.shared.Fault;
import fr.vigie.shared.Refused;
import fr.vigie.testimony.Draft;
import fr.vigie.testimony.Intake;
import fr.vigie.testimony.IntakeUnavailable;
import fr.vigie.testimony.KeyReused;
import fr.vigie.testimony.Receipt;
import fr.vigie.testimony.Submission;
import fr.vigie.testimony.SubmissionRules;
import fr.vigie.testimony.attachment.Arrivals;
import fr.vigie.testimony.attachment.Cleaned;
import fr.vigie.testimony.attachment.Cleaning;
import fr.vigie.testimony.gate.FormKeys;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * {@code /temoigner}: the form, without account, script or cookie. What was sent is acknowledged in the answer itself:
 * the receipt number stands in no address and no cookie, and sending the same form again gives the same receipt. What is
 * refused comes back with every word in it.
 */
@WebServlet(value = "/temoigner", asyncSupported = true)
@MultipartConfig(fileSizeThreshold = TestifyServlet.HELD_IN_MEMORY)
public class TestifyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "/WEB-INF/pages/temoigner.xhtml";
    private static final String THANKS = "/WEB-INF/pages/merci.xhtml";
    private static final Pattern OF_A_TOOL = Pattern.compile("outil=[A-Za-z0-9-]+(&lang=(fr|en))?");
    private static final String FORM_TYPE = "application/x-www-form-urlencoded";
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_LARGE = 413;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LONGEST_VALUE = 2_000_000;

    /** A form without files says so in a few bytes, which are no reason to write a file. */
    static final int HELD_IN_MEMORY = 64 * 1024;

    /** Fields that say nothing of the testimony. */
    private static final Set<String> NOT_ANSWERS = Set.of("key", "website", "proof");

    @Inject
    private transient KeyedPages pages;

    @Inject
    private transient FormKeys keys;

    @Inject
    private transient Doorway doorway;

    @Inject
    private transient SubmissionRules rules;

    @Inject
    private transient Intake intake;

    @Inject
    private transient Cleaning cleaning;

    @Inject
    private transient Arrivals arrivals;

    @Inject
    private transient TestifyForm form;

    @Inject
    private transient Clock clock;

    @Resource
    private transient ManagedScheduledExecutorService scheduler;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String tool = form.prefill(request.getParameter("outil"), request.getParameter("academie"));
        String query = request.getQueryString();
        if (query != null && OF_A_TOOL.matcher(query).matches()) {
            // opened from a tool's page: the same for everybody who comes from there
            pages.answer(FORM, tool, keys::fresh, request, response);
        } else {
            pages.answer(FORM, keys::fresh, request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type == null || !type.startsWith(FORM_TYPE) && !SentFiles.mayBeIn(request)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        List<Cleaning.Sent> files = SentFiles.of(request);
        Map<String, String> typed = typed(request);
        Optional<UUID> key = keys.read(typed.get("key"));
        form.typed(typed, key.isPresent() ? typed.get("key") : keys.fresh());
        if (!files.isEmpty() || LongForm.isOne(request)) {
            form.filesCame();
        }
        response.setHeader("Cache-Control", "no-store");
        try {
            doorway.tried(request);
            SentFiles.refuseTooMuch(request);
            refuseRobots(typed);
            UUID its = key.orElseThrow(() -> Refused.because("", "testimony.form.key"));
            Map<String, String> answers = new HashMap<>(typed);
            answers.keySet().removeAll(NOT_ANSWERS);
            Draft sent = new Draft(answers);
            try {
                Draft draft = When.of(typed, clock.instant()).onto(answers);
                Submission submission = rules.read(draft, its, "form", sent);
                submission = doorway.passForm(request, typed.get("proof"), submission);
                Receipt receipt = files.isEmpty() ? intake.submit(submission) : submit(submission, files);
                thank(submission.platform(), receipt, request, response);
            } catch (Refused refused) {
                Receipt before = intake.acknowledged(its, sent).orElseThrow(() -> refused);
                thank(sent.get("platform"), before, request, response);
            }
        } catch (KeyReused reused) {
            // the page stood in a cache, or the text was changed after it was sent: it is another testimony
            form.again(keys.fresh());
            form.refused(List.of(Fault.of("", "testimony.form.again")));
            show(FORM, HttpServletResponse.SC_CONFLICT, request, response);
        } catch (Refused refused) {
            form.refused(refused.faults());
            show(FORM, LongForm.isOne(request) ? TOO_LARGE : UNPROCESSABLE, request, response);
        } catch (Queued queued) {
            askAgain(queued.waits(), request, response);
        } catch (TooFast tooFast) {
            form.asksForProof(tooFast.challenge());
            form.refused(List.of(Fault.of("", "testimony.form.slow", tooFast.retryAfter())));
            response.setHeader("Retry-After", String.valueOf(tooFast.retryAfter()));
            show(FORM, TooFast.STATUS, request, response);
        } catch (IntakeUnavailable unavailable) {
            form.refused(List.of(Fault.of("", "testimony.unavailable")));
            response.setHeader("Retry-After", "30");
            show(FORM, HttpServletResponse.SC_SERVICE_UNAVAILABLE, request, response);
        }
    }

    /** Rendered once for all who testify of the tool; each finds their own number in it. */
    private void thank(String platform, Receipt receipt, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        form.acknowledged(KeyedPages.PLACE, platform);
        boolean leftBehind = SentFiles.areLeftBehind(request);
        if (leftBehind) {
            form.leftFilesBehind();
        }
        pages.answer(
                THANKS,
                platform + (leftBehind ? " without files" : ""),
                () -> receipt.number().grouped(),
                request,
                response);
    }

    /** Nobody waits on a thread for their turn: the same request comes back when it has come. */
    private void askAgain(Duration wait, HttpServletRequest request, HttpServletResponse response) {
        AsyncContext later = request.startAsync(request, response);
        later.setTimeout(wait.plus(PATIENCE).toMillis());
        scheduler.schedule(
                () -> {
                    doorway.comes(request);
                    later.dispatch();
                },
                wait.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** The slow lane: files are made anew and lie on disk before the testimony that they belong to is acknowledged. */
    private Receipt submit(Submission submission, List<Cleaning.Sent> files) {
        List<Cleaned> cleaned = cleaning.cleanAll(files);
        String slip;
        try {
            slip = arrivals.keep(submission.key(), cleaned);
        } catch (IOException full) {
            throw Refused.because(Cleaning.FIELD, "testimony.attachment.unavailable");
        }
        try {
            Receipt receipt = intake.submit(submission);
            arrivals.settle(slip);
            return receipt;
        } catch (KeyReused | IntakeUnavailable nothingStored) {
            arrivals.refuse(slip);
            throw nothingStored;
        }
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (TestifyForm.FIELDS.contains(name) && values.length > 0 && values[0].length() <= LONGEST_VALUE) {
                typed.put(name, values[0]);
            }
        });
        return typed;
    }

    /** A field that people don't see, and bytes that are no text. */
    private static void refuseRobots(Map<String, String> typed) {
        if (!typed.getOrDefault("website", "").isBlank()) {
            throw Refused.because("website", "testimony.form.website");
        }
        typed.forEach((name, value) -> {
            if (value.indexOf('\uFFFD') >= 0) {
                throw Refused.because(name, "testimony.form.bytes");
            }
        });
    }

    private static void show(String view, int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PublicView.show(view, status, request, response);
    }
}
