package fr.vigie.privacy.web;

import fr.vigie.http.Sentence;
import fr.vigie.privacy.Right;
import fr.vigie.privacy.RightsRequest;
import fr.vigie.shared.Coded;
import fr.vigie.shared.Fault;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What the form for requests about data shows: what was typed, what is wrong with it, or that it was taken. */
@Named
@RequestScoped
public class RightsForm {

    @Inject
    Sentence sentence;

    private final Map<String, String> typed = new HashMap<>();
    private final Map<String, String> errors = new HashMap<>();
    private String key = UUID.randomUUID().toString();
    private String taken = "";

    void typed(String right, String contact, String words, UUID formKey) {
        typed.put("right", right == null ? "" : right);
        typed.put("contact", contact == null ? "" : contact);
        typed.put("words", words == null ? "" : words);
        key = formKey.toString();
    }

    void refused(Refused refused) {
        for (Fault fault : refused.faults()) {
            errors.put(fault.field(), sentence.fault(fault));
        }
    }

    void taken(RightsRequest request) {
        taken = sentence.of("privacy.form.taken", String.valueOf(request.id()), sentence.day(request.dueOn()));
        typed.clear();
    }

    public List<String> getRights() {
        return Stream.of(Right.values()).map(Coded::code).toList();
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public Map<String, String> getErrors() {
        return errors;
    }

    public String getKey() {
        return key;
    }

    /** That it was taken, with its number and last day; empty before. */
    public String getTaken() {
        return taken;
    }
}
