package fr.vigie.moderation.web;

import fr.vigie.french.ProbableNames;
import fr.vigie.moderation.DecisionDraft;
import fr.vigie.moderation.TestimonyFile;
import java.io.Serializable;

/** The fields of a decision's form, as typed, and the testimony's version that the person has read. */
public class DecisionFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private int version;
    private boolean worded;
    private String reason;
    private String duplicateOf;
    private String redacted;
    private String note;
    private String question;

    /** Starts from what the testimony now says. */
    void fill(TestimonyFile file) {
        version = file.row().version();
        worded = file.original() != null;
        reason = null;
        duplicateOf = file.row().duplicateOf();
        redacted = file.row().shown() != null ? file.row().shown() : file.original();
        note = null;
        question = null;
    }

    /** After a clash: what was typed stays, and is now decided knowing what the testimony has become. */
    void readAgain(TestimonyFile file) {
        version = file.row().version();
    }

    /** Replaces every probable name of what is to be shown. */
    void mask() {
        redacted = redacted == null ? null : ProbableNames.mask(redacted, ProbableNames.in(redacted));
    }

    /** An emptied field arrives as null; it means no words at all, never the original ones. */
    DecisionDraft draft(String decision) {
        String shown = redacted == null && worded ? "" : redacted;
        return new DecisionDraft(decision, reason, duplicateOf, shown, note, version);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getDuplicateOf() {
        return duplicateOf;
    }

    public void setDuplicateOf(String duplicateOf) {
        this.duplicateOf = duplicateOf;
    }

    public String getRedacted() {
        return redacted;
    }

    public void setRedacted(String redacted) {
        this.redacted = redacted;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
