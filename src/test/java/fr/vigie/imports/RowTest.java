package fr.vigie.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.shared.DayPart;
import fr.vigie.shared.Fault;
import fr.vigie.shared.Moment;
import fr.vigie.shared.TimePrecision;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowTest {

    @Test
    void a_missing_column_says_the_same_as_an_empty_cell() {
        Row row = row("id", "S01");
        assertThat(row.optional("commentaire", 10)).isNull();
        assertThat(row.has("commentaire")).isFalse();
        assertThat(row.isGood()).isTrue();
    }

    @Test
    void every_fault_of_a_row_is_noted_in_its_own_column() {
        Row row = row("id", "", "nombre", "beaucoup", "tranche", "midi", "jour", "2021-02-30");
        row.code("id");
        row.number("nombre", 0, 50);
        row.required("tranche", DayPart.class);
        row.day("jour");
        assertThat(row.faults().found()).extracting(Fault::field).containsExactly("id", "nombre", "tranche", "jour");
        assertThat(row.isGood()).isFalse();
    }

    @Test
    void numbers_keep_to_their_bounds() {
        assertThat(row("n", "50").number("n", 0, 50)).isEqualTo(50);
        assertThat(row("n", "51").number("n", 0, 50)).isNull();
        assertThat(row("n", "-1").number("n", 0, 50)).isNull();
        assertThat(row("n", "").number("n", 0, 50)).isNull();
    }

    @Test
    void a_control_character_is_a_fault_and_a_line_break_is_not() {
        Row broken = row("texte", "a\u0000b");
        assertThat(broken.optional("texte", 10)).isNull();
        assertThat(codes(broken)).containsExactly("shared.text.control");
        assertThat(row("texte", "a\nb").optional("texte", 10)).isEqualTo("a\nb");
    }

    @Test
    void a_text_of_one_megabyte_is_a_fault_that_says_how_long_it_may_be() {
        Row row = row("texte", "x".repeat(1 << 20));
        assertThat(row.optional("texte", 2_000)).isNull();
        assertThat(row.faults().found().get(0).args()).contains(2_000);
    }

    @Test
    void a_moment_keeps_its_precision_and_its_wording() {
        Row row = row(
                "date_heure",
                "2021-04-06T10:30:00+02:00",
                "precision_temps",
                "environ",
                "formulation_temps",
                "en milieu de matinée");
        Moment moment = row.moment("date_heure", "precision_temps", "formulation_temps");
        assertThat(moment.precision()).isEqualTo(TimePrecision.ABOUT);
        assertThat(moment.wording()).isEqualTo("en milieu de matinée");
        assertThat(moment.day()).isEqualTo(LocalDate.of(2021, 4, 6));
    }

    @Test
    void an_unknown_precision_is_a_fault_of_its_own_column() {
        Row row = row("date_heure", "2021-04-06", "precision_temps", "presque");
        assertThat(row.moment("date_heure", "precision_temps", null)).isNull();
        assertThat(row.faults().found()).extracting(Fault::field).containsExactly("precision_temps");
    }

    @Test
    void a_list_in_a_cell_is_split_at_its_semicolons() {
        assertThat(row("preuves", "T01; T02;;source_externe").list("preuves"))
                .containsExactly("T01", "T02", "source_externe");
        assertThat(row("preuves", "").list("preuves")).isEmpty();
    }

    private static List<String> codes(Row row) {
        return row.faults().found().stream().map(Fault::code).toList();
    }

    private static Row row(String... columnsAndCells) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        String[] cells = new String[columnsAndCells.length / 2];
        for (int i = 0; i < cells.length; i++) {
            columns.put(columnsAndCells[2 * i], i);
            cells[i] = columnsAndCells[2 * i + 1];
        }
        return new Row(2, columns, cells);
    }
}
