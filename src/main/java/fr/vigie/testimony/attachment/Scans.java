package fr.vigie.testimony.attachment;

/**
 * How often a JPEG has its picture painted over: a photo that sharpens while it loads comes in some ten scans, which name
 * themselves before any pixel is decoded. A decoder walks over the whole picture for each, be the scan empty: ten megabytes
 * hold half a million of them, and would keep it busy for hours.
 */
final class Scans {

    /** The most: programs write ten, the most thrifty ones some thirty. */
    static final int MOST = 64;

    private static final int MARK = 0xFF;
    private static final int FIRST_RESTART = 0xD0;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;

    private Scans() {}

    /** How many a JPEG announces, the segments that may hold anything (a small picture in Exif) passed over. */
    static int of(byte[] jpeg) {
        int scans = 0;
        int at = 0;
        while (at + 1 < jpeg.length) {
            int marker = jpeg[at + 1] & MARK;
            if ((jpeg[at] & MARK) != MARK || marker == MARK) {
                at++; // points, or what fills up before a marker
            } else if (marker <= 1 || marker >= FIRST_RESTART && marker <= END_OF_IMAGE) {
                at += 2; // these stand alone; 00 is a point of the value FF
            } else {
                scans += marker == START_OF_SCAN ? 1 : 0;
                at += 2 + length(jpeg, at + 2);
            }
        }
        return scans;
    }

    private static int length(byte[] jpeg, int at) {
        return at + 1 < jpeg.length ? (jpeg[at] & MARK) << 8 | jpeg[at + 1] & MARK : 0;
    }
}
