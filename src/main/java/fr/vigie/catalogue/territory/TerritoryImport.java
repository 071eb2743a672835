package fr.vigie.catalogue.territory;

import fr.vigie.catalogue.Territories;
import fr.vigie.identity.Permission;
import fr.vigie.imports.Column;
import fr.vigie.imports.CsvImport;
import fr.vigie.imports.ImportTransaction;
import fr.vigie.imports.Row;
import fr.vigie.shared.Refused;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The places of one level from a file, a row a place. Other columns are passed over: names of parents, lists of children. */
final class TerritoryImport implements CsvImport {

    private final Level level;
    private final Territories territories;

    TerritoryImport(Level level, Territories territories) {
        this.level = level;
        this.territories = territories;
    }

    @Override
    public String kind() {
        return level.kind();
    }

    @Override
    public Permission needs() {
        return Permission.EDIT_CATALOGUE;
    }

    @Override
    public List<Column> columns() {
        return level.parts().stream()
                .map(part -> Column.required(part.column()))
                .toList();
    }

    @Override
    public Optional<String> columnOf(String heading) {
        return level.parts().stream().map(Part::column).filter(heading::equals).findFirst();
    }

    @Override
    public List<String> reference() {
        return List.of(level.parts().get(0).column());
    }

    @Override
    public Writing begin(ImportTransaction transaction) {
        return rows -> {
            for (Row row : rows) {
                write(row, transaction.connection());
            }
        };
    }

    private void write(Row row, Connection connection) throws SQLException {
        Place place = Place.read(level, row::raw, territories, row.faults());
        if (place == null) {
            return;
        }
        try {
            switch (place.write(connection)) {
                case CREATED -> row.created();
                case UPDATED -> row.updated();
                case UNCHANGED -> row.unchanged();
            }
        } catch (Refused refused) {
            refused.faults().forEach(row.faults()::add);
        }
    }
}
