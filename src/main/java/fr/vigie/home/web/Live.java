package fr.vigie.home.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET /sante/live}: 200 as long as the process answers at all; a supervisor restarts it otherwise. */
@WebServlet("/sante/live")
public class Live extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Health.answer(response, true);
    }
}
