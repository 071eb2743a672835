package fr.vigie.identity.notice;

import java.time.Instant;

/**
 * That an administrator has opened a way to how witnesses are reached.
 *
 * @param at when
 * @param by who
 * @param login the account that sees it
 * @param how what they did
 */
public record ContactsOpened(Instant at, String by, String login, How how) {

    /** What makes somebody see how to reach witnesses, or take over an account that does. */
    public enum How {
        OPENED,
        ASSIGNED,
        INVITED,
        REOPENED,
        FACTOR_FORGOTTEN
    }
}
