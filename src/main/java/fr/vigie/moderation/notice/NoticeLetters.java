package fr.vigie.moderation.notice;

import fr.vigie.mail.Letter;
import fr.vigie.mail.Links;
import fr.vigie.mail.Outbox;
import fr.vigie.shared.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;

/** The letters, in French and in English alike. Neither says what waits, nor for whom: a number, and where to look. */
@ApplicationScoped
class NoticeLetters {

    private static final String PAGE = "/equipe/moderation/avis.xhtml";
    private static final String QUEUE = "/equipe/moderation/index.xhtml";

    @Inject
    Outbox outbox;

    /** Whether letters can be sent from here. */
    boolean canBeSent() {
        return outbox.isOpen();
    }

    /** Sends the code that proves that an address is read by who gave it. */
    void sendCode(Notice notice) {
        send(
                notice,
                language -> language.sentence("moderation.notice.letter.code.subject"),
                language -> language.sentence("moderation.notice.letter.code", notice.code(), Links.to(PAGE)));
    }

    /** Says how many wait. */
    void sendCount(Notice notice, long waiting) {
        send(
                notice,
                language -> language.sentence("moderation.notice.letter.subject"),
                language -> language.sentence("moderation.notice.letter", waiting, Links.to(QUEUE), Links.to(PAGE)));
    }

    /** Takes back what waits to be sent to an account. */
    void takeBack(long staffId) {
        outbox.forget(about(staffId));
    }

    private void send(Notice notice, Function<Messages, String> subject, Function<Messages, String> text) {
        outbox.put(new Letter(
                notice.address(),
                subject.apply(Messages.FRENCH),
                text.apply(Messages.FRENCH) + "\n\n" + text.apply(Messages.ENGLISH) + "\n",
                about(notice.staffId())));
    }

    private static String about(long staffId) {
        return "staff-notice/" + staffId;
    }
}
