package fr.vigie.question.web;

import fr.vigie.question.QuestionRow;
import fr.vigie.question.QuestionState;
import fr.vigie.question.Questions;
import fr.vigie.shared.Coded;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /equipe/questions}: what the public asks, by where it stands; those that wait come first. */
@Named
@RequestScoped
public class QuestionList {

    private static final int ROWS = 50;

    @Inject
    Questions questions;

    private String state;
    private int page = 1;
    private List<QuestionRow> rows;

    /** The state shown: the one asked for, else what waits, else what is answered. */
    public QuestionState getShown() {
        return Coded.find(QuestionState.class, state == null ? "" : state)
                .orElseGet(() -> count(QuestionState.RECEIVED) > 0 ? QuestionState.RECEIVED : QuestionState.ANSWERED);
    }

    public List<QuestionState> getStates() {
        return List.of(QuestionState.values());
    }

    public long count(QuestionState which) {
        return questions.count(which);
    }

    public List<QuestionRow> getRows() {
        if (rows == null) {
            rows = questions.in(getShown(), (getPage() - 1) * ROWS, ROWS);
        }
        return rows;
    }

    public int getPages() {
        return (int) Math.max(1, (count(getShown()) + ROWS - 1) / ROWS);
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    /** From 1; the last one for an address that goes further than the list. */
    public int getPage() {
        return Math.min(page, getPages());
    }

    public void setPage(int page) {
        this.page = Math.max(1, page);
    }
}
