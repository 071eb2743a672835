package fr.vigie.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.vigie.server.InServer;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lies on disk of a file that was only checked, and until when. */
@InServer
class CheckedFilesIT {

    private static final String FILE =
            "id;saisi_le;auteur_role;plateforme_code;jour;tranche;region_code;etat;symptome_principal;commentaire\n"
                    + "CF1;2022-06-07T12:00:00+02:00;section_academique;NAT-MCM;2022-06-07;matin;;degrade;;Le ragondin ronfle\n";

    @Inject
    BackgroundImports background;

    @Inject
    Imports imports;

    @Test
    void it_lies_in_vigies_own_folder_and_goes_when_it_has_waited_long_enough() throws IOException {
        Path elsewhere = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> before = filesWith(elsewhere);
        long check = checked();
        assertThat(filesWith(ReceivedFile.folder())).hasSize(1);
        assertThat(filesWith(elsewhere)).isEqualTo(before);

        background.forgetBefore(Instant.now().minus(Duration.ofHours(1)));
        assertThat(background.waits(check)).isTrue();
        background.forgetBefore(Instant.now().plusSeconds(1));
        assertThat(background.waits(check)).isFalse();
        assertThat(filesWith(ReceivedFile.folder())).isEmpty();
    }

    @Test
    void it_goes_when_the_server_stops_and_what_a_broken_one_left_when_the_next_one_starts() throws IOException {
        checked();
        background.end();
        assertThat(filesWith(ReceivedFile.folder())).isEmpty();

        checked();
        background.begin(null);
        assertThat(filesWith(ReceivedFile.folder())).isEmpty();
        background.forgetBefore(Instant.now().plusSeconds(1));
    }

    private long checked() throws IOException {
        var file = ReceivedFile.receive(new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)), "a.csv");
        long check = background.check(imports.find("reports").orElseThrow(), file, "redaction");
        await().atMost(Duration.ofSeconds(30)).until(() -> background.waits(check));
        return check;
    }

    private static List<Path> filesWith(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".csv"))
                    .filter(CheckedFilesIT::isOurs)
                    .toList();
        }
    }

    private static boolean isOurs(Path file) {
        try {
            return Files.readString(file).contains("Le ragondin ronfle");
        } catch (IOException gone) {
            return false;
        }
    }
}
