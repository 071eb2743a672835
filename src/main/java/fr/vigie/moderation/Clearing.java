package fr.vigie.moderation;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.Refused;
import fr.vigie.testimony.Testimonies;
import fr.vigie.testimony.Testimony;
import fr.vigie.testimony.attachment.Areas;
import fr.vigie.testimony.attachment.AttachmentRow;
import fr.vigie.testimony.attachment.AttachmentState;
import fr.vigie.testimony.attachment.Attachments;
import fr.vigie.testimony.attachment.Masking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Staff look at what witnesses attached. Nothing of it leaves before somebody has said that it shows no face and no name
 * (article 9 of the civil code, L12).
 */
@ApplicationScoped
@Requires(Permission.MODERATE)
public class Clearing {

    @Inject
    Testimonies testimonies;

    @Inject
    Attachments attachments;

    @Inject
    Masking masking;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Says that an attachment shows no face and no name: it may leave with the words, where the consent allows.
     *
     * @param looked that whoever says so has looked
     * @return whose it is
     * @throws Refused {@code moderation.attachment.look} without that
     */
    @Transactional
    public long clear(long id, boolean looked) {
        if (!looked) {
            throw Refused.because("vu", "moderation.attachment.look");
        }
        return decide(id, AttachmentState.CLEARED);
    }

    /** Says that an attachment shows what must not leave. @return whose it is */
    @Transactional
    public long setAside(long id) {
        return decide(id, AttachmentState.SET_ASIDE);
    }

    /**
     * Blacks out parts of a picture, or takes the masks off. What came stays as it was; the picture has to be looked at again
     * before it may leave.
     *
     * @return whose it is
     * @throws Refused for what isn't a picture
     */
    @Transactional
    public long mask(long id, Areas areas) {
        AttachmentRow attachment = attachments.find(id).orElseThrow(() -> Refused.because("", "moderation.none"));
        Testimony testimony = testimonyOf(attachment);
        masking.mask(attachment, areas, staff.login(), clock.instant());
        audit.record(AuditEvent.of(staff.login(), "moderation.attachment_masked", "testimony", testimony.id())
                .with("attachment", id)
                .with("areas", areas.all().size()));
        return testimony.id();
    }

    private Testimony testimonyOf(AttachmentRow attachment) {
        return testimonies
                .findForChange(attachment.testimonyId())
                .filter(found -> staff.scope().covers(found.academy()))
                .orElseThrow(() -> Refused.because("", "moderation.none"));
    }

    private long decide(long id, AttachmentState state) {
        AttachmentRow attachment = attachments.find(id).orElseThrow(() -> Refused.because("", "moderation.none"));
        Testimony testimony = testimonyOf(attachment);
        attachments.decide(id, state, staff.login(), clock.instant());
        audit.record(AuditEvent.of(staff.login(), "moderation.attachment_decided", "testimony", testimony.id())
                .with("attachment", id)
                .with("decision", state.code()));
        return testimony.id();
    }
}
