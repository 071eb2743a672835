package fr.vigie.protection;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.privacy.RightsRequest;
import fr.vigie.privacy.RightsRequests;
import fr.vigie.shared.Refused;
import fr.vigie.testimony.Contacts;
import fr.vigie.testimony.Portability;
import fr.vigie.testimony.Testimonies;
import fr.vigie.testimony.Testimony;
import fr.vigie.testimony.Witnessing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;

/** The liaison answers what people ask about their data: finds the testimony, does what is asked, says so. */
@ApplicationScoped
@Transactional
@Requires(Permission.ANSWER_RIGHTS_REQUESTS)
public class Answering {

    @Inject
    RightsRequests requests;

    @Inject
    Testimonies testimonies;

    @Inject
    Witnessing witnessing;

    @Inject
    Portability portability;

    @Inject
    Contacts contacts;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentStaff staff;

    /** What the person wrote; the reading is recorded. */
    public RightsRequest.Asked read(long id) {
        RightsRequest.Asked asked = requests.asked(id);
        trail.record(AuditEvent.of(staff.login(), "request.read", "request", id));
        return asked;
    }

    /** Says which testimony it is about. @param mark its number or reference @throws Refused {@code testimony} unknown */
    public void link(long id, String mark) {
        Testimony found = (mark == null ? java.util.Optional.<Testimony>empty() : testimonies.find(mark.strip()))
                .orElseThrow(() -> Refused.because("testimony", "protection.request.unknown"));
        requests.link(id, found.id(), staff.login());
    }

    /**
     * Everything that is kept of the testimony, the way to reach its author included, to be handed to them; recorded as an
     * export, and as a reading of the contact where there is one.
     */
    public Map<String, Object> export(long id) {
        long testimony = linked(id);
        trail.record(
                AuditEvent.of(staff.login(), "request.exported", "request", id).with("testimony", testimony));
        Map<String, Object> all = new LinkedHashMap<>(portability.of(testimony));
        contacts.of(testimony).ifPresent(contact -> {
            trail.record(AuditEvent.of(staff.login(), "contact.read", "testimony", testimony));
            Map<String, Object> reached = new LinkedHashMap<>();
            reached.put("name", contact.name());
            reached.put("email", contact.email());
            all.put("contact", reached);
        });
        return all;
    }

    /** Withdraws the consent for the person. */
    public void withdraw(long id) {
        witnessing.withdraw(linked(id));
        trail.record(AuditEvent.of(staff.login(), "request.withdrawn", "request", id));
    }

    /** Erases the words and whatever leads to their author. @throws Refused while a legal hold keeps it */
    public void erase(long id) {
        witnessing.erase(linked(id));
        trail.record(AuditEvent.of(staff.login(), "request.erased", "request", id));
    }

    /** Takes two more months. @throws Refused as {@link RightsRequests#extend} */
    public void extend(long id, String reason) {
        requests.extend(id, reason, staff.login());
    }

    /** Closes it. @throws Refused as {@link RightsRequests#close} */
    public void close(long id, boolean done, String answer) {
        requests.close(id, done, answer, staff.login());
    }

    private long linked(long id) {
        return requests.find(id)
                .map(RightsRequest::testimony)
                .orElseThrow(() -> Refused.because("testimony", "protection.request.unlinked"));
    }
}
