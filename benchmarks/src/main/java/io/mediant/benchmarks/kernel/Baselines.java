package io.mediant.benchmarks.kernel;

/** What kernels are measured against: the textbook formula, and the least that reading two arrays can cost. */
public final class Baselines {
    private Baselines() {}

    /**
     * The Jensen-Shannon divergence in nats as textbooks write it: normalise, mix, and two logarithms for each element.
     *
     * @param a weights of the reference, positive
     * @param b weights of the current side, positive, as many
     */
    public static double twoLogarithms(double[] a, double[] b) {
        double sumA = 0;
        double sumB = 0;
        for (int i = 0; i < a.length; i++) {
            sumA += a[i];
            sumB += b[i];
        }
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double p = a[i] / sumA;
            double q = b[i] / sumB;
            double m = 0.5 * (p + q);
            if (p > 0) {
                sum += p * Math.log(p / m);
            }
            if (q > 0) {
                sum += q * Math.log(q / m);
            }
        }
        return 0.5 * sum;
    }

    /** The dot product. */
    public static double dotProduct(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
