package fr.vigie.question.web;

import fr.vigie.http.Sentence;
import fr.vigie.question.QuestionWords;
import fr.vigie.shared.Fault;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the form for a question shows: what was typed, what is wrong with it, or the number that leads to the answer. */
@Named
@RequestScoped
public class AskForm {

    @Inject
    Sentence sentence;

    private final Map<String, String> errors = new HashMap<>();
    private String question = "";
    private boolean publish;
    private String website = "";
    private String key = UUID.randomUUID().toString();
    private String number = "";

    void typed(String words, boolean mayPublish, String trap, UUID formKey) {
        question = words == null ? "" : words;
        publish = mayPublish;
        website = trap == null ? "" : trap;
        key = formKey.toString();
    }

    /** A field that people don't see. @throws Refused when it is filled in */
    void refuseRobots() {
        if (!website.isBlank()) {
            throw Refused.because("website", "question.ask.website");
        }
    }

    void refused(Refused refused) {
        for (Fault fault : refused.faults()) {
            errors.put(fault.field(), sentence.fault(fault));
        }
    }

    void sent(String followUp) {
        number = followUp;
    }

    public String getQuestion() {
        return question;
    }

    public boolean isPublish() {
        return publish;
    }

    public String getWebsite() {
        return website;
    }

    public String getKey() {
        return key;
    }

    public Map<String, String> getErrors() {
        return errors;
    }

    /** The number that leads to the answer, in groups of four; empty before the question is taken. */
    public String getNumber() {
        return number;
    }

    public int getLongest() {
        return QuestionWords.LONGEST_QUESTION;
    }
}
