package fr.vigie.question.web;

import fr.vigie.http.Form;
import fr.vigie.question.Answering;
import fr.vigie.question.QuestionRow;
import fr.vigie.question.QuestionWords;
import fr.vigie.question.Questions;
import fr.vigie.shared.Refused;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** {@code /equipe/questions/question.xhtml}: one question with its answer, or a new entry that nobody asked. */
@Named
@ViewScoped
public class QuestionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Questions questions;

    @Inject
    Answering answering;

    private final Map<String, String> text = new HashMap<>();
    private Long id;
    private Integer place;
    private int readVersion;

    /** Looks the question up, when one is asked for; 404 when there is none. */
    public void load() {
        if (id != null) {
            questions.row(id).ifPresentOrElse(this::fill, Form::none);
        }
    }

    private void fill(QuestionRow row) {
        readVersion = row.version();
        place = row.position();
        text.put("question", row.words().question());
        text.put("answer", row.words().answer());
        text.put("link", row.words().link());
    }

    /** Keeps the answer; what is published stays so. */
    public String save() {
        return done("question.page.saved", this::answer);
    }

    /** Keeps the answer, then shows it to everybody; where that is refused, the answer is kept all the same. */
    public String publish() {
        return done("question.page.published", () -> answering.show(answer(), true));
    }

    /** Takes it off the public page. */
    public String unpublish() {
        return done("question.page.unpublished", () -> answering.show(id, false));
    }

    /** Sets it aside. */
    public String reject() {
        return done("question.page.rejected", () -> answering.reject(id));
    }

    /** Moves it to another place in the list. */
    public String move() {
        return done("question.page.moved", () -> {
            if (place == null) {
                throw Refused.because("place", "question.page.place.missing");
            }
            answering.move(id, place);
        });
    }

    private long answer() {
        QuestionWords words = new QuestionWords(text.get("question"), text.get("answer"), text.get("link"));
        if (id == null) {
            id = answering.write(words);
        } else {
            answering.answer(id, readVersion, words);
        }
        // the next attempt from this very page starts from what was just kept
        readVersion = getRow().version();
        return id;
    }

    private String done(String code, Runnable act) {
        try {
            act.run();
            return Form.done("question?id=" + id, code);
        } catch (Refused refused) {
            Form.show(refused, "entree");
            return null;
        }
    }

    /** The question as it is now; null for a new entry. */
    public QuestionRow getRow() {
        return id == null ? null : questions.row(id).orElse(null);
    }

    public Map<String, String> getText() {
        return text;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Integer getPlace() {
        return place;
    }

    public void setPlace(Integer place) {
        this.place = place;
    }
}
