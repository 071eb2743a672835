package fr.vigie.witness;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.identity.emergency.EmergencyAccesses;
import fr.vigie.shared.Refused;
import fr.vigie.testimony.Contact;
import fr.vigie.testimony.Contacts;
import fr.vigie.testimony.Testimonies;
import fr.vigie.testimony.Testimony;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.OptionalLong;

/**
 * Reads how to reach a witness (requirement L18: the liaison alone, on record). An administrator reads it in an emergency
 * only, and the trail says so.
 */
@ApplicationScoped
@Transactional
@Requires(Permission.SEE_CONTACTS)
public class ContactReading {

    @Inject
    Testimonies testimonies;

    @Inject
    Contacts contacts;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail trail;

    /**
     * Whether a testimony has a way to reach its witness, which is no reading yet.
     *
     * @param idOrReference its number, or its importer's reference
     * @return its number
     * @throws Refused {@code testimony} when there is no such testimony, or no way to reach its witness
     */
    public long look(String idOrReference) {
        Testimony testimony = testimonies
                .find(idOrReference == null ? "" : idOrReference.strip())
                .orElseThrow(() -> Refused.because("testimony", "witness.none"));
        if (!contacts.isThere(testimony.id())) {
            throw Refused.because("testimony", "witness.noContact", testimony.id());
        }
        return testimony.id();
    }

    /**
     * Reads it, and records that it was read, by whom, and whether in an emergency.
     *
     * @throws Refused {@code testimony} when it is gone
     */
    public Contact read(long testimonyId) {
        Contact contact = contacts.of(testimonyId)
                .orElseThrow(() -> Refused.because("testimony", "witness.noContact", testimonyId));
        boolean ordinary = Permission.SEE_CONTACTS.isHeldBy(staff.role());
        OptionalLong emergency = ordinary ? OptionalLong.empty() : staff.emergency();
        trail.record(AuditEvent.of(
                        staff.login(), ordinary ? "contact.read" : EmergencyAccesses.READING, "testimony", testimonyId)
                .with("emergency", emergency.isPresent() ? emergency.getAsLong() : null));
        return contact;
    }
}
