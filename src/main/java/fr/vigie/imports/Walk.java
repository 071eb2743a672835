package fr.vigie.imports;

import fr.vigie.csv.CsvFile;
import fr.vigie.shared.Fault;
import fr.vigie.shared.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One walk through one file, from its first line to its last, a portion of rows at a time. */
final class Walk implements ImportTransaction {

    private final CsvImport kind;
    private final Connection connection;
    private final Instant at;
    private final String actor;

    /** The references met and the line of each: 100,000 of them take some 10 MB. */
    private final Map<String, Long> references = new HashMap<>();

    private final List<Fault> faults = new ArrayList<>();
    private long faultCount;
    private long rows;
    private long created;
    private long updated;
    private long unchanged;
    private int width;

    Walk(CsvImport kind, Connection connection, Instant at, String actor) {
        this.kind = kind;
        this.connection = connection;
        this.at = at;
        this.actor = actor;
    }

    /** Reads the file to its end, whatever is wrong with its rows; only a file that can't be told apart into rows ends early. */
    ImportResult through(Path path, Progress progress) throws IOException, SQLException {
        try (CsvFile file = CsvFile.open(path)) {
            Map<String, Integer> columns = columns(file.header());
            if (faultCount == 0) {
                CsvImport.Writing writing = kind.begin(this);
                var portion = new ArrayList<Row>(Imports.PORTION);
                for (var line = file.next(); line.isPresent(); line = file.next()) {
                    portion.add(row(line.get(), columns));
                    if (portion.size() == Imports.PORTION) {
                        write(writing, portion);
                        progress.read(rows, file.percentRead());
                    }
                }
                write(writing, portion);
                writing.finish();
                progress.read(rows, 100);
            }
        } catch (Refused notCsv) {
            notCsv.faults().forEach(this::refuse);
        }
        faults.sort(Comparator.comparingLong(Fault::line));
        return new ImportResult(rows, created, updated, unchanged, faults, faultCount);
    }

    private Map<String, Integer> columns(List<String> header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<String> known = kind.columns().stream().map(Column::name).toList();
        width = header.size();
        for (int place = 0; place < header.size(); place++) {
            String name = kind.columnOf(header.get(place).strip()).orElse(null);
            if (name == null) {
                continue;
            }
            if (!known.contains(name)) {
                refuse(Fault.of(name, "imports.unknownColumn", name, String.join(", ", known))
                        .onLine(1));
            } else if (columns.put(name, place) != null) {
                refuse(Fault.of(name, "imports.columnTwice", name).onLine(1));
            }
        }
        for (Column column : kind.columns()) {
            if (column.required() && !columns.containsKey(column.name())) {
                refuse(Fault.of(column.name(), "imports.missingColumn", column.name())
                        .onLine(1));
            }
        }
        return columns;
    }

    private Row row(CsvFile.Line line, Map<String, Integer> columns) {
        rows++;
        var row = new Row(line.number(), columns, line.cells());
        if (line.cells().length != width) {
            row.faults().add("", "imports.cells", line.cells().length, width);
        }
        String reference =
                String.join("\u001f", kind.reference().stream().map(row::raw).toList());
        if (!reference.replace("\u001f", "").isEmpty()) {
            Long before = references.putIfAbsent(reference, row.line());
            if (before != null) {
                row.faults().add(kind.reference().get(0), "imports.referenceTwice", before);
            }
        }
        return row;
    }

    private void write(CsvImport.Writing writing, List<Row> portion) throws SQLException {
        List<Row> whole = portion.stream().filter(Row::isGood).toList();
        if (!whole.isEmpty()) {
            writing.write(whole);
        }
        portion.forEach(this::account);
        portion.clear();
    }

    private void account(Row row) {
        row.faults().found().forEach(fault -> refuse(fault.onLine(row.line())));
        if (!row.isGood()) {
            return;
        }
        switch (Objects.requireNonNull(row.outcome(), "a row without outcome")) {
            case CREATED -> created++;
            case UPDATED -> updated++;
            case UNCHANGED -> unchanged++;
        }
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public Instant at() {
        return at;
    }

    @Override
    public String actor() {
        return actor;
    }

    @Override
    public boolean mentions(String reference) {
        return references.containsKey(reference);
    }

    @Override
    public void refuse(Fault fault) {
        faultCount++;
        if (faults.size() < Imports.MOST_FAULTS) {
            faults.add(fault);
        }
    }
}
