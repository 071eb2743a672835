package fr.vigie.testimony.attachment;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a photo was held: phones write it beside the picture (Exif, tag 0x0112), where it would be lost with all the rest.
 * One of eight, as the standard numbers them.
 */
final class Orientation {

    static final int UPRIGHT = 1;

    private static final int LAST = 8;
    private static final int TAG = 0x0112;
    private static final int EXIF_MARKER = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int ENTRY_BYTES = 12;

    private Orientation() {}

    /** The orientation of a JPEG; upright when it says nothing that can be read. */
    static int of(byte[] jpeg) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(jpeg);
            bytes.getShort(); // start of image
            while (bytes.remaining() > 4) {
                int marker = bytes.getShort() & 0xFFFF;
                int length = bytes.getShort() & 0xFFFF;
                if (marker == EXIF_MARKER && bytes.getInt(bytes.position()) == 0x45786966) {
                    return inExif(bytes.slice(bytes.position() + 6, length - 8));
                }
                if (marker == START_OF_SCAN) {
                    return UPRIGHT;
                }
                bytes.position(bytes.position() + length - 2);
            }
        } catch (RuntimeException unreadable) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    private static int inExif(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8);
                return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether width and height change places. */
    static boolean isLying(int orientation) {
        return orientation > 4;
    }

    /** What turns and mirrors a picture of this size upright. */
    static AffineTransform transform(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
