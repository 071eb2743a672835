package fr.vigie.testimony.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A program of its own, started for one PDF: reads it from its input, draws each page and writes a PDF of the drawings to
 * its output. What a PDF can do to whoever draws it (exhaust memory, never end) it does here, to a process that has little
 * of the one and is ended by its own clock.
 */
public final class PageDrawing {

    static final int DONE = 0;
    static final int ENCRYPTED = 10;
    static final int TOO_MANY_PAGES = 11;
    static final int BROKEN = 12;
    static final int TOO_LATE = 13;

    private static final float SCALE = 150f / 72f;
    private static final double MOST_PIXELS = 3_500_000;
    private static final float QUALITY = 0.8f;

    private PageDrawing() {}

    /** @param arguments how many pages at most, and how many seconds */
    public static void main(String[] arguments) {
        int most = Integer.parseInt(arguments[0]);
        long millis = 1000L * Integer.parseInt(arguments[1]);
        Thread clock = new Thread(new Clock(millis));
        clock.setDaemon(true);
        clock.start();
        int end = BROKEN;
        try (var out = new FileOutputStream(FileDescriptor.out)) {
            byte[] drawn = draw(System.in.readAllBytes(), most);
            end = drawn == null ? TOO_MANY_PAGES : DONE;
            if (drawn != null) {
                out.write(drawn);
            }
        } catch (InvalidPasswordException locked) {
            end = ENCRYPTED;
        } catch (IOException | RuntimeException broken) {
            end = BROKEN;
        }
        Runtime.getRuntime().halt(end);
    }

    /** @return null when there are more pages than may be */
    static byte[] draw(byte[] pdf, int most) throws IOException {
        try (PDDocument sent = Loader.loadPDF(pdf);
                PDDocument made = new PDDocument()) {
            int pages = sent.getNumberOfPages();
            if (pages > most) {
                return null;
            }
            if (pages == 0) {
                throw new IOException("no page");
            }
            PDFRenderer renderer = new PDFRenderer(sent);
            renderer.setSubsamplingAllowed(true);
            for (int i = 0; i < pages; i++) {
                PDRectangle box = sent.getPage(i).getCropBox();
                double area = Math.max(1, (double) box.getWidth() * box.getHeight());
                float scale = (float) Math.min(SCALE, Math.sqrt(MOST_PIXELS / area));
                BufferedImage drawing = renderer.renderImage(i, scale, ImageType.RGB);
                PDRectangle size = new PDRectangle(drawing.getWidth() / SCALE, drawing.getHeight() / SCALE);
                PDPage page = new PDPage(size);
                made.addPage(page);
                try (PDPageContentStream pen = new PDPageContentStream(made, page)) {
                    pen.drawImage(
                            JPEGFactory.createFromImage(made, drawing, QUALITY),
                            0,
                            0,
                            size.getWidth(),
                            size.getHeight());
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            made.save(out);
            return out.toByteArray();
        }
    }

    /** Ends the process when its time is over, whatever it is busy with. */
    private static final class Clock implements Runnable {

        private final long millis;

        Clock(long millis) {
            this.millis = millis;
        }

        @Override
        public void run() {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException never) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(TOO_LATE);
        }
    }
}
