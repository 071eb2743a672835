package fr.vigie.privacy;

import java.time.Period;
import java.util.List;

/**
 * One kind of personal data. Its sentences stand in the room's messages under {@code data.<name>}: what it is, then
 * {@code .purpose}, {@code .basis} (the article that allows it), {@code .recipients} (who else than {@code readers}, or on what
 * condition) and {@code .keep}, in which {@code {0}} is the duration in months.
 *
 * @param room whose it is
 * @param name its name in that room's messages
 * @param columns the columns that hold it, {@code table.column}; {@code *} stands for any table or any column
 * @param keep how long; null where it ends with something else, which {@code .keep} says
 * @param sensitive whether it may reveal what article 9 protects: an opinion, union membership
 * @param sealed whether it is encrypted at rest under keys outside the database
 * @param readers the permissions that let staff read it, by their names in the table of permissions: which roles that are is
 *     the table's to say
 */
public record PersonalData(
        String room,
        String name,
        List<String> columns,
        Period keep,
        boolean sensitive,
        boolean sealed,
        List<String> readers) {

    public PersonalData {
        columns = List.copyOf(columns);
        readers = List.copyOf(readers);
    }

    /** Data of an ordinary kind. @param columns {@code table.column} */
    public static PersonalData ordinary(String room, String name, Period keep, String... columns) {
        return new PersonalData(room, name, List.of(columns), keep, false, false, List.of());
    }

    /** Data that may reveal what article 9 protects. @param columns {@code table.column} */
    public static PersonalData sensitive(String room, String name, Period keep, String... columns) {
        return new PersonalData(room, name, List.of(columns), keep, true, false, List.of());
    }

    /** The same, encrypted at rest. */
    public PersonalData underSeal() {
        return new PersonalData(room, name, columns, keep, sensitive, true, readers);
    }

    /** The same, read by staff who hold any of these permissions. */
    public PersonalData readBy(String... permissions) {
        return new PersonalData(room, name, columns, keep, sensitive, sealed, List.of(permissions));
    }

    /** The code of a sentence on it: {@code part} is empty, {@code .purpose}, {@code .basis}, … */
    public String sentence(String part) {
        return room + ".data." + name + part;
    }

    /** Whether this claims a column. */
    public boolean claims(String table, String column) {
        return columns.stream().anyMatch(claimed -> {
            String[] parts = claimed.split("\\.");
            return (parts[0].equals("*") || parts[0].equals(table))
                    && (parts[1].equals("*") || parts[1].equals(column));
        });
    }
}
