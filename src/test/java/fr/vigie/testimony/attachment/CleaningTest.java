package fr.vigie.testimony.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.shared.Refused;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CleaningTest {

    private static final Cleaning CLEANING = new Cleaning();

    static {
        CLEANING.papers = new Papers();
    }

    @AfterAll
    static void tidied() {
        CLEANING.papers.tidy();
    }

    private static Cleaned clean(byte[] content) {
        return CLEANING.clean(content, 1);
    }

    private static void holdsNoSecret(byte[] content) {
        assertThat(new String(content, StandardCharsets.ISO_8859_1))
                .doesNotContain(Sent.SECRET, "Exif", "JavaScript", "Author");
    }

    @Test
    void what_is_masked_is_gone_from_the_picture_and_the_rest_stays() throws Exception {
        byte[] came = clean(Sent.png(200, 100)).content();
        var before = Sent.decoded(came);
        var masked = Picture.masked(came, Areas.read("100,200,300,400;0,0,1,1"));
        var after = Sent.decoded(masked.encoded());
        assertThat(after.getRGB(20, 20)).isEqualTo(0xff000000);
        assertThat(after.getRGB(79, 59)).isEqualTo(0xff000000);
        assertThat(after.getRGB(0, 0)).as("what is half covered is covered").isEqualTo(0xff000000);
        assertThat(after.getRGB(81, 61)).isEqualTo(before.getRGB(81, 61));
        assertThat(after.getRGB(19, 19)).isEqualTo(before.getRGB(19, 19));
    }

    @Test
    void areas_are_read_as_they_are_written_and_stay_within_the_picture() {
        assertThat(Areas.read("100,200,300,400;0,0,1000,1000").written()).isEqualTo("100,200,300,400;0,0,1000,1000");
        assertThat(Areas.read(null).isNone()).isTrue();
        for (String wrong :
                new String[] {"1,2,3", "a", "0,0,0,5", "900,0,200,5", "-1,0,2,2", "1,1,9999,1", "1,1,1,1;".repeat(101)
                }) {
            assertThatThrownBy(() -> Areas.read(wrong)).as(wrong).isInstanceOf(Refused.class);
        }
    }

    @Test
    void screenshot_is_made_anew_with_its_pixels_and_without_what_was_written_beside_them() {
        byte[] sent = Sent.png(640, 480);
        Cleaned cleaned = clean(sent);
        assertThat(cleaned.type()).isEqualTo(AttachmentType.PNG);
        holdsNoSecret(cleaned.content());
        var image = Sent.decoded(cleaned.content());
        assertThat(image.getWidth()).isEqualTo(640);
        assertThat(new Color(image.getRGB(10, 10))).isEqualTo(Color.BLUE);
        assertThat(new Color(image.getRGB(600, 400))).isEqualTo(Color.RED);
        assertThat(cleaned.originalSha256()).isEqualTo(Cleaning.sha256(sent));
        assertThat(cleaned.sha256())
                .isEqualTo(Cleaning.sha256(cleaned.content()))
                .isNotEqualTo(cleaned.originalSha256());
    }

    @ParameterizedTest
    @CsvSource({
        "1,true,true",
        "2,false,true",
        "3,false,false",
        "4,true,false",
        "5,true,true",
        "6,false,true",
        "7,false,false",
        "8,true,false"
    })
    void photo_stands_upright_however_the_phone_was_held(int orientation, boolean left, boolean top) {
        Cleaned cleaned = clean(Sent.jpeg(320, 160, orientation));
        holdsNoSecret(cleaned.content());
        var image = Sent.decoded(cleaned.content());
        assertThat(image.getWidth()).isEqualTo(orientation > 4 ? 160 : 320);
        int x = left ? image.getWidth() / 4 : image.getWidth() * 3 / 4;
        int y = top ? image.getHeight() / 4 : image.getHeight() * 3 / 4;
        assertThat(new Color(image.getRGB(x, y)).getBlue()).isGreaterThan(200);
        assertThat(new Color(image.getRGB(image.getWidth() - x, image.getHeight() - y)).getRed())
                .isGreaterThan(200);
    }

    @Test
    void photo_that_sharpens_while_it_loads_is_made_anew() {
        assertThat(Scans.of(Sent.progressive(320, 160, 0))).isBetween(5, 20);
        var image = Sent.decoded(clean(Sent.progressive(320, 160, 0)).content());
        assertThat(new Color(image.getRGB(10, 10)).getBlue()).isGreaterThan(200);
        assertThat(Scans.of(Sent.jpeg(320, 160, 6)))
                .as("its small picture and its place are no scan")
                .isOne();
    }

    @Test
    void large_photo_becomes_smaller_and_a_long_screenshot_stays_legible() {
        var photo = Sent.decoded(clean(Sent.jpeg(6000, 4000, 1)).content());
        assertThat(photo.getWidth() * photo.getHeight()).isBetween(6_000_000, Picture.MOST_KEPT + 10_000);
        var scrolled = Sent.decoded(clean(Sent.png(600, 9000)).content());
        assertThat(scrolled.getWidth()).isEqualTo(600);
    }

    @Test
    void paper_is_drawn_and_loses_its_script_its_author_and_its_hidden_text() throws Exception {
        Cleaned cleaned = clean(Sent.pdf(2));
        assertThat(cleaned.type()).isEqualTo(AttachmentType.PDF);
        holdsNoSecret(cleaned.content());
        try (var made = Loader.loadPDF(cleaned.content())) {
            assertThat(made.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(made)).isBlank();
            assertThat(made.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(made.getDocumentInformation().getMetadataKeys()).isEmpty();
            var drawn = new org.apache.pdfbox.rendering.PDFRenderer(made).renderImage(0);
            boolean dark = false;
            for (int x = 0; x < drawn.getWidth(); x++) {
                for (int y = 0; y < drawn.getHeight(); y++) {
                    dark |= (drawn.getRGB(x, y) & 0xFF) < 80;
                }
            }
            assertThat(dark).as("the sentence can still be seen").isTrue();
        }
    }

    static Stream<Arguments> whatIsRefused() {
        byte[] half = Sent.png(640, 480);
        byte[] broken = java.util.Arrays.copyOf(Sent.jpeg(640, 480, 1), 60);
        return Stream.of(
                Arguments.of("nothing", new byte[0], "empty"),
                Arguments.of("eleven megabytes", new byte[11 << 20], "tooLarge"),
                Arguments.of("HEIC", Sent.heic(), "unknownType"),
                Arguments.of("GIF and script", Sent.gifThatIsAScript(), "unknownType"),
                Arguments.of("SVG", Sent.svg(), "unknownType"),
                Arguments.of("ZIP", Sent.zip(), "unknownType"),
                Arguments.of("HTML", "<html><script>1</script>".getBytes(StandardCharsets.UTF_8), "unknownType"),
                Arguments.of("40,000 by 40,000", Sent.bomb(40_000, 40_000), "tooManyPixels"),
                Arguments.of("5,000 scans", Sent.progressive(640, 480, 5_000), "tooManyScans"),
                Arguments.of("half a PNG", java.util.Arrays.copyOf(half, 50), "broken"),
                Arguments.of("half a JPEG", broken, "broken"),
                Arguments.of("encrypted PDF", Sent.encryptedPdf(), "encrypted"),
                Arguments.of("eleven pages", Sent.pdf(11), "tooManyPages"),
                Arguments.of("PDF in name only", "%PDF-1.7\nrien".getBytes(StandardCharsets.UTF_8), "broken"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatIsRefused")
    void what_cannot_be_made_anew_is_refused_with_a_sentence(String what, byte[] content, String code) {
        assertThatThrownBy(() -> clean(content)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.faults().get(0).field()).isEqualTo("attachments");
            assertThat(refused.faults().get(0).code()).isEqualTo("testimony.attachment." + code);
        });
    }

    @Test
    void scrambled_files_are_refused_or_made_anew_and_nothing_else_happens() {
        var random = new Random(20_210_406);
        for (byte[] whole : new byte[][] {Sent.png(80, 60), Sent.jpeg(80, 60, 6)}) {
            for (int i = 0; i < 300; i++) {
                byte[] content = whole.clone();
                for (int k = 0; k < 1 + random.nextInt(8); k++) {
                    content[random.nextInt(content.length)] = (byte) random.nextInt(256);
                }
                try {
                    holdsNoSecret(clean(content).content());
                } catch (Refused refused) {
                    assertThat(refused.faults()).hasSize(1);
                }
            }
        }
    }
}
