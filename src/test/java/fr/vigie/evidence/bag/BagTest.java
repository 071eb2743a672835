package fr.vigie.evidence.bag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BagTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "..\\..\\boot.ini",
                "/etc/shadow",
                "con.png",
                "a\nb\u0000c.png",
                ". .",
                "",
                "🙂.png",
                "Éléments d’enquête (2).PNG",
                "-rf",
                "~/x",
                "C:\\aux",
                "%2e%2e/x",
                "a..b...c"
            })
    void whatever_a_file_was_called_its_name_in_a_bag_is_harmless(String hostile) {
        String name = BagName.of(hostile, "piece");
        assertThat(name)
                .matches("[a-z0-9_][a-z0-9_.-]{0,90}")
                .doesNotContain("..")
                .doesNotMatch("(con|aux|nul)(\\..*)?");
        assertThat(BagName.checked(name)).isEqualTo(name);
    }

    @Test
    void a_name_keeps_what_people_know_it_by() {
        assertThat(BagName.of("Éléments d’enquête (2).PNG", "piece")).isEqualTo("elements-d-enquete-2.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "/x", "a//b", "a/../b", "a b", "", "é", "a\\b"})
    void a_path_that_leads_elsewhere_never_gets_into_a_bag(String path) {
        assertThatThrownBy(() -> BagName.checked(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_disk_that_is_full_is_an_error_and_no_bag() {
        assertThatThrownBy(() -> {
                    try (var bag = new Bag(new FileOutputStream("/dev/full"), "dossier", Instant.EPOCH)) {
                        try (OutputStream file = bag.payload("grand.bin")) {
                            byte[] noise = new byte[1 << 20];
                            new java.util.Random(1).nextBytes(noise);
                            file.write(noise);
                        }
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left");
    }
}
