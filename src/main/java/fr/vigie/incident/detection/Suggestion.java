package fr.vigie.incident.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * What is suggested to whoever handles incidents.
 *
 * @param platform the tool
 * @param territory empty for all of the tool's, or a code with the letter of its level: {@code A24}, {@code R11}
 * @param reason why
 * @param when the probable start; of a closing, the last that was heard
 * @param at when it is suggested
 * @param voices how many independent testimonies are counted; 0 when the reason is a report
 * @param window within how long
 * @param expected how many are usual in that time
 * @param monthsBetween chance alone brings the like once in so many months, over all tools; 0 when the reason is a report
 */
public record Suggestion(
        String platform,
        String territory,
        Reason reason,
        Instant when,
        Instant at,
        int voices,
        Duration window,
        double expected,
        double monthsBetween) {

    /** Why. */
    public enum Reason {
        /** More testimonies than is usual: open one. */
        TESTIMONIES(true),
        /** Somebody of the team reported the tool down or nearly: open one. */
        REPORT(true),
        /** Nothing more is heard, which is all that this says: perhaps close one. */
        SILENCE(false),
        /** Somebody of the team reported it as working: close one. */
        REPORTED_NORMAL(false);

        private final boolean opening;

        Reason(boolean opening) {
            this.opening = opening;
        }

        public boolean isOpening() {
            return opening;
        }

        /** As it is stored and named in messages. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Suggestion of(Alarm alarm) {
        return new Suggestion(
                alarm.platform(),
                alarm.academy() == null ? "" : "A" + alarm.academy(),
                Reason.TESTIMONIES,
                alarm.since(),
                alarm.at(),
                alarm.voices(),
                alarm.window(),
                alarm.expected(),
                alarm.monthsBetween());
    }

    static Suggestion of(String platform, String territory, Reason reason, Instant when, Instant at) {
        return new Suggestion(platform, territory, reason, when, at, 0, Duration.ZERO, 0, 0);
    }
}
