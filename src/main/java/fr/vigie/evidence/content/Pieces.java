package fr.vigie.evidence.content;

import fr.vigie.evidence.bag.Bag;
import fr.vigie.evidence.release.Quotation;
import fr.vigie.evidence.table.DataFiles;
import fr.vigie.evidence.table.Tables;
import fr.vigie.testimony.attachment.AttachmentRow;
import fr.vigie.testimony.attachment.Attachments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What witnesses attached to words that are quoted: made anew without metadata when it came, looked at by moderation, and
 * named after the quotation alone.
 */
@ApplicationScoped
public class Pieces {

    @Inject
    Attachments attachments;

    @Inject
    KeptFiles files;

    /**
     * Puts them into the bag, with the table that tells whose words each goes with.
     *
     * @param quoted in the order of their numbers in the pack
     * @throws Damaged when one is no longer the file that was kept
     */
    void write(List<Quotation> quoted, DataFiles tables, Bag bag) throws IOException {
        Map<Long, String> marks = new LinkedHashMap<>();
        quoted.forEach(quotation -> marks.put(quotation.testimonyId(), "C" + (marks.size() + 1)));
        List<Object[]> lines = new ArrayList<>();
        for (AttachmentRow row : marks.isEmpty() ? List.<AttachmentRow>of() : attachments.leaving(marks.keySet())) {
            String path = "pieces/" + marks.get(row.testimonyId()) + "-" + (lines.size() + 1) + "."
                    + row.type().extension();
            byte[] content = files.piece(row);
            bag.payload(path, content);
            lines.add(new Object[] {
                "data/" + path, marks.get(row.testimonyId()), row.type().code(), content.length, row.sha256()
            });
        }
        tables.begin(Tables.PIECES);
        lines.forEach(tables::line);
        tables.end();
    }
}
