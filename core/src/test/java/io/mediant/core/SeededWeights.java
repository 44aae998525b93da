package io.mediant.core;

/** The weights that src/scripts/divergence_references.py and discrete_measures_references.py draw, reproduced bit by bit (SplitMix64). */
public final class SeededWeights {
    private long state;

    private SeededWeights(long seed) {
        this.state = seed;
    }

    private double uniform() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1p-53;
    }

    /** Two weight vectors of the named kind. */
    public static double[][] pair(String kind, long seed, int n, double parameter) {
        SeededWeights random = new SeededWeights(seed);
        double[] a = new double[n];
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            switch (kind) {
                case "near" -> {
                    double u = random.uniform();
                    double weight = u * u + 0.001;
                    double noise =
                            (random.uniform() + random.uniform() + random.uniform() + random.uniform() - 2.0) * 1.75;
                    a[i] = weight;
                    b[i] = weight * (1.0 + parameter * noise);
                }
                case "independent" -> {
                    a[i] = random.uniform();
                    b[i] = random.uniform();
                }
                case "wide" -> {
                    a[i] = random.wide(parameter);
                    b[i] = random.wide(parameter);
                }
                case "sparse" -> {
                    double first = random.uniform();
                    double second = random.uniform();
                    double u = random.uniform();
                    a[i] = i > 0 && u < 0.25 ? 0 : first;
                    b[i] = i > 0 && u > 0.2 && u < 0.45 ? 0 : second;
                }
                default -> throw new IllegalArgumentException(kind);
            }
        }
        return new double[][] {a, b};
    }

    private double wide(double range) {
        int exponent = (int) (uniform() * range);
        return Math.scalb(uniform() + 0.5, exponent - (int) range / 2);
    }
}
