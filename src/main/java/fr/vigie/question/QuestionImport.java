package fr.vigie.question;

import fr.vigie.imports.Column;
import fr.vigie.imports.CsvImport;
import fr.vigie.imports.ImportTransaction;
import fr.vigie.imports.Row;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Questions with their answers from a file: kind {@code questions}, a row an entry, published as it is. The caller's
 * reference is {@code id}, or {@code ordre} where a file or a row has no {@code id}.
 */
@ApplicationScoped
public class QuestionImport implements CsvImport {

    private static final Map<String, String> COLUMN_OF =
            Map.of("question", "question", "answer", "reponse", "link", "lien");

    @Inject
    Questions questions;

    @Inject
    QuestionRules rules;

    @Override
    public String kind() {
        return "questions";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.optional("id"),
                Column.required("ordre"),
                Column.required("question"),
                Column.required("reponse"),
                Column.optional("lien"));
    }

    /** None that the framework could check: which column it is differs from row to row. */
    @Override
    public List<String> reference() {
        return List.of();
    }

    @Override
    public Writing begin(ImportTransaction transaction) {
        var lines = new HashMap<String, Long>();
        return rows -> {
            Map<String, Question> known = questions.referred(
                    rows.stream().map(QuestionImport::reference).toList());
            for (Row row : rows) {
                Long before = lines.putIfAbsent(reference(row), row.line());
                row.faults()
                        .require(
                                before == null,
                                row.has("id") ? "id" : "ordre",
                                "imports.referenceTwice",
                                before == null ? 0 : before);
                take(row, known.get(reference(row)), transaction);
            }
            questions.writeAndForget();
        };
    }

    private void take(Row row, Question known, ImportTransaction transaction) {
        row.optionalCode("id");
        row.faults().require(row.has("ordre"), "ordre", "shared.text.missing");
        Integer position = row.number("ordre", 1, 10_000);
        try {
            QuestionWords words =
                    rules.read(new QuestionWords(row.raw("question"), row.raw("reponse"), row.raw("lien")));
            if (!row.isGood()) {
                return;
            }
            if (known == null) {
                questions.add(
                        Question.imported(reference(row), position, words, transaction.actor(), transaction.at()));
                row.created();
            } else if (known.words().equals(words) && known.row().position() == position) {
                row.unchanged();
            } else {
                known.answer(words, transaction.actor(), transaction.at());
                known.moveTo(position);
                row.updated();
            }
        } catch (Refused refused) {
            refused.renaming(COLUMN_OF).faults().forEach(row.faults()::add);
        }
    }

    private static String reference(Row row) {
        return row.has("id") ? row.raw("id") : "ordre " + row.raw("ordre");
    }
}
