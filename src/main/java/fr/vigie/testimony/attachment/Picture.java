package fr.vigie.testimony.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What can be seen of a picture, upright, on white, and no larger than is useful. */
final class Picture {

    /** The most pixels of what is decoded: a photo of 50 megapixels. */
    static final int MOST_DECODED = 50_000_000;

    /** The most pixels of what is kept: a page of text stays legible. */
    static final int MOST_KEPT = 8_000_000;

    /** The longest side of what is kept, in pixels: a long screenshot. */
    static final int LONGEST_SIDE = 10_000;

    private static final int LARGEST_PNG = 4 << 20;
    private static final float QUALITY = 0.85f;
    private static final int THOUSAND = 1000;

    private final BufferedImage image;
    private final byte[] encoded;
    private final AttachmentType type;

    private Picture(BufferedImage image, AttachmentType wanted) throws IOException {
        this.image = image;
        byte[] png = wanted == AttachmentType.PNG ? png() : null;
        type = png != null && png.length <= LARGEST_PNG ? AttachmentType.PNG : AttachmentType.JPEG;
        encoded = type == AttachmentType.PNG ? png : jpeg();
    }

    /**
     * Reads a picture. Its size is looked at before any pixel is decoded: a file of a few kilobytes can claim 40,000 by
     * 40,000.
     *
     * <p>So are its scans, each of which a decoder goes over all of it for.
     *
     * @throws Unfit {@code tooManyPixels}, {@code tooManyScans}
     * @throws IOException when it is broken
     */
    static Picture read(AttachmentType type, byte[] content) throws IOException, Unfit {
        if (type == AttachmentType.JPEG && Scans.of(content) > Scans.MOST) {
            throw new Unfit("tooManyScans", 0);
        }
        ImageReader reader = ImageIO.getImageReadersByMIMEType(type.code()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            // without its metadata: texts in a PNG may be bombs as well
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_DECODED) {
                throw new Unfit("tooManyPixels", MOST_DECODED / 1_000_000);
            }
            double scale = Math.min(
                    1,
                    Math.min(
                            Math.sqrt((double) MOST_KEPT / (width * height)),
                            (double) LONGEST_SIDE / Math.max(width, height)));
            ImageReadParam part = reader.getDefaultReadParam();
            int step = Math.max(1, (int) Math.floor(1 / scale));
            part.setSourceSubsampling(step, step, 0, 0);
            BufferedImage decoded = reader.read(0, part);
            int turns = type == AttachmentType.JPEG ? Orientation.of(content) : Orientation.UPRIGHT;
            return new Picture(upright(decoded, scale * step, turns), type);
        } catch (RuntimeException broken) {
            // decoders say so in many ways; none of them concerns anybody else
            throw new IOException("a picture that can't be decoded");
        } finally {
            reader.dispose();
        }
    }

    /**
     * A picture of ours with parts of it painted black, encoded again: nothing of what was there is in it.
     *
     * @param content what {@link #encoded} once gave
     */
    static Picture masked(byte[] content, Areas areas) throws IOException, Unfit {
        AttachmentType type = AttachmentType.of(content).orElseThrow(() -> new IOException("no picture"));
        Picture picture = read(type, content);
        Graphics2D pen = picture.image.createGraphics();
        pen.setColor(Color.BLACK);
        for (Areas.Area area : areas.all()) {
            int left = area.left() * picture.width() / THOUSAND;
            int top = area.top() * picture.height() / THOUSAND;
            // to the next pixel: what is half covered is covered
            int right = -Math.floorDiv(-(area.left() + area.width()) * picture.width(), THOUSAND);
            int bottom = -Math.floorDiv(-(area.top() + area.height()) * picture.height(), THOUSAND);
            pen.fillRect(left, top, right - left, bottom - top);
        }
        pen.dispose();
        return new Picture(picture.image, type);
    }

    private static BufferedImage upright(BufferedImage decoded, double scale, int orientation) {
        int width = Math.max(1, (int) Math.round(decoded.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(decoded.getHeight() * scale));
        boolean lying = Orientation.isLying(orientation);
        // without transparency: colours under what can't be seen would stay in the file
        var kept = new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = kept.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, kept.getWidth(), kept.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform place = Orientation.transform(orientation, width, height);
        place.scale((double) width / decoded.getWidth(), (double) height / decoded.getHeight());
        pen.drawImage(decoded, place, null);
        pen.dispose();
        return kept;
    }

    private byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", new MemoryCacheImageOutputStream(out));
        return out.toByteArray();
    }

    private byte[] jpeg() throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    AttachmentType type() {
        return type;
    }

    byte[] encoded() {
        return encoded;
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }
}
