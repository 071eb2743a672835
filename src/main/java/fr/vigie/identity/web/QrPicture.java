package fr.vigie.identity.web;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as an SVG path, one unit a module, the quiet zone of four modules included.
 *
 * @param size the side of the picture, in units
 * @param path the {@code d} of the dark modules
 */
public record QrPicture(int size, String path) {

    private static final int QUIET = 4;

    /** The picture of a text, which the path neither shows nor escapes: it is made of numbers alone. */
    static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size + 2 * QUIET, path.toString());
    }
}
