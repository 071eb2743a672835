package fr.vigie.testimony.web;

import fr.vigie.http.Sentence;
import fr.vigie.shared.Fault;
import fr.vigie.testimony.ReceiptNumber;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What a witness sent from their page: the number that opens it, what they asked for, and every word they typed. */
@Named
@RequestScoped
public class FollowForm {

    /** The fields that hold words, each in the form of one action. */
    private static final List<String> WORDS = List.of("text", "answer", "words");

    @Inject
    Sentence sentence;

    private String receipt = "";
    private String action = "";
    private String field = "";
    private String words = "";
    private String right = "";
    private String wrong = "";
    private String error = "";
    private String done = "";
    private boolean erased;

    void sent(HttpServletRequest request) {
        receipt = value(request, "receipt").strip();
        action = value(request, "action");
        right = value(request, "right");
        for (String name : WORDS) {
            if (!value(request, name).isBlank()) {
                field = name;
                words = value(request, name);
            }
        }
    }

    private static String value(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** The page opened: from here on its number is written in groups. */
    void opened() {
        receipt = ReceiptNumber.parse(receipt).map(ReceiptNumber::grouped).orElse(receipt);
    }

    /** A page that only has a button which opens another. */
    void opens(String token) {
        receipt = token;
    }

    void refused(Fault fault) {
        wrong = fault.field();
        error = sentence.fault(fault);
    }

    /** What was asked for is done: its words stand in the page now, and no longer in its form. */
    void done(String code) {
        done = sentence.of(code);
        action = "";
        words = "";
    }

    void erased() {
        done("testimony.follow.erased");
        receipt = "";
        erased = true;
    }

    public String getReceipt() {
        return receipt;
    }

    /** Whether the words have just been erased: nothing opens the page any more. */
    public boolean isErased() {
        return erased;
    }

    /** Whether the page was opened by a receipt, and not by a link. */
    public boolean isByReceipt() {
        return ReceiptNumber.parse(receipt).isPresent();
    }

    /** What was asked for and could not be done; empty when it was, or nothing was asked for. */
    public String getAction() {
        return action;
    }

    /** What is wrong, in a sentence; empty when nothing is. */
    public String getError() {
        return error;
    }

    /** The same when it is about this field. */
    public String errorOf(String name) {
        return name.equals(wrong) ? error : "";
    }

    /** What was done, in a sentence; empty when nothing was. */
    public String getDone() {
        return done;
    }

    /** The words typed into a field of what could not be done, else other words. */
    public String typed(String name, String otherwise) {
        return name.equals(field) && !words.isEmpty() ? words : otherwise;
    }

    /** The field whose words are still to be sent; empty when none are. */
    public String getField() {
        return words.isEmpty() ? "" : field;
    }

    /** The words that are still to be sent. */
    public String getWords() {
        return words;
    }

    /** The right that is asked for; rectification where nothing was chosen. */
    public String getRight() {
        return right.isEmpty() ? "rectification" : right;
    }
}
