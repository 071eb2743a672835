package fr.vigie.evidence.content;

import fr.vigie.evidence.release.Quotation;
import fr.vigie.evidence.release.Selection;
import fr.vigie.evidence.table.Rows;
import fr.vigie.shared.Digest;
import fr.vigie.statement.capture.Captures;
import fr.vigie.testimony.attachment.AttachmentRow;
import fr.vigie.testimony.attachment.Attachments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The files that a pack takes along, each still what was kept, or named as damaged. */
@ApplicationScoped
class KeptFiles {

    private static final String CAPTURES = "select id from capture where recorded_at <= ? and (statement_id = any (?)"
            + " or rebuttal_id in (select r.id from rebuttal r where r.statement_id = any (?) and r.recorded_at <= ?"
            + " and (r.withdrawn_at is null or r.withdrawn_at > ?))) order by id";

    @Inject
    Attachments attachments;

    @Inject
    Captures captures;

    @Inject
    SaidTables said;

    /**
     * The bytes of an attachment of a witness, as it was cleared to leave.
     *
     * @throws Damaged when they are gone, can't be deciphered any more, or are others than were kept
     */
    byte[] piece(AttachmentRow row) throws Damaged {
        byte[] content;
        try {
            content = attachments.open(row.id());
        } catch (IOException
                | IllegalStateException
                | IllegalArgumentException
                | IndexOutOfBoundsException unreadable) {
            throw new Damaged(Damaged.PIECE, row.id(), unreadable);
        }
        if (!Digest.hex(content).equals(row.sha256())) {
            throw new Damaged(Damaged.PIECE, row.id(), null);
        }
        return content;
    }

    /** The damaged ones among those that a pack would take along, captures first. */
    List<Damaged.File> damaged(Connection connection, Selection selection, Instant asOf, List<Quotation> quoted)
            throws SQLException {
        List<Damaged.File> damaged = new ArrayList<>();
        var statements = connection.createArrayOf(
                "bigint", said.chosen(connection, selection, asOf).toArray());
        for (long capture : Rows.list(
                connection, CAPTURES, List.of(asOf, statements, statements, asOf, asOf), row -> row.getLong(1))) {
            if (!captures.isIntact(capture)) {
                damaged.add(new Damaged.File(Damaged.CAPTURE, capture));
            }
        }
        Set<Long> testimonies = quoted.stream().map(Quotation::testimonyId).collect(Collectors.toSet());
        for (AttachmentRow row : testimonies.isEmpty() ? List.<AttachmentRow>of() : attachments.leaving(testimonies)) {
            try {
                piece(row);
            } catch (Damaged broken) {
                damaged.add(broken.file());
            }
        }
        return damaged;
    }
}
