package fr.vigie.evidence.content;

import fr.vigie.evidence.release.Selection;
import fr.vigie.evidence.table.DataFiles;
import fr.vigie.evidence.table.Rows;
import fr.vigie.evidence.table.Tables;
import fr.vigie.shared.ParisTime;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** The extract of the audit trail: what was done and its chained digests, never by whom. */
final class AuditTable {

    private AuditTable() {}

    /** Writes it. */
    static void write(Connection connection, Selection selection, Instant asOf, DataFiles files)
            throws IOException, SQLException {
        files.begin(Tables.AUDIT);
        // what was done to the things a pack is made of; never what witnesses did, nor by whom
        Rows.each(
                connection,
                "select seq, at, action, prev_hash, hash from audit_event where at >= ? and at <= ?"
                        + " and subject_kind in ('report', 'statement', 'rebuttal', 'capture', 'review', 'import')"
                        + " order by seq",
                List.of(ParisTime.startOf(selection.from()), asOf),
                row -> files.line(
                        row.getLong("seq"),
                        Rows.instant(row, "at"),
                        row.getString("action"),
                        HexFormat.of().formatHex(row.getBytes("prev_hash")),
                        HexFormat.of().formatHex(row.getBytes("hash"))));
        files.end();
    }
}
