package fr.vigie.question.web;

import fr.vigie.french.Typography;
import fr.vigie.http.Sentence;
import fr.vigie.question.QuestionRow;
import fr.vigie.question.QuestionState;
import fr.vigie.shared.Fault;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What whoever asked sees of their question, number in hand. */
@Named
@RequestScoped
public class FollowedQuestion {

    @Inject
    Sentence sentence;

    private String number = "";
    private String error = "";
    private QuestionRow row;

    void refused(String typed, Fault fault) {
        number = typed == null ? "" : typed.strip();
        error = sentence.fault(fault);
    }

    void found(String typed, QuestionRow question) {
        number = typed.strip();
        row = question;
    }

    public String getNumber() {
        return number;
    }

    public String getError() {
        return error;
    }

    /** Whether a question was found. */
    public boolean isFound() {
        return row != null;
    }

    /** The asker's own words; as staff reworded them once the asker's were erased. */
    public String getQuestion() {
        return row.original() == null ? row.words().question() : row.original();
    }

    /** What became of it, in a sentence. */
    public String getState() {
        return sentence.of(
                row.published()
                        ? "question.follow.published"
                        : "question.follow." + row.state().code());
    }

    /** The paragraphs of the answer, typeset; none before there is one. */
    public List<String> getAnswer() {
        return row.state() == QuestionState.ANSWERED
                ? List.of(Typography.set(row.words().answer()).split("\\R\\s*"))
                : List.of();
    }
}
