package fr.vigie.weeklyreview.web;

import fr.vigie.http.PublicView;
import fr.vigie.http.RequestPath;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.Refused;
import fr.vigie.weeklyreview.reply.Reply;
import fr.vigie.weeklyreview.reply.Replying;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** {@code /repondre/…}: the link of a body that was asked. It answers once, without an account, and is published unedited. */
@WebServlet("/repondre/*")
public class ReplyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/WEB-INF/pages/repondre.xhtml";
    private static final int UNPROCESSABLE = 422;

    @Inject
    private transient Replying replying;

    @Inject
    private transient ReplyPage page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show(HttpServletResponse.SC_OK, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String words = request.getParameter("answer");
        try {
            replying.answer(secret(request), words);
            response.sendRedirect(request.getContextPath() + RequestPath.of(request));
        } catch (Conflict closed) {
            show(HttpServletResponse.SC_OK, request, response);
        } catch (Refused refused) {
            page.typed(words, refused.faults().get(0));
            show(UNPROCESSABLE, request, response);
        }
    }

    private void show(int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Reply> reply = replying.at(secret(request));
        if (reply.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        page.show(reply.get());
        response.setHeader("Referrer-Policy", "no-referrer");
        PublicView.showAlone(PAGE, status, request, response);
    }

    private static String secret(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null ? "" : path.substring(1);
    }
}
