package fr.vigie.question;

import fr.vigie.shared.Coded;
import fr.vigie.shared.Messages;

/** Where a question stands. */
public enum QuestionState implements Coded {
    /** Nobody has answered yet. */
    RECEIVED("received"),
    /** There is an answer; it may be published or not. */
    ANSWERED("answered"),
    /** It won't be answered: off topic, an insult, a testimony that belongs elsewhere. */
    REJECTED("rejected");

    private final String code;

    QuestionState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The state in the reader's language. */
    public String label(Messages messages) {
        return messages.sentence("question.state." + code);
    }
}
