package fr.vigie.statement;

import fr.vigie.imports.Column;
import fr.vigie.imports.CsvImport;
import fr.vigie.imports.ImportTransaction;
import fr.vigie.imports.Row;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Statements from a file: kind {@code statements}, a row a statement, {@code id} the caller's reference. Recorded as of
 * the moment of the statement; what differs from what is known becomes a correction, and columns that the file doesn't
 * have leave what is known as it is.
 */
@ApplicationScoped
public class StatementImport implements CsvImport {

    private static final Map<String, String> COLUMN_OF = Map.ofEntries(
            Map.entry("time", "date_heure"),
            Map.entry("precision", "precision_temps"),
            Map.entry("wording", "formulation_temps"),
            Map.entry("office", "auteur_fonction"),
            Map.entry("name", "auteur_nom"),
            Map.entry("organisation", "organisme"),
            Map.entry("kind", "nature"),
            Map.entry("summary", "resume"),
            Map.entry("quotation", "citation"),
            Map.entry("channel", "canal"),
            Map.entry("url", "lien"),
            Map.entry("platforms", "plateformes_visees"),
            Map.entry("blamed", "responsable_designe"));

    @Inject
    Statements statements;

    @Inject
    StatementRules rules;

    @Override
    public String kind() {
        return "statements";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("id"),
                Column.required("date_heure"),
                Column.optional("precision_temps"),
                Column.optional("formulation_temps"),
                Column.required("auteur_fonction"),
                Column.optional("auteur_nom"),
                Column.required("organisme"),
                Column.required("nature"),
                Column.required("resume"),
                Column.optional("citation"),
                Column.optional("canal"),
                Column.optional("lien"),
                Column.optional("plateformes_visees"),
                Column.optional("responsable_designe"),
                Column.optional("concession"));
    }

    @Override
    public List<String> reference() {
        return List.of("id");
    }

    @Override
    public Writing begin(ImportTransaction transaction) {
        return rows -> {
            Map<String, Statement> known =
                    statements.referred(rows.stream().map(row -> row.raw("id")).toList());
            rows.forEach(row -> take(row, Optional.ofNullable(known.get(row.raw("id"))), transaction));
            statements.writeAndForget();
        };
    }

    private void take(Row row, Optional<Statement> known, ImportTransaction transaction) {
        String reference = row.code("id");
        try {
            StatementFacts facts = rules.read(draft(row, known.map(Statement::facts)));
            if (!row.isGood()) {
                return;
            }
            if (known.isEmpty()) {
                statements.add(Statement.recorded(
                        reference, facts, transaction.actor(), facts.moment().instant()));
                row.created();
            } else if (known.get().facts().equals(facts)) {
                row.unchanged();
            } else {
                statements.add(known.get()
                        .change(
                                facts,
                                StatementVersion.Reason.CORRECTION,
                                null,
                                transaction.actor(),
                                transaction.at()));
                row.updated();
            }
        } catch (Refused refused) {
            refused.renaming(COLUMN_OF).faults().forEach(row.faults()::add);
        }
    }

    private static StatementDraft draft(Row row, Optional<StatementFacts> known) {
        return new StatementDraft(
                row.raw("date_heure"),
                row.raw("precision_temps"),
                row.raw("formulation_temps"),
                row.raw("auteur_fonction"),
                said(row, "auteur_nom", known.map(StatementFacts::authorName)),
                row.raw("organisme"),
                row.raw("nature"),
                row.raw("resume"),
                said(row, "citation", known.map(StatementFacts::quotation)),
                said(row, "canal", known.map(StatementFacts::channel)),
                said(row, "lien", known.map(StatementFacts::url)),
                row.list("plateformes_visees"),
                said(row, "responsable_designe", known.map(StatementFacts::blamed)),
                said(row, "concession", known.map(StatementFacts::concession)));
    }

    private static String said(Row row, String column, Optional<String> known) {
        return row.carries(column) ? row.raw(column) : known.orElse(null);
    }
}
