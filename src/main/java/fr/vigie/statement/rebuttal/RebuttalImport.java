package fr.vigie.statement.rebuttal;

import fr.vigie.imports.Column;
import fr.vigie.imports.CsvImport;
import fr.vigie.imports.ImportTransaction;
import fr.vigie.imports.Row;
import fr.vigie.shared.Refused;
import fr.vigie.statement.Statement;
import fr.vigie.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * Answers to statements from a file: kind {@code rebuttals}, a row an answer, {@code id} the caller's reference,
 * {@code declaration_id} that of the statement, {@code preuves} what it rests on ({@link EvidenceReferences}). The
 * statements, testimonies and reports have to be there before.
 */
@ApplicationScoped
public class RebuttalImport implements CsvImport {

    private static final Map<String, String> COLUMN_OF = Map.of(
            "kind", "nature",
            "time", "date_heure",
            "precision", "precision_temps",
            "author", "auteur",
            "channel", "canal",
            "summary", "resume",
            "evidence", "preuves");

    @Inject
    Statements statements;

    @Inject
    Rebuttals rebuttals;

    @Inject
    RebuttalRules rules;

    @Inject
    EvidenceReferences references;

    @Override
    public String kind() {
        return "rebuttals";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("id"),
                Column.required("declaration_id"),
                Column.required("nature"),
                Column.required("date_heure"),
                Column.optional("precision_temps"),
                Column.required("auteur"),
                Column.optional("canal"),
                Column.required("resume"),
                Column.optional("preuves"),
                Column.optional("source_modifiee"),
                Column.optional("note"));
    }

    @Override
    public List<String> reference() {
        return List.of("id");
    }

    @Override
    public Writing begin(ImportTransaction transaction) {
        return rows -> {
            Map<String, Rebuttal> known =
                    rebuttals.referred(rows.stream().map(row -> row.raw("id")).toList());
            Map<String, Statement> answered = statements.referred(
                    rows.stream().map(row -> row.raw("declaration_id")).toList());
            for (Row row : rows) {
                take(row, known.get(row.raw("id")), answered.get(row.raw("declaration_id")), transaction);
            }
            statements.writeAndForget();
        };
    }

    private void take(Row row, Rebuttal known, Statement answered, ImportTransaction transaction) {
        String reference = row.code("id");
        String statement = row.code("declaration_id");
        row.faults()
                .require(
                        statement == null || answered != null,
                        "declaration_id",
                        "statement.reference.unknown",
                        row.raw("declaration_id"));
        row.faults()
                .require(
                        known == null || answered == null || known.statementId() == answered.id(),
                        "declaration_id",
                        "statement.rebuttal.otherStatement");
        boolean sourceChanged = row.flag("source_modifiee");
        try {
            RebuttalDraft draft = new RebuttalDraft(
                    row.raw("nature"),
                    row.raw("date_heure"),
                    row.raw("precision_temps"),
                    row.raw("auteur"),
                    row.raw("canal"),
                    row.raw("resume"),
                    sourceChanged,
                    row.raw("note"),
                    row.list("preuves"));
            RebuttalFacts facts = rules.read(draft);
            List<Evidence> evidence = references.resolve(draft.evidence());
            if (!row.isGood()) {
                return;
            }
            answered.refuseUnlessAnswerable(facts.moment().day());
            if (known == null) {
                rebuttals.add(new Rebuttal(
                                answered,
                                facts,
                                evidence,
                                transaction.actor(),
                                facts.moment().instant())
                        .referredTo(reference));
                row.created();
            } else if (known.facts().equals(facts) && known.evidence().equals(evidence)) {
                row.unchanged();
            } else {
                known.correct(facts, evidence);
                row.updated();
            }
        } catch (Refused refused) {
            refused.renaming(COLUMN_OF).faults().forEach(row.faults()::add);
        }
    }
}
