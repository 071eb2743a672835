package fr.vigie.evidence.bag;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of files in a bag: small letters, digits, hyphens, dots, so that they mean the same on every system, need no
 * escaping in a manifest and lead nowhere else when the ZIP is unpacked.
 */
public final class BagName {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*");
    private static final Pattern RESERVED = Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final int LONGEST = 80;

    private BagName() {}

    /**
     * A name as near as may be to one that somebody chose, which may be anything at all.
     *
     * @param otherwise the name where nothing of it is left
     */
    public static String of(String chosen, String otherwise) {
        String name = Normalizer.normalize(chosen == null ? "" : chosen, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("\\.{2,}", ".")
                .replaceAll("-?\\.-?", ".")
                .replaceAll("^[.-]+|[.-]+$", "");
        if (name.length() > LONGEST) {
            name = name.substring(0, LONGEST).replaceAll("[.-]+$", "");
        }
        if (name.isEmpty()) {
            return otherwise;
        }
        return RESERVED.matcher(name).matches() ? "_" + name : name;
    }

    /** @throws IllegalArgumentException for a path that would not mean the same everywhere */
    static String checked(String path) {
        if (!SAFE.matcher(path).matches() || path.contains("..")) {
            throw new IllegalArgumentException("not a path for a bag: " + path);
        }
        return path;
    }
}
