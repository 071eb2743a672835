package fr.vigie.incident.detection;

/**
 * How much is usual, and how surely it is known: a gamma distribution.
 *
 * @param shape the larger, the surer
 * @param mean how many are expected in the time asked about
 * @param monthly how many are expected in an ordinary month at this level
 */
record Rate(double shape, double mean, double monthly) {

    /** Several together. */
    Rate plus(Rate other) {
        double sum = mean + other.mean;
        double variance = mean * mean / shape + other.mean * other.mean / other.shape;
        return new Rate(variance > 0 ? sum * sum / variance : shape + other.shape, sum, monthly + other.monthly);
    }

    /**
     * How often in an ordinary month chance alone brings an arrival with so many others in the time just before it.
     *
     * <p>An arrival is more likely at a high rate than at a low one: seen from it, the gamma distribution has one more of
     * shape.
     */
    double timesAMonth(int count) {
        return monthly * NegativeBinomial.atLeast(count - 1, shape + 1, mean * (shape + 1) / shape);
    }
}
