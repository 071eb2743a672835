package fr.vigie.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.vigie.shared.Fault;
import fr.vigie.shared.Refused;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @TempDir
    Path folder;

    @Test
    void cells_lines_and_header_are_read_as_rfc_4180_says() throws IOException {
        Path file = written("id,texte\nT01,\"a, \"\"b\"\"\nc\"\n\nT02,\n", StandardCharsets.UTF_8);
        try (CsvFile csv = CsvFile.open(file)) {
            assertThat(csv.header()).containsExactly("id", "texte");
            CsvFile.Line first = csv.next().orElseThrow();
            assertThat(first.number()).isEqualTo(2);
            assertThat(first.cells()).containsExactly("T01", "a, \"b\"\nc");
            CsvFile.Line second = csv.next().orElseThrow();
            assertThat(second.number()).isEqualTo(5);
            assertThat(second.cells()).containsExactly("T02", "");
            assertThat(csv.next()).isEmpty();
            assertThat(csv.percentRead()).isEqualTo(100);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-8", "UTF-16LE", "UTF-16BE"})
    void p16_accents_survive_whatever_the_encoding(String encoding) throws IOException {
        Charset charset = Charset.forName(encoding);
        String mark = encoding.startsWith("UTF-16") ? "\ufeff" : "";
        Path file = written(mark + "id;texte\nT01;élève à l’entrée, 12 €\n", charset);
        assertThat(lines(file)).containsExactly("T01|élève à l’entrée, 12 €");
    }

    @Test
    void p16_a_file_in_windows_1252_keeps_its_typography() throws IOException {
        Path file = written("id;texte\nT01;« l’été\u00a0»\u00a0: CAFÉ»\n", Charset.forName("windows-1252"));
        assertThat(lines(file)).containsExactly("T01|« l’été\u00a0»\u00a0: CAFÉ»");
    }

    @Test
    void p16_a_file_in_two_encodings_is_refused_at_its_line() throws IOException {
        Path file = folder.resolve("mixed.csv");
        Files.write(file, "id,texte\nT01,élève\nT02,".getBytes(StandardCharsets.UTF_8));
        Files.write(file, "élève\n".getBytes(Charset.forName("windows-1252")), StandardOpenOption.APPEND);
        Fault fault = fault(file);
        assertThat(fault.code()).isEqualTo("csv.mixedEncodings");
    }

    @Test
    void an_accent_after_the_first_kilobytes_still_tells_the_encoding() throws IOException {
        String long_ = "id,texte\n" + "T,x\n".repeat(50_000) + "T01,élève\n";
        List<String> lines = lines(written(long_, Charset.forName("windows-1252")));
        assertThat(lines.get(lines.size() - 1)).isEqualTo("T01|élève");
        lines = lines(written(long_, StandardCharsets.UTF_8));
        assertThat(lines.get(lines.size() - 1)).isEqualTo("T01|élève");
    }

    @Test
    void the_mark_of_utf_8_is_not_part_of_the_first_column() throws IOException {
        try (CsvFile csv = CsvFile.open(written("\ufeffid,texte\n", StandardCharsets.UTF_8))) {
            assertThat(csv.header()).containsExactly("id", "texte");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_separator_is_the_one_of_the_first_line(String separator) throws IOException {
        String header = String.join(separator, "id", "a", "b");
        String line = String.join(separator, "T01", "\"1;2,3\"", "x");
        Path file = written(header + "\n" + line + "\n", StandardCharsets.UTF_8);
        assertThat(lines(file)).containsExactly("T01|1;2,3|x");
    }

    @Test
    void a_line_with_too_few_or_too_many_cells_is_given_as_it_is() throws IOException {
        assertThat(lines(written("a,b\n1\n1,2,3\n", StandardCharsets.UTF_8))).containsExactly("1", "1|2|3");
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        assertThat(fault(written("", StandardCharsets.UTF_8)).code()).isEqualTo("csv.empty");
    }

    @Test
    void a_spreadsheet_or_an_image_is_refused() throws IOException {
        Path file = folder.resolve("table.xlsx");
        Files.write(file, new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33, 0});
        assertThat(fault(file).code()).isEqualTo("csv.binary");
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_refused() throws IOException {
        Path file = written("a,b\n1,\"x\n" + "2,y\n".repeat(2_000_000), StandardCharsets.UTF_8);
        assertThat(fault(file).code()).isEqualTo("csv.malformed");
    }

    private Path written(String text, Charset charset) throws IOException {
        Path file = folder.resolve("file.csv");
        Files.write(file, text.getBytes(charset));
        return file;
    }

    private static List<String> lines(Path file) throws IOException {
        var lines = new ArrayList<String>();
        try (CsvFile csv = CsvFile.open(file)) {
            for (var line = csv.next(); line.isPresent(); line = csv.next()) {
                lines.add(String.join("|", line.get().cells()));
            }
        }
        return lines;
    }

    private static Fault fault(Path file) {
        Refused refused = catchThrowableOfType(Refused.class, () -> lines(file));
        assertThat(refused).isNotNull();
        return refused.faults().get(0);
    }
}
