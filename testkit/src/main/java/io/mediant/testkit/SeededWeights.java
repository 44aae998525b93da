package io.mediant.testkit;

/**
 * Pairs of weight vectors that a script in another language draws bit by bit alike: SplitMix64 and IEEE double arithmetic.
 *
 * <p>They let references store results only; {@code core/src/scripts/accuracy_references.py} is the other side.
 */
public final class SeededWeights {
    private long state;

    private SeededWeights(long seed) {
        this.state = seed;
    }

    /**
     * Two vectors of one length.
     *
     * @param kind {@code near} (the parameter is the size of relative differences), {@code independent}, {@code sparse} (the share of
     *     zeros on each side), {@code wide} (the range of exponents of 2) or {@code extreme} (from subnormal numbers to 1e297)
     */
    public static double[][] pair(String kind, long seed, int n, double parameter) {
        SeededWeights random = new SeededWeights(seed);
        double[] a = new double[n];
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            switch (kind) {
                case "near" -> {
                    double u = random.uniform();
                    a[i] = u * u + 0.001;
                    double sum = random.uniform() + random.uniform() + random.uniform() + random.uniform();
                    b[i] = a[i] * (1.0 + parameter * ((sum - 2.0) * 1.75));
                }
                case "independent" -> {
                    a[i] = random.uniform();
                    b[i] = random.uniform();
                }
                case "sparse" -> {
                    double u = random.uniform() + 0x1p-20;
                    double v = random.uniform() + 0x1p-20;
                    a[i] = random.uniform() >= parameter || i == 0 ? u : 0;
                    b[i] = random.uniform() >= parameter || i == 0 ? v : 0;
                }
                case "wide" -> {
                    a[i] = random.scaled(parameter, (int) parameter / 2);
                    b[i] = random.scaled(parameter, (int) parameter / 2);
                }
                case "extreme" -> {
                    a[i] = random.scaled(2060, 1072);
                    b[i] = random.scaled(2060, 1072);
                }
                default -> throw new IllegalArgumentException("\"" + kind + "\" is not a kind of weights");
            }
        }
        return new double[][] {a, b};
    }

    private double scaled(double range, int below) {
        int exponent = (int) (uniform() * range) - below;
        return (uniform() + 0.5) * Math.scalb(1.0, exponent);
    }

    private double uniform() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1p-53;
    }
}
