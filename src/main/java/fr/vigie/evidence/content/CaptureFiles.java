package fr.vigie.evidence.content;

import fr.vigie.evidence.bag.Bag;
import fr.vigie.evidence.bag.BagName;
import fr.vigie.evidence.dossier.Kept;
import fr.vigie.evidence.table.Rows;
import fr.vigie.statement.capture.CaptureType;
import fr.vigie.statement.capture.Captures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The kept copies of sources, each compared with the digest under which it was kept. */
@ApplicationScoped
class CaptureFiles {

    @Inject
    Captures captures;

    private record Held(
            long id,
            String of,
            Instant at,
            String url,
            String type,
            String name,
            long bytes,
            String sha,
            boolean demo) {}

    /** Puts those of the statements and rebuttals into the bag; a line for each, and where it lies by whose it is. */
    void write(
            Connection connection,
            Instant asOf,
            Map<Long, String> statements,
            Map<Long, String> rebuttals,
            Bag bag,
            Map<String, List<Kept>> kept,
            List<Object[]> lines,
            Facts.Progress progress)
            throws IOException, SQLException {
        List<Held> held = Rows.list(
                connection,
                "select * from capture where recorded_at <= ? and (statement_id = any (?) or rebuttal_id = any (?))"
                        + " order by captured_at, id",
                List.of(
                        asOf,
                        connection.createArrayOf("bigint", statements.keySet().toArray()),
                        connection.createArrayOf("bigint", rebuttals.keySet().toArray())),
                row -> new Held(
                        row.getLong("id"),
                        row.getObject("statement_id") == null
                                ? rebuttals.get(row.getLong("rebuttal_id"))
                                : statements.get(row.getLong("statement_id")),
                        Rows.instant(row, "captured_at"),
                        row.getString("source_url"),
                        row.getString("media_type"),
                        row.getString("file_name"),
                        row.getLong("bytes"),
                        HexFormat.of().formatHex(row.getBytes("sha256")),
                        row.getBoolean("demonstration")));
        for (Held capture : held) {
            String path = "captures/" + capture.id + "-" + fileName(capture);
            copy(capture, path, bag);
            kept.get(capture.of).add(new Kept("data/" + path, capture.at, capture.sha, capture.demo));
            lines.add(new Object[] {
                "data/" + path,
                capture.of,
                capture.at,
                capture.url,
                capture.type,
                capture.bytes,
                capture.sha,
                capture.demo
            });
            progress.at(80);
        }
    }

    /** Recognisable, harmless, and ending in what the content is. */
    private static String fileName(Held capture) {
        String extension =
                CaptureType.find(capture.type).map(CaptureType::extension).orElse("bin");
        String name = BagName.of(capture.name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", ""), "capture");
        return name + "." + extension;
    }

    private void copy(Held capture, String path, Bag bag) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        try (InputStream in = captures.open(capture.id);
                OutputStream out = new DigestOutputStream(bag.payload(path), digest)) {
            in.transferTo(out);
        } catch (java.nio.file.NoSuchFileException gone) {
            throw new Damaged(Damaged.CAPTURE, capture.id, gone);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(capture.sha)) {
            throw new Damaged(Damaged.CAPTURE, capture.id, null);
        }
    }
}
