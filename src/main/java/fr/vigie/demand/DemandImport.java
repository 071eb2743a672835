package fr.vigie.demand;

import fr.vigie.imports.Column;
import fr.vigie.imports.CsvImport;
import fr.vigie.imports.ImportTransaction;
import fr.vigie.imports.Row;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Demands from a file: kind {@code demands}, a row a demand, {@code id} the caller's reference; the statements that
 * {@code declarations_liees} names have to be there before. Columns that the file doesn't have leave what is known as it
 * is.
 */
@ApplicationScoped
public class DemandImport implements CsvImport {

    private static final Map<String, String> COLUMN_OF = Map.of(
            "position", "ordre",
            "addressees", "destinataire",
            "text", "texte",
            "madeOn", "demandee_le",
            "document", "piece",
            "answeredOn", "repondue_le",
            "answer", "reponse",
            "closedOn", "close_le",
            "statements", "declarations_liees");

    @Inject
    Demands demands;

    @Inject
    DemandRules rules;

    @Override
    public String kind() {
        return "demands";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("id"),
                Column.required("ordre"),
                Column.required("destinataire"),
                Column.required("texte"),
                Column.optional("declarations_liees"),
                Column.optional("demandee_le"),
                Column.optional("piece"),
                Column.optional("repondue_le"),
                Column.optional("reponse"),
                Column.optional("close_le"));
    }

    @Override
    public List<String> reference() {
        return List.of("id");
    }

    @Override
    public Writing begin(ImportTransaction transaction) {
        return rows -> {
            Map<String, Demand> known =
                    demands.referred(rows.stream().map(row -> row.raw("id")).toList());
            rows.forEach(row -> take(row, Optional.ofNullable(known.get(row.raw("id"))), transaction));
            demands.writeAndForget();
        };
    }

    private void take(Row row, Optional<Demand> known, ImportTransaction transaction) {
        String reference = row.code("id");
        row.faults().require(row.has("ordre"), "ordre", "shared.text.missing");
        Integer position = row.number("ordre", 1, 10_000);
        Optional<DemandFacts> before = known.map(Demand::facts);
        DemandDraft draft = new DemandDraft(
                position == null ? 1 : position,
                row.list("destinataire"),
                row.raw("texte"),
                day(row, "demandee_le", before.map(DemandFacts::madeOn)),
                words(row, "piece", before.map(DemandFacts::document)),
                day(row, "repondue_le", before.map(DemandFacts::answeredOn)),
                words(row, "reponse", before.map(DemandFacts::answer)),
                day(row, "close_le", before.map(DemandFacts::closedOn)),
                statements(row, before));
        try {
            DemandFacts facts = rules.read(draft);
            if (!row.isGood()) {
                return;
            }
            if (known.isEmpty()) {
                demands.add(Demand.made(reference, facts, transaction.actor(), madeAt(facts, transaction)));
                row.created();
            } else if (before.get().equals(facts)) {
                row.unchanged();
            } else {
                known.get().change(facts);
                row.updated();
            }
        } catch (Refused refused) {
            refused.renaming(COLUMN_OF).faults().forEach(row.faults()::add);
        }
    }

    private static Instant madeAt(DemandFacts facts, ImportTransaction transaction) {
        return facts.madeOn() == null ? transaction.at() : ParisTime.startOf(facts.madeOn());
    }

    private List<Long> statements(Row row, Optional<DemandFacts> before) {
        if (!row.carries("declarations_liees")) {
            return before.map(DemandFacts::statements).orElse(List.of());
        }
        var statements = new ArrayList<Long>();
        for (String reference : row.list("declarations_liees")) {
            demands.statementReferred(reference)
                    .ifPresentOrElse(
                            statements::add,
                            () -> row.faults().add("declarations_liees", "demand.statement.reference", reference));
        }
        return statements;
    }

    private static String words(Row row, String column, Optional<String> before) {
        return row.carries(column) ? row.raw(column) : before.orElse(null);
    }

    private static String day(Row row, String column, Optional<LocalDate> before) {
        return row.carries(column)
                ? row.raw(column)
                : before.map(LocalDate::toString).orElse(null);
    }
}
