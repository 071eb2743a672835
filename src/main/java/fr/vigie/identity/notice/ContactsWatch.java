package fr.vigie.identity.notice;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.StaffMember;
import fr.vigie.identity.emergency.EmergencyAccesses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/**
 * Administrators never see how to reach a witness, and give the role that does. Whoever gives it, or hands out a way into an
 * account that has it, is seen to: as loudly as who breaks the glass ({@link EmergencyAccesses}), by all administrators and
 * liaisons.
 */
@ApplicationScoped
public class ContactsWatch {

    private static final String ACTION = "staff.contacts_opened";
    private static final String SUBJECT = "contacts";
    private static final int MOST = 20;

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentStaff staff;

    @Inject
    Clock clock;

    /** Records in the caller's transaction that something was done to an account, if it sees how to reach witnesses. */
    public void record(StaffMember account, ContactsOpened.How how) {
        if (Permission.SEE_CONTACTS.isHeldBy(account.role())) {
            trail.record(AuditEvent.of(staff.login(), ACTION, SUBJECT, account.login())
                    .with("how", how));
        }
    }

    /** What everybody concerned is told of, for as long as of the glass: the latest twenty, the latest first. */
    public List<ContactsOpened> told() {
        return em
                .unwrap(Session.class)
                .createNativeQuery(
                        "select at, actor, subject_id, detail from audit_event"
                                + " where subject_kind = ?1 and action = ?2 and at > ?3 order by seq desc",
                        Object[].class)
                .addScalar("at", Instant.class)
                .addScalar("actor", String.class)
                .addScalar("subject_id", String.class)
                .addScalar("detail", String.class)
                .setParameter(1, SUBJECT)
                .setParameter(2, ACTION)
                .setParameter(3, clock.instant().minus(EmergencyAccesses.TOLD))
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(row -> new ContactsOpened(
                        (Instant) row[0],
                        (String) row[1],
                        (String) row[2],
                        ContactsOpened.How.valueOf(((String) row[3]).replace("how=", ""))))
                .toList();
    }
}
