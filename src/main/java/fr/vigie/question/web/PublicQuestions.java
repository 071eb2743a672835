package fr.vigie.question.web;

import fr.vigie.french.Typography;
import fr.vigie.question.QuestionRow;
import fr.vigie.question.Questions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** {@code /questions}: the questions and answers that everybody reads, all of them or those that match {@code ?q=}. */
@Named
@RequestScoped
public class PublicQuestions {

    /** Where a question has its own address; it leads here. */
    private static final String FAQ = "/faq#";

    private static final int LONGEST = 200;

    @Inject
    Questions questions;

    @Inject
    HttpServletRequest request;

    private List<QuestionRow> rows;

    /** What is searched for, as typed; empty for nothing. */
    public String getWords() {
        String words = request.getParameter("q");
        String shown = words == null ? "" : words.replace("\0", "").strip();
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST);
    }

    public List<QuestionRow> getRows() {
        if (rows == null) {
            rows = questions.search(getWords());
        }
        return rows;
    }

    /** The question, typeset. */
    public String question(QuestionRow row) {
        return Typography.set(row.words().question());
    }

    /** The paragraphs of an answer, typeset. */
    public List<String> paragraphs(QuestionRow row) {
        return List.of(Typography.set(row.words().answer()).split("\\R\\s*"));
    }

    /** What the question is found by below {@code /questions#}: the name under which it was known before, or its number. */
    public String anchor(QuestionRow row) {
        String link = row.words().link();
        return isOwn(link) ? link.substring(FAQ.length()) : "question-" + row.id();
    }

    /** Whether the answer leads on to another page. */
    public boolean leadsOn(QuestionRow row) {
        String link = row.words().link();
        return link != null && !link.isBlank() && !isOwn(link);
    }

    private static boolean isOwn(String link) {
        return link != null && link.startsWith(FAQ) && link.length() > FAQ.length();
    }
}
