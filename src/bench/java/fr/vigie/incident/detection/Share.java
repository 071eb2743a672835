package fr.vigie.incident.detection;

/**
 * How many of how many.
 *
 * @param part not more than {@code whole}
 */
record Share(int part, int whole) {

    static final Share NONE = new Share(0, 0);

    private static final double Z = 1.96;

    static Share of(boolean yes) {
        return new Share(yes ? 1 : 0, 1);
    }

    Share plus(Share other) {
        return new Share(part + other.part, whole + other.whole);
    }

    int rest() {
        return whole - part;
    }

    double percent() {
        return 100.0 * part / whole;
    }

    /** The lower end of its 95 % interval (Wilson 1927), in percent. */
    double least() {
        return wilson(-Z);
    }

    /** The upper end of its 95 % interval (Wilson 1927), in percent. */
    double most() {
        return wilson(Z);
    }

    private double wilson(double z) {
        double p = (double) part / whole;
        double middle = p + z * z / (2 * whole);
        return 100
                * (middle + z * Math.sqrt(p * (1 - p) / whole + z * z / (4.0 * whole * whole)))
                / (1 + z * z / whole);
    }
}
