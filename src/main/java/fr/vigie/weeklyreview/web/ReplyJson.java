package fr.vigie.weeklyreview.web;

import fr.vigie.shared.ParisTime;
import fr.vigie.weeklyreview.reply.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A reply as the HTTP interface gives it to staff.
 *
 * @param kind {@code asked} or {@code right} (of reply)
 * @param receivedAt when it came in, or when the body was asked
 * @param dueAt until when a right of reply has to be inserted; null for what obliges to nothing
 * @param hoursLeft of these three days, negative once they are over; null where nothing waits
 * @param link where the body answers, once; shown when it is made and never again
 */
public record ReplyJson(
        long id,
        String week,
        int edition,
        String kind,
        String body,
        String claim,
        String section,
        OffsetDateTime receivedAt,
        OffsetDateTime dueAt,
        Long hoursLeft,
        OffsetDateTime answeredAt,
        String answer,
        OffsetDateTime shownAt,
        OffsetDateTime refusedAt,
        String refusedReason,
        String link) {

    static ReplyJson of(Reply reply, String link, Instant now) {
        return new ReplyJson(
                reply.id(),
                reply.week().toString(),
                reply.edition(),
                reply.kind(),
                reply.body(),
                reply.claim(),
                reply.section(),
                offset(reply.receivedAt()),
                offset(reply.dueAt()),
                reply.isDue() ? Duration.between(now, reply.dueAt()).toHours() : null,
                offset(reply.answeredAt()),
                reply.answer(),
                offset(reply.shownAt()),
                offset(reply.refusedAt()),
                reply.refusedReason(),
                link);
    }

    private static OffsetDateTime offset(Instant at) {
        return at == null ? null : ParisTime.offset(at);
    }
}
