package fr.vigie.imports;

import fr.vigie.identity.Permission;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * One kind of file that Vigie takes in, declared as a CDI bean by the room whose facts it carries.
 *
 * <p>{@link Imports} reads the file, opens the one transaction, walks the rows in portions and ends it: with a single
 * fault, or when only checking was asked for, nothing stays. An implementation checks its rows and writes the good ones;
 * it never commits. Rows are told apart by the caller's own {@link #reference()}, so that the same file twice changes
 * nothing.
 */
public interface CsvImport {

    /** The last part of {@code /api/v1/imports/{kind}}: lower case, hyphens, English: {@code reference-days}. */
    String kind();

    /** What whoever brings such a file must be allowed to do, besides importing. */
    default Permission needs() {
        return Permission.IMPORT;
    }

    /** The columns that the file may have, in their usual order; files may bring them in any order. */
    List<Column> columns();

    /**
     * The column that a heading of the file stands for, blanks around it taken off; empty for one to be passed over. Unless
     * the kind says otherwise, each heading stands for itself and an unknown one is a fault.
     */
    default Optional<String> columnOf(String heading) {
        return Optional.of(heading);
    }

    /**
     * The names of the columns that tell one row from the others. Two rows of one file with the same values there are a
     * fault of the second, found before {@link Writing#write} sees it; a row without any value there is let through.
     */
    List<String> reference();

    /**
     * Begins one import.
     *
     * @param transaction the transaction that everything is written in
     * @return what takes the rows of this one file
     */
    Writing begin(ImportTransaction transaction) throws SQLException;

    /** What takes the rows of one file, on one thread. */
    interface Writing {

        /**
         * Checks some rows, in the order of the file, and writes the good ones. Each row leaves with a fault in
         * {@link Row#faults()} or with an outcome ({@link Row#created()}, {@link Row#updated()},
         * {@link Row#unchanged()}). Values that the database would refuse have to be found here: its own error would end
         * the transaction before the other lines are looked at.
         *
         * @param rows at most 1,000 rows; not to be kept after the call
         */
        void write(List<Row> rows) throws SQLException;

        /**
         * Called once after the last row, also when there are faults: for what only the whole file can settle, such as a
         * reference to a later line. Faults go to {@link ImportTransaction#refuse}.
         */
        default void finish() throws SQLException {}
    }
}
