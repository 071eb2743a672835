package fr.vigie.question.web;

import fr.vigie.question.QuestionRow;
import fr.vigie.question.Questions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code GET /api/v1/questions}: the questions and answers that everybody reads. */
@Path("questions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class QuestionResource {

    @Inject
    Questions questions;

    /**
     * A published question.
     *
     * @param position its place in the list
     * @param question the question
     * @param answer the answer
     * @param link where to read more, or null
     */
    public record QuestionJson(int position, String question, String answer, String link) {

        static QuestionJson of(QuestionRow row) {
            return new QuestionJson(
                    row.position(),
                    row.words().question(),
                    row.words().answer(),
                    row.words().link());
        }
    }

    /** The published questions, all in their order, or those that match some words, best first. */
    @GET
    public List<QuestionJson> list(@QueryParam("text") String text) {
        return questions.search(text).stream().map(QuestionJson::of).toList();
    }
}
