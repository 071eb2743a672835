package fr.vigie.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class WorkbookTest {

    private static byte[] bytes() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out)) {
            book.sheet("Jours", "jour", "n", "part", "clos", "quoi", "quand");
            book.line(LocalDate.of(2021, 4, 6), 11, 0.5, true, "=1+1", Instant.parse("2021-04-06T06:33:00Z"));
            book.line(null, null, null, false, "a<b> & \"c\" \u0001 \uD83D\uDE42 \uD83D", null);
            book.sheet("Un nom [trop] long: pour un onglet/feuille", "x");
        }
        return out.toByteArray();
    }

    private static Map<String, String> parts() throws Exception {
        Map<String, String> parts = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void each_value_is_a_cell_of_its_kind() throws Exception {
        String sheet = parts().get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("<c s=\"2\"><v>44292</v></c><c><v>11</v></c><c><v>0.5</v></c><c t=\"b\"><v>1</v></c>")
                .as("the moment as the clocks of Paris show it")
                .contains("<c s=\"3\"><v>44292.35625</v></c>");
    }

    @Test
    void a_text_is_never_a_formula() throws Exception {
        assertThat(parts().get("xl/worksheets/sheet1.xml"))
                .contains("t=\"inlineStr\"><is><t xml:space=\"preserve\">=1+1</t>")
                .doesNotContain("<f>");
    }

    @Test
    void every_part_is_well_formed_and_named_where_it_has_to_be() throws Exception {
        for (var part : parts().entrySet()) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part.getValue().getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(parts().get("xl/workbook.xml")).contains("Un nom  trop  long  pour un ong\"");
    }

    @Test
    void the_same_values_are_the_same_bytes() throws Exception {
        assertThat(bytes()).isEqualTo(bytes());
    }
}
