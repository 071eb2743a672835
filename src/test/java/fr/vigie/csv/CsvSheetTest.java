package fr.vigie.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.shared.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CsvSheetTest {

    private static String written(Object... values) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new CsvSheet(out, "a")) {
            sheet.line(values);
        }
        return out.toString(StandardCharsets.UTF_8).lines().skip(1).findFirst().orElseThrow();
    }

    @Test
    void p08_text_that_would_be_a_formula_is_made_harmless() throws IOException {
        assertThat(written("=HYPERLINK(\"http://exemple.test\";\"clic\")"))
                .isEqualTo("\"'=HYPERLINK(\"\"http://exemple.test\"\";\"\"clic\"\")\"");
        for (String start : new String[] {"+", "-", "@", "\t"}) {
            assertThat(written(start + "1")).contains("'" + start + "1");
        }
    }

    @Test
    void semicolons_are_a_choice_and_the_file_says_its_encoding_to_spreadsheets() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new CsvSheet(Separator.of("semicolon"), out, "a", "b")) {
            sheet.line("1,5", "x;y");
            sheet.line("=1", "élève");
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\ufeffa;b\r\n1,5;\"x;y\"\r\n'=1;élève\r\n");
        assertThat(Separator.of(null)).isEqualTo(Separator.of(" ")).isEqualTo(Separator.COMMA);
        assertThatThrownBy(() -> Separator.of("tab")).isInstanceOf(Refused.class);
    }

    @Test
    void numbers_stay_numbers_and_nothing_stays_nothing() throws IOException {
        assertThat(written(-12, null, true, "Bonjour, Zoé")).isEqualTo("-12,,true,\"Bonjour, Zoé\"");
    }
}
