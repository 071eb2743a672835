package fr.vigie.imports;

import fr.vigie.shared.Coded;
import fr.vigie.shared.Faults;
import fr.vigie.shared.Moment;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Text;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a file: its cells by column, what is wrong with them, and what became of it.
 *
 * <p>The reading methods note a fault in the cell's column and go on, so that a person sees all faults of a line at once;
 * {@link #isGood()} says afterwards whether the values can be used.
 */
public final class Row {

    private static final int LONGEST_CODE = 100;

    private final long line;
    private final Map<String, Integer> columns;
    private final String[] cells;
    private final Faults faults = new Faults();
    private Outcome outcome;

    /** What importing changed for a row. */
    enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /**
     * @param line the line of the file where the row begins, from 1 with the header counted
     * @param columns where each column of the file stands, from 0
     * @param cells the cells in the order of the file; missing ones are empty
     */
    Row(long line, Map<String, Integer> columns, String[] cells) {
        this.line = line;
        this.columns = columns;
        this.cells = cells;
    }

    /** The line of the file where the row begins, from 1 with the header counted. */
    public long line() {
        return line;
    }

    /** What is wrong with the row so far; more may be added. */
    public Faults faults() {
        return faults;
    }

    /** Whether nothing is wrong so far. */
    public boolean isGood() {
        return faults.none();
    }

    /** The cell as written, without the blanks around it; empty when the cell or its column is missing. No check. */
    public String raw(String column) {
        Integer place = columns.get(column);
        return place == null || place >= cells.length || cells[place] == null ? "" : cells[place].strip();
    }

    /** Whether the file has this column; one without it says nothing about what is known already. */
    public boolean carries(String column) {
        return columns.containsKey(column);
    }

    /** Whether the cell says anything. */
    public boolean has(String column) {
        return !raw(column).isEmpty();
    }

    /**
     * A text that may be missing.
     *
     * @param longest the most characters that it may have
     * @return null when the cell is empty or at fault
     */
    public String optional(String column, int longest) {
        return faults.reading(column, () -> Text.read(raw(column), longest)).orElse(null);
    }

    /**
     * A text that must be there.
     *
     * @return null when the cell is at fault
     */
    public String required(String column, int longest) {
        return faults.reading(column, () -> Text.required(raw(column), longest)).orElse(null);
    }

    /** A code that must be there, unchecked but for its length. */
    public String code(String column) {
        return required(column, LONGEST_CODE);
    }

    /** A code that may be missing, unchecked but for its length. */
    public String optionalCode(String column) {
        return optional(column, LONGEST_CODE);
    }

    /**
     * One of the constants of an enum, which may be missing.
     *
     * @return empty when the cell is empty or at fault
     */
    public <E extends Enum<E> & Coded> Optional<E> optional(String column, Class<E> type) {
        String code = optionalCode(column);
        if (code == null) {
            return Optional.empty();
        }
        Optional<E> constant = Coded.find(type, code);
        if (constant.isEmpty()) {
            faults.add(column, "imports.unknownCode", code, known(type));
        }
        return constant;
    }

    /**
     * One of the constants of an enum, which must be there.
     *
     * @return empty when the cell is at fault
     */
    public <E extends Enum<E> & Coded> Optional<E> required(String column, Class<E> type) {
        if (!has(column)) {
            faults.add(column, "shared.text.missing");
            return Optional.empty();
        }
        return optional(column, type);
    }

    /** A whole number between the bounds, both included; null when the cell is empty or at fault. */
    public Integer number(String column, int least, int most) {
        String text = raw(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, with the bounds
        }
        faults.add(column, "imports.number", least, most);
        return null;
    }

    /** Yes ({@code 1}, {@code oui}, {@code vrai}, {@code true}) or no ({@code 0}, {@code non}, {@code faux}, {@code false}, empty). */
    public boolean flag(String column) {
        return switch (raw(column).toLowerCase(Locale.ROOT)) {
            case "1", "oui", "vrai", "true" -> true;
            case "", "0", "non", "faux", "false" -> false;
            default -> {
                faults.add(column, "imports.flag");
                yield false;
            }
        };
    }

    /** A day without an hour; null when the cell is empty or at fault. */
    public LocalDate day(String column) {
        if (!has(column)) {
            return null;
        }
        return faults.reading(column, () -> {
                    ParisTime.Reading reading = ParisTime.read(raw(column));
                    if (!reading.dateOnly()) {
                        throw Refused.because(column, "imports.dayOnly");
                    }
                    return reading.day();
                })
                .orElse(null);
    }

    /**
     * A moment with its precision and its wording, as {@link Moment#read} takes them; it must be there.
     *
     * @param wordingColumn the column of the wording, or null where the kind has none
     * @return null when a cell is at fault
     */
    public Moment moment(String timeColumn, String precisionColumn, String wordingColumn) {
        if (!has(timeColumn)) {
            faults.add(timeColumn, "shared.text.missing");
            return null;
        }
        String wording = wordingColumn == null ? null : optional(wordingColumn, LONGEST_CODE);
        try {
            return Moment.read(raw(timeColumn), raw(precisionColumn), wording);
        } catch (Refused refused) {
            refused.renaming(Map.of("time", timeColumn, "precision", precisionColumn))
                    .faults()
                    .forEach(faults::add);
            return null;
        }
    }

    /** The values of a cell that lists several, separated by {@code ;}; empty when the cell is. */
    public List<String> list(String column) {
        String text = optional(column, 10_000);
        return text == null
                ? List.of()
                : Arrays.stream(text.split(";"))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    /** The row wasn't known and has been written. */
    public void created() {
        outcome = Outcome.CREATED;
    }

    /** The row was known, said something else, and has been written. */
    public void updated() {
        outcome = Outcome.UPDATED;
    }

    /** The row was known and said the same; nothing was written. */
    public void unchanged() {
        outcome = Outcome.UNCHANGED;
    }

    Outcome outcome() {
        return outcome;
    }

    private static <E extends Enum<E> & Coded> String known(Class<E> type) {
        return String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Coded::code).toList());
    }
}
