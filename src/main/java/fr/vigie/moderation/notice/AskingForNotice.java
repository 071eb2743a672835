package fr.vigie.moderation.notice;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.identity.StaffMember;
import fr.vigie.mail.Letter;
import fr.vigie.shared.Faults;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asking to be told by e-mail what waits for moderation, and asking no longer. Nobody is written to who didn't confirm. */
@ApplicationScoped
@Transactional
@Requires(Permission.MODERATE)
public class AskingForNotice {

    /** At most one letter in so many hours. */
    public static final List<Integer> HOURS = List.of(1, 4, 12, 24, 168);

    private static final Duration BETWEEN_CODES = Duration.ofMinutes(2);
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int CODE_LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Notices notices;

    @Inject
    NoticeLetters letters;

    @Inject
    EndingNotice ending;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Whether this Vigie can send letters at all. */
    public boolean isPossible() {
        return letters.canBeSent();
    }

    /** What the person has asked for. */
    public Optional<Notice> mine() {
        return notices.find(me());
    }

    /**
     * Gives an address, to which a code is sent; what was asked for before ends.
     *
     * @param everyHours one of {@link #HOURS}
     * @throws Refused {@code address} malformed, or asked for again within two minutes; {@code hours} none of those
     *     offered; on nothing when this Vigie sends no letters
     */
    public void ask(String address, Integer everyHours) {
        if (!isPossible()) {
            throw Refused.because("", "moderation.notice.closed");
        }
        String to = address == null ? "" : address.strip();
        Instant now = clock.instant();
        Faults faults = new Faults();
        faults.require(Letter.isAddress(to), "address", "moderation.notice.address.malformed");
        faults.require(HOURS.contains(everyHours), "hours", "moderation.notice.hours.missing");
        faults.require(
                mine().filter(before -> before.askedAt().plus(BETWEEN_CODES).isAfter(now))
                        .isEmpty(),
                "address",
                "moderation.notice.soon",
                BETWEEN_CODES.toMinutes());
        faults.refuseIfAny();
        letters.takeBack(me());
        Notice notice = new Notice(me(), to, code(), everyHours, now, null, null);
        notices.put(notice);
        letters.sendCode(notice);
        record("staff.notice_asked", everyHours);
    }

    /** Types the code that came to the address. @throws Refused {@code code} when it is another one, or too old */
    public void confirm(String typed) {
        Notice notice = mine().filter(each -> each.waitsForCode(clock.instant()))
                .orElseThrow(() -> Refused.because("code", "moderation.notice.code.old"));
        String plain = typed == null ? "" : typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (!MessageDigest.isEqual(bytes(plain), bytes(notice.code()))) {
            throw Refused.because("code", "moderation.notice.code.other");
        }
        notices.confirm(me(), clock.instant());
        record("staff.notice_confirmed", notice.everyHours());
    }

    /** Asks for no more; the address is gone, and with it what waits to be sent there. */
    public void stop() {
        if (ending.of(me())) {
            record("staff.notice_ended", null);
        }
    }

    private void record(String action, Integer everyHours) {
        AuditEvent event = AuditEvent.of(staff.login(), action, "staff", staff.login());
        trail.record(everyHours == null ? event : event.with("everyHours", everyHours));
    }

    private long me() {
        return staff.member().map(StaffMember::id).orElseThrow();
    }

    private static String code() {
        StringBuilder code = new StringBuilder();
        RANDOM.ints(CODE_LENGTH, 0, SIGNS.length()).forEach(at -> code.append(SIGNS.charAt(at)));
        return code.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
