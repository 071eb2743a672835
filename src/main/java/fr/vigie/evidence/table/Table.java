package fr.vigie.evidence.table;

import java.util.List;

/**
 * A table of a pack.
 *
 * @param name of its files
 * @param title for people
 * @param description what a line of it is, and what was left out
 * @param columns in their order
 */
public record Table(String name, String title, String description, List<Column> columns) {

    public Table {
        columns = List.copyOf(columns);
    }

    String[] columnNames() {
        return columns.stream().map(Column::name).toArray(String[]::new);
    }
}
