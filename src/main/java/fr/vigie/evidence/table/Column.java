package fr.vigie.evidence.table;

/**
 * A column of a table.
 *
 * @param name short, without accents or blanks
 * @param type what its cells are
 * @param description what it says, for whoever has only the file
 */
public record Column(String name, Type type, String description) {

    /** Types of Frictionless Table Schema. */
    enum Type {
        STRING,
        INTEGER,
        BOOLEAN,
        DATE,
        DATETIME
    }

    static Column text(String name, String description) {
        return new Column(name, Type.STRING, description);
    }

    static Column number(String name, String description) {
        return new Column(name, Type.INTEGER, description);
    }

    static Column truth(String name, String description) {
        return new Column(name, Type.BOOLEAN, description);
    }

    static Column day(String name, String description) {
        return new Column(name, Type.DATE, description);
    }

    static Column moment(String name, String description) {
        return new Column(name, Type.DATETIME, description);
    }
}
