package fr.vigie.home.web;

import fr.vigie.database.SchemaVersion;
import fr.vigie.testimony.Intake;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code GET /sante/ready}: 200 when the database answers and the migrations are done, 503 otherwise; a load balancer
 * sends people elsewhere meanwhile. Witnesses are served either way: {@code waiting} says how many testimonies this node's
 * journal holds for the database, {@code refused} how many of them the database will not have as they are.
 */
@WebServlet("/sante/ready")
public class Ready extends HttpServlet {

    @Inject
    private transient SchemaVersion schema;

    @Inject
    private transient Intake intake;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Health.answer(
                response,
                schema.isReady(),
                ",\"waiting\":" + intake.waitingForDatabase() + ",\"refused\":" + intake.refusedByDatabase());
    }
}
