package fr.vigie.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A request about one's data and where it stands. It shows nothing of the person: their words are opened apart.
 *
 * @param id its number
 * @param right what is asked
 * @param fromReceipt whether it came from the page of a testimony, which proves whose it is
 * @param receivedAt when it came
 * @param dueOn the last day to answer it: one month after it came, three where it was extended (GDPR, article 12.3)
 * @param testimony the testimony that it is about; null until it is found
 * @param extensionReason why it was extended, or null
 * @param state {@code open}, {@code done} or {@code refused}
 * @param closedAt when it was answered, or null
 * @param handledBy the login of who answered it, or null
 */
public record RightsRequest(
        long id,
        Right right,
        boolean fromReceipt,
        Instant receivedAt,
        LocalDate dueOn,
        Long testimony,
        String extensionReason,
        String state,
        Instant closedAt,
        String handledBy) {

    /** Whether it still has to be answered. */
    public boolean isOpen() {
        return state.equals("open");
    }

    /** Days left until the last day, negative when it has gone by. @param today the day in Paris */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, dueOn);
    }

    /**
     * What the person wrote.
     *
     * @param contact where to answer, or empty
     * @param words what they ask, and what helps to find their testimony
     */
    public record Asked(String contact, String words) {

        /** Nothing: it never gets into a log. */
        @Override
        public String toString() {
            return "Asked";
        }
    }
}
