package fr.vigie.testimony;

import fr.vigie.crypto.Envelope;
import fr.vigie.french.ProbableNames;
import fr.vigie.imports.Column;
import fr.vigie.imports.CsvImport;
import fr.vigie.imports.ImportTransaction;
import fr.vigie.imports.Row;
import fr.vigie.shared.Fault;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Testimonies from a file: kind {@code testimonies}, a row a testimony, {@code id} the caller's reference.
 *
 * <p>Everything takes effect at the file's own times: received and decided at {@code recu_le}, withdrawn at
 * {@code consentement_retire_le}. A known row that says the same changes nothing, whatever moderation has decided here
 * since; one that says something else is set to what it says now. A probable name isn’t shown, whatever the file decided (P09).
 */
@ApplicationScoped
public class TestimonyImport implements CsvImport {

    private static final Map<String, String> COLUMN_OF = Map.ofEntries(
            Map.entry("observedAt", "observe_le"),
            Map.entry("timePrecision", "precision_temps"),
            Map.entry("platform", "plateforme_code"),
            Map.entry("academy", "academie_code"),
            Map.entry("department", "departement_code"),
            Map.entry("school", "etablissement_uai"),
            Map.entry("schoolKind", "type_etablissement"),
            Map.entry("role", "role_auteur"),
            Map.entry("symptom", "symptome"),
            Map.entry("feature", "fonctionnalite"),
            Map.entry("severity", "gravite"),
            Map.entry("pupilsConcerned", "nb_eleves_concernes"),
            Map.entry("pupilsBlocked", "nb_eleves_bloques"),
            Map.entry("sessionLost", "seance_perdue"),
            Map.entry("workaround", "repli_code"),
            Map.entry("text", "verbatim"),
            Map.entry("consent", "consentement"));

    private static final String COLUMNS =
            "received_at = ?, observed_at = ?, observed_day = ?, time_precision = ?, platform_code = ?,"
                    + " academy_code = ?, department_code = ?, school_kind = ?, author_role = ?, symptom_code = ?,"
                    + " feature_code = ?, severity = ?, pupils_concerned = ?, pupils_blocked = ?, session_lost = ?,"
                    + " workaround_code = ?, consent = ?, withdrawn_at = ?, state = ?, decided_at = ?, import_digest = ?,"
                    + " school_uai = ?";

    @Inject
    SubmissionRules rules;

    @Inject
    Secrets secrets;

    @Override
    public String kind() {
        return "testimonies";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("id"),
                Column.required("recu_le"),
                Column.required("observe_le"),
                Column.optional("precision_temps"),
                Column.required("plateforme_code"),
                Column.required("academie_code"),
                Column.optional("departement_code"),
                Column.optional("etablissement_uai"),
                Column.optional("type_etablissement"),
                Column.optional("role_auteur"),
                Column.required("symptome"),
                Column.optional("fonctionnalite"),
                Column.optional("gravite"),
                Column.optional("nb_eleves_concernes"),
                Column.optional("nb_eleves_bloques"),
                Column.optional("seance_perdue"),
                Column.optional("repli_code"),
                Column.optional("verbatim"),
                Column.optional("consentement"),
                Column.optional("consentement_retire_le"),
                Column.optional("moderation"),
                Column.optional("doublon_de"));
    }

    @Override
    public List<String> reference() {
        return List.of("id");
    }

    @Override
    public Writing begin(ImportTransaction transaction) {
        return new OneFile(transaction);
    }

    /** A row of the file, read. */
    private record Told(
            Row row,
            String reference,
            Instant receivedAt,
            Submission facts,
            Instant withdrawnAt,
            TestimonyState state,
            String duplicateOf) {

        byte[] digest() {
            String all = String.join(
                    "\u001f",
                    receivedAt.toString(),
                    facts.observed().instant().toString(),
                    facts.observed().precision().code(),
                    facts.platform(),
                    facts.academy(),
                    String.valueOf(facts.department()),
                    String.valueOf(facts.schoolKind()),
                    String.valueOf(facts.role()),
                    facts.symptom(),
                    String.valueOf(facts.feature()),
                    String.valueOf(facts.severity()),
                    String.valueOf(facts.pupilsConcerned()),
                    String.valueOf(facts.pupilsBlocked()),
                    String.valueOf(facts.sessionLost()),
                    String.valueOf(facts.workaround()),
                    String.valueOf(facts.text()),
                    facts.consent().code(),
                    String.valueOf(withdrawnAt),
                    state.code(),
                    facts.school() == null ? duplicateOf : duplicateOf + "\u001f" + facts.school());
            try {
                return MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }

    private record Known(long id, byte[] digest) {}

    /** A duplicate whose original may stand on a later line. */
    private record Repeats(long line, String reference, String original) {}

    private final class OneFile implements Writing {

        private final ImportTransaction transaction;
        private final Connection connection;
        private final List<Repeats> repeats = new ArrayList<>();

        OneFile(ImportTransaction transaction) {
            this.transaction = transaction;
            this.connection = transaction.connection();
        }

        @Override
        public void write(List<Row> rows) throws SQLException {
            List<Told> read = new ArrayList<>();
            for (Row row : rows) {
                Told told = read(row);
                if (row.isGood()) {
                    read.add(told);
                }
            }
            Map<String, Known> known = known(read);
            List<Told> changed = new ArrayList<>();
            List<Told> fresh = new ArrayList<>();
            for (Told told : read) {
                Known before = known.get(told.reference());
                if (before == null) {
                    told.row().created();
                    fresh.add(told);
                } else if (MessageDigest.isEqual(before.digest(), told.digest())) {
                    told.row().unchanged();
                    continue;
                } else {
                    told.row().updated();
                    changed.add(told);
                }
                if (told.state() == TestimonyState.DUPLICATE) {
                    repeats.add(new Repeats(told.row().line(), told.reference(), told.duplicateOf()));
                }
            }
            insert(fresh);
            update(changed, known);
            Map<String, Known> ids = fresh.isEmpty() ? known : known(read);
            fresh.addAll(changed);
            history(fresh, ids);
        }

        private Told read(Row row) {
            String reference = row.code("id");
            Instant now = transaction.at();
            Instant receivedAt = instant(row, "recu_le", now);
            Instant withdrawnAt =
                    row.has("consentement_retire_le") ? instant(row, "consentement_retire_le", now) : null;
            if (withdrawnAt != null && receivedAt != null) {
                row.faults()
                        .require(
                                !withdrawnAt.isBefore(receivedAt),
                                "consentement_retire_le",
                                "testimony.withdrawn.before");
            }
            TestimonyState state =
                    row.optional("moderation", TestimonyState.class).orElse(TestimonyState.RECEIVED);
            if (state == TestimonyState.DUPLICATE) {
                row.faults().require(row.has("doublon_de"), "doublon_de", "testimony.duplicateOf.missing");
                row.faults()
                        .require(
                                !row.raw("doublon_de").equals(reference), "doublon_de", "testimony.duplicateOf.itself");
            }
            Submission facts = null;
            try {
                facts = rules.read(draft(row), UUID.nameUUIDFromBytes(new byte[0]), "import");
            } catch (Refused refused) {
                refused.renaming(COLUMN_OF).faults().forEach(row.faults()::add);
            }
            return new Told(row, reference, receivedAt, facts, withdrawnAt, state, row.raw("doublon_de"));
        }

        private Map<String, Known> known(List<Told> read) throws SQLException {
            Map<String, Known> known = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "select external_ref, id, import_digest from testimony where external_ref = any (?)")) {
                select.setArray(
                        1,
                        connection.createArrayOf(
                                "text", read.stream().map(Told::reference).toArray()));
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        byte[] digest = found.getBytes(3);
                        known.put(
                                found.getString(1), new Known(found.getLong(2), digest == null ? new byte[0] : digest));
                    }
                }
            }
            return known;
        }

        private void insert(List<Told> fresh) throws SQLException {
            String names = COLUMNS.replace(" = ?", "");
            String marks = COLUMNS.replaceAll("[a-z_]+ = ", "");
            try (PreparedStatement insert = connection.prepareStatement("insert into testimony (" + names
                    + ", external_ref, source) values (" + marks + ", ?, 'import')")) {
                for (Told told : fresh) {
                    int next = set(insert, told);
                    insert.setString(next, told.reference());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }

        private void update(List<Told> changed, Map<String, Known> known) throws SQLException {
            try (PreparedStatement update = connection.prepareStatement(
                    "update testimony set " + COLUMNS + ", duplicate_of = null, version = version + 1 where id = ?")) {
                for (Told told : changed) {
                    int next = set(update, told);
                    update.setLong(next, known.get(told.reference()).id());
                    update.addBatch();
                }
                update.executeBatch();
            }
        }

        private int set(PreparedStatement statement, Told told) throws SQLException {
            Submission facts = told.facts();
            boolean decided = told.state() != TestimonyState.RECEIVED;
            Object[] values = {
                offset(told.receivedAt()),
                offset(facts.observed().instant()),
                facts.observed().day(),
                facts.observed().precision().code(),
                facts.platform(),
                facts.academy(),
                facts.department(),
                facts.schoolKind() == null ? null : facts.schoolKind().code(),
                facts.role() == null ? null : facts.role().code(),
                facts.symptom(),
                facts.feature(),
                facts.severity() == null ? null : facts.severity().code(),
                facts.pupilsConcerned(),
                facts.pupilsBlocked(),
                facts.sessionLost(),
                facts.workaround(),
                facts.consent().code(),
                offset(told.withdrawnAt()),
                told.state().code(),
                decided ? offset(told.receivedAt()) : null,
                told.digest(),
                facts.school()
            };
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    statement.setNull(
                            i + 1,
                            i == 12 || i == 13
                                    ? Types.INTEGER
                                    : i == 17 || i == 19 ? Types.TIMESTAMP_WITH_TIMEZONE : Types.VARCHAR);
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
            return values.length + 1;
        }

        /** Words, consents and decisions of new and changed rows. */
        private void history(List<Told> rows, Map<String, Known> ids) throws SQLException {
            try (PreparedStatement words = connection.prepareStatement(
                            "insert into testimony_text (testimony_id,"
                                    + " original, key_version, shown) values (?, ?, ?, ?) on conflict (testimony_id) do update set"
                                    + " original = excluded.original, key_version = excluded.key_version, shown = excluded.shown");
                    PreparedStatement noWords =
                            connection.prepareStatement("delete from testimony_text where testimony_id = ?");
                    PreparedStatement consent = connection.prepareStatement("insert into testimony_consent"
                            + " (testimony_id, level, effective_at, wording_version) values (?, ?, ?, 'import')");
                    PreparedStatement decision = connection.prepareStatement("insert into testimony_decision"
                            + " (testimony_id, outcome, decided_at, decided_by) values (?, ?, ?, ?)")) {
                for (Told told : rows) {
                    long id = ids.get(told.reference()).id();
                    String text = told.facts().text();
                    if (text == null) {
                        noWords.setLong(1, id);
                        noWords.addBatch();
                    } else {
                        Envelope.Sealed sealed = secrets.texts().seal(text, Narrative.PLACE);
                        words.setLong(1, id);
                        words.setBytes(2, sealed.bytes());
                        words.setInt(3, sealed.keyVersion());
                        boolean clean = !ProbableNames.blockPublicationOf(text);
                        words.setString(4, told.state() == TestimonyState.ACCEPTED && clean ? text : null);
                        words.addBatch();
                    }
                    consent(consent, id, told.facts().consent().code(), told.receivedAt());
                    if (told.withdrawnAt() != null) {
                        consent(consent, id, "retire", told.withdrawnAt());
                    }
                    if (told.state() != TestimonyState.RECEIVED) {
                        decision.setLong(1, id);
                        decision.setString(2, told.state().code());
                        decision.setObject(3, offset(told.receivedAt()));
                        decision.setString(4, transaction.actor());
                        decision.addBatch();
                    }
                }
                noWords.executeBatch();
                words.executeBatch();
                consent.executeBatch();
                decision.executeBatch();
            }
        }

        private void consent(PreparedStatement consent, long id, String level, Instant at) throws SQLException {
            consent.setLong(1, id);
            consent.setString(2, level);
            consent.setObject(3, offset(at));
            consent.addBatch();
        }

        @Override
        public void finish() throws SQLException {
            try (PreparedStatement link = connection.prepareStatement("update testimony set duplicate_of = original.id"
                    + " from testimony original where testimony.external_ref = ? and original.external_ref = ?")) {
                for (Repeats repeat : repeats) {
                    link.setString(1, repeat.reference());
                    link.setString(2, repeat.original());
                    if (link.executeUpdate() == 0 && !transaction.mentions(repeat.original())) {
                        transaction.refuse(Fault.of("doublon_de", "testimony.duplicateOf.unknown", repeat.original())
                                .onLine(repeat.line()));
                    }
                }
            }
        }
    }

    private static Draft draft(Row row) {
        Map<String, String> values = new HashMap<>();
        COLUMN_OF.forEach((field, column) -> values.put(field, row.raw(column)));
        return new Draft(values);
    }

    private static Instant instant(Row row, String column, Instant now) {
        Instant at = row.faults()
                .reading(column, () -> ParisTime.read(row.raw(column)).instant())
                .orElse(null);
        row.faults().require(at == null || !at.isAfter(now.plusSeconds(300)), column, "testimony.observedAt.future");
        return at;
    }

    private static OffsetDateTime offset(Instant at) {
        return at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
