package fr.vigie.question.web;

import fr.vigie.http.list.PagedList;
import fr.vigie.question.QuestionRow;
import fr.vigie.question.QuestionState;
import fr.vigie.question.Questions;
import fr.vigie.shared.Coded;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** {@code /equipe/questions}: what the public asks, by where it stands; those that wait come first. */
@Named
@RequestScoped
public class QuestionList extends PagedList<QuestionRow> {

    @Inject
    Questions questions;

    private String state;

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

    @Override
    protected long count() {
        return count(getShown());
    }

    @Override
    protected List<QuestionRow> rows(int first, int most) {
        return questions.in(getShown(), first, most);
    }

    @Override
    protected Map<String, String> parts() {
        return Map.of("etat", getShown().code());
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
