package fr.vigie.moderation;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.identity.Scope;
import fr.vigie.testimony.Narrative;
import fr.vigie.testimony.Testimonies;
import fr.vigie.testimony.Testimony;
import fr.vigie.testimony.WitnessQuestions;
import fr.vigie.testimony.attachment.AttachmentRow;
import fr.vigie.testimony.attachment.Attachments;
import fr.vigie.testimony.search.FoundTestimonies;
import fr.vigie.testimony.search.Reach;
import fr.vigie.testimony.search.TestimonyFilter;
import fr.vigie.testimony.search.TestimonyOrder;
import fr.vigie.testimony.search.TestimonyRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Staff read testimonies: those of their académies; the press only those whose words may be quoted, and of these only what
 * the consent lets out. Contact data are never part of it.
 */
@ApplicationScoped
@Requires({Permission.SEE_TESTIMONIES, Permission.SEE_PUBLISHABLE_TESTIMONIES})
public class Reading {

    private static final int PAGE = 500;

    @Inject
    Testimonies testimonies;

    @Inject
    FoundTestimonies found;

    @Inject
    Decisions decisions;

    @Inject
    WitnessQuestions questions;

    @Inject
    Attachments attachments;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail audit;

    /**
     * One testimony, by its number or reference.
     *
     * @return empty when there is none, or when it lies out of reach, which the audit trail then tells
     */
    @Transactional
    public Optional<TestimonyFile> one(String idOrReference) {
        Optional<Testimony> there = testimonies.find(idOrReference);
        Optional<TestimonyRow> row = there.flatMap(testimony -> found.one(testimony.id(), reach()));
        if (there.isPresent() && row.isEmpty()) {
            audit.record(AuditEvent.of(
                            staff.login(),
                            "moderation.outOfReach",
                            "testimony",
                            there.get().id())
                    .with("academy", there.get().academy()));
        }
        return row.map(this::file);
    }

    /** A page of the testimonies within reach, as {@link FoundTestimonies#page}. */
    public List<TestimonyRow> page(
            TestimonyFilter filter, TestimonyOrder order, boolean descending, int first, int most) {
        return found.page(filter, reach(), order, descending, first, most);
    }

    /** How many testimonies within reach the filter lets through. */
    public long count(TestimonyFilter filter) {
        return found.count(filter, reach());
    }

    /**
     * Gives out, one by one, the testimonies within reach whose words may be quoted, with no more than the consent lets
     * out; who took them, and how many, goes into the audit trail.
     */
    @Transactional
    public void export(TestimonyFilter filter, Consumer<TestimonyRow> out) {
        Reach leaving = new Reach(reach().academies(), true);
        int given = 0;
        List<TestimonyRow> page;
        do {
            page = found.page(filter, leaving, TestimonyOrder.OBSERVED, false, given, PAGE);
            page.forEach(out);
            given += page.size();
        } while (page.size() == PAGE);
        audit.record(AuditEvent.of(staff.login(), "moderation.exported", "testimony", "export")
                .with("testimonies", given));
    }

    /** An attachment of a testimony within reach; empty when there is none, and for who may see only what may be published. */
    public Optional<AttachmentRow> attachment(long id) {
        return attachments
                .find(id)
                .filter(file -> staff.may(Permission.SEE_TESTIMONIES))
                .filter(file -> found.one(file.testimonyId(), reach()).isPresent());
    }

    /** The bytes of such an attachment; who reads them goes into the audit trail. @throws IOException when they are gone */
    @Transactional
    public byte[] open(AttachmentRow file) throws IOException {
        byte[] content = attachments.open(file.id());
        audit.record(AuditEvent.of(staff.login(), "moderation.attachment.read", "testimony", file.testimonyId())
                .with("attachment", file.id()));
        return content;
    }

    /** The same as it came, without its masks. */
    @Transactional
    public byte[] openWhole(AttachmentRow file) throws IOException {
        byte[] content = attachments.openWhole(file.id());
        audit.record(AuditEvent.of(staff.login(), "moderation.attachment.read", "testimony", file.testimonyId())
                .with("attachment", file.id())
                .with("masked", false));
        return content;
    }

    private TestimonyFile file(TestimonyRow row) {
        return staff.may(Permission.SEE_TESTIMONIES)
                ? new TestimonyFile(
                        row,
                        testimonies.narrative(row.id()).map(Narrative::original).orElse(null),
                        decisions.of(row.id()),
                        questions.of(row.id()),
                        attachments.of(row.id()),
                        testimonies.cameInARush(row.id()))
                : new TestimonyFile(row, null, List.of(), List.of(), List.of(), false);
    }

    private Reach reach() {
        Scope scope = staff.scope();
        return new Reach(scope.national() ? null : scope.academies(), !staff.may(Permission.SEE_TESTIMONIES));
    }
}
