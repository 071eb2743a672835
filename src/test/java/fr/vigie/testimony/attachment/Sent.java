package fr.vigie.testimony.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Files as people send them, and as others do. */
public final class Sent {

    /** A word that only metadata hold. */
    public static final String SECRET = "Ornithorynque";

    private Sent() {}

    /** A red picture whose upper left quarter is blue. */
    public static BufferedImage drawing(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.dispose();
        return image;
    }

    /** A PNG with a text beside the picture. */
    public static byte[] png(int width, int height) {
        return withChunk(
                encoded(drawing(width, height), "png"),
                "tEXt",
                ("Author\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A PNG of chance, which no encoding makes much smaller: three bytes a point. */
    public static byte[] noise(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var chance = new java.util.Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, chance.nextInt());
            }
        }
        return encoded(image, "png");
    }

    /** A JPEG that says how the phone was held and where. */
    public static byte[] jpeg(int width, int height, int orientation) {
        byte[] plain = encoded(drawing(width, height), "jpeg");
        var exif = new ByteArrayOutputStream();
        var data = new DataOutputStream(exif);
        try {
            data.writeBytes("Exif\0\0MM");
            data.writeShort(42);
            data.writeInt(8);
            data.writeShort(1);
            data.writeShort(0x0112);
            data.writeShort(3);
            data.writeInt(1);
            data.writeShort(orientation);
            data.writeShort(0);
            data.writeInt(0);
            data.writeBytes(SECRET);
            var out = new ByteArrayOutputStream();
            out.write(plain, 0, 2);
            out.write(0xFF);
            out.write(0xE1);
            out.write((exif.size() + 2) >> 8);
            out.write((exif.size() + 2) & 0xFF);
            out.write(exif.toByteArray());
            out.write(plain, 2, plain.length - 2);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A photo that sharpens while it loads, as programs write it.
     *
     * @param more how often its first scan is there once more: a few bytes of it, the same work for whoever decodes it
     */
    public static byte[] progressive(int width, int height, int more) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = new javax.imageio.stream.MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            var how = writer.getDefaultWriteParam();
            how.setProgressiveMode(javax.imageio.ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new javax.imageio.IIOImage(drawing(width, height), null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        String bytes = out.toString(StandardCharsets.ISO_8859_1);
        int first = bytes.indexOf("\u00ff\u00da");
        int next = Math.min(index(bytes, "\u00ff\u00da", first + 2), index(bytes, "\u00ff\u00c4", first + 2));
        String scan = bytes.substring(first, next);
        return (bytes.substring(0, next) + scan.repeat(more) + bytes.substring(next))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int index(String bytes, String marker, int from) {
        int found = bytes.indexOf(marker, from);
        return found < 0 ? bytes.length() : found;
    }

    /** A PNG of a few bytes that claims a size. */
    public static byte[] bomb(int width, int height) {
        try {
            var out = new ByteArrayOutputStream();
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
            var head = new ByteArrayOutputStream();
            var data = new DataOutputStream(head);
            data.writeInt(width);
            data.writeInt(height);
            data.write(new byte[] {1, 0, 0, 0, 0});
            chunk(out, "IHDR", head.toByteArray());
            var squeezed = new ByteArrayOutputStream();
            try (var zip = new DeflaterOutputStream(squeezed)) {
                zip.write(new byte[1 << 20]);
            }
            chunk(out, "IDAT", squeezed.toByteArray());
            chunk(out, "IEND", new byte[0]);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF with a visible sentence, a script, a file inside and an author. */
    public static byte[] pdf(int pages) {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (var pen = new PDPageContentStream(document, page)) {
                    pen.beginText();
                    pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 40);
                    pen.newLineAtOffset(72, 600);
                    pen.showText("Page blanche");
                    pen.endText();
                }
            }
            var about = new PDDocumentInformation();
            about.setAuthor(SECRET);
            document.setDocumentInformation(about);
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('" + SECRET + "')"));
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF that asks for a password. */
    public static byte[] encryptedPdf() {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("chef", "secret", new AccessPermission()));
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A GIF that is also a script. */
    public static byte[] gifThatIsAScript() {
        return "GIF89a/*\0\0\0\0*/=1;alert(1)".getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What a phone of one maker calls a photo. */
    public static byte[] heic() {
        return "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] zip() {
        try {
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("image.png"));
                zip.write(png(4, 4));
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static BufferedImage decoded(byte[] image) {
        try {
            return ImageIO.read(new ByteArrayInputStream(image));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] encoded(BufferedImage image, String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static byte[] withChunk(byte[] png, String name, byte[] content) {
        try {
            var out = new ByteArrayOutputStream();
            int afterHead = 8 + 25;
            out.write(png, 0, afterHead);
            chunk(out, name, content);
            out.write(png, afterHead, png.length - afterHead);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) throws IOException {
        var data = new DataOutputStream(out);
        data.writeInt(content.length);
        byte[] named = name.getBytes(StandardCharsets.ISO_8859_1);
        data.write(named);
        data.write(content);
        var sum = new CRC32();
        sum.update(named);
        sum.update(content);
        data.writeInt((int) sum.getValue());
    }
}
