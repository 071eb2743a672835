package fr.vigie.moderation.notice;

import fr.vigie.identity.AccountClosed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** The end of somebody's notice: the address is gone, and with it what waits to be sent there. */
@ApplicationScoped
class EndingNotice {

    @Inject
    Notices notices;

    @Inject
    NoticeLetters letters;

    /** In the caller's transaction. @return whether there was one */
    boolean of(long staffId) {
        letters.takeBack(staffId);
        return notices.remove(staffId);
    }

    void closed(@Observes AccountClosed account) {
        of(account.staffId());
    }
}
