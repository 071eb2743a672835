package fr.vigie.question.web;

import fr.vigie.http.BlurredAddresses;
import fr.vigie.http.PublicView;
import fr.vigie.http.Throttle;
import fr.vigie.question.QuestionRow;
import fr.vigie.question.Questions;
import fr.vigie.shared.Fault;
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
 * {@code /questions/suivi}: what became of one's own question. Its number comes in the body of a POST and stands in no address;
 * whoever tries wrong ones is slowed down.
 */
@WebServlet("/questions/suivi")
public class FollowedQuestionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String VIEW = "/WEB-INF/pages/ma-question.xhtml";
    private static final int TRIES = 30;
    private static final int TOO_MANY = 429;
    private static final int UNPROCESSABLE = 422;

    @Inject
    private transient Questions questions;

    @Inject
    private transient FollowedQuestion page;

    @Inject
    private transient BlurredAddresses addresses;

    private final transient Throttle wrong = new Throttle(TRIES, Duration.ofMinutes(5));

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show(HttpServletResponse.SC_OK, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String typed = request.getParameter("number");
        Optional<QuestionRow> found;
        try {
            found = questions.followedUp(typed);
        } catch (PersistenceException noDatabase) {
            response.setHeader("Retry-After", "60");
            page.refused(typed, Fault.of("number", "question.unavailable"));
            show(HttpServletResponse.SC_SERVICE_UNAVAILABLE, request, response);
            return;
        }
        if (found.isPresent()) {
            page.found(typed, found.get());
            show(HttpServletResponse.SC_OK, request, response);
        } else if (wrong.passes(addresses.blurred(request))) {
            page.refused(typed, Fault.of("number", "question.follow.unknown"));
            show(UNPROCESSABLE, request, response);
        } else {
            response.setHeader("Retry-After", "60");
            page.refused(typed, Fault.of("number", "question.follow.slow"));
            show(TOO_MANY, request, response);
        }
    }

    private static void show(int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PublicView.showAlone(VIEW, status, request, response);
    }
}
