package fr.vigie.protection;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.privacy.RightsRequest;
import fr.vigie.privacy.RightsRequests;
import fr.vigie.shared.Refused;
import fr.vigie.testimony.Narrative;
import fr.vigie.testimony.Testimonies;
import fr.vigie.testimony.Witnessing;
import fr.vigie.testimony.rectification.Rectifying;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;

/**
 * The liaison puts right what the author of a testimony says is wrong in it (GDPR, article 16), for whoever can't do so by
 * themselves: the words of who lost their receipt, the facts of anybody.
 */
@ApplicationScoped
@Transactional
@Requires(Permission.ANSWER_RIGHTS_REQUESTS)
public class SettingRight {

    @Inject
    RightsRequests requests;

    @Inject
    Testimonies testimonies;

    @Inject
    Rectifying rectifying;

    @Inject
    Witnessing witnessing;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentStaff staff;

    /** The facts of the testimony that a request is about, by the contract's field names; empty before it is linked. */
    public Map<String, String> facts(long request) {
        Long testimony = requests.find(request).map(RightsRequest::testimony).orElse(null);
        return testimony == null ? Map.of() : rectifying.facts(testimony);
    }

    /** Its words as they stand; empty where there are none, or before it is linked. */
    public String words(long request) {
        return requests.find(request)
                .map(RightsRequest::testimony)
                .flatMap(testimonies::narrative)
                .map(Narrative::original)
                .orElse("");
    }

    /** Puts its facts right. @throws Refused as {@link Rectifying#rectify} */
    public void facts(long request, Map<String, String> facts) {
        long testimony = linked(request);
        rectifying.rectify(testimony, facts, staff.login());
        rectified(request, testimony);
    }

    /** Puts its words right. @throws Refused as {@link Witnessing#correct} */
    public void words(long request, String words) {
        long testimony = linked(request);
        witnessing.correct(testimony, words);
        rectified(request, testimony);
    }

    private void rectified(long request, long testimony) {
        trail.record(AuditEvent.of(staff.login(), "request.rectified", "request", request)
                .with("testimony", testimony));
    }

    /** An answered request moves nothing any more: what is wrong is asked anew. */
    private long linked(long request) {
        RightsRequest asked = requests.find(request)
                .filter(RightsRequest::isOpen)
                .orElseThrow(() -> Refused.because("", "privacy.request.closed"));
        if (asked.testimony() == null) {
            throw Refused.because("testimony", "protection.request.unlinked");
        }
        if (testimonies.find(asked.testimony()).orElseThrow().isWithdrawn()) {
            throw Refused.because("", "protection.request.consentWithdrawn");
        }
        return asked.testimony();
    }
}
