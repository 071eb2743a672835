package fr.vigie.report;

import fr.vigie.imports.Column;
import fr.vigie.imports.CsvImport;
import fr.vigie.imports.ImportTransaction;
import fr.vigie.imports.Row;
import fr.vigie.shared.Coded;
import fr.vigie.shared.DayPart;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reports from a file: kind {@code reports}, a row a report, {@code id} the caller's reference.
 *
 * <p>A known reference that says something else becomes a correction, filed at {@code saisi_le} where that is later than
 * what it corrects and at the time of the import otherwise; a report that was taken back stays so as long as the file
 * says the same.
 */
@ApplicationScoped
public class ReportImport implements CsvImport {

    private static final Map<String, String> COLUMN_OF = Map.of(
            "platform", "plateforme_code",
            "day", "jour",
            "slot", "tranche",
            "region", "region_code",
            "state", "etat",
            "symptom", "symptome_principal",
            "comment", "commentaire");

    @Inject
    ReportRules rules;

    @Override
    public String kind() {
        return "reports";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("id"),
                Column.required("saisi_le"),
                Column.optional("auteur_role"),
                Column.required("plateforme_code"),
                Column.required("jour"),
                Column.optional("tranche"),
                Column.optional("region_code"),
                Column.required("etat"),
                Column.optional("symptome_principal"),
                Column.optional("commentaire"),
                Column.optional("instance"));
    }

    @Override
    public List<String> reference() {
        return List.of("id");
    }

    @Override
    public Writing begin(ImportTransaction transaction) {
        return rows -> write(rows, transaction);
    }

    private void write(List<Row> rows, ImportTransaction transaction) throws SQLException {
        var read = new ArrayList<Filed>();
        for (Row row : rows) {
            Filed filed = read(row, transaction.at());
            if (row.isGood()) {
                read.add(filed);
            }
        }
        Map<String, Known> known = known(read, transaction.connection());
        try (PreparedStatement replace = transaction
                        .connection()
                        .prepareStatement(
                                "update status_report set replaced_at = ?, version = version + 1 where id = ?");
                PreparedStatement insert = transaction.connection().prepareStatement("""
                                insert into status_report (external_ref, filed_at, filed_by, author_role, platform_code,
                                  instance, day, slot, region_code, state, symptom_code, comment, replaces_id)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                """)) {
            for (Filed filed : read) {
                Known before = known.get(filed.reference());
                if (before == null) {
                    filed.row().created();
                    insert(insert, filed, filed.at(), null, transaction.actor());
                } else if (before.says(filed)) {
                    filed.row().unchanged();
                } else {
                    Instant from = filed.at().isAfter(before.filedAt()) ? filed.at() : transaction.at();
                    replace.setTimestamp(1, Timestamp.from(from));
                    replace.setLong(2, before.id());
                    replace.addBatch();
                    filed.row().updated();
                    insert(insert, filed, from, before.id(), transaction.actor());
                }
            }
            replace.executeBatch();
            insert.executeBatch();
        }
    }

    private Filed read(Row row, Instant now) {
        String reference = row.code("id");
        Instant at = row.faults()
                .reading("saisi_le", () -> ParisTime.read(row.raw("saisi_le")).instant())
                .orElse(now);
        row.faults().require(!at.isAfter(now), "saisi_le", "report.filedAt.future");
        ReportFacts facts = null;
        try {
            facts = rules.read(new ReportDraft(
                    row.raw("plateforme_code"),
                    row.raw("instance"),
                    row.raw("jour"),
                    row.raw("tranche"),
                    row.raw("region_code"),
                    row.raw("etat"),
                    row.raw("symptome_principal"),
                    row.raw("commentaire")));
            row.faults().require(!facts.day().isAfter(ParisTime.day(at)), "jour", "report.day.afterFiling");
        } catch (Refused refused) {
            refused.renaming(COLUMN_OF).faults().forEach(row.faults()::add);
        }
        AuthorRole byRegion = row.has("region_code") ? AuthorRole.SECTION : AuthorRole.NATIONAL;
        AuthorRole role = row.optional("auteur_role", AuthorRole.class).orElse(byRegion);
        return new Filed(row, reference, at, role, facts);
    }

    private static Map<String, Known> known(List<Filed> read, Connection connection) throws SQLException {
        var known = new HashMap<String, Known>();
        try (PreparedStatement select = connection.prepareStatement("""
                select id, external_ref, filed_at, author_role, platform_code, instance, day, slot, region_code, state,
                  symptom_code, comment
                from status_report where external_ref = any (?) and replaced_at is null
                """)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", read.stream().map(Filed::reference).toArray()));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    known.put(found.getString("external_ref"), Known.in(found));
                }
            }
        }
        return known;
    }

    private static void insert(PreparedStatement insert, Filed filed, Instant from, Long replaces, String actor)
            throws SQLException {
        ReportFacts facts = filed.facts();
        insert.setString(1, filed.reference());
        insert.setTimestamp(2, Timestamp.from(from));
        insert.setString(3, actor);
        insert.setString(4, filed.role().code());
        insert.setString(5, facts.platformCode());
        insert.setString(6, facts.instance());
        insert.setObject(7, facts.day());
        insert.setString(8, facts.slot().code());
        insert.setString(9, facts.regionCode());
        insert.setString(10, facts.state().code());
        insert.setString(11, facts.symptomCode());
        insert.setString(12, facts.comment());
        insert.setObject(13, replaces);
        insert.addBatch();
    }

    /** A row of the file, read. */
    private record Filed(Row row, String reference, Instant at, AuthorRole role, ReportFacts facts) {}

    /** The row in force that carries the reference. */
    private record Known(long id, Instant filedAt, AuthorRole role, ReportFacts facts) {

        static Known in(ResultSet found) throws SQLException {
            return new Known(
                    found.getLong("id"),
                    found.getTimestamp("filed_at").toInstant(),
                    Coded.find(AuthorRole.class, found.getString("author_role")).orElseThrow(),
                    new ReportFacts(
                            found.getString("platform_code"),
                            found.getString("instance"),
                            found.getObject("day", LocalDate.class),
                            DayPart.find(found.getString("slot")).orElseThrow(),
                            found.getString("region_code"),
                            PlatformState.find(found.getString("state")).orElseThrow(),
                            found.getString("symptom_code"),
                            found.getString("comment")));
        }

        boolean says(Filed filed) {
            return facts.equals(filed.facts())
                    && role == filed.role()
                    && !filed.at().isAfter(filedAt);
        }
    }
}
