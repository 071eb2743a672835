package fr.vigie.identity.emergency;

import java.time.Instant;

/**
 * A time that an administrator could see contact data.
 *
 * @param id its number
 * @param login who
 * @param reason why, in their words
 * @param openedAt from when
 * @param endsAt until when
 * @param open whether it is still open
 * @param readings how many contacts were read meanwhile
 */
public record EmergencyAccess(
        long id, String login, String reason, Instant openedAt, Instant endsAt, boolean open, long readings) {}
