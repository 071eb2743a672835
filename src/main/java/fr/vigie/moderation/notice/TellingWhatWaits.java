package fr.vigie.moderation.notice;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.Permission;
import fr.vigie.identity.StaffMember;
import fr.vigie.identity.StaffMembers;
import fr.vigie.moderation.Waiting;
import fr.vigie.moderation.WaitingGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes to those who asked for it, when something came in within their académies since they were last told. */
@ApplicationScoped
class TellingWhatWaits {

    private static final int MOST_IN_A_ROUND = 200;

    @Inject
    Notices notices;

    @Inject
    NoticeLetters letters;

    @Inject
    StaffMembers members;

    @Inject
    Waiting waiting;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** One round; several nodes at once write to nobody twice. @return how many letters */
    @Transactional
    public int round() {
        Instant now = clock.instant();
        int sent = 0;
        for (Notice notice : notices.due(now, MOST_IN_A_ROUND)) {
            StaffMember member = members.find(notice.staffId())
                    .filter(StaffMember::isActive)
                    .filter(each -> Permission.MODERATE.isHeldBy(each.role()))
                    .orElse(null);
            if (member != null && tell(notice, member, now)) {
                sent++;
            }
        }
        return sent;
    }

    private boolean tell(Notice notice, StaffMember member, Instant now) {
        Instant known = notice.toldAt() == null ? notice.confirmedAt() : notice.toldAt();
        List<WaitingGroup> groups = waiting.groups(member.scope());
        // testimonies are dated to the minute: one letter too many is better than one that is missing
        Instant minute = known.truncatedTo(ChronoUnit.MINUTES);
        if (groups.stream().allMatch(group -> group.latest().isBefore(minute))) {
            return false;
        }
        long all = groups.stream().mapToLong(WaitingGroup::waiting).sum();
        letters.sendCount(notice, all);
        notices.told(notice.staffId(), now);
        trail.record(AuditEvent.of(AuditEvent.SYSTEM, "staff.notice_written", "staff", member.login())
                .with("waiting", all));
        return true;
    }
}
