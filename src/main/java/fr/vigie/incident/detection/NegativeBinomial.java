package fr.vigie.incident.detection;

/** Counts of a Poisson process whose rate is itself uncertain, distributed like a gamma variable. */
final class NegativeBinomial {

    private static final double NEGLIGIBLE = 1e-15;

    private NegativeBinomial() {}

    /**
     * The probability of {@code count} or more.
     *
     * @param shape of the gamma distribution of the rate, above 0; the larger, the surer the rate
     * @param mean the expected count, not negative
     */
    static double atLeast(int count, double shape, double mean) {
        if (count <= 0) {
            return 1;
        }
        double q = mean / (shape + mean);
        double term = exactly(count, shape, mean);
        double sum = 0;
        for (int k = count; term > NEGLIGIBLE * sum && term > 0; k++) {
            sum += term;
            term *= (shape + k) / (k + 1) * q;
        }
        return Math.min(1, sum);
    }

    /** The probability of exactly {@code count}. */
    static double exactly(int count, double shape, double mean) {
        double q = mean / (shape + mean);
        double logarithm = -shape * Math.log1p(mean / shape);
        for (int k = 0; k < count; k++) {
            logarithm += Math.log((shape + k) / (k + 1) * q);
        }
        return Math.exp(logarithm);
    }
}
